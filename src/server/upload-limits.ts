/** One file; the reader of workbooks has finer limits of its own. */
export const MAX_MEGABYTES = 50;
/** Files of one upload; a zip counts as one. */
export const MAX_FILES = 500;
