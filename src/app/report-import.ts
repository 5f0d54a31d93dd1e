import { acceptedRows } from './accepted-rows.js';
import type { RuleInForce } from '../core/audit/judge-system.js';
import { rulesInForce } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import { checkContradictions } from './check-contradictions.js';
import type { ImportContext } from './import-context.js';
import type { ImportResult, UnitResult } from './import-request.js';
import { type ReportedFile, countRows } from '../core/intake/intake-report.js';
import { systemsWaiting } from '../core/intake/stored-system.js';
import { reportedCells } from '../core/intake/stage-row.js';
import { uncarried } from '../core/survey/carried-system.js';
import type { WaitingFile } from './stage-sources.js';

/** What an import did: accounts every row, and gives `intake.json` file by file. */
export function reportImport(context: ImportContext, units: readonly UnitResult[]): ImportResult {
  const { waiting, spool, round, request } = context;
  const rules = rulesInForce(request.pack, RULES);
  const results = new Map(units.map((unit) => [unit.department, unit]));
  const counts = { files: waiting.length, rejectedFiles: 0, read: 0, stored: 0, rejected: 0, ignored: 0 };
  const rejections: { file: string; member: string | null; message: string }[] = [];
  const refusals = new Map<string, { message: string; rows: number; first: string }>();
  for (const { reading, rejection, rowCounts, counts: rows, refusals: own } of waiting) {
    if (rejection !== null) {
      counts.rejectedFiles++;
      rejections.push({ file: reading.file, member: reading.member, message: rejection });
    }
    for (const { kind, message, rows: times, first } of own) {
      const known = refusals.get(kind);
      if (known) known.rows += times;
      else refusals.set(kind, { message, rows: times, first });
    }
    const refused = [...rowCounts].reduce(
      (sum, [unit, { accepted }]) => sum + (results.get(unit)?.status === 'refused' ? accepted : 0),
      0,
    );
    counts.read += rows.read;
    counts.stored += rows.stored - refused;
    counts.rejected += rows.rejected + refused;
    counts.ignored += rows.ignored;
  }
  return {
    round,
    units,
    counts,
    rejections,
    refusals: [...refusals.values()],
    *files() {
      for (const file of waiting) yield finishReport(context, file, results, rules);
    },
    close: () => spool.close(),
  };
}

/** The report of a file with its receipts, and with what its answers contradict of each other. */
function finishReport(
  { spool, round, ports }: ImportContext,
  file: WaitingFile,
  results: ReadonlyMap<string, UnitResult>,
  rules: readonly RuleInForce[],
): ReportedFile {
  const report = spool.read<ReportedFile>(file.report);
  report.department = file.department;
  const units = [...file.units].map(([unit, position]) => ({
    result: results.get(unit),
    unit,
    systems: systemsWaiting(spool.readLines(position), unit).map(uncarried),
  }));
  report.receipts = units.flatMap(({ result }) =>
    result?.status === 'stored' || result?.status === 'unchanged' ? result.submission.receipt : [],
  );
  const doubtful = report.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ issues }) => issues.flatMap(({ kind, cell }) => (kind === 'unit-suspect' ? cell : []))),
  );
  const contradictions = checkContradictions(
    units.flatMap(({ systems }) => systems),
    {
      asOf: round.asOf,
      rules,
      words: ports.knowledge.words,
      doubtfulCells: new Set(doubtful),
    },
  );
  for (const { rows } of report.sheets)
    for (const row of rows) row.department = file.unitNames.get(row.department) ?? row.department;
  const byUnit = new Map(units.map(({ unit, systems }) => [unit, systems]));
  for (const [row, system] of acceptedRows(report, byUnit)) {
    row.cells = reportedCells(system);
    if (results.get(row.department)?.status === 'refused') row.accept = false;
    row.issues.push(...(contradictions.get(system.id) ?? []));
  }
  report.counts = countRows(report.sheets);
  return report;
}
