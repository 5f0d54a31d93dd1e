/** What of a workbook is struck out; `null` where nothing is, as in nearly every workbook. */
export interface StruckOut {
  /** By style index: all of the cell. */
  readonly styles: ReadonlySet<number> | null;
  /** By number of the shared string: a part of its text, or all of it. */
  readonly strings: ReadonlySet<number> | null;
}

/** Is something struck out in a cell of this style and shared string? Asked of every cell: two comparisons. */
export const isStruck = ({ styles, strings }: StruckOut, style: number, string: number): boolean =>
  (styles !== null && styles.has(style)) || (strings !== null && strings.has(string));
