import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ImportResult } from '../../app/import-request.js';
import type { UnitResult } from '../../app/import-request.js';
import type { ReportedFile } from '../../app/intake-report.js';
import { maskReport } from '../../app/mask-report.js';
import { describeImport, describeUnit } from '../../app/summary.js';
import type { UnitDto, UploadDto, UploadQuery } from './upload.dto.js';

interface UploadContext extends Pick<UploadQuery, 'dryRun' | 'report'> {
  readonly round: string;
}

/** The answer to an upload, file by file: hundreds of reports together need not fit into memory. */
export function streamUpload(result: ImportResult, context: UploadContext): StreamableFile {
  const stream = Readable.from(pieces(result, context));
  // Also when the caller hangs up before the first piece, where a `finally` of the generator would not run.
  stream.once('close', () => result.close());
  return new StreamableFile(stream, { type: 'application/json; charset=utf-8' });
}

function* pieces(result: ImportResult, { round, dryRun, report }: UploadContext): Iterable<string> {
  const head: Omit<UploadDto, 'files'> = {
    round,
    dryRun,
    sentences: describeImport(result),
    units: result.units.map(unitDto),
    counts: result.counts,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"files":[`;
  let separator = '';
  for (const file of result.files()) {
    yield separator + JSON.stringify(report === 'full' ? maskReport(file) : onlyIssues(file));
    separator = ',\n';
  }
  yield ']}';
}

const unitDto = (unit: UnitResult): UnitDto => ({
  department: unit.department,
  status: unit.status,
  receipt: unit.status === 'stored' || unit.status === 'unchanged' ? unit.submission.receipt : null,
  sentence: describeUnit(unit),
  part: unit.submission.part,
  counts: unit.submission.counts,
  change: unit.submission.change,
});

const onlyIssues = (file: ReportedFile): ReportedFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ issues }) => issues.length).map((row) => ({ ...row, cells: {}, implied: {} })),
  })),
});
