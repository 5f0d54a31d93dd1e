import type { DataSource } from 'typeorm';
import type { Findings, Verdict } from '../../core/audit/finding.js';
import type {
  Department,
  Page,
  RegisterReader,
  Round,
  Run,
  StandingSystem,
  StoredVerdict,
  Submission,
  SystemQuery,
  VerdictQuery,
} from '../../app/ports.js';
import { FIELD_IDS, type FieldId } from '../../core/survey/survey.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { type Row, groupOf, judgedOf, runOf, submissionOf, systemOf, verdictOf } from './rows.js';
import { Conditions } from './conditions.js';
import { runSql } from './run-sql.js';
import { fromColumn, toColumn } from './survey-columns.js';

const SYSTEMS = `FROM "system" s JOIN "department" d ON d."id" = s."departmentId" JOIN "round" r ON r."id" = s."roundId"`;
/** Register order; `entry` breaks ties, so that the order is total. */
const REGISTER_ORDER = `ORDER BY d."name", s."file", s."sheet", s."row", s."column", s."entry"`;
const SYSTEM_SELECT = `SELECT s.*, d."name" AS "departmentName_" ${SYSTEMS}`;
const SUBMISSION_SELECT = `SELECT b.*, r."name" AS "roundName", d."name" AS "departmentName" FROM "submission" b
  JOIN "round" r ON r."id" = b."roundId" JOIN "department" d ON d."id" = b."departmentId"`;
const RUN_SELECT = `SELECT u.*, r."name" AS "roundName" FROM "run" u JOIN "round" r ON r."id" = u."roundId"`;

/** Reads committed data. Plain SQL, the same on both databases, because whole registers are read at once. */
export class DatabaseReader implements RegisterReader {
  constructor(private readonly source: DataSource) {}

  private rows(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return runSql(this.source, sql, values);
  }

  async rounds(): Promise<readonly Round[]> {
    const rows = await this.rows(`SELECT * FROM "round" ORDER BY "id"`);
    return rows.map((row) => ({
      id: Number(row['id']),
      name: String(row['name']),
      asOf: String(row['asOf']),
    }));
  }

  async departments(): Promise<readonly Department[]> {
    const rows = await this.rows(`SELECT * FROM "department" ORDER BY "name"`);
    return rows.map((row) => ({ id: Number(row['id']), name: String(row['name']) }));
  }

  async submissions(round: string, department?: string): Promise<readonly Submission[]> {
    const where = new Conditions().equal('r."name"', round).equal('d."name"', department);
    return this.withFiles(await this.rows(`${SUBMISSION_SELECT} ${where.sql} ORDER BY b."id"`, where.values));
  }

  async findSubmission(round: string, department: string, digest: string): Promise<Submission | null> {
    const where = new Conditions()
      .equal('r."name"', round)
      .equal('d."name"', department)
      .equal('b."digest"', digest);
    const [found] = await this.withFiles(await this.rows(`${SUBMISSION_SELECT} ${where.sql}`, where.values));
    return found ?? null;
  }

  async findReceipt(receipt: string): Promise<Submission | null> {
    const [found] = await this.withFiles(
      await this.rows(`${SUBMISSION_SELECT} WHERE b."receipt" = $1`, [receipt]),
    );
    return found ?? null;
  }

  private async withFiles(rows: readonly Row[]): Promise<readonly Submission[]> {
    const submissions: Submission[] = [];
    for (const row of rows) {
      const files = await this.rows(
        `SELECT * FROM "submitted_file" WHERE "submissionId" = $1 ORDER BY "id"`,
        [row['id']],
      );
      submissions.push(submissionOf(row, files));
    }
    return submissions;
  }

  async standing(round: string, department: string): Promise<readonly StandingSystem[]> {
    const rows = await this.rows(
      `SELECT s."id", s."systemName", s."ownerUnit", s."file", s."sheet", s."part", s."fingerprint" ${SYSTEMS}
       WHERE s."state" = 'standing' AND r."name" = $1 AND d."name" = $2 ORDER BY s."entry"`,
      [round, department],
    );
    return rows.map((row) => ({
      id: String(row['id']),
      systemName: String(row['systemName']),
      ownerUnit: String(row['ownerUnit'] ?? ''),
      file: String(row['file']),
      sheet: String(row['sheet']),
      part: String(row['part']),
      fingerprint: String(row['fingerprint']),
    }));
  }

  async systems(round: string): Promise<readonly SurveyedSystem[]> {
    const rows = await this.rows(
      `${SYSTEM_SELECT} WHERE s."state" = 'standing' AND r."name" = $1 ${REGISTER_ORDER}`,
      [round],
    );
    return inRegisterOrder(rows.map(systemOf));
  }

  async querySystems(query: SystemQuery): Promise<Page<SurveyedSystem>> {
    const where = new Conditions()
      .equal('s."state"', 'standing')
      .equal('r."name"', query.round)
      .equal('d."name"', query.department)
      .contains(['s."systemName"', 's."function"', 'd."name"'], query.text);
    for (const id of FIELD_IDS) {
      const value = query.where?.[id];
      if (value !== undefined) where.equal(`s."${id}"`, toColumn(id, typedAnswer(id, value)));
    }
    const [count] = await this.rows(`SELECT COUNT(*) AS "total" ${SYSTEMS} ${where.sql}`, where.values);
    const rows = await this.rows(
      `${SYSTEM_SELECT} ${where.sql} ${REGISTER_ORDER} ${where.page(query)}`,
      where.values,
    );
    return { total: Number(count?.['total'] ?? 0), items: rows.map(systemOf) };
  }

  async system(round: string, id: string): Promise<SurveyedSystem | null> {
    const [row] = await this.rows(
      `${SYSTEM_SELECT} WHERE s."state" = 'standing' AND r."name" = $1 AND s."id" = $2`,
      [round, id],
    );
    return row ? systemOf(row) : null;
  }

  async vanished(round: string): ReturnType<RegisterReader['vanished']> {
    const rows = await this.rows(
      `SELECT d."name" AS "department", s."systemName", s."missingSince" ${SYSTEMS}
       WHERE s."state" = 'standing' AND s."missingSince" IS NOT NULL AND r."name" = $1 ${REGISTER_ORDER}`,
      [round],
    );
    return rows.map((row) => ({
      department: String(row['department']),
      systemName: String(row['systemName']),
      since: String(row['missingSince']),
    }));
  }

  async runs(round?: string): Promise<readonly Run[]> {
    const where = new Conditions().equal('r."name"', round);
    return (await this.rows(`${RUN_SELECT} ${where.sql} ORDER BY u."id"`, where.values)).map(runOf);
  }

  async run(id: number): Promise<Run | null> {
    const [row] = await this.rows(`${RUN_SELECT} WHERE u."id" = $1`, [id]);
    return row ? runOf(row) : null;
  }

  async findings(run: number): Promise<Findings | null> {
    const [head] = await this.rows(`${RUN_SELECT} WHERE u."id" = $1`, [run]);
    if (!head) return null;
    const verdicts = new Map<number, Verdict[]>();
    for (const row of await this.rows(`SELECT * FROM "verdict" WHERE "runId" = $1 ORDER BY "id"`, [run])) {
      const system = Number(row['judgedSystemId']);
      const list = verdicts.get(system);
      if (list) list.push(verdictOf(row));
      else verdicts.set(system, [verdictOf(row)]);
    }
    const systems = await this.rows(`SELECT * FROM "judged_system" WHERE "runId" = $1 ORDER BY "position"`, [
      run,
    ]);
    const groups = await this.rows(`SELECT * FROM "duplicate_group" WHERE "runId" = $1 ORDER BY "position"`, [
      run,
    ]);
    return {
      pack: String(head['pack']),
      asOf: String(head['asOf']),
      systems: systems.map((row) => judgedOf(row, verdicts.get(Number(row['id'])) ?? [])),
      groups: groups.map(groupOf),
      sameSystem: JSON.parse(String(head['sameSystem'])) as Findings['sameSystem'],
    };
  }

  async queryVerdicts(query: VerdictQuery): Promise<Page<StoredVerdict>> {
    const from = `FROM "verdict" v JOIN "judged_system" j ON j."id" = v."judgedSystemId"`;
    const where = new Conditions()
      .equal('v."runId"', query.run)
      .equal('v."rule"', query.rule)
      .equal('v."verdict"', query.verdict)
      .equal('j."zombie"', query.zombie)
      .equal('j."department"', query.department)
      .equal('j."systemId"', query.system);
    const [count] = await this.rows(`SELECT COUNT(*) AS "total" ${from} ${where.sql}`, where.values);
    const rows = await this.rows(
      `SELECT v.*, j."systemId", j."systemName", j."department", j."zombie" ${from} ${where.sql} ORDER BY v."id" ${where.page(query)}`,
      where.values,
    );
    const items = rows.map((row) => ({
      systemId: String(row['systemId']),
      systemName: String(row['systemName']),
      department: String(row['department']),
      zombie: String(row['zombie']),
      verdict: verdictOf(row),
    }));
    return { total: Number(count?.['total'] ?? 0), items };
  }
}

/** A filter value arrives as text; numbers are compared as numbers. */
function typedAnswer(id: FieldId, value: string): unknown {
  const isNumeric = typeof fromColumn(id, '1') === 'number';
  return isNumeric ? Number(value) : value;
}

/**
 * The databases collate Chinese differently; results must not. Code-unit order, rows by number.
 */
function inRegisterOrder(systems: readonly SurveyedSystem[]): readonly SurveyedSystem[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...systems].sort(
    (a, b) =>
      compare(a.department, b.department) ||
      compare(a.source.file, b.source.file) ||
      compare(a.source.sheet, b.source.sheet) ||
      (a.source.row ?? 0) - (b.source.row ?? 0) ||
      (a.source.column ?? 0) - (b.source.column ?? 0),
  );
}
