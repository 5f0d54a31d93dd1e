import { addressOf, type Cell, type Sheet, cellText } from './sheet.js';
import type { SurveyRow } from './survey-row.js';

/** Shorter texts (是, 二级) stand in every row and give nothing away. */
const TELLING = 4;

/** A classified system and the sheet it stands on. */
export interface ClassifiedSystem {
  readonly sheet: string;
  readonly row: SurveyRow;
}

/**
 * The sheets of a file with classified systems, as they may be kept: their row, column or card emptied, and
 * every other cell that repeats the name of one emptied too.
 */
export function redactSheets(
  sheets: readonly Sheet[],
  classified: readonly ClassifiedSystem[],
): readonly Sheet[] {
  const names = classified
    .map(({ row }) => row.answer('systemName')?.raw.trim() ?? '')
    .filter((name) => name.length >= TELLING);
  const repeats = (cell: Cell) => names.some((name) => cellText(cell).includes(name));
  return sheets.map((sheet) => {
    const own = classified.filter((item) => item.sheet === sheet.name).map(({ row }) => row);
    // Only a card is emptied cell by cell: a merged cell of a table belongs to other rows too.
    const cards = own.filter(({ row, column }) => row === null && column === null);
    const cells = new Set(
      cards.flatMap(({ given, card = [] }) => [...given.map(({ cell }) => cell), ...card]),
    );
    const isSecret = (row: number, column: number) =>
      own.some((item) => item.row === row + 1 || item.column === column + 1) ||
      cells.has(addressOf(row, column));
    return {
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        row.map((cell, column) => (isSecret(index, column) || repeats(cell) ? null : cell)),
      ),
    };
  });
}
