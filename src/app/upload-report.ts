import type { ImportResult, UnitResult } from './import-request.js';
import { describeChange } from '../core/intake/describe-change.js';
import type { ReportedFile } from './intake-report.js';
import { maskReport } from './mask-report.js';
import { describeImport, describeUnit } from './summary.js';

export interface UploadReportOptions {
  readonly round: string;
  readonly dryRun: boolean;
  /** `issues`: only the rows with problems; `full`: every cell as it was read. */
  readonly report: 'issues' | 'full';
}

/** What an upload amounts to, without its files: small enough for one answer. */
export const uploadHead = (result: ImportResult, { round, dryRun }: UploadReportOptions) => ({
  round,
  dryRun,
  sentences: describeImport(result),
  units: result.units.map(unitLine),
  counts: result.counts,
});

/** The whole answer to an upload, file by file: hundreds of reports together need not fit into memory. */
export function* uploadDocument(result: ImportResult, options: UploadReportOptions): Iterable<string> {
  yield `${JSON.stringify(uploadHead(result, options)).slice(0, -1)},"files":[`;
  let separator = '';
  for (const file of result.files()) {
    yield separator + JSON.stringify(options.report === 'full' ? maskReport(file) : onlyIssues(file));
    separator = ',\n';
  }
  yield ']}';
}

const unitLine = (unit: UnitResult) => ({
  department: unit.department,
  status: unit.status,
  receipt: unit.status === 'stored' || unit.status === 'unchanged' ? unit.submission.receipt : null,
  sentence: describeUnit(unit),
  part: unit.submission.part,
  counts: unit.submission.counts,
  change: unit.submission.change,
  changes: unit.changes.map((change) => ({ ...change, sentence: describeChange(change) })),
});

const onlyIssues = (file: ReportedFile): ReportedFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ issues }) => issues.length).map((row) => ({ ...row, cells: {}, implied: {} })),
  })),
});
