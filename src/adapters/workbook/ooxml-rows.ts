import { addressOf } from '../../core/intake/sheet.js';
import {
  type Element,
  TagCursor,
  attributeIn,
  escapeXml,
  unescapeXml,
  withAttribute,
} from './ooxml-elements.js';

/** A row of a sheet part as it is written; positions are 0-based. */
export interface RowXml {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface CellXml {
  readonly column: number;
  readonly xml: string;
  readonly style: number;
}

/** The rows of a sheet in order. Rows and cells may leave out their position: they follow the one before. */
export function* rowsOf(xml: string, sheetData: Element): Iterable<RowXml> {
  const cursor = new TagCursor(xml, sheetData.openEnd, sheetData.closeStart);
  let row = -1;
  while (cursor.next()) {
    const { start, end, raw, isEmpty } = cursor;
    if (cursor.isClosing || cursor.name !== 'row') continue;
    const claimed = attributeIn(xml.slice(start, end), 'r');
    row = claimed === undefined ? row + 1 : Number(claimed) - 1;
    if (isEmpty) {
      yield { row, start, openEnd: end, closeStart: end, end };
      continue;
    }
    const close = xml.indexOf(`</${raw}`, end);
    const after = xml.indexOf('>', close) + 1;
    if (close < 0 || after > sheetData.closeStart) throw new Error('a row of a sheet is not closed');
    yield { row, start, openEnd: end, closeStart: close, end: after };
    cursor.skipTo(after);
  }
}

export function cellsOf(xml: string, row: RowXml): readonly CellXml[] {
  const cells: CellXml[] = [];
  const cursor = new TagCursor(xml, row.openEnd, row.closeStart);
  let column = -1;
  while (cursor.next()) {
    const { start, end, raw, isEmpty } = cursor;
    if (cursor.isClosing || cursor.name !== 'c') continue;
    const tag = xml.slice(start, end);
    const reference = attributeIn(tag, 'r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    let last = end;
    if (!isEmpty) {
      last = xml.indexOf('>', xml.indexOf(`</${raw}`, end)) + 1;
      cursor.skipTo(last);
    }
    cells.push({ column, xml: xml.slice(start, last), style: Number(attributeIn(tag, 's') ?? 0) });
  }
  return cells;
}

/** 0-based column of `AB12`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z].*$/u, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export const rowOf = (reference: string): number => Number(/\d+/.exec(reference)?.[0] ?? 0) - 1;

const tagEnd = (xml: string): number => xml.indexOf('>') + 1;

export const restyled = (cell: string, style: number): string =>
  withAttribute(cell.slice(0, tagEnd(cell)), 's', String(style)) + cell.slice(tagEnd(cell));

export const hasContent = ({ xml }: CellXml): boolean => /<(?:\w+:)?(?:v|f|is)[\s/>]/u.test(xml);

/** The text of a cell; `strings` are the shared ones of the workbook. */
export function textOfCell({ xml }: CellXml, strings: () => readonly string[]): string {
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</u.exec(xml)?.[1];
  if (attributeIn(xml.slice(0, tagEnd(xml)), 't') === 's') return strings()[Number(value)] ?? '';
  if (value !== undefined) return unescapeXml(value);
  const runs = xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</gu);
  return [...runs].map(([, text = '']) => unescapeXml(text)).join('');
}

/** `_x0041_` is an escape inside a workbook; what XML cannot hold is left out. */
const safeText = (text: string): string =>
  text
    .slice(0, 32_000)
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** `null`: blank. */
  readonly text: string | null;
}

export function cellXml({ row, column, style, text }: NewCell, prefix = ''): string {
  const head = `<${prefix}c r="${addressOf(row, column)}"${style ? ` s="${style}"` : ''}`;
  if (text === null) return `${head}/>`;
  const body = `<${prefix}t xml:space="preserve">${escapeXml(safeText(text))}</${prefix}t>`;
  return `${head} t="inlineStr"><${prefix}is>${body}</${prefix}is></${prefix}c>`;
}

/** What becomes of the cells of one row. */
export interface RowChange {
  /** Opening tag; left out when it stays. */
  readonly open?: string;
  /** In points, where the row has no height of its own. */
  readonly height?: number;
  /** By column: the new text of the cell, or `null` to take it out. */
  readonly cells: ReadonlyMap<number, string | null>;
}

function changedRow(xml: string, row: RowXml, change: RowChange): string {
  const others = cellsOf(xml, row).filter(({ column }) => !change.cells.has(column));
  const added = [...change.cells].flatMap(([column, text]) => (text === null ? [] : { column, xml: text }));
  const cells = [...others, ...added].sort((a, b) => a.column - b.column);
  const kept = change.open ?? xml.slice(row.start, row.openEnd);
  const open = withSpan(withHeight(kept, change.height), cells.at(-1)?.column ?? -1);
  const name = /[^\s/>]+/.exec(open.slice(1))?.[0] ?? 'row';
  return `${open.replace(/\s*\/>$/u, '>')}${cells.map((cell) => cell.xml).join('')}</${name}>`;
}

function withHeight(open: string, height: number | undefined): string {
  if (height === undefined || attributeIn(open, 'ht') !== undefined) return open;
  return withAttribute(withAttribute(open, 'ht', String(height)), 'customHeight', '1');
}

/** Without a height that was given to it here; programs round heights when they save. */
export function withoutHeight(open: string, height: number): string {
  const own = Number(attributeIn(open, 'ht') ?? NaN);
  if (!(Math.abs(own - height) < 1)) return open;
  return withAttribute(withAttribute(open, 'ht', null), 'customHeight', null);
}

/** The hint about first and last cell must not contradict the cells. */
function withSpan(open: string, lastColumn: number): string {
  const [first, last] = (attributeIn(open, 'spans') ?? '').split(':').map(Number);
  if (!first || !last || lastColumn < last) return open;
  return withAttribute(open, 'spans', `${first}:${lastColumn + 1}`);
}

/** The content of `sheetData` with rows changed; rows that are not there yet are put in order. */
export function rewriteRows(
  xml: string,
  sheetData: Element,
  changes: ReadonlyMap<number, RowChange>,
  prefix: string,
): string {
  const waiting = [...changes.keys()].sort((a, b) => a - b);
  let at = sheetData.openEnd;
  let next = 0;
  const pieces: string[] = [];
  const addBefore = (row: number): void => {
    for (let wanted = waiting[next]; wanted !== undefined && wanted < row; wanted = waiting[++next]) {
      const cells = [...(changes.get(wanted)?.cells ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text ?? '')
        .join('');
      const open = withHeight(`<${prefix}row r="${wanted + 1}">`, changes.get(wanted)?.height);
      if (cells) pieces.push(`${open}${cells}</${prefix}row>`);
    }
  };
  for (const row of rowsOf(xml, sheetData)) {
    pieces.push(xml.slice(at, row.start));
    addBefore(row.row);
    const change = changes.get(row.row);
    pieces.push(change ? changedRow(xml, row, change) : xml.slice(row.start, row.end));
    if (change) next++;
    at = row.end;
  }
  pieces.push(xml.slice(at, sheetData.closeStart));
  addBefore(Number.POSITIVE_INFINITY);
  return pieces.join('');
}
