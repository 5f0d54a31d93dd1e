import {
  type CorrectedFile,
  type CorrectionPorts,
  type CorrectionRequest,
  correctFiles,
} from './correct-files.js';
import { Fault } from './fault.js';
import { REQUEST_MESSAGES } from './api-text.js';
import type { ImportResult } from './import-request.js';
import type { Ports, SourceFile } from './ports.js';
import { maskFix } from './mask-report.js';
import { type UploadReportOptions, uploadDocument } from './upload-report.js';

/** A file to send in the place of another. */
export interface ReplacedFile {
  readonly replaces: string;
  readonly name: string;
  readonly path: string;
}

/** An upload with corrections written into it, not imported yet. */
export interface CorrectedUpload {
  readonly corrected: readonly CorrectedFile[];
  readonly replaced: readonly ReplacedFile[];
  /** The whole upload, replaced files in their places. */
  readonly sources: readonly SourceFile[];
}

/** Where the corrected copy of an uploaded file waits; the caller takes it away. */
export const correctedPath = ({ path }: SourceFile): string => `${path}.corrected`;

/** Corrects the files of an upload, each beside its original. */
export async function correctUpload(
  sources: readonly SourceFile[],
  request: CorrectionRequest,
  ports: CorrectionPorts & Pick<Ports, 'outbox'>,
): Promise<CorrectedUpload> {
  const corrected: CorrectedFile[] = [];
  const replaced: ReplacedFile[] = [];
  const after: SourceFile[] = [];
  for await (const { source, files } of correctFiles(sources, request, ports)) {
    corrected.push(...files.map((file) => ({ ...file, workbook: null })));
    const workbook = await replacement(source, files, ports);
    if (!workbook) {
      after.push(source);
      continue;
    }
    const path = correctedPath(source);
    await ports.outbox.write(path, workbook.bytes);
    replaced.push({ replaces: source.name, name: workbook.name, path });
    after.push({ name: workbook.name, path });
  }
  const known = corrected.flatMap(({ applied, left }) => [...applied, ...left]).length;
  if (!known && request.corrections.length)
    throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noSuchCorrections });
  return { corrected, replaced, sources: after };
}

/** The one workbook of a file, or its zip with the corrected members. */
async function replacement(
  source: SourceFile,
  files: readonly CorrectedFile[],
  { fixer }: CorrectionPorts,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const members = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  for (const { member, workbook } of files) {
    if (workbook && member === null) return workbook;
    if (workbook && member !== null) members.set(member, workbook);
  }
  return members.size ? { name: source.name, bytes: await fixer.replaceMembers(source, members) } : null;
}

export interface CorrectionAnswer extends UploadReportOptions {
  /** Files to send instead, as Base64, by path. */
  readonly workbooks: ReadonlyMap<string, string>;
}

/** What was corrected, the files to send instead, and what importing them would amount to. */
export function* correctionDocument(
  { corrected, replaced }: CorrectedUpload,
  result: ImportResult,
  { workbooks, ...options }: CorrectionAnswer,
): Iterable<string> {
  const lines = corrected.map(({ workbook: _, applied, left, ...file }) => ({
    ...file,
    applied: applied.map(maskFix),
    left: left.map(maskFix),
  }));
  yield `{"corrected":${JSON.stringify(lines)},"files":[`;
  for (const [index, { path, ...file }] of replaced.entries())
    yield `${index ? ',' : ''}${JSON.stringify({ ...file, workbook: workbooks.get(path) })}`;
  yield '],"dryRun":';
  yield* uploadDocument(result, options);
  yield '}';
}
