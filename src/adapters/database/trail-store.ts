import type { DataSource, EntityManager } from 'typeorm';
import type { Act } from '../../app/actor.js';
import type { Page } from '../../app/page.js';
import { ORIGIN, type TrailEntry, type TrailHash, sealEntry } from '../../app/trail-chain.js';
import type { TrailQuery, TrailReader } from '../../app/trail-port.js';
import { storable } from './storable.js';
import { Conditions } from './conditions.js';
import { deleteGuard } from './migrations/trail-job-tables.js';
import { readSql } from './read-sql.js';
import { runSql } from './run-sql.js';
import type { Row } from './rows.js';

/** Any number: on PostgreSQL entries are added one after the other, so that the chain never forks. */
const TRAIL_LOCK = 7_663_730;
const CHUNK = 1_000;

export interface NewEntry {
  readonly act: Act;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly hash: TrailHash;
}

/** Adds an entry to the open transaction: what it records is committed with it, or neither is. */
export async function appendEntry(
  manager: EntityManager,
  { act, detail, at, hash }: NewEntry,
): Promise<TrailEntry> {
  if (manager.connection.options.type === 'postgres')
    await runSql(manager, `SELECT pg_advisory_xact_lock(${TRAIL_LOCK})`);
  const [last] = await runSql(
    manager,
    `SELECT "sequence", "hash" FROM "trail" ORDER BY "sequence" DESC LIMIT 1`,
  );
  const { actor, action, subject } = act;
  const entry = sealEntry(
    {
      sequence: Number(last?.['sequence'] ?? 0) + 1,
      at,
      // As the database keeps them: the hash is over what stands there.
      actorName: storable(actor.name),
      actorRole: actor.role,
      department: storable(actor.department),
      action,
      subject: storable(subject),
      detail: storable(JSON.stringify(detail)),
      previous: last ? String(last['hash']) : ORIGIN,
    },
    hash,
  );
  const columns = Object.keys(entry);
  await runSql(
    manager,
    `INSERT INTO "trail" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(entry),
  );
  return entry;
}

/** Everything up to an entry, which the next act of pruning names: the chain then begins after it. */
export interface PrunedPart {
  readonly entries: number;
  readonly through: number;
  readonly hash: string;
}

/** Takes out the entries before a moment; the guards of the table are lifted inside this transaction only. */
export async function removeEntries(manager: EntityManager, before: string): Promise<PrunedPart | null> {
  const [last] = await runSql(
    manager,
    `SELECT "sequence", "hash" FROM "trail" WHERE "at" < $1 ORDER BY "sequence" DESC LIMIT 1`,
    [before],
  );
  if (!last) return null;
  const through = Number(last['sequence']);
  const [count] = await runSql(manager, `SELECT COUNT(*) AS "entries" FROM "trail" WHERE "sequence" <= $1`, [
    through,
  ]);
  const [lift, restore] = deleteGuard(manager.connection.options.type === 'postgres');
  await runSql(manager, lift);
  await runSql(manager, `DELETE FROM "trail" WHERE "sequence" <= $1`, [through]);
  await runSql(manager, restore);
  return { entries: Number(count?.['entries']), through, hash: String(last['hash']) };
}

const entryOf = (row: Row): TrailEntry => ({
  sequence: Number(row['sequence']),
  at: String(row['at']),
  actorName: String(row['actorName']),
  actorRole: String(row['actorRole']),
  department: row['department'] === null ? null : String(row['department']),
  action: String(row['action']),
  subject: String(row['subject']),
  detail: String(row['detail']),
  previous: String(row['previous']),
  hash: String(row['hash']),
});

/** The trail as it stands, committed entries only. */
export class DatabaseTrail implements TrailReader {
  constructor(private readonly source: DataSource | EntityManager) {}

  async query({
    action,
    actor,
    department,
    text,
    from,
    until,
    ...page
  }: TrailQuery): Promise<Page<TrailEntry>> {
    const where = new Conditions()
      .equal('"action"', action)
      .equal('"actorName"', actor)
      .equal('"department"', department)
      .contains(['"subject"'], text)
      .between('"at"', from, until);
    const [count] = await readSql(
      this.source,
      `SELECT COUNT(*) AS "total" FROM "trail" ${where.sql}`,
      where.values,
    );
    const rows = await readSql(
      this.source,
      `SELECT * FROM "trail" ${where.sql} ORDER BY "sequence" DESC ${where.page(page)}`,
      where.values,
    );
    return { total: Number(count?.['total']), items: rows.map(entryOf) };
  }

  async *entries(): AsyncIterable<TrailEntry> {
    for (let after = -1; ;) {
      const rows = await readSql(
        this.source,
        `SELECT * FROM "trail" WHERE "sequence" > $1 ORDER BY "sequence" LIMIT ${CHUNK}`,
        [after],
      );
      for (const row of rows) yield entryOf(row);
      if (rows.length < CHUNK) return;
      after = Number(rows.at(-1)?.['sequence']);
    }
  }

  async latest(action?: string): Promise<TrailEntry | null> {
    const where = new Conditions().equal('"action"', action);
    const [row] = await readSql(
      this.source,
      `SELECT * FROM "trail" ${where.sql} ORDER BY "sequence" DESC LIMIT 1`,
      where.values,
    );
    return row ? entryOf(row) : null;
  }

  async latestBut(actions: readonly string[]): Promise<number> {
    const places = actions.map((_, index) => `$${index + 1}`).join(', ');
    const [row] = await readSql(
      this.source,
      `SELECT "sequence" FROM "trail" WHERE "action" NOT IN (${places}) ORDER BY "sequence" DESC LIMIT 1`,
      actions,
    );
    return Number(row?.['sequence'] ?? 0);
  }
}
