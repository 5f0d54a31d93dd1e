import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../../app/ports.js';
import type { CellFix, WorkbookMarks } from '../../core/intake/annotation.js';
import type { Sheet } from '../../core/intake/sheet.js';
import type { AppliedFixes } from '../../app/fixes-port.js';
import { applyFixes } from './apply-fixes.js';
import { fixCells } from './fix-cells.js';
import { replaceMembers } from './replace-members.js';
import { type AnnotatedWorkbook, annotateWorkbook } from './annotate.js';
import { renameSheets, writeGrid } from './annotate-grid.js';
import { openFile } from './open-file.js';
import { sniffContent } from './sniff-content.js';

/** What is needed to find one file again: the source, the member of its zip, and the hash of its bytes. */
export interface AnnotationSource {
  readonly source: SourceFile;
  readonly member: string | null;
  readonly sha256: string;
}

const NO_MARKS: WorkbookMarks = { sheets: [], proposals: [] };

/** Marks and corrects files that were read before, one at a time. */
export class FileAnnotator {
  /** `null` where the bytes are others by now, or no Office Open XML workbook. */
  async annotateFile(
    { source, member, sha256 }: AnnotationSource,
    marks: WorkbookMarks,
  ): Promise<AnnotatedWorkbook | null> {
    const bytes = await bytesOf(source, member, sha256);
    try {
      return bytes && annotateWorkbook(bytes, marks);
    } catch {
      // A zip that is an .ods, or a workbook written in a way that cannot be marked in place.
      return null;
    }
  }

  /** Marks of an earlier pass come off: they speak of what is being corrected. */
  async fixFile<Fix extends CellFix>(
    { source, member, sha256 }: AnnotationSource,
    fixes: readonly Fix[],
  ): Promise<AppliedFixes<Fix> | null> {
    const bytes = await bytesOf(source, member, sha256);
    try {
      const fixed = bytes && applyFixes(bytes, fixes);
      return fixed && { ...fixed, bytes: annotateWorkbook(fixed.bytes, NO_MARKS).bytes };
    } catch {
      return null;
    }
  }

  async fixSheets<Fix extends CellFix>(
    sheets: readonly Sheet[],
    fixes: readonly Fix[],
  ): Promise<AppliedFixes<Fix>> {
    const applied = fixes.filter((fix) => sheets.some(({ name }) => name === fix.sheet));
    return { bytes: await writeGrid(fixCells(sheets, applied), NO_MARKS), extension: 'xlsx', applied };
  }

  async replaceMembers(
    source: SourceFile,
    members: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>,
  ): Promise<Uint8Array> {
    return replaceMembers(await readFile(source.path), source.name, members);
  }

  async annotateSheets(sheets: readonly Sheet[], marks: WorkbookMarks): Promise<AnnotatedWorkbook> {
    return annotateWorkbook(await writeGrid(sheets, marks), renameSheets(marks, sheets));
  }
}

/** The bytes that were read, if they are a zip and still the same. */
async function bytesOf(source: SourceFile, member: string | null, sha256: string): Promise<Buffer | null> {
  const whole = await readFile(source.path);
  const bytes = member === null ? whole : memberOf(whole, source.name, member);
  if (!bytes || sniffContent(bytes) !== 'zip') return null;
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/** Unpacks one member; nothing is parsed for that. */
function memberOf(archive: Buffer, name: string, member: string): Buffer | null {
  const found = openFile(archive, name).find((unopened) => unopened.member === member);
  return found ? found.bytes() : null;
}
