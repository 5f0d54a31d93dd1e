import type { ReportedFile, ReportedRow } from '../core/intake/intake-report.js';

/** The rows of a report that can be stored, each with its system: a unit's were put aside in the order of the rows. */
export function* acceptedRows<System>(
  report: Pick<ReportedFile, 'sheets'>,
  systems: ReadonlyMap<string, readonly System[]>,
): Iterable<readonly [ReportedRow, System]> {
  const next = new Map([...systems].map(([unit, own]) => [unit, own.values()]));
  for (const row of report.sheets.flatMap((sheet) => sheet.rows)) {
    const system = row.accept ? next.get(row.department)?.next().value : undefined;
    if (system) yield [row, system];
  }
}
