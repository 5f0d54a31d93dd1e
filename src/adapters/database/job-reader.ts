import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from '../../app/actor.js';
import type { Job, JobQuery, JobReader, JobRequest, JobState } from '../../app/jobs-port.js';
import type { Page } from '../../app/ports.js';
import { Conditions } from './conditions.js';
import type { Row } from './rows.js';
import { readSql } from './read-sql.js';

const optional = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const document = <T>(value: unknown): T | null =>
  typeof value === 'string' ? (JSON.parse(value) as T) : null;

export const jobOf = (row: Row): Job => ({
  id: String(row['id']),
  request: JSON.parse(String(row['request'])) as JobRequest,
  round: optional(row['round']),
  actor: {
    name: String(row['actorName']),
    role: row['actorRole'] as Role,
    department: optional(row['department']),
  },
  state: row['state'] as JobState,
  progress: document(row['progress']),
  result: document(row['result']),
  fault: document(row['fault']),
  createdAt: String(row['createdAt']),
  startedAt: optional(row['startedAt']),
  endedAt: optional(row['endedAt']),
  heartbeatAt: optional(row['heartbeatAt']),
  cancelRequestedAt: optional(row['cancelRequestedAt']),
  attempts: Number(row['attempts']),
  worker: optional(row['worker']),
  ticket: String(row['ticket']),
});

/** Jobs as people and pages see them. */
export class DatabaseJobReader implements JobReader {
  constructor(private readonly source: DataSource | EntityManager) {}

  async find(id: string): Promise<Job | null> {
    const [row] = await readSql(this.source, `SELECT * FROM "job" WHERE "id" = $1`, [id]);
    return row ? jobOf(row) : null;
  }

  async query({ state, department, ...page }: JobQuery): Promise<Page<Job>> {
    const where = new Conditions().equal('"state"', state).equal('"department"', department);
    const [count] = await readSql(
      this.source,
      `SELECT COUNT(*) AS "total" FROM "job" ${where.sql}`,
      where.values,
    );
    const rows = await readSql(
      this.source,
      `SELECT * FROM "job" ${where.sql} ORDER BY "number" DESC ${where.page(page)}`,
      where.values,
    );
    return { total: Number(count?.['total']), items: rows.map(jobOf) };
  }

  /** Jobs of one state, in their order of arrival. */
  async inState(state: JobState): Promise<readonly Job[]> {
    const sql = `SELECT * FROM "job" WHERE "state" = $1 ORDER BY "number"`;
    return (await readSql(this.source, sql, [state])).map(jobOf);
  }
}
