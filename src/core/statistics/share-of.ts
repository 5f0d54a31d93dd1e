/** Per cent to one decimal; of nothing, unknown. */
export const shareOf = (part: number, whole: number): number | null =>
  whole ? Math.round((1000 * part) / whole) / 10 : null;
