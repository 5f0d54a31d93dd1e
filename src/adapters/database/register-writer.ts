import type { EntityManager } from 'typeorm';
import type { FormMapping } from '../../core/intake/form-mapping.js';
import type { Findings } from '../../core/audit/finding.js';
import type {
  Department,
  NewRun,
  NewSubmission,
  OpenedAudit,
  RegisterWriter,
  Round,
  Run,
  StandingSystem,
  Submission,
} from '../../app/ports.js';
import { DatabaseAccountWriter } from './account-writer.js';
import { bulkInsert } from './bulk-insert.js';
import { groupsFound, packedBatches } from './found-batches.js';
import { saveGroups } from './groups-of-run.js';
import { insertRow } from './insert-row.js';
import { DatabaseJobWriter } from './job-writer.js';
import { DatabaseFormsWriter } from './forms-writer.js';
import { DatabaseChangesWriter } from './changes-writer.js';
import { DatabasePersonWriter } from './person-texts.js';
import { DatabaseReader } from './register-reader.js';
import { DatabaseSeals } from './seal-store.js';
import { DatabaseReviewWriter } from './review-writer.js';
import { DatabaseJudgingInputsWriter } from './judging-inputs-writer.js';
import { DatabaseRoundsWriter } from './rounds-writer.js';
import { runSql } from './run-sql.js';
import { DatabaseViews } from './view-store.js';
import { WaiverWriter } from './waiver-writer.js';
import {
  FILE_COLUMNS,
  JUDGED_COLUMNS,
  type Row,
  SYSTEM_COLUMNS,
  fileRows,
  judgedRow,
  roundOf,
  systemRow,
} from './rows.js';

/** System ids per statement; well below the parameter limit of either database. */
const CHUNK = 500;

/** Writes inside one unit of work; the manager belongs to an open transaction. */
export class DatabaseWriter implements RegisterWriter {
  readonly seals: DatabaseSeals;
  readonly accounts: DatabaseAccountWriter;
  readonly reviews: DatabaseReviewWriter;
  readonly persons: DatabasePersonWriter;
  private readonly reader: DatabaseReader;
  readonly jobs: DatabaseJobWriter;
  readonly waivers: WaiverWriter;
  readonly views: DatabaseViews;
  readonly changes: DatabaseChangesWriter;
  readonly forms: DatabaseFormsWriter;
  readonly judgingInputs: DatabaseJudgingInputsWriter;
  readonly rounds: DatabaseRoundsWriter;
  /** What the audit trail is to say of this unit of work. */
  readonly detail: Record<string, unknown> = {};
  /** Departments added by this unit of work that have no submission yet. */
  private readonly added = new Map<string, number>();
  private readonly roundIds = new Map<string, number>();

  constructor(private readonly manager: EntityManager) {
    this.reader = new DatabaseReader(manager);
    this.seals = new DatabaseSeals(manager);
    this.accounts = new DatabaseAccountWriter(manager);
    this.jobs = new DatabaseJobWriter(manager);
    this.waivers = new WaiverWriter(manager);
    this.views = new DatabaseViews(manager);
    this.reviews = new DatabaseReviewWriter(manager);
    this.changes = new DatabaseChangesWriter(manager);
    this.forms = new DatabaseFormsWriter(manager);
    this.judgingInputs = new DatabaseJudgingInputsWriter(manager);
    this.rounds = new DatabaseRoundsWriter(manager);
    this.persons = new DatabasePersonWriter(manager);
  }

  note(detail: Readonly<Record<string, unknown>>): void {
    Object.assign(this.detail, detail);
  }

  findSubmission(round: string, department: string, digest: string): Promise<Submission | null> {
    return this.reader.findSubmission(round, department, digest);
  }

  standing(round: string, department: string): Promise<readonly StandingSystem[]> {
    return this.reader.standing(round, department);
  }

  private get isPostgres(): boolean {
    return this.manager.connection.options.type === 'postgres';
  }

  private rows(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return runSql(this.manager, sql, values);
  }

  async ensureRound(name: string, asOf: string): Promise<Round> {
    const row = await this.ensure('round', { name, asOf });
    // Two imports into one round take turns: each must see what the other stored. SQLite has one writer anyway.
    if (this.isPostgres)
      await this.rows(`SELECT "id" FROM "round" WHERE "name" = $1 FOR NO KEY UPDATE`, [name]);
    return roundOf(row);
  }

  async ensureDepartment(name: string): Promise<Department> {
    return { id: Number((await this.ensure('department', { name }))['id']), name };
  }

  async addDepartments(names: readonly string[]): Promise<ReadonlySet<string>> {
    for (let start = 0; start < names.length; start += CHUNK) {
      const chunk = names.slice(start, start + CHUNK);
      const rows = await this.rows(
        `INSERT INTO "department" ("name") VALUES ${chunk.map((_, index) => `($${index + 1})`).join(', ')}
         ON CONFLICT ("name") DO NOTHING RETURNING "id", "name"`,
        chunk,
      );
      for (const { id, name } of rows) this.added.set(String(name), Number(id));
    }
    return new Set(this.added.keys());
  }

  /** The row of that name, added when it is missing; on PostgreSQL two units of work may add it at once. */
  private async ensure(table: string, row: { readonly name: string; readonly asOf?: string }): Promise<Row> {
    const find = async () => (await this.rows(`SELECT * FROM "${table}" WHERE "name" = $1`, [row.name]))[0];
    const found = await find();
    if (found) return found;
    const columns = Object.keys(row);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    await this.rows(
      `INSERT INTO "${table}" (${names}) VALUES (${places}) ON CONFLICT ("name") DO NOTHING`,
      Object.values(row),
    );
    const added = await find();
    if (!added) throw new Error(`${table} ${row.name} was not added`);
    return added;
  }

  async saveSubmission(submission: NewSubmission): Promise<Submission> {
    const round = await this.roundId(submission.round);
    const { department, version } = await this.nextVersion(round, submission);
    const submissionId = await insertRow(this.manager, 'submission', {
      receipt: submission.receipt,
      roundId: round,
      departmentId: department,
      part: submission.part,
      version,
      digest: submission.digest,
      receivedAt: submission.receivedAt,
      counts: JSON.stringify(submission.counts),
      change: JSON.stringify(submission.change),
      replacesAll: submission.replacesAll ? 1 : 0,
    });
    await bulkInsert(this.manager, 'submitted_file', FILE_COLUMNS, fileRows(submissionId, submission));
    const standing = { round, department };
    await this.mark(submission.superseded, standing, `"state" = 'superseded', "missingSince" = NULL`, []);
    if (submission.replacesAll) await this.mark(submission.vanished, standing, `"state" = 'removed'`, []);
    else await this.mark(submission.vanished, standing, `"missingSince" = $1`, [submission.receipt]);
    const keys = { submissionId, roundId: round, departmentId: department };
    await bulkInsert(
      this.manager,
      'system',
      SYSTEM_COLUMNS,
      submission.systems.map((system) => systemRow(system, keys)),
    );
    return { ...submission, version };
  }

  /** The department's number, and what version of its part this is. */
  private async nextVersion(
    round: number,
    { department: name, part }: NewSubmission,
  ): Promise<{ readonly department: number; readonly version: number }> {
    const added = this.added.get(name);
    if (added !== undefined) {
      this.added.delete(name);
      return { department: added, version: 1 };
    }
    const { id: department } = await this.ensureDepartment(name);
    if (this.isPostgres) {
      // Versions of one department are counted one after the other; SQLite writes that way anyhow.
      await this.rows(`SELECT "id" FROM "department" WHERE "id" = $1 FOR NO KEY UPDATE`, [department]);
    }
    const [latest] = await this.rows(
      `SELECT MAX("version") AS "version" FROM "submission" WHERE "roundId" = $1 AND "departmentId" = $2 AND "part" = $3`,
      [round, department, part],
    );
    return { department, version: Number(latest?.['version'] ?? 0) + 1 };
  }

  private async mark(
    ids: readonly string[],
    { round, department }: { readonly round: number; readonly department: number },
    change: string,
    values: readonly unknown[],
  ): Promise<void> {
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      const places = chunk.map((_, index) => `$${values.length + 3 + index}`).join(', ');
      await this.rows(
        `UPDATE "system" SET ${change} WHERE "roundId" = $${values.length + 1} AND "departmentId" = $${values.length + 2}
         AND "state" = 'standing' AND "id" IN (${places})`,
        [...values, round, department, ...chunk],
      );
    }
  }

  async saveMappings(mappings: readonly FormMapping[]): Promise<void> {
    for (const mapping of mappings) {
      await this.rows(
        `INSERT INTO "form_mapping" ("form", "department", "body") VALUES ($1, $2, $3)
         ON CONFLICT ("form", "department") DO UPDATE SET "body" = excluded."body"`,
        [mapping.form, mapping.department ?? '', JSON.stringify(mapping)],
      );
    }
  }

  async saveRun(run: NewRun, findings: Findings | OpenedAudit): Promise<Run> {
    const id = await insertRow(this.manager, 'run', {
      roundId: await this.roundId(run.round),
      pack: run.pack,
      asOf: run.asOf,
      digest: run.digest,
      createdAt: run.createdAt,
      rules: JSON.stringify(run.rules),
      submissions: JSON.stringify(run.submissions),
      lastEntry: await this.lastEntry(),
      sameSystem: JSON.stringify(findings.sameSystem),
    });
    let position = 0;
    for await (const batch of packedBatches(findings, run)) {
      const start = position;
      const rows = batch.map((system, index) => judgedRow(id, start + index, system));
      await bulkInsert(this.manager, 'judged_system', JUDGED_COLUMNS, rows);
      position += batch.length;
    }
    await saveGroups(this.manager, id, groupsFound(findings));
    const rules = run.rules.map((rule) => ({ id: rule.id, parameters: rule.parameters }));
    return { id, ...run, rules };
  }

  private async lastEntry(): Promise<number> {
    const [last] = await this.rows(`SELECT MAX("entry") AS "entry" FROM "system"`, []);
    return Number(last?.['entry'] ?? 0);
  }

  private async roundId(name: string): Promise<number> {
    const known = this.roundIds.get(name);
    if (known !== undefined) return known;
    const [found] = await this.rows(`SELECT "id" FROM "round" WHERE "name" = $1`, [name]);
    if (!found) throw new Error(`no round named ${name}`);
    const id = Number(found['id']);
    this.roundIds.set(name, id);
    return id;
  }
}
