import { departmentKey } from '../core/intake/department-name.js';
import type { TemplateIdentity } from '../core/intake/opened-file.js';
import { REFUSING, severityOf } from '../core/intake/problem.js';
import type { IntakeCounts, ReportedFile } from './intake-report.js';
import type { ImportRequest } from './import-request.js';
import type { FileReading, Ports, Progress, SourceFile, Spool } from './ports.js';
import { spooled } from './spooled-system.js';
import { type StagedFile, stageFile } from './stage-file.js';

/** One file waiting in the spool: positions of its report and of each unit's systems. */
export interface WaitingFile {
  readonly source: SourceFile;
  readonly reading: Omit<FileReading, 'opened'>;
  readonly report: number;
  readonly redacted: number | null;
  readonly units: ReadonlyMap<string, number>;
  readonly staged: Pick<StagedFile, 'classifiedRows' | 'extraColumns'>;
  readonly identity: TemplateIdentity | null;
  /** Rows of each unit, how many of them have an error, and how many can be stored. */
  readonly rowCounts: ReadonlyMap<string, RowCounts>;
  readonly counts: IntakeCounts;
  /** Why the file was not read. */
  readonly rejection: string | null;
  readonly refusals: readonly FileRefusal[];
  /** Nothing of it can be imported. */
  readonly isRejected: boolean;
}

/** Reads every source, two at a time and in order, into the spool. */
export async function stageSources(
  request: ImportRequest,
  ports: Ports,
  progress: Progress,
  spool: Spool,
): Promise<readonly WaitingFile[]> {
  const unitName = await unitNames(ports);
  const { departmentAliases: aliases } = ports.knowledge;
  const mappings = await ports.register.mappings();
  const options = {
    mappings,
    department: request.department,
    aliases,
    unitName,
    fingerprint: ports.fingerprint,
  };
  const waiting: WaitingFile[] = [];
  const total = request.sources.length;
  const ahead: Promise<readonly FileReading[]>[] = [];
  for (let index = 0; index < total; index++) {
    while (ahead.length < ports.reader.concurrency + 1 && index + ahead.length < total) {
      const next = request.sources[index + ahead.length];
      if (next) ahead.push(ports.reader.read(next));
    }
    const source = request.sources[index];
    for (const { opened, ...reading } of (await ahead.shift()) ?? []) {
      const staged = stageFile({ ...reading, opened }, options);
      if (source) waiting.push(spoolFile(source, reading, staged, spool));
    }
    progress.report('读取', index + 1, total);
  }
  return waiting;
}

/** One name per unit: the register's, else the first way it is written in this import. */
async function unitNames(ports: Ports): Promise<(name: string) => string> {
  const { departmentAliases: aliases } = ports.knowledge;
  const names = new Map(
    (await ports.register.departments()).map(({ name }) => [departmentKey(name, aliases), name]),
  );
  const seen = new Map<string, string>();
  return (name) => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const key = departmentKey(name, aliases);
    const chosen = names.get(key) ?? name.trim();
    names.set(key, chosen);
    seen.set(name, chosen);
    return chosen;
  };
}

function spoolFile(
  source: SourceFile,
  reading: Omit<FileReading, 'opened'>,
  staged: StagedFile,
  spool: Spool,
): WaitingFile {
  const { report } = staged;
  const units = new Map(
    [...staged.systems].map(([unit, systems]) => [unit, spool.append(systems.map(spooled))]),
  );
  return {
    source,
    reading,
    report: spool.append(report),
    redacted: staged.redacted ? spool.append(staged.redacted) : null,
    units,
    staged: { classifiedRows: staged.classifiedRows, extraColumns: staged.extraColumns },
    identity: staged.identity,
    rowCounts: countByUnit(report),
    counts: report.counts,
    rejection: report.status === 'rejected' ? (report.message ?? '') : null,
    refusals: refusalsOf(report),
    isRejected: !report.sheets.length,
  };
}

export interface RowCounts {
  readonly read: number;
  readonly faulty: number;
  readonly accepted: number;
}

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

/** Rows of a file kept out for one reason: how many, and the first one. */
export interface FileRefusal {
  readonly kind: string;
  readonly message: string;
  readonly rows: number;
  readonly first: string;
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
