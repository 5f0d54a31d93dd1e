/** Characters of the name of a view of the register; the page stops there, the server refuses more. */
export const LONGEST_VIEW_NAME = 30;
