import type { EntityManager } from 'typeorm';
import type { GroupQuery, Page, RunGroup, RunSystems } from '../../app/ports.js';
import type { DuplicateGroup } from '../../core/audit/rule.js';
import { strongestPairs } from '../../core/audit/strongest-pairs.js';
import type { NamedGroup, NamedMember } from '../../core/review/redact-verdict.js';
import { bulkInsert } from './bulk-insert.js';
import { Conditions } from './conditions.js';
import { type Row, groupOf } from './rows.js';

type Query = (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** Groups are stored whole, and beside them who is in which: a department's page asks for those of its systems. */
export async function saveGroups(
  manager: EntityManager,
  run: number,
  batches: AsyncIterable<readonly DuplicateGroup[]>,
): Promise<void> {
  const columns = ['runId', 'position', 'groupId', 'rule', 'survivor', 'body'];
  let count = 0;
  for await (const groups of batches) {
    const rows = groups.map((group, index) => {
      const { id, rule, survivor } = group;
      return [run, count + index, id, rule, survivor, JSON.stringify(group)];
    });
    count += groups.length;
    await bulkInsert(manager, 'duplicate_group', columns, rows);
    const members = groups.flatMap(({ id, members }) => members.map((member) => [run, member, id]));
    await bulkInsert(manager, 'grouped_system', ['runId', 'systemId', 'groupId'], members);
  }
}

/** Groups per statement; one of hundreds of systems has tens of thousands of pairs. */
const GROUPS = 20;

/** All groups of a run in its order, batch by batch. */
export async function* groupBatches(query: Query, run: number): AsyncIterable<readonly DuplicateGroup[]> {
  for (let start = 0; ; start += GROUPS) {
    const rows = await query(
      `SELECT "body" FROM "duplicate_group" WHERE "runId" = $1 AND "position" >= $2 AND "position" < $3 ORDER BY "position"`,
      [run, start, start + GROUPS],
    );
    if (!rows.length) return;
    yield rows.map(groupOf);
  }
}

/** Some of the groups of a run, in its order. */
export async function queryGroups(
  query: Query,
  { run, group, offset, limit, mostPairs = Infinity }: GroupQuery,
): Promise<Page<RunGroup>> {
  const wanted = new Conditions().equal('"runId"', run).equal('"groupId"', group);
  const [counted] = await query(
    `SELECT COUNT(*) AS "count" FROM "duplicate_group" ${wanted.sql}`,
    wanted.values,
  );
  const rows = await query(
    `SELECT "body" FROM "duplicate_group" ${wanted.sql} ORDER BY "position" ${wanted.page({ offset, limit })}`,
    wanted.values,
  );
  const groups = rows.map(groupOf);
  const members = new Conditions().equal('"runId"', run).oneOf(
    '"groupId"',
    groups.map(({ id }) => id),
  );
  const judged = await query(
    `SELECT "systemId", "department", "systemName", "zombie" FROM "judged_system" WHERE "runId" = $1 AND "systemId" IN
     (SELECT "systemId" FROM "grouped_system" ${members.sql})`,
    members.values,
  );
  const byId = new Map(judged.map((row) => [String(row['systemId']), row]));
  return {
    total: Number(counted?.['count'] ?? 0),
    items: groups.map((one) => ({
      ...one,
      pairs: one.pairs.length > mostPairs ? strongestPairs(one.pairs) : one.pairs,
      pairCount: one.pairs.length,
      members: one.members.flatMap((id) => {
        const row = byId.get(id);
        if (!row) return [];
        const text = (column: string) => String(row[column]);
        return [
          { id, department: text('department'), systemName: text('systemName'), zombie: text('zombie') },
        ];
      }),
    })),
  };
}

/** The groups of a run, or those with one of some systems, with their members named, in its order. */
export async function groupsOfRun(
  query: Query,
  run: number,
  { department, systems }: RunSystems,
): Promise<readonly NamedGroup[]> {
  const isWhole = department === undefined && systems === undefined;
  const wanted = new Conditions()
    .equal('m."runId"', run)
    .oneOf('m."systemId"', systems)
    .equal('j."department"', department);
  const chosen = isWhole
    ? `"groupId" IS NOT NULL`
    : `"groupId" IN (SELECT m."groupId" FROM "grouped_system" m JOIN "judged_system" j
       ON j."runId" = m."runId" AND j."systemId" = m."systemId" ${wanted.sql})`;
  const values = isWhole ? [run] : wanted.values;
  const groups = await query(
    `SELECT * FROM "duplicate_group" WHERE "runId" = $1 AND ${chosen} ORDER BY "position"`,
    values,
  );
  if (!groups.length) return [];
  const judged = await query(
    `SELECT "systemId", "department", "systemName" FROM "judged_system" WHERE "runId" = $1 AND "systemId" IN
     (SELECT "systemId" FROM "grouped_system" WHERE "runId" = $1 AND ${chosen})`,
    values,
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
