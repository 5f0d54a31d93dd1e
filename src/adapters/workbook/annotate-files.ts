import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../../app/ports.js';
import type { Proposal, WorkbookMarks } from '../../core/intake/annotation.js';
import type { Sheet } from '../../core/intake/sheet.js';
import type { AppliedFixes } from '../../app/fixes-port.js';
import { applyFixes } from './apply-fixes.js';
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

/** Marks files that were read before, one at a time. */
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

  async fixFile(
    { source, member, sha256 }: AnnotationSource,
    fixes: readonly Proposal[],
  ): Promise<AppliedFixes | null> {
    const bytes = await bytesOf(source, member, sha256);
    try {
      return bytes && applyFixes(bytes, fixes);
    } catch {
      return null;
    }
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
