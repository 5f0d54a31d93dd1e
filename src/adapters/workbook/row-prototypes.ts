import type { Table, TableCell } from '../../core/lists/table.js';

/** What decides how a body cell looks, beside its column. */
export type CellKind = 'text' | 'formula' | 'number' | 'blank';
const KINDS: readonly CellKind[] = ['text', 'formula', 'number', 'blank'];
const SAMPLES: Readonly<Record<CellKind, TableCell>> = { text: 'a', formula: '=a', number: 1, blank: null };

/** Rows of a block: the first one has a heavier line, every second block a shade. */
const ROWS_OF_BLOCKS = [
  { isFirst: true, isShaded: false },
  { isFirst: false, isShaded: false },
  { isFirst: true, isShaded: true },
  { isFirst: false, isShaded: true },
] as const;
export type RowVariant = 0 | 1 | 2 | 3;
export const variantOf = (isFirst: boolean, isShaded: boolean): RowVariant =>
  ROWS_OF_BLOCKS.findIndex((one) => one.isFirst === isFirst && one.isShaded === isShaded) as RowVariant;

/** A table of few rows that shows every look a cell of the table can have; rows in the order of `styleOf`. */
export function prototypeOf(table: Table): Table {
  const key = table.columns.findIndex(({ block }) => block);
  const rows = KINDS.flatMap((kind) =>
    ROWS_OF_BLOCKS.map(({ isShaded }) =>
      table.columns.map((_, column) => (column === key ? `${kind} ${isShaded}` : SAMPLES[kind])),
    ),
  );
  return { ...table, rows };
}

export const PROTOTYPE_ROWS = KINDS.length * ROWS_OF_BLOCKS.length;

/** Style ids of the prototype rows, as the sheet has them: row by row, column by column. */
export type Styles = readonly (readonly string[])[];

/** The style id of a cell; tables without blocks look alike in all their rows. */
export function styleOf(styles: Styles, kind: CellKind, variant: RowVariant, column: number): string {
  return styles[KINDS.indexOf(kind) * ROWS_OF_BLOCKS.length + variant]?.[column] ?? '0';
}
