import type { AppliedFixes } from '../../app/fixes-port.js';
import type { CellFix } from '../../core/intake/annotation.js';
import { addressOf } from '../../core/intake/sheet.js';
import { childOf, parseElements, prefixOf, spliceText } from './ooxml-elements.js';
import { OoxmlPackage } from './ooxml-package.js';
import { type CellXml, cellXml, cellsOf, columnOf, rewriteRows, rowOf, rowsOf } from './ooxml-rows.js';
import { WorkbookPart } from './ooxml-workbook.js';

/**
 * Writes corrections into the cells of an Office Open XML workbook, each in the style it has; every other cell and
 * part stays as it was written. A formula is not overwritten: that fix is passed over, as is one for a sheet that is
 * not there. Throws for what is no such workbook.
 */
export function applyFixes<Fix extends CellFix>(
  original: Uint8Array,
  fixes: readonly Fix[],
): AppliedFixes<Fix> {
  const pack = new OoxmlPackage(original);
  const book = new WorkbookPart(pack);
  const applied: Fix[] = [];
  for (const sheet of book.sheets()) {
    const own = fixes.filter((fix) => fix.sheet === sheet.name);
    if (!own.length || !sheet.isWorksheet) continue;
    const xml = pack.text(sheet.part);
    const root = parseElements(xml, 'sheetData');
    const sheetData = childOf(root, 'sheetData');
    if (!sheetData || sheetData.closeStart >= sheetData.end) continue;
    const prefix = prefixOf(xml, root);
    const cells = cellsAt(xml, sheetData, new Set(own.map(({ cell }) => rowOf(cell))));
    const rows = new Map<number, { readonly cells: Map<number, string> }>();
    for (const fix of own) {
      const [row, column] = [rowOf(fix.cell), columnOf(fix.cell)];
      const known = cells.get(fix.cell);
      if (known && /<(?:\w+:)?f[\s/>]/u.test(known.xml)) continue;
      const change = rows.get(row) ?? { cells: new Map<number, string>() };
      rows.set(row, change);
      change.cells.set(column, fixedXml({ row, column, style: known?.style ?? 0 }, fix, prefix));
      applied.push(fix);
    }
    const text = rewriteRows(xml, sheetData, rows, prefix);
    pack.set(sheet.part, spliceText(xml, [{ start: sheetData.openEnd, end: sheetData.closeStart, text }]));
    pack.forget(sheet.part);
  }
  const isMacro = /macroEnabled/iu.test(pack.contentType(book.part));
  return { bytes: pack.save(), extension: isMacro ? 'xlsm' : 'xlsx', applied };
}

function cellsAt(
  xml: string,
  sheetData: Parameters<typeof rowsOf>[1],
  wanted: ReadonlySet<number>,
): ReadonlyMap<string, CellXml> {
  const cells = new Map<string, CellXml>();
  for (const row of rowsOf(xml, sheetData)) {
    if (!wanted.has(row.row)) continue;
    for (const cell of cellsOf(xml, row)) cells.set(addressOf(row.row, cell.column), cell);
  }
  return cells;
}

function fixedXml(
  place: { readonly row: number; readonly column: number; readonly style: number },
  { proposed, isNumber }: CellFix,
  prefix: string,
): string {
  if (!isNumber) return cellXml({ ...place, text: proposed || null }, prefix);
  const blank = cellXml({ ...place, text: null }, prefix);
  return `${blank.replace(/\/>$/u, '>')}<${prefix}v>${Number(proposed)}</${prefix}v></${prefix}c>`;
}
