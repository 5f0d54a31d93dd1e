import type { NamedGroup, NamedMember } from '../../core/review/redact-verdict.js';
import { type Row, groupOf } from './rows.js';

type Query = (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** The groups of a run with their members named, in its order; an empty list for a run that does not exist. */
export async function groupsOfRun(query: Query, run: number): Promise<readonly NamedGroup[]> {
  const groups = await query(`SELECT * FROM "duplicate_group" WHERE "runId" = $1 ORDER BY "position"`, [run]);
  if (!groups.length) return [];
  const judged = await query(
    `SELECT "systemId", "department", "systemName" FROM "judged_system" WHERE "runId" = $1`,
    [run],
  );
  const byId = new Map<string, NamedMember>(
    judged.map((row) => [
      String(row['systemId']),
      {
        id: String(row['systemId']),
        department: String(row['department']),
        systemName: String(row['systemName']),
      },
    ]),
  );
  return groups.map(groupOf).map((group) => ({
    ...group,
    members: group.members.flatMap((member) => byId.get(member) ?? []),
  }));
}
