import type { EntityManager } from 'typeorm';
import type { Job, JobEnding, JobLedger, JobProgress } from '../../app/jobs-port.js';
import type { Database } from './database.js';
import { DatabaseJobReader, jobOf } from './job-reader.js';
import { runSql } from './run-sql.js';

/** Only while the worker that took this attempt still holds it. */
const HELD = `"id" = $1 AND "worker" = $2 AND "ticket" = $3 AND "state" = 'running'`;
const holder = ({ id, worker, ticket }: Job): readonly unknown[] => [id, worker, ticket];

/** The bookkeeping of workers, each step a short transaction of its own. */
export class DatabaseJobLedger implements JobLedger {
  private readonly reader: DatabaseJobReader;

  constructor(private readonly database: Database) {
    this.reader = new DatabaseJobReader(database.reader);
  }

  waiting(): Promise<readonly Job[]> {
    return this.reader.inState('queued');
  }

  running(): Promise<readonly Job[]> {
    return this.reader.inState('running');
  }

  async claim(ticket: string, worker: string, at: string): Promise<Job | null> {
    const [row] = await this.change(
      `UPDATE "job" SET "state" = 'running', "worker" = $1, "attempts" = "attempts" + 1, "progress" = NULL,
       "startedAt" = COALESCE("startedAt", $2), "heartbeatAt" = $2 WHERE "ticket" = $3 AND "state" = 'queued'`,
      [worker, at, ticket],
    );
    return row ?? null;
  }

  async report(job: Job, progress: JobProgress | null, at: string): Promise<boolean> {
    const [row] = await this.change(
      `UPDATE "job" SET "heartbeatAt" = $4, "progress" = COALESCE($5, "progress") WHERE ${HELD}`,
      [...holder(job), at, progress ? JSON.stringify(progress) : null],
    );
    return row !== undefined && row.cancelRequestedAt === null;
  }

  async finish(job: Job, { state, result, fault, at }: JobEnding): Promise<boolean> {
    const rows = await this.change(
      `UPDATE "job" SET "state" = $4, "result" = $5, "fault" = $6, "endedAt" = $7 WHERE ${HELD}`,
      [
        ...holder(job),
        state,
        result ? JSON.stringify(result) : null,
        fault ? JSON.stringify(fault) : null,
        at,
      ],
    );
    return rows.length > 0;
  }

  async release(job: Job, ticket: string, attempts: number): Promise<boolean> {
    const rows = await this.change(
      `UPDATE "job" SET "state" = 'queued', "worker" = NULL, "progress" = NULL, "heartbeatAt" = NULL, "ticket" = $4,
       "attempts" = $5 WHERE ${HELD}`,
      [...holder(job), ticket, attempts],
    );
    return rows.length > 0;
  }

  async renew({ id, ticket }: Job, next: string): Promise<void> {
    await this.change(
      `UPDATE "job" SET "ticket" = $1 WHERE "id" = $2 AND "ticket" = $3 AND "state" = 'queued'`,
      [next, id, ticket],
    );
  }

  private async change(sql: string, values: readonly unknown[]): Promise<readonly Job[]> {
    const work = (manager: EntityManager) => runSql(manager, `${sql} RETURNING *`, values);
    return (await this.database.write(work)).map(jobOf);
  }
}
