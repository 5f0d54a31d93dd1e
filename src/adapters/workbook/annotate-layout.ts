import type { SheetMarks } from '../../core/intake/annotation.js';
import { type Element, attributeIn, prefixOf } from './ooxml-elements.js';
import { type Range, filterOf, mergesOf, styleOfColumn } from './ooxml-frame.js';
import { type CellXml, cellsOf, columnOf, hasContent, rowOf, rowsOf } from './ooxml-rows.js';

/** What a sheet part holds where marks are to stand; positions are 0-based. */
export interface SheetLayout {
  readonly prefix: string;
  readonly filter: Range | null;
  readonly lastRow: number;
  /** First column right of all that is used. */
  readonly freeColumn: number;
  cell(row: number, column: number): CellXml | undefined;
  /** The last cell of a row that says something. */
  lastCell(row: number): CellXml | undefined;
  /** First column of a row that says something, or that a heading reaches over. */
  leftOf(row: number): number;
  /** Style that a cell would have that is not there yet. */
  usualStyle(row: number, column: number): number;
}

/** Bordered blanks right of a table are stepped over, a sheet formatted to its end is not. */
const STEPS = 40;

export function measureSheet(xml: string, root: Element, sheetData: Element, marks: SheetMarks): SheetLayout {
  const wanted = new Set([
    ...marks.cells.map(({ cell }) => rowOf(cell)),
    ...marks.headingRows.map((row) => row - 1),
    ...marks.results.flatMap(({ row, cell }) => (row !== null ? row - 1 : cell !== null ? rowOf(cell) : [])),
  ]);
  const rows = new Map<number, readonly CellXml[]>();
  const rowStyles = new Map<number, number>();
  let [lastRow, lastColumn] = [0, 0];
  for (const row of rowsOf(xml, sheetData)) {
    const cells = cellsOf(xml, row);
    const filled = cells.findLast(hasContent);
    if (filled) {
      lastRow = Math.max(lastRow, row.row);
      lastColumn = Math.max(lastColumn, filled.column);
    }
    if (!wanted.has(row.row)) continue;
    rows.set(row.row, cells);
    const tag = xml.slice(row.start, row.openEnd);
    if (attributeIn(tag, 'customFormat') === '1') rowStyles.set(row.row, Number(attributeIn(tag, 's') ?? 0));
  }
  const filter = filterOf(xml, root)?.range ?? null;
  const merges = mergesOf(xml, root);
  const resultRows = marks.orientation === 'columns' ? [] : [...wanted];
  const used = [
    lastColumn,
    ...marks.cells.map(({ cell }) => columnOf(cell)),
    ...(filter ? [filter.right] : []),
    ...merges
      .filter(({ top, bottom }) => resultRows.some((row) => top <= row && row <= bottom))
      .map(({ right }) => right),
  ];
  const first = Math.max(...used) + 1;
  const isTaken = (column: number): boolean =>
    resultRows.some((row) => rows.get(row)?.some((cell) => cell.column === column));
  let free = first;
  while (free < first + STEPS && isTaken(free)) free++;
  const columnStyle = styleOfColumn(xml, root);
  return {
    prefix: prefixOf(xml, root),
    filter,
    lastRow: Math.max(
      lastRow,
      ...(marks.orientation === 'columns' ? merges.map(({ bottom }) => bottom) : []),
    ),
    freeColumn: free < first + STEPS ? free : first,
    cell: (row, column) => rows.get(row)?.find((cell) => cell.column === column),
    lastCell: (row) => rows.get(row)?.findLast(hasContent),
    leftOf: (row) =>
      Math.min(
        rows.get(row)?.find(hasContent)?.column ?? 0,
        ...merges.filter(({ top, bottom }) => top <= row && row <= bottom).map(({ left }) => left),
      ),
    usualStyle: (row, column) => rowStyles.get(row) ?? columnStyle(column),
  };
}
