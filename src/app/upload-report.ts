import type { ImportResult, UnitResult } from './import-request.js';
import { marksOf } from '../core/intake/annotation.js';
import { describeChange } from '../core/intake/describe-change.js';
import type { ReportedFile } from '../core/intake/intake-report.js';
import { maskFix, maskReport } from './mask-report.js';
import { describeImport, describeUnit } from './summary.js';

export interface UploadReportOptions {
  readonly round: string;
  readonly dryRun: boolean;
  /** `issues`: only the rows with problems and the cells in question; `full`: every cell as it was read. */
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

/** The rows with problems: what the system is called and the cells in question, so that they can be put right. */
function onlyIssues(file: ReportedFile): ReportedFile {
  const { sheets, ...rest } = maskReport(file);
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows
        .filter(({ issues }) => issues.length)
        .map((row) => {
          const wrong = new Set(row.issues.map(({ cell }) => cell));
          const kept = Object.entries(row.cells).filter(
            ([field, { cell }]) => field === 'systemName' || wrong.has(cell),
          );
          return { ...row, cells: Object.fromEntries(kept), implied: {} };
        }),
    })),
  };
}
