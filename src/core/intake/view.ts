import { type Cell, type Sheet, addressOf, cellText } from './sheet.js';

/**
 * A sheet seen with its header on top: as it stands, or with rows and columns exchanged. Cells covered by a
 * merge show the value and the address of its first cell. Positions are 0-based.
 */
export interface View {
  readonly isTransposed: boolean;
  readonly rowCount: number;
  columnCount(row: number): number;
  cell(row: number, column: number): Cell;
  text(row: number, column: number): string;
  address(row: number, column: number): string;
  /** The merge a cell belongs to, in the view's own directions. */
  span(row: number, column: number): Span | null;
}

export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A merge larger than this is a mistake of the sheet, not a layout. */
const LARGEST_MERGE = 20_000;

/** The merges of each row, by column: most rows have none, and every cell is asked about. */
type Spans = readonly (ReadonlyMap<number, Span> | undefined)[];

function spansOf(sheet: Sheet, isTransposed: boolean): Spans {
  const spans: (Map<number, Span> | undefined)[] = [];
  for (const { top, left, bottom, right } of sheet.merges) {
    if ((bottom - top + 1) * (right - left + 1) > LARGEST_MERGE) continue;
    const span = isTransposed
      ? { top: left, left: top, bottom: right, right: bottom }
      : { top, left, bottom, right };
    for (let row = span.top; row <= span.bottom; row++) {
      const own = (spans[row] ??= new Map<number, Span>());
      for (let column = span.left; column <= span.right; column++) own.set(column, span);
    }
  }
  return spans;
}

export function viewOf(sheet: Sheet, isTransposed = false): View {
  const spans = spansOf(sheet, isTransposed);
  const hasMerges = spans.length > 0;
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cell = (row: number, column: number): Cell => {
    const span = spans[row]?.get(column);
    const top = span ? span.top : row;
    const left = span ? span.left : column;
    return (isTransposed ? sheet.rows[left]?.[top] : sheet.rows[top]?.[left]) ?? null;
  };
  return {
    isTransposed,
    rowCount: isTransposed ? widest : sheet.rows.length,
    columnCount: (row) =>
      isTransposed ? sheet.rows.length : hasMerges ? widest : (sheet.rows[row]?.length ?? 0),
    cell,
    text: (row, column) => cellText(cell(row, column)),
    address(row, column) {
      const span = spans[row]?.get(column);
      const top = span ? span.top : row;
      const left = span ? span.left : column;
      return isTransposed ? addressOf(left, top) : addressOf(top, left);
    },
    span: (row, column) => spans[row]?.get(column) ?? null,
  };
}

export function rowHasText(view: View, row: number): boolean {
  for (let column = 0; column < view.columnCount(row); column++)
    if (view.text(row, column).trim()) return true;
  return false;
}

/** Filled by a merge from another cell: a merge speaks once, where it begins. */
export function isCovered(view: View, row: number, column: number): boolean {
  const span = view.span(row, column);
  return span !== null && (span.left < column || span.top < row);
}

/** The texts of a row, a merge once. */
export function ownTexts(view: View, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount(row); column++) {
    const text = isCovered(view, row, column) ? '' : view.text(row, column).trim();
    if (text) texts.push(text);
  }
  return texts;
}

/** The addresses of what is filled in some rows. */
export function filledCells(view: View, from: number, end: number): readonly string[] {
  const cells: string[] = [];
  for (let row = from; row < end; row++)
    for (let column = 0; column < view.columnCount(row); column++)
      if (view.text(row, column).trim()) cells.push(view.address(row, column));
  return cells;
}
