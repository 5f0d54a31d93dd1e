import { MARK_WORDS, type ResultMark, type SheetMarks } from '../../core/intake/annotation.js';
import { addressOf } from '../../core/intake/sheet.js';
import type { OpenWorkbook } from './annotate-clear.js';
import type { Memory } from './annotate-memory.js';
import { addNotes } from './annotate-notes.js';
import { type SheetLayout, measureSheet } from './annotate-layout.js';
import { type Splice, childOf, parseElements, prefixOf, spliceText } from './ooxml-elements.js';
import {
  type Range,
  columnWidths,
  overlaps,
  readRange,
  resizeDimension,
  setFilter,
  widenColumn,
  writeRange,
} from './ooxml-frame.js';
import { countLines, rowHeight } from './measure-text.js';
import type { Note } from './ooxml-notes.js';
import { type RowChange, cellXml, columnOf, restyled, rewriteRows, rowOf } from './ooxml-rows.js';
import type { Severity } from './ooxml-styles.js';
import type { SheetEntry } from './ooxml-workbook.js';

/** In characters: most results end inside, longer ones run on over the blank cells behind. */
const RESULT_WIDTH = 46;
const LAST_COLUMN = 16_383;
/** A narrower or hidden column makes no row of a thousand lines. */
const NARROW = 8;

/** A cell that we fill in. */
interface ResultCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly severity: Severity | null;
  readonly isHeading: boolean;
}

/** Writes the marks of one sheet into its part. */
export function markSheet(
  workbook: OpenWorkbook,
  sheet: SheetEntry,
  marks: SheetMarks,
  memory: Memory,
): void {
  const { pack, book } = workbook;
  const xml = pack.text(sheet.part);
  const root = parseElements(xml, 'sheetData');
  const sheetData = childOf(root, 'sheetData');
  if (!sheetData) throw new Error('a worksheet has no rows');
  const layout = measureSheet(xml, root, sheetData, marks);
  const results = resultCells(marks, layout);
  const height = marks.orientation === 'columns' ? tallest(results, columnWidths(xml, root)) : 0;
  const changes = planRows(workbook, marks, layout, { results, height });
  const prefix = prefixOf(xml, root);
  const content = rewriteRows(xml, sheetData, changes, prefix);
  const body: Splice =
    sheetData.closeStart < sheetData.end
      ? { start: sheetData.openEnd, end: sheetData.closeStart, text: content }
      : { ...sheetData, text: `<${prefix}sheetData>${content}</${prefix}sheetData>` };
  const splices = [body];
  const [first] = results;
  if (first && marks.orientation !== 'columns')
    splices.push(widenColumn(xml, root, first.column, RESULT_WIDTH));
  const grown = resizeDimension(xml, root, (used) => ({
    ...used,
    right: Math.max(used.right, ...results.map(({ column }) => column)),
    bottom: Math.max(used.bottom, ...results.map(({ row }) => row)),
  }));
  if (grown) splices.push(grown);
  const filter = marks.orientation === 'rows' ? filterRange(workbook, sheet, layout, results) : null;
  if (filter) {
    memory.filters.set(sheet.name, layout.filter ? writeRange(layout.filter) : '');
    splices.push(setFilter(xml, root, filter));
  }
  pack.set(sheet.part, spliceText(xml, splices));
  if (filter) book.setFilterRange(sheet.name, writeRange(filter));
  const notes: Note[] = marks.cells.map(({ cell, note }) => ({ cell, text: note }));
  const heading = results.find(({ isHeading }) => isHeading);
  if (heading) {
    const isRow = marks.orientation === 'columns';
    memory.results.set(sheet.name, { isRow, index: isRow ? heading.row : heading.column, height });
    for (const { row, column } of results.filter(({ isHeading }) => isHeading))
      notes.push({ cell: addressOf(row, column), text: resultNoteOf(marks) });
  }
  for (const [cell, anchor] of addNotes(pack, sheet.part, notes))
    memory.anchors.set(`${sheet.name}!${cell}`, anchor);
}

const resultNoteOf = ({ orientation }: SheetMarks): string =>
  orientation === 'rows' ? MARK_WORDS.resultNote : MARK_WORDS.resultNoteBeside;

/** Where results stand: right of all that is used, or below it where systems stand in columns. */
function resultCells(
  { orientation, headingRows, results }: SheetMarks,
  layout: SheetLayout,
): readonly ResultCell[] {
  const heading = { text: MARK_WORDS.result, severity: null, isHeading: true };
  const make = (
    place: { row: number; column: number },
    { text, severity }: ResultMark,
    isHeading = false,
  ) => ({
    ...place,
    text,
    severity,
    isHeading,
  });
  if (orientation === 'columns') {
    const columns = results.flatMap(({ column }) => (column === null ? [] : column - 1));
    const row = layout.lastRow + 1;
    if (!columns.length) return [];
    return [
      { row, column: Math.max(0, Math.min(...columns) - 1), ...heading },
      ...results.flatMap((result) =>
        result.column === null ? [] : make({ row, column: result.column - 1 }, result),
      ),
    ];
  }
  const column = layout.freeColumn;
  if (column > LAST_COLUMN || !results.length) return [];
  if (orientation === 'card')
    return results.flatMap((result) =>
      result.cell === null ? [] : make({ row: rowOf(result.cell), column }, result, true),
    );
  return [
    ...headingRows.map((row) => ({ row: row - 1, column, ...heading })),
    ...results.flatMap((result) =>
      result.row === null ? [] : make({ row: result.row - 1, column }, result),
    ),
  ];
}

function planRows(
  { styles }: OpenWorkbook,
  marks: SheetMarks,
  layout: SheetLayout,
  { results, height }: { readonly results: readonly ResultCell[]; readonly height: number },
): ReadonlyMap<number, RowChange> {
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, xml: string): void => {
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(column, xml));
  };
  for (const { cell, severity } of marks.cells) {
    const [row, column] = [rowOf(cell), columnOf(cell)];
    const known = layout.cell(row, column);
    const style = styles.marked(known?.style ?? layout.usualStyle(row, column), severity);
    put(
      row,
      column,
      known ? restyled(known.xml, style) : cellXml({ row, column, style, text: null }, layout.prefix),
    );
  }
  for (const { row, column, text, severity, isHeading } of results) {
    const beside = layout.lastCell(row)?.style ?? 0;
    const isCopied = isHeading && marks.orientation !== 'card';
    const style = isCopied ? beside : styles.result(beside, severity, marks.orientation === 'columns');
    put(row, column, cellXml({ row, column, style, text }, layout.prefix));
  }
  const tall = height ? results[0]?.row : undefined;
  return new Map([...rows].map(([row, cells]) => [row, row === tall ? { cells, height } : { cells }]));
}

/** Results beside each other are wrapped in the widths of their columns: the height of their row, in points. */
const tallest = (results: readonly ResultCell[], widthOf: (column: number) => number): number =>
  rowHeight(
    Math.max(1, ...results.map(({ text, column }) => countLines(text, Math.max(NARROW, widthOf(column))))),
  );

/** The rows of all tables under their first header; an existing filter is only made wider. */
function filterRange(
  { pack }: OpenWorkbook,
  { part }: SheetEntry,
  layout: SheetLayout,
  results: readonly ResultCell[],
): Range | null {
  const { filter } = layout;
  const head = results.find(({ isHeading }) => isHeading);
  if (!head) return null;
  const bottom = Math.max(...results.map(({ row }) => row));
  const range = { top: head.row, left: layout.leftOf(head.row), bottom, right: head.column };
  // A sheet has one filter: another table's stays, and a table object brings its own.
  if (filter && !overlaps(filter, range)) return null;
  const tables = pack.links(part).filter(({ type }) => type === 'table');
  const tableRanges = tables.map(({ target }) =>
    readRange(/\sref="([^"]+)"/u.exec(pack.text(target))?.[1] ?? 'A1'),
  );
  if (tableRanges.some((table) => overlaps(table, range))) return null;
  return filter ? { ...filter, right: head.column } : range;
}
