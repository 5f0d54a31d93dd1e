import type { EntityManager } from 'typeorm';
import type { Job, JobWriter, NewJob } from '../../app/jobs-port.js';
import { DatabaseJobReader } from './job-reader.js';
import { runSql } from './run-sql.js';

/** What people do with jobs, inside a unit of work. */
export class DatabaseJobWriter implements JobWriter {
  private readonly reader: DatabaseJobReader;

  constructor(private readonly manager: EntityManager) {
    this.reader = new DatabaseJobReader(manager);
  }

  async enqueue({ id, request, round, actor, createdAt, ticket }: NewJob): Promise<Job> {
    await runSql(
      this.manager,
      `INSERT INTO "job" ("id", "kind", "round", "actorName", "actorRole", "department", "state", "request", "ticket",
       "attempts", "createdAt") VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, 0, $9)`,
      [
        id,
        request.kind,
        round,
        actor.name,
        actor.role,
        actor.department,
        JSON.stringify(request),
        ticket,
        createdAt,
      ],
    );
    const job = await this.reader.find(id);
    if (!job) throw new Error(`job ${id} was not added`);
    return job;
  }

  async cancel(id: string, at: string): Promise<Job | null> {
    await runSql(
      this.manager,
      `UPDATE "job" SET "state" = 'cancelled', "endedAt" = $1, "cancelRequestedAt" = $1
       WHERE "id" = $2 AND "state" = 'queued'`,
      [at, id],
    );
    await runSql(
      this.manager,
      `UPDATE "job" SET "cancelRequestedAt" = $1
       WHERE "id" = $2 AND "state" = 'running' AND "cancelRequestedAt" IS NULL`,
      [at, id],
    );
    return this.reader.find(id);
  }
}
