import { isHeadingText, isResultText } from '../../core/intake/annotation.js';
import { addressOf } from '../../core/intake/sheet.js';
import { type Memory, emptyMemory, forgetMemory } from './annotate-memory.js';
import { cellsWithOurNotes, removeNotes } from './annotate-notes.js';
import {
  type Element,
  type Splice,
  attributeIn,
  childOf,
  childrenOf,
  openTag,
  parseElements,
  prefixOf,
  spliceText,
  withAttribute,
} from './ooxml-elements.js';
import { type Range, filterOf, narrowColumn, readRange, resizeDimension, setFilter } from './ooxml-frame.js';
import type { OoxmlPackage } from './ooxml-package.js';
import {
  type CellXml,
  type RowChange,
  cellsOf,
  restyled,
  rewriteRows,
  rowsOf,
  textOfCell,
  withoutHeight,
} from './ooxml-rows.js';
import type { StyleBook } from './ooxml-styles.js';
import type { SheetEntry, WorkbookPart } from './ooxml-workbook.js';

/** An opened workbook and what its parts share. */
export interface OpenWorkbook {
  readonly pack: OoxmlPackage;
  readonly book: WorkbookPart;
  readonly styles: StyleBook;
  readonly strings: () => readonly string[];
}

/** Takes every mark of an earlier pass off a workbook, wherever people moved it since. */
export function clearMarks(workbook: OpenWorkbook, memory: Memory | null): void {
  const { pack, book, styles } = workbook;
  const sheets = book.sheets().filter(({ isWorksheet }) => isWorksheet);
  const known = memory ?? emptyMemory();
  const noted = new Map(sheets.map(({ name, part }) => [name, cellsWithOurNotes(pack, part)]));
  if (!memory && !styles.hasOurs && ![...noted.values()].some((cells) => cells.size)) return;
  if (known.proposals !== null) book.removeSheet(known.proposals);
  if (memory) forgetMemory(book);
  for (const sheet of book.sheets().filter(({ isWorksheet }) => isWorksheet)) {
    clearSheet(workbook, sheet, known, noted.get(sheet.name) ?? new Set());
    removeNotes(pack, sheet.part, (cell) => known.anchors.get(`${sheet.name}!${cell}`));
    pack.forget(sheet.part);
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells that head our results: they bear our note, or stand where we remember them. */
function headings(
  { strings }: OpenWorkbook,
  rows: Iterable<readonly [number, readonly CellXml[]]>,
  isOurs: (place: Place) => boolean,
): readonly Place[] {
  const found: Place[] = [];
  for (const [row, cells] of rows) {
    for (const cell of cells) {
      const place = { row, column: cell.column };
      if (!isOurs(place)) continue;
      if (isHeadingText(textOfCell(cell, strings))) found.push(place);
    }
  }
  return found;
}

function clearSheet(
  workbook: OpenWorkbook,
  { name, part }: SheetEntry,
  memory: Memory,
  noted: ReadonlySet<string>,
): void {
  const { pack, styles, strings } = workbook;
  const xml = pack.text(part);
  const root = parseElements(xml, 'sheetData');
  const sheetData = childOf(root, 'sheetData');
  if (!sheetData) return;
  const remembered = memory.results.get(name);
  const heads = headings(workbook, cellRows(xml, sheetData), ({ row, column }) =>
    remembered && (remembered.isRow ? row : column) === remembered.index
      ? true
      : noted.has(addressOf(row, column)),
  );
  const isResult = (row: number, cell: CellXml): boolean => {
    if (heads.some((head) => head.row === row && head.column === cell.column)) return true;
    const inLine = heads.some(
      (head) =>
        (head.column === cell.column && head.row < row) || (head.row === row && head.column < cell.column),
    );
    return inLine && isResultText(textOfCell(cell, strings));
  };
  const filter = filterToRestore(xml, root, memory.filters.get(name), heads);
  const changes = new Map<number, RowChange>();
  for (const row of rowsOf(xml, sheetData)) {
    const cells = new Map<number, string | null>();
    for (const cell of cellsOf(xml, row)) {
      if (heads.length && isResult(row.row, cell)) cells.set(cell.column, null);
      else if (styles.isOurs(cell.style))
        cells.set(cell.column, restyled(cell.xml, styles.original(cell.style)));
    }
    const tag = xml.slice(row.start, row.openEnd);
    const shown = restoredRow(tag, styles, filter?.shows(row.row) ?? false);
    const isResultRow = remembered?.isRow === true && remembered.index === row.row;
    const open = isResultRow ? withoutHeight(shown, remembered.height) : shown;
    if (cells.size || open !== tag) changes.set(row.row, { open, cells });
  }
  const content = rewriteRows(xml, sheetData, changes, prefixOf(xml, root));
  const splices: Splice[] = [{ start: sheetData.openEnd, end: sheetData.closeStart, text: content }];
  splices.push(...restoredFrame(xml, root, heads, remembered?.isRow ?? false));
  if (filter) splices.push(filter.splice);
  pack.set(part, spliceText(xml, splices));
  if (filter) workbook.book.setFilterRange(name, filter.reference);
}

function* cellRows(xml: string, sheetData: Element): Iterable<readonly [number, readonly CellXml[]]> {
  for (const row of rowsOf(xml, sheetData)) yield [row.row, cellsOf(xml, row)];
}

/** Spreadsheet programs may take the colour of a whole row over to the row itself. */
function restoredRow(tag: string, styles: StyleBook, isShown: boolean): string {
  const style = Number(attributeIn(tag, 's') ?? 0);
  const own = styles.isOurs(style) ? withAttribute(tag, 's', String(styles.original(style))) : tag;
  return isShown ? withAttribute(own, 'hidden', null) : own;
}

function restoredFrame(
  xml: string,
  root: Element,
  heads: readonly Place[],
  isRow: boolean,
): readonly Splice[] {
  const [head] = heads;
  if (!head) return [];
  const shrink = (used: Range): Range => ({
    ...used,
    right: !isRow && used.right === head.column && used.right > used.left ? used.right - 1 : used.right,
    bottom: isRow && used.bottom === head.row && used.bottom > used.top ? used.bottom - 1 : used.bottom,
  });
  const splices = [resizeDimension(xml, root, shrink), isRow ? null : narrowColumn(xml, root, head.column)];
  return splices.filter((splice) => splice !== null);
}

/** The filter as it was before us, over the rows that it covers now. */
function filterToRestore(xml: string, root: Element, before: string | undefined, heads: readonly Place[]) {
  const found = filterOf(xml, root);
  const ours = heads.find(({ column }) => column === found?.range.right);
  if (!found || !ours) return null;
  const { element, range } = found;
  const restored = before === '' || range.left === range.right ? null : { ...range, right: range.right - 1 };
  const kept =
    before && restored ? { ...restored, right: Math.min(restored.right, readRange(before).right) } : restored;
  const active = childrenOf(element, 'filterColumn').map((child) =>
    Number(attributeIn(openTag(xml, child), 'colId') ?? 0),
  );
  // Rows that no condition hides any more are shown, as when a person clears the filter.
  const staysActive = kept !== null && active.some((column) => column <= kept.right - kept.left);
  const isCleared = active.length > 0 && !staysActive;
  return {
    splice: setFilter(xml, root, kept),
    reference: kept ? `${addressOf(kept.top, kept.left)}:${addressOf(kept.bottom, kept.right)}` : null,
    shows: (row: number) => isCleared && row > range.top && row <= range.bottom,
  };
}
