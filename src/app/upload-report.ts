import type { ImportResult, UnitResult } from './import-request.js';
import { marksOf } from '../core/intake/annotation.js';
import { describeChange } from '../core/intake/describe-change.js';
import type { ReportedFile } from '../core/intake/intake-report.js';
import { maskFix, maskReport } from './mask-report.js';
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
    const shown = options.report === 'full' ? maskReport(file) : onlyIssues(file);
    yield separator + JSON.stringify({ ...shown, offered: marksOf(file.sheets).proposals.map(maskFix) });
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
