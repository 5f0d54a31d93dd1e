import type { CellFix } from '../core/intake/annotation.js';
import type { Sheet } from '../core/intake/sheet.js';
import type { SourceFile } from './ports.js';

/** A workbook with corrections written into it; fixes that could not be written are not among `applied`. */
export interface AppliedFixes<Fix extends CellFix = CellFix> {
  readonly bytes: Uint8Array;
  readonly extension: 'xlsx' | 'xlsm';
  readonly applied: readonly Fix[];
}

/** Writes corrections into a department's own workbook. */
export interface WorkbookFixer {
  /** `null` where the bytes are others by now or of a format that cannot be changed in place. */
  fixFile<Fix extends CellFix>(
    file: { readonly source: SourceFile; readonly member: string | null; readonly sha256: string },
    fixes: readonly Fix[],
  ): Promise<AppliedFixes<Fix> | null>;
  /** The sheets of such a format as an .xlsx workbook, corrected. */
  fixSheets<Fix extends CellFix>(sheets: readonly Sheet[], fixes: readonly Fix[]): Promise<AppliedFixes<Fix>>;
  /** The zip again, some of its members replaced by other bytes under another name. */
  replaceMembers(
    source: SourceFile,
    members: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>,
  ): Promise<Uint8Array>;
}
