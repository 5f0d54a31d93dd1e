import type { FileWarning, OpenedFile } from '../../core/intake/opened-file.js';
import { fileWarning, someOf } from '../../core/intake/refusals.js';
import { textCell } from './cell-value.js';
import { decodeText } from './decode-text.js';
import { LAST_COLUMN, LAST_ROW, LIMITS } from './limits.js';
import { Refused } from './refused.js';
import { SheetNotes } from './sheet-notes.js';
import { fullAllowance, SheetRows } from './sheet-rows.js';

const SHEET = '(csv)';
const DELIMITERS = [',', ';', '\t'] as const;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Reads comma, semicolon or tab separated text (RFC 4180). A row is a record, even one with line breaks in it. */
export function readCsv(bytes: Buffer): OpenedFile {
  const text = decodeText(bytes);
  const control = CONTROL.exec(text);
  if (control) throw new Refused('CONTROL_CHAR', { row: text.slice(0, control.index).split('\n').length });
  const hint = /^sep=(.)\r?\n/u.exec(text);
  const delimiter = hint?.[1] ?? detectDelimiter(text);
  const notes = new SheetNotes();
  const rows = new SheetRows(SHEET, notes, fullAllowance());
  const widths: number[] = [];
  for (const fields of records(hint ? text.slice(hint[0].length) : text, delimiter)) {
    const row = widths.length;
    if (row > LAST_ROW) throw new Refused('TOO_MANY_ROWS', { sheet: SHEET, limit: LIMITS.rows });
    fields.forEach((field, column) => {
      rows.put(row, column, textCell(field, { sheet: SHEET, row, column, notes }));
    });
    widths.push(fields.every((field) => field === '') ? 0 : fields.length);
  }
  const sheet = { name: SHEET, hidden: false, rows: rows.finish(), merges: [] };
  return { status: 'ok', sheets: [sheet], warnings: [...widthWarnings(widths), ...notes.warnings(SHEET)] };
}

/** The separator that occurs most in the first lines, outside of quotes. */
function detectDelimiter(text: string): string {
  const start = text.slice(0, 8192).replace(/"[^"]*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => start.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function* records(text: string, delimiter: string): Generator<string[]> {
  let at = 0;
  for (let record = 1; at < text.length; record++) {
    const fields: string[] = [];
    for (;;) {
      const { field, end } =
        text[at] === '"' ? quoted(text, at, delimiter, record) : plain(text, at, delimiter);
      if (fields.push(field) > LAST_COLUMN)
        throw new Refused('TOO_MANY_COLUMNS', { sheet: SHEET, limit: LIMITS.columns });
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    yield fields;
  }
}

interface Field {
  readonly field: string;
  readonly end: number;
}

const isEnd = (code: number, delimiter: number): boolean => code === delimiter || code === 10 || code === 13;

function plain(text: string, from: number, delimiter: string): Field {
  const separator = delimiter.charCodeAt(0);
  let end = from;
  while (end < text.length && !isEnd(text.charCodeAt(end), separator)) end++;
  return { field: text.slice(from, end), end };
}

/** Quotes inside are doubled; what follows the closing quote up to the separator is kept. */
function quoted(text: string, from: number, delimiter: string, record: number): Field {
  let field = '';
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Refused('CSV_QUOTE_UNCLOSED', { row: record });
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plain(text, quote + 1, delimiter);
      return { field: field + rest.field, end: rest.end };
    }
    field += '"';
    at = quote + 2;
  }
}

/** Rows that are not as wide as most rows: a comma too many or too few moves every answer behind it. */
function widthWarnings(widths: readonly number[]): FileWarning[] {
  const counts = new Map<number, number>();
  for (const width of widths) if (width) counts.set(width, (counts.get(width) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const odd = widths.flatMap((width, row) => (width && width !== usual ? [String(row + 1)] : []));
  if (!odd.length) return [];
  return [
    fileWarning('ROW_WIDTH', { sheet: SHEET, cell: `A${odd[0]}`, rows: someOf(odd), count: odd.length }),
  ];
}
