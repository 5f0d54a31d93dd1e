/** A cell of a printed table: text, or a number with its way of printing. */
export type TableCell = string | number | null;

export interface TableColumn {
  readonly title: string;
  /** In characters of the printed font. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Print as money with two decimals, or as a whole number. */
  readonly format?: 'money' | 'count';
  /** Add the column up in the last row. */
  readonly sum?: boolean;
}

/** A plain government table: knows neither file format nor fonts. One table is one sheet. */
export interface Table {
  /** Short name of the sheet. */
  readonly sheet: string;
  readonly title: string;
  /** Lines under the title: 编制单位, 基准日, 行数. */
  readonly captions: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Lines under the table. */
  readonly notes: readonly string[];
}
