import type { Proposal } from '../core/intake/annotation.js';
import type { SourceFile } from './ports.js';

/** A workbook with corrections written into it; fixes that could not be written are not among `applied`. */
export interface AppliedFixes {
  readonly bytes: Uint8Array;
  readonly extension: 'xlsx' | 'xlsm';
  readonly applied: readonly Proposal[];
}

/** Writes corrections into a department's own workbook. */
export interface WorkbookFixer {
  /** `null` where the bytes are others by now or of a format that cannot be changed in place. */
  fixFile(
    file: { readonly source: SourceFile; readonly member: string | null; readonly sha256: string },
    fixes: readonly Proposal[],
  ): Promise<AppliedFixes | null>;
}
