import type { IntakeCounts, ReportedFile } from './intake-report.js';
import { REFUSING, severityOf } from './problem.js';
import type { StagedFile } from './stage-file.js';

/** What an import keeps of a staged file in memory while its rows wait on disk. */
export interface StagedSummary extends Pick<
  StagedFile,
  'identity' | 'unitNames' | 'classifiedRows' | 'extraColumns'
> {
  /** The unit of the file. */
  readonly department: string | null;
  /** Rows of each unit, how many of them have an error, and how many can be stored. */
  readonly rowCounts: ReadonlyMap<string, RowCounts>;
  readonly counts: IntakeCounts;
  /** Why the file was not read. */
  readonly rejection: string | null;
  readonly refusals: readonly FileRefusal[];
  /** Nothing of it can be imported. */
  readonly isRejected: boolean;
}

export interface RowCounts {
  readonly read: number;
  readonly faulty: number;
  readonly accepted: number;
}

/** Rows of a file kept out for one reason: how many, and the first one. */
export interface FileRefusal {
  readonly kind: string;
  readonly message: string;
  readonly rows: number;
  readonly first: string;
}

export const summaryOf = ({
  report,
  identity,
  unitNames,
  classifiedRows,
  extraColumns,
}: StagedFile): StagedSummary => ({
  identity,
  unitNames,
  classifiedRows,
  extraColumns,
  department: report.department,
  rowCounts: countByUnit(report),
  counts: report.counts,
  rejection: report.status === 'rejected' ? (report.message ?? '') : null,
  refusals: refusalsOf(report),
  isRejected: !report.sheets.length,
});

/** A refused row that names no unit counts with the unit of its file. */
function countByUnit({ department, sheets }: ReportedFile): ReadonlyMap<string, RowCounts> {
  const counts = new Map<string, { read: number; faulty: number; accepted: number }>();
  for (const { rows } of sheets)
    for (const row of rows) {
      const unit = row.department || department || '';
      const own = counts.get(unit) ?? { read: 0, faulty: 0, accepted: 0 };
      own.read++;
      if (row.accept) own.accepted++;
      if (row.issues.some(({ kind }) => severityOf(kind) === 'error')) own.faulty++;
      counts.set(unit, own);
    }
  return counts;
}

/** Counts the rows that were kept out under the problem that kept each out. */
function refusalsOf({ file, member, sheets }: ReportedFile): readonly FileRefusal[] {
  const found = new Map<string, { kind: string; message: string; rows: number; first: string }>();
  for (const { sheet, rows } of sheets) {
    for (const { accept, issues } of rows) {
      const issue = accept ? undefined : (issues.find(({ kind }) => REFUSING.has(kind)) ?? issues[0]);
      if (!issue) continue;
      const known = found.get(issue.kind);
      if (known) known.rows++;
      else
        found.set(issue.kind, {
          kind: issue.kind,
          message: issue.message,
          rows: 1,
          first: `${member ?? file}，${sheet}!${issue.cell}`,
        });
    }
  }
  return [...found.values()];
}
