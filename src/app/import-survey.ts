import { rulesInForce } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import { checkContradictions } from './check-contradictions.js';
import { commitUnits } from './commit-units.js';
import { Fault } from './fault.js';
import type { ImportRequest, UnitResult } from './import-request.js';
import { type ReportedFile, countRows } from './intake-report.js';
import type { Ports, Progress, Spool, StoredSystem } from './ports.js';
import { type RoundChoice, roundForImport } from './resolve-round.js';
import { type WaitingFile, stageSources } from './stage-sources.js';

export interface ImportResult {
  readonly round: RoundChoice;
  readonly units: readonly UnitResult[];
  readonly counts: {
    readonly files: number;
    readonly rejectedFiles: number;
    readonly read: number;
    readonly stored: number;
    readonly rejected: number;
    readonly ignored: number;
  };
  readonly rejections: readonly {
    readonly file: string;
    readonly member: string | null;
    readonly message: string;
  }[];
  /** The pieces of `intake.json`, file by file, so that it never has to fit into memory. */
  files(): Iterable<ReportedFile>;
  close(): void;
}

/**
 * Reads survey workbooks and stores what they hold: stage every file, settle round and units, compare with the
 * register, then keep original bytes and commit. Nothing is stored by a dry run, nothing is deleted by
 * omission, and the same bytes again change nothing. Memory does not grow with the number of files.
 */
export async function importSurvey(
  request: ImportRequest,
  ports: Ports,
  progress: Progress,
): Promise<ImportResult> {
  const spool = ports.openSpool();
  try {
    const waiting = await stageSources(request, ports, progress, spool);
    const identities = waiting.flatMap(({ identity }) => identity ?? []);
    if (!waiting.some(({ isRejected }) => !isRejected))
      return settle(request, { name: '', asOf: '' }, waiting, [], spool, ports);
    const round = await roundForImport(request, identities, ports.register);
    const units = await commitUnits(request, round, waiting, spool, ports, progress);
    return settle(request, round, waiting, units, spool, ports);
  } catch (error) {
    spool.close();
    throw error;
  }
}

function settle(
  request: ImportRequest,
  round: RoundChoice,
  waiting: readonly WaitingFile[],
  units: readonly UnitResult[],
  spool: Spool,
  ports: Ports,
): ImportResult {
  const byUnit = new Map(units.map((unit) => [unit.department, unit]));
  const rules = rulesInForce(request.pack, RULES);
  const counts = { files: waiting.length, rejectedFiles: 0, read: 0, stored: 0, rejected: 0, ignored: 0 };
  const rejections: { file: string; member: string | null; message: string }[] = [];
  const finish = (file: WaitingFile): ReportedFile => {
    const report = spool.read<ReportedFile>(file.report);
    const units = [...file.units].map(([unit, position]) => ({
      result: byUnit.get(unit),
      systems: spool.read<readonly StoredSystem[]>(position),
    }));
    report.receipts = units.flatMap(({ result }) => result?.submission.receipt ?? []);
    const rows = new Map(
      report.sheets.flatMap((sheet) =>
        sheet.rows.map((row) => [`${sheet.sheet}!${row.cells.systemName?.cell}`, row]),
      ),
    );
    const issues = [...rows.values()].flatMap((row) => row.issues);
    const contradictions = checkContradictions(
      units.flatMap(({ systems }) => systems),
      {
        asOf: round.asOf,
        rules,
        words: ports.knowledge.words,
        doubtfulCells: new Set(issues.filter(({ kind }) => kind === 'unit-suspect').map(({ cell }) => cell)),
      },
    );
    for (const { result, systems } of units) {
      for (const { id, source, answers } of systems) {
        // The name cell tells systems apart in every layout.
        const row = rows.get(`${source.sheet}!${answers.systemName?.cell}`);
        if (row && result?.status === 'refused') row.accept = false;
        row?.issues.push(...(contradictions.get(id) ?? []));
      }
    }
    report.counts = countRows(report.sheets);
    return report;
  };
  for (const file of waiting) {
    const { status, message, counts: rows, sheets } = spool.read<ReportedFile>(file.report);
    if (status === 'rejected') {
      counts.rejectedFiles++;
      rejections.push({ file: file.reading.file, member: file.reading.member, message: message ?? '' });
    }
    const refusedRows = sheets
      .flatMap((sheet) => sheet.rows)
      .filter((row) => row.accept && byUnit.get(row.department)?.status === 'refused').length;
    counts.read += rows.read;
    counts.stored += rows.stored - refusedRows;
    counts.rejected += rows.rejected + refusedRows;
    counts.ignored += rows.ignored;
  }
  return {
    round,
    units,
    counts,
    rejections,
    *files() {
      for (const file of waiting) yield finish(file);
    },
    close: () => spool.close(),
  };
}

/** Stops a caller that has nothing to go on with. */
export function requireSomething(result: ImportResult): void {
  if (!result.units.length) throw new Fault('nothing-readable');
}
