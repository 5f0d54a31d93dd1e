import type { CellFix } from '../../core/intake/annotation.js';
import type { Cell, Sheet } from '../../core/intake/sheet.js';
import { columnOf, rowOf } from './ooxml-rows.js';

/** Sheets with corrections in their cells. */
export function fixCells(sheets: readonly Sheet[], fixes: readonly CellFix[]): readonly Sheet[] {
  return sheets.map((sheet) => {
    const own = fixes.filter((fix) => fix.sheet === sheet.name);
    if (!own.length) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    for (const { cell, proposed, isNumber } of own) {
      while (rows.length <= rowOf(cell)) rows.push([]);
      const row: Cell[] = rows[rowOf(cell)] ?? [];
      while (row.length <= columnOf(cell)) row.push(null);
      row[columnOf(cell)] = isNumber ? Number(proposed) : proposed || null;
    }
    return { ...sheet, rows };
  });
}
