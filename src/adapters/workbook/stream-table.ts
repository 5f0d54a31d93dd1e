import { addExactly } from '../../core/survey/add-exactly.js';
import type { Table, TableCell, TableColumn } from '../../core/lists/table.js';
import { FORMULA_START } from './list-sheet.js';
import { type SharedStrings, escapeText } from './shared-strings.js';
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
const PIECE = 200;

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
  const sums = new ColumnSums(table);
  yield* bodyRows(table, firstRow, { styles, strings, sums });
  yield withSums(moveDown(below, firstRow + PROTOTYPE_ROWS, shift), sums, firstRow + table.rows.length);
}

/** Sums of the columns that have one, added up while the rows go by: they are made only once. */
class ColumnSums {
  private readonly sums = new Map<number, number>();

  constructor({ columns }: Pick<Table, 'columns'>) {
    columns.forEach(({ sum }, index) => sum && this.sums.set(index, 0));
  }

  add(row: readonly TableCell[]): void {
    for (const [index, sum] of this.sums) {
      const value = row[index];
      if (typeof value === 'number') this.sums.set(index, addExactly([sum, value]));
    }
  }

  entries(): Iterable<readonly [number, number]> {
    return this.sums;
  }
}

/** What cells refer to by number. */
interface Numbered {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

interface Written extends Numbered {
  readonly sums: ColumnSums;
}

function* bodyRows(
  { columns, rows }: Table,
  firstRow: number,
  { sums, ...numbered }: Written,
): Iterable<string> {
  const key = columns.findIndex(({ block }) => block);
  const letters = columns.map((_, index) => lettersOf(index));
  let blocks = 0;
  let piece = '';
  let previous: TableCell | undefined;
  for (const [index, row] of rows.entries()) {
    const isFirst = key >= 0 && (!index || row[key] !== previous);
    if (isFirst) blocks++;
    previous = row[key];
    sums.add(row);
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
      cells += place + textXml(value, strings);
    } else cells += value === null ? `${place}/>` : `${place}><v>${value}</v></c>`;
  }
  return `<row r="${number}" customHeight="1" ht="${rowHeight(lines)}">${cells}</row>`;
}

function textXml(text: string, strings: SharedStrings): string {
  const shared = strings.numberOf(text);
  return shared === null
    ? ` t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
    : ` t="s"><v>${shared}</v></c>`;
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
function withSums(xml: string, sums: ColumnSums, row: number): string {
  let text = xml;
  for (const [index, sum] of sums.entries())
    text = text.replace(new RegExp(`(<c r="${lettersOf(index)}${row}"[^>]*><v>)[^<]*`, 'u'), `$1${sum}`);
  return text;
}
