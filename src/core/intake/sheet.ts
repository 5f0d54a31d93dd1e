/**
 * A sheet as plain data, without meaning. Any reader can make one; a test makes one from a few lines.
 * Dates keep the precision that the cell shows; an error is what the spreadsheet program put there.
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  /** `2015`, `2015-03`, `2015-03-01` or, where the cell holds a time of day, `2015-03-01T08:30`. */
  | { readonly date: string }
  /** The number behind the format: 0.35 where the cell shows 35 %. */
  | { readonly percent: number }
  | { readonly error: string };

/** A merged range, 0-based and inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row-major, 0-based; short and empty rows are short and empty arrays. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Of the columns that almost every address has. */
const FIRST_LETTERS: readonly string[] = Array.from(
  { length: 26 + 26 * 26 },
  (_, column) =>
    (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) +
    String.fromCharCode(65 + (column % 26)),
);

/** Spreadsheet column letters of a 0-based index. */
export function columnLetters(column: number): string {
  if (column < FIRST_LETTERS.length) return FIRST_LETTERS[column] ?? '';
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `C7` of 0-based row 6, column 2. */
export const addressOf = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** The text that stands in the cell: what evidence quotes and people compare with their sheet. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  if ('date' in cell) return cell.date.replace('T', ' ');
  // The stored fraction: what any program finds in the cell, however it is formatted.
  return 'percent' in cell ? String(cell.percent) : cell.error;
}

/** The text at `C7`. */
export function textAt({ rows }: Sheet, address: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return cellText(rows[Number(row) - 1]?.[column - 1]);
}

/** Nothing of it is written in two ways. */
const ONE_SPELLING = /^[!-~\u4e00-\u9fff]*$/u;

/** Width, compatibility forms and every blank removed: two spellings of one wording become equal. */
export const squeeze = (text: string): string =>
  ONE_SPELLING.test(text) ? text : text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '');
