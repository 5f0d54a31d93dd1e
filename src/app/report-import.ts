import type { RuleInForce } from '../core/audit/apply-rules.js';
import { rulesInForce } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import { checkContradictions } from './check-contradictions.js';
import type { ImportContext } from './import-context.js';
import type { ImportResult, UnitResult } from './import-request.js';
import { REFUSING } from '../core/intake/problem.js';
import { type ReportedFile, type ReportedRow, countRows } from './intake-report.js';
import type { StoredSystem } from './ports.js';
import type { WaitingFile } from './stage-sources.js';

/** What an import did: accounts every row, and gives `intake.json` file by file. */
export function reportImport(context: ImportContext, units: readonly UnitResult[]): ImportResult {
  const { waiting, spool, round, request } = context;
  const rules = rulesInForce(request.pack, RULES);
  const results = new Map(units.map((unit) => [unit.department, unit]));
  const counts = { files: waiting.length, rejectedFiles: 0, read: 0, stored: 0, rejected: 0, ignored: 0 };
  const rejections: { file: string; member: string | null; message: string }[] = [];
  const refusals = new Map<string, { message: string; rows: number; first: string }>();
  for (const file of waiting) {
    const { status, message, sheets, counts: rows } = spool.read<ReportedFile>(file.report);
    if (status === 'rejected') {
      counts.rejectedFiles++;
      rejections.push({ file: file.reading.file, member: file.reading.member, message: message ?? '' });
    }
    const refused = sheets
      .flatMap((sheet) => sheet.rows)
      .filter((row) => row.accept && results.get(row.department)?.status === 'refused').length;
    for (const { sheet, rows: own } of sheets) {
      for (const row of own)
        if (!row.accept) countRefusal(refusals, row, `${file.reading.member ?? file.reading.file}，${sheet}`);
    }
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

/** Counts a row that was kept out under the problem that kept it out. */
function countRefusal(
  refusals: Map<string, { message: string; rows: number; first: string }>,
  { issues }: ReportedRow,
  place: string,
): void {
  const issue = issues.find(({ kind }) => REFUSING.has(kind)) ?? issues[0];
  if (!issue) return;
  const known = refusals.get(issue.kind);
  if (known) known.rows++;
  else refusals.set(issue.kind, { message: issue.message, rows: 1, first: `${place}!${issue.cell}` });
}

/** The report of a file with its receipts, and with what its answers contradict of each other. */
function finishReport(
  { spool, round, ports }: ImportContext,
  file: WaitingFile,
  results: ReadonlyMap<string, UnitResult>,
  rules: readonly RuleInForce[],
): ReportedFile {
  const report = spool.read<ReportedFile>(file.report);
  const units = [...file.units].map(([unit, position]) => ({
    result: results.get(unit),
    systems: spool.read<readonly StoredSystem[]>(position),
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
  // The name cell tells systems apart in every layout.
  const rows = new Map(
    report.sheets.flatMap(({ sheet, rows: own }) =>
      own.map((row) => [`${sheet}!${row.cells.systemName?.cell}`, row]),
    ),
  );
  for (const { result, systems } of units) {
    for (const { id, source, answers } of systems) {
      const row = rows.get(`${source.sheet}!${answers.systemName?.cell}`);
      if (row && result?.status === 'refused') row.accept = false;
      row?.issues.push(...(contradictions.get(id) ?? []));
    }
  }
  report.counts = countRows(report.sheets);
  return report;
}
