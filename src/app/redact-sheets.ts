import { type Cell, type Sheet, cellText } from '../core/intake/sheet.js';
import type { SheetReading } from '../core/intake/read-records.js';

/** Shorter texts (是, 二级) stand in every row and give nothing away. */
const TELLING = 4;

/**
 * The sheets of a file with classified rows, as they may be kept: those rows emptied, and every other cell
 * that repeats the name of a classified system emptied too.
 */
export function redactSheets(
  sheets: readonly Sheet[],
  classified: readonly { readonly sheet: string; readonly row: number }[],
  tables: readonly { readonly found: SheetReading }[],
): readonly Sheet[] {
  const isClassified = (sheet: string, row: number) =>
    classified.some((item) => item.sheet === sheet && item.row === row);
  const names = tables
    .flatMap(({ found }) => found.rows)
    .filter((row) => row.isClassified)
    .map((row) => row.answers.systemName?.raw.trim() ?? '')
    .filter((name) => name.length >= TELLING);
  const repeats = (cell: Cell) => names.some((name) => cellText(cell).includes(name));
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      isClassified(sheet.name, index + 1) ? [] : row.map((cell) => (repeats(cell) ? null : cell)),
    ),
  }));
}
