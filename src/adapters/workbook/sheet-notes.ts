import type { FileWarning } from '../../core/intake/opened-file.js';
import { type WarningCode, fileWarning, someOf } from '../../core/intake/refusals.js';
import { addressOf } from '../../core/intake/sheet.js';

const LISTED = 8;

/** Remarks on single cells of a sheet, gathered into one warning for each kind. */
export class SheetNotes {
  private readonly found = new Map<WarningCode, { count: number; readonly cells: string[] }>();

  add(code: WarningCode, row: number, column: number): void {
    let note = this.found.get(code);
    if (!note) this.found.set(code, (note = { count: 0, cells: [] }));
    if (note.count++ < LISTED) note.cells.push(addressOf(row, column));
  }

  warnings(sheet: string): FileWarning[] {
    return [...this.found].map(([code, { count, cells }]) =>
      fileWarning(code, { sheet, cell: cells[0] ?? null, count, cells: someOf(cells, count) }),
    );
  }
}
