import { posix } from 'node:path';
import { type WorkbookMarks, hasMarks, marksOf } from '../core/intake/annotation.js';
import type { FormMapping } from '../core/intake/form-mapping.js';
import { IDENTITY_SHEET } from '../core/intake/opened-file.js';
import { readRecords } from '../core/intake/read-records.js';
import { NOTHING_KNOWN, type ReadingOptions } from '../core/intake/reading-options.js';
import { codesInFile } from '../core/intake/codes-in-file.js';
import { type Sheet, columnLetters } from '../core/intake/sheet.js';
import { freeName } from './free-name.js';
import type { ReportedFile } from '../core/intake/intake-report.js';
import type { Outbox, SourceFile, WorkbookReader } from './ports.js';
import { type ClassifiedSystem, redactSheets } from '../core/intake/redact-sheets.js';

/** Writes marks into a department's own workbook. */
export interface WorkbookAnnotator {
  /** The same workbook, marked; `null` where it has changed since or is of a format that cannot be marked. */
  annotateFile(
    file: { readonly source: SourceFile; readonly member: string | null; readonly sha256: string },
    marks: WorkbookMarks,
  ): Promise<MarkedWorkbook | null>;
  /** A plain workbook of the sheets, marked. */
  annotateSheets(sheets: readonly Sheet[], marks: WorkbookMarks): Promise<MarkedWorkbook>;
}

export interface MarkedWorkbook {
  readonly bytes: Uint8Array;
  readonly extension: 'xlsx' | 'xlsm';
}

export interface MarkingPorts {
  readonly annotator: WorkbookAnnotator;
  readonly reader: Pick<WorkbookReader, 'read'>;
  /** What the import knew when it read a file (confirmed mappings), to find its classified rows again. */
  readonly readingOf?: (file: ReportedFile) => ReadingOptions;
}

export interface ReturnPorts extends MarkingPorts {
  readonly outbox: Pick<Outbox, 'write'>;
}

/** Files are read again as the import read them. */
export const readAgain =
  (mappings: readonly FormMapping[]): NonNullable<MarkingPorts['readingOf']> =>
  ({ department }) => ({ mappings, department });

/** A marked copy of a file. `isRebuilt`: from what was read, because its own bytes cannot be marked or kept. */
export interface MarkedCopy {
  readonly file: string;
  readonly member: string | null;
  /** Of the copy; no two of one import have the same. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isRebuilt: boolean;
}

/** A copy that was written. */
export type ReturnedFile = Pick<MarkedCopy, 'file' | 'member' | 'isRebuilt'> & { readonly path: string };

/**
 * Marked copies of the files with errors or warnings, one at a time. Must be asked for before the result is closed.
 * A file with classified rows comes back without them, made of the emptied sheets.
 */
export async function* markedCopies(
  result: { files(): Iterable<ReportedFile> },
  sources: readonly SourceFile[],
  ports: MarkingPorts,
): AsyncIterable<MarkedCopy> {
  const taken = new Set<string>();
  for (const report of result.files()) {
    if (report.status !== 'ok' || !hasMarks(report.sheets)) continue;
    const marked = await markFile(report, sources, ports);
    if (!marked) continue;
    const { file, member } = report;
    const { bytes, extension } = marked.workbook;
    const base = (member ?? file).replace(/\.[^.\\/]*$/u, '');
    yield { file, member, name: freeName(`${base}.${extension}`, taken), bytes, isRebuilt: marked.isRebuilt };
  }
}

/** Writes the marked copies to `folder/returned/`. */
export async function returnFiles(
  result: { files(): Iterable<ReportedFile> },
  sources: readonly SourceFile[],
  folder: string,
  ports: ReturnPorts,
): Promise<readonly ReturnedFile[]> {
  const returned: ReturnedFile[] = [];
  for await (const { name, bytes, ...copy } of markedCopies(result, sources, ports)) {
    const path = posix.join(folder.replaceAll('\\', '/'), 'returned', name);
    await ports.outbox.write(path, bytes);
    returned.push({ ...copy, path });
  }
  return returned;
}

interface MarkedFile {
  readonly workbook: MarkedWorkbook;
  readonly isRebuilt: boolean;
}

async function markFile(
  report: ReportedFile,
  sources: readonly SourceFile[],
  { annotator, reader, readingOf }: MarkingPorts,
): Promise<MarkedFile | null> {
  const { member, sha256 } = report;
  const isClassified = report.sheets.some(({ rows }) =>
    rows.some(({ issues }) => issues.some(({ kind }) => kind === 'classified')),
  );
  // Two folders may hold files of one name: the hash tells them apart.
  for (const source of sources.filter(({ name }) => name === report.file)) {
    const marks = marksOf(report.sheets);
    const workbook = isClassified ? null : await annotator.annotateFile({ source, member, sha256 }, marks);
    if (workbook) return { workbook, isRebuilt: false };
    const readings = await reader.read(source);
    const reading = readings.find((found) => found.member === member && found.sha256 === sha256);
    if (reading?.opened.status !== 'ok') continue;
    const { sheets } = reading.opened;
    if (!isClassified) return { workbook: await annotator.annotateSheets(sheets, marks), isRebuilt: true };
    const secret = classifiedIn(sheets, readingOf?.(report));
    if (!coversAll(report, secret)) return null;
    const hushed = withoutNames(marks, secret);
    return {
      workbook: await annotator.annotateSheets(redactSheets(sheets, secret), hushed),
      isRebuilt: true,
    };
  }
  return null;
}

/** The classified systems of the sheets that the import reads. */
function classifiedIn(
  sheets: readonly Sheet[],
  known: ReadingOptions = NOTHING_KNOWN,
): readonly ClassifiedSystem[] {
  const options = { ...known, codes: codesInFile(sheets) };
  return sheets
    .filter(({ hidden, name }) => !hidden && name !== IDENTITY_SHEET)
    .flatMap((sheet) =>
      (readRecords(sheet, options)?.rows ?? [])
        .filter(({ isClassified }) => isClassified)
        .map((row) => ({ sheet: sheet.name, row })),
    );
}

/** Rather no copy at all than one that still holds a row which the import refused as classified. */
function coversAll({ sheets }: ReportedFile, found: readonly ClassifiedSystem[]): boolean {
  return sheets.every(({ sheet, rows }) =>
    rows.every((reported) => {
      const own = reported.issues.find(({ kind }) => kind === 'classified');
      const isSame = ({ row }: ClassifiedSystem): boolean =>
        row.row === reported.row &&
        (row.column === null ? null : columnLetters(row.column - 1)) === reported.col &&
        (row.answers.classification?.cell ?? '') === own?.cell;
      return !own || found.some((item) => item.sheet === sheet && isSame(item));
    }),
  );
}

/** Shorter names stand in other answers too, and are not emptied elsewhere either. */
const TELLING = 4;
const HIDDEN_NAME = '……';

/** The problem of another row may quote the name of a classified system (同名). */
function withoutNames(marks: WorkbookMarks, classified: readonly ClassifiedSystem[]): WorkbookMarks {
  const names = classified
    .map(({ row }) => row.answers.systemName?.raw.trim() ?? '')
    .filter((name) => name.length >= TELLING);
  const hush = (text: string): string =>
    names.reduce((kept, name) => kept.replaceAll(name, HIDDEN_NAME), text);
  return {
    sheets: marks.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, note: hush(cell.note) })),
      results: sheet.results.map((result) => ({ ...result, text: hush(result.text) })),
    })),
    proposals: marks.proposals.filter(({ typed, proposed }) => hush(typed + proposed) === typed + proposed),
  };
}
