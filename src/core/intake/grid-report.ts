import type { FileWarning, OpenedFile } from './opened-file.js';
import { dateFromText } from './read-date.js';
import { readNumber } from './read-number.js';
import { fileWarning, someOf, type WarningCode } from './refusals.js';
import { addressOf, type Cell, cellText, type Sheet, squeeze } from './sheet.js';

type PlainValue = string | number | boolean;

/** A file as it was opened, for programs: counts and values by address. */
export interface GridEntry {
  readonly file: string;
  readonly member: string | null;
  readonly status: 'ok' | 'rejected';
  readonly code: string | null;
  readonly message: string | null;
  readonly warnings: readonly FileWarning[];
  readonly sheets: readonly {
    readonly sheet: string;
    readonly cells: number;
    readonly values: Readonly<Record<string, PlainValue>>;
  }[];
}

interface Opened {
  readonly file: string;
  readonly member: string | null;
  readonly opened: OpenedFile;
}

/** One entry of `grid.json`. Numbers and truth values stay what they are; dates and errors are text. */
export function gridEntry({ file, member, opened }: Opened): GridEntry {
  if (opened.status === 'rejected') return { file, member, ...opened, sheets: [] };
  const { status, sheets } = opened;
  const warnings = [...opened.warnings, ...sheets.flatMap(doubts)];
  return { file, member, status, code: null, message: null, warnings, sheets: sheets.map(gridOf) };
}

function gridOf({ name, rows }: Sheet): GridEntry['sheets'][number] {
  // No prototype: an address can be no other property, whatever it is.
  const values = Object.create(null) as Record<string, PlainValue>;
  let count = 0;
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null) return;
      values[addressOf(row, column)] = plainValue(cell);
      count++;
    }),
  );
  return { sheet: name, cells: count, values };
}

function plainValue(cell: Exclude<Cell, null>): PlainValue {
  if (typeof cell !== 'object') return cell;
  if ('date' in cell) return cell.date;
  return 'percent' in cell ? cell.percent : cell.error;
}

const AMOUNT = /^(?:.{0,8}(?:金额|投资|经费|费用|造价)|.{0,6}(?:数量|台数|户数|人数)|次数)(?:\(.*\))?$/u;
const DATE = /^.{0,8}(?:日期|年月)(?:\(.*\))?$/u;
const NOTHING = /^(?:-+|—+|\/|无)$/u;
const TOTAL = /^(?:本页)?(?:合计|小计|总计|累计)/u;
const HEADING_ROWS = 10;

/**
 * What an import would ask about, told by the wording of headings alone: `read` knows no survey. Text under an
 * amount that is no number, text under a date that is no date, and rows that are sums.
 */
function doubts({ name, rows }: Sheet): FileWarning[] {
  const found = new Map<WarningCode, string[]>();
  const note = (code: WarningCode, row: number, column: number): void => {
    const cells = found.get(code) ?? [];
    cells.push(addressOf(row, column));
    found.set(code, cells);
  };
  const asked = new Map<number, WarningCode>();
  rows.forEach((cells, row) => {
    const first = cells.findIndex((cell) => cell !== null);
    if (first >= 0 && TOTAL.test(squeeze(cellText(cells[first])))) note('TOTAL_ROW', row, first);
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      const code = asked.get(column);
      if (code && isDoubtful(cell, code)) note(code, row, column);
      else if (!code && row < HEADING_ROWS && cell.length < 30) {
        const heading = squeeze(cell);
        if (AMOUNT.test(heading)) asked.set(column, 'BAD_NUMBER');
        else if (DATE.test(heading)) asked.set(column, 'BAD_DATE');
      }
    });
  });
  return [...found].map(([code, cells]) =>
    fileWarning(code, { sheet: name, cell: cells[0] ?? null, count: cells.length, cells: someOf(cells) }),
  );
}

function isDoubtful(text: string, code: WarningCode): boolean {
  const plain = squeeze(text);
  if (!plain || NOTHING.test(plain)) return false;
  if (code === 'BAD_DATE') return dateFromText(text) === null;
  const { value, certainty } = readNumber(text);
  return value === null || certainty !== 'exact';
}
