import { mapLater } from './lazy-array.js';

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
  /** Rows with equal cells here belong together: a heavier line and a change of shade set such blocks apart. */
  readonly block?: boolean;
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
  /** Said in place of rows where there are none: why. */
  readonly empty?: string;
}

/** A column that knows how to read its cell from a row of the list. */
export interface ColumnOf<R> extends TableColumn {
  cell(row: R, index: number): TableCell;
}

/** Columns and rows of a table, from what it lists. */
export function tabulate<R>(
  items: readonly R[],
  columns: readonly ColumnOf<NoInfer<R>>[],
): Pick<Table, 'columns' | 'rows'> {
  const rows = mapLater(items, (item, index) => columns.map(({ cell }) => cell(item, index)));
  return { columns: columns.map(({ cell: _, ...column }) => column), rows };
}

/** 序号, the first column of every list. */
export const numbered: ColumnOf<unknown> = {
  title: '序号',
  width: 5,
  align: 'center',
  cell: (_, index) => index + 1,
};

/** The table as far as it fits a file: a longer one says how many rows it leaves out, and what to do. */
export function shortenTo(table: Table, most: number, elsewhere: string): Table {
  const left = table.rows.length - most;
  if (left <= 0) return table;
  const note = `本表共 ${table.rows.length} 行，只列出前 ${most} 行，其余 ${left} 行未列出，合计数也不含这些行；${elsewhere}。`;
  return {
    ...table,
    captions: [...table.captions, note],
    rows: table.rows.slice(0, most),
    notes: [note, ...table.notes],
  };
}

/** A sheet holds 1,048,576 rows; title, captions and notes take some of them. */
const MOST_ROWS = 1_000_000;

/** The table as it is written into a workbook. */
export const limitRows = (table: Table): Table =>
  shortenTo(table, MOST_ROWS, '全部结果见 findings.json，或按单位分批导入后再出清单');
