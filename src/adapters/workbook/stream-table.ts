import { addExactly } from '../../core/survey/add-exactly.js';
import type { Table, TableCell, TableColumn } from '../../core/lists/table.js';
import { FORMULA_START } from './list-sheet.js';
import type { SharedStrings } from './shared-strings.js';
import { countLines, rowHeight } from './measure-text.js';
import {
  type CellKind,
  PROTOTYPE_ROWS,
  type RowVariant,
  type Styles,
  styleOf,
  variantOf,
} from './row-prototypes.js';

/** Rows per piece of XML: enough to compress well, little enough to keep memory flat. */
const PIECE = 500;
/**
 * The XML of a sheet with all rows of a table, piece by piece. `frame` is the sheet of the table's prototype, as
 * the library wrote it: its looks, its print settings and the rows around the body are taken over, the body is
 * written here, and what stands below moves down.
 */
export function* streamSheet(table: Table, frame: string, strings: SharedStrings): Iterable<string> {
  const rows = [...frame.matchAll(/<row r="(\d+)".*?<\/row>/gsu)];
  // The prototype stands behind title, captions and header, one row each.
  const start = table.captions.length + 2;
  const body = rows.slice(start, start + PROTOTYPE_ROWS);
  const firstRow = Number(body[0]?.[1] ?? 1);
  const shift = table.rows.length - PROTOTYPE_ROWS;
  const styles: Styles = body.map(([xml]) =>
    [...xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/gu)].map(([, id = '']) => id),
  );
  const above = frame.slice(0, body[0]?.index ?? 0);
  const last = body.at(-1);
  const below = frame.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
  yield above.replace(/<dimension ref="[^"]*"\/>/u, '');
  yield* bodyRows(table, firstRow, { styles, strings });
  yield withSums(moveDown(below, firstRow + PROTOTYPE_ROWS, shift), table, firstRow + table.rows.length);
}

/** What cells refer to by number. */
interface Numbered {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

function* bodyRows({ columns, rows }: Table, firstRow: number, numbered: Numbered): Iterable<string> {
  const key = columns.findIndex(({ block }) => block);
  const letters = columns.map((_, index) => lettersOf(index));
  let blocks = 0;
  let piece = '';
  for (const [index, row] of rows.entries()) {
    const isFirst = key >= 0 && (!index || row[key] !== rows[index - 1]?.[key]);
    if (isFirst) blocks++;
    const variant = key < 0 ? 1 : variantOf(isFirst, blocks % 2 === 0);
    piece += rowXml({ row, columns, letters, number: firstRow + index, variant, ...numbered });
    if ((index + 1) % PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

interface RowXml extends Numbered {
  readonly row: readonly TableCell[];
  readonly columns: readonly TableColumn[];
  readonly letters: readonly string[];
  readonly number: number;
  readonly variant: RowVariant;
}

function rowXml({ row, columns, letters, number, styles, strings, variant }: RowXml): string {
  let cells = '';
  let lines = 1;
  for (let index = 0; index < columns.length; index++) {
    const value = row[index] ?? null;
    const place = `<c r="${letters[index] ?? ''}${number}" s="${styleOf(styles, kindOf(value), variant, index)}"`;
    if (typeof value === 'string') {
      lines = Math.max(lines, countLines(value, columns[index]?.width ?? 10));
      cells += `${place} t="s"><v>${strings.numberOf(value)}</v></c>`;
    } else cells += value === null ? `${place}/>` : `${place}><v>${value}</v></c>`;
  }
  return `<row r="${number}" customHeight="1" ht="${rowHeight(lines)}">${cells}</row>`;
}

const kindOf = (value: TableCell): CellKind =>
  value === null
    ? 'blank'
    : typeof value === 'number'
      ? 'number'
      : FORMULA_START.test(value)
        ? 'formula'
        : 'text';

function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter;
}

/** Rows and merged ranges from a row on, moved down. */
function moveDown(xml: string, from: number, shift: number): string {
  const moved = (number: string) => String(Number(number) >= from ? Number(number) + shift : Number(number));
  return xml
    .replace(/(<row r=")(\d+)/gu, (_, before: string, row: string) => before + moved(row))
    .replace(/(<c r="[A-Z]+)(\d+)/gu, (_, before: string, row: string) => before + moved(row))
    .replace(
      /(<mergeCell ref=")([^"]*)/gu,
      (_, before: string, range: string) => before + range.replace(/\d+/gu, moved),
    );
}

/** The sums of the prototype, replaced by those of the table. */
function withSums(xml: string, { columns, rows }: Table, row: number): string {
  return columns.reduce((text, { sum }, index) => {
    if (!sum) return text;
    const numbers = rows.map((values) => values[index]).filter((value) => typeof value === 'number');
    const cell = new RegExp(`(<c r="${lettersOf(index)}${row}"[^>]*><v>)[^<]*`, 'u');
    return text.replace(cell, `$1${addExactly(numbers)}`);
  }, xml);
}
