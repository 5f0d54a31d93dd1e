import type { OpenedFile } from './opened-file.js';
import { addressOf, type Cell, cellText } from './sheet.js';

/** A file as it was opened, for programs: counts and values by address. */
export interface GridEntry {
  readonly file: string;
  readonly member: string | null;
  readonly status: 'ok' | 'rejected';
  readonly code: string | null;
  readonly message: string | null;
  readonly warnings: OpenedFile['warnings'];
  readonly sheets: readonly {
    readonly sheet: string;
    readonly cells: number;
    readonly values: Readonly<Record<string, string | number | boolean>>;
  }[];
}

interface Opened {
  readonly file: string;
  readonly member: string | null;
  readonly opened: OpenedFile;
}

/** One entry of `grid.json`. Numbers and truth values stay what they are; dates and errors are text. */
export function gridEntry({ file, member, opened }: Opened): GridEntry {
  const { status, warnings } = opened;
  if (opened.status === 'rejected')
    return { file, member, status, code: opened.code, message: opened.message, warnings, sheets: [] };
  const sheets = opened.sheets.map(({ name, rows }) => {
    const values: [string, string | number | boolean][] = [];
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell !== null) values.push([addressOf(row, column), plainValue(cell)]);
      }),
    );
    return { sheet: name, cells: values.length, values: Object.fromEntries(values) };
  });
  return { file, member, status, code: null, message: null, warnings, sheets };
}

function plainValue(cell: Exclude<Cell, null>): string | number | boolean {
  if (typeof cell !== 'object') return cell;
  return 'percent' in cell ? cell.percent : cellText(cell);
}
