import { parseElements, childOf } from './ooxml-elements.js';
import type { OoxmlPackage } from './ooxml-package.js';
import { type NewCell, cellXml, cellsOf, rowsOf, textOfCell } from './ooxml-rows.js';
import type { WorkbookPart } from './ooxml-workbook.js';
import { readStrings } from './read-strings.js';

/** Readers skip sheets that begin with an underscore, and every spreadsheet program keeps sheets. */
const MEMORY_SHEET = '_qingcha_marks';

/** Where results stand: a column, or the row of a transposed sheet and the height it was given; 0-based. */
export interface ResultPlace {
  readonly isRow: boolean;
  readonly index: number;
  readonly height: number;
}

/** What was there before we marked a workbook; it travels in a hidden sheet of that workbook. */
export interface Memory {
  /** Fill that a colour of ours replaced, by slot of the colour. */
  readonly fills: Map<number, string>;
  readonly results: Map<string, ResultPlace>;
  /** Range of the filter before; `''` where there was none. */
  readonly filters: Map<string, string>;
  /** Boxes of notes that we wrote into, by sheet and cell. */
  readonly anchors: Map<string, string>;
  proposals: string | null;
}

export const emptyMemory = (): Memory => ({
  fills: new Map(),
  results: new Map(),
  filters: new Map(),
  anchors: new Map(),
  proposals: null,
});

/** The shared strings of a workbook, read once and only if a cell refers to them. */
export function sharedStrings(pack: OoxmlPackage, book: WorkbookPart): () => readonly string[] {
  let strings: readonly string[] | null = null;
  return () => {
    const part = book.linked('sharedStrings');
    return (strings ??= part ? readStrings(Buffer.from(pack.text(part)), part).texts : []);
  };
}

export function readMemory(
  pack: OoxmlPackage,
  book: WorkbookPart,
  strings: () => readonly string[],
): Memory | null {
  const sheet = book.sheets().find(({ name, isWorksheet }) => name === MEMORY_SHEET && isWorksheet);
  if (!sheet) return null;
  const memory = emptyMemory();
  const xml = pack.text(sheet.part);
  const sheetData = childOf(parseElements(xml, 'sheetData'), 'sheetData');
  if (!sheetData) return memory;
  for (const row of rowsOf(xml, sheetData)) {
    const texts: string[] = [];
    for (const cell of cellsOf(xml, row)) texts[cell.column] = textOfCell(cell, strings);
    const [kind = '', key = '', value = '', extra = '', height = ''] = texts;
    if (kind === 'fill') memory.fills.set(Number(key), value);
    else if (kind === 'result')
      memory.results.set(key, { isRow: value === 'row', index: Number(extra), height: Number(height) });
    else if (kind === 'filter') memory.filters.set(key, value);
    else if (kind === 'anchor') memory.anchors.set(key, value);
    else if (kind === 'proposals') memory.proposals = key;
  }
  return memory;
}

export const forgetMemory = (book: WorkbookPart): void => book.removeSheet(MEMORY_SHEET);

export function writeMemory(book: WorkbookPart, memory: Memory): void {
  const rows: string[][] = [
    ...[...memory.fills].map(([slot, fill]) => ['fill', String(slot), fill]),
    ...[...memory.results].map(([sheet, { isRow, index, height }]) => [
      'result',
      sheet,
      isRow ? 'row' : 'column',
      String(index),
      String(height),
    ]),
    ...[...memory.filters].map(([sheet, range]) => ['filter', sheet, range]),
    ...[...memory.anchors].map(([place, anchor]) => ['anchor', place, anchor]),
    ...(memory.proposals === null ? [] : [['proposals', memory.proposals]]),
  ];
  book.addSheet(MEMORY_SHEET, plainSheet(rows), 'veryHidden');
}

/** A worksheet of texts; `style` says how each cell looks. */
export function plainSheet(
  rows: readonly (readonly string[])[],
  {
    before = '',
    behind = '',
    style = () => 0,
  }: {
    readonly before?: string;
    readonly behind?: string;
    readonly style?: (row: number) => number;
  } = {},
): string {
  const cell = (text: string, row: number, column: number): string => {
    const place: NewCell = { row, column, style: style(row), text };
    return text === '' && !place.style ? '' : cellXml(place);
  };
  const content = rows.map(
    (texts, row) =>
      `<row r="${row + 1}">${texts.map((text, column) => cell(text, row, column)).join('')}</row>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `${before}<sheetData>${content.join('')}</sheetData>${behind}</worksheet>`
  );
}
