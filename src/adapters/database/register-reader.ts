import type { DataSource, EntityManager } from 'typeorm';
import type { FormMapping } from '../../core/intake/form-mapping.js';
import type { Findings, JudgedSystem } from '../../core/audit/finding.js';
import type { DuplicateGroup } from '../../core/audit/rule.js';
import type { CarriedSystem } from '../../core/survey/carried-system.js';
import type {
  Department,
  Page,
  RegisterReader,
  RunSystems,
  Round,
  Run,
  StandingSystem,
  StoredFindings,
  StoredVerdict,
  Submission,
  SystemQuery,
  GroupQuery,
  RunGroup,
  VerdictQuery,
} from '../../app/ports.js';
import { FIELD_IDS, type FieldId } from '../../core/survey/survey.js';
import type { JudgedKinds } from '../../core/audit/flips.js';
import type { NamedGroup } from '../../core/review/redact-verdict.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { type Row, roundOf, runOf, systemOf, unpackedOf } from './rows.js';
import type { ChangesReader } from '../../app/changes-port.js';
import type { FormsReader } from '../../app/forms-port.js';
import { DatabaseFormsReader } from './forms-reader.js';
import { DatabaseChangesReader } from './changes-reader.js';
import { DatabaseJudgingInputsReader } from './judging-inputs-reader.js';
import { Conditions, PLAIN_ORDER } from './conditions.js';
import { groupBatches, groupsOfRun, queryGroups } from './groups-of-run.js';
import { DatabaseJobReader } from './job-reader.js';
import { orderOf } from './order-of-systems.js';
import { readSql } from './read-sql.js';
import { SubmissionReader } from './submission-reader.js';
import { DatabaseStatistics } from './statistics-reader.js';
import { REGISTER_ORDER, SYSTEMS, systemBatches } from './system-batches.js';
import { VerdictReader } from './verdict-reader.js';
import { whereAnswered } from './where-answered.js';

const SYSTEM_SELECT = `SELECT s.*, d."name" AS "departmentName_" ${SYSTEMS}`;
const RUN_SELECT = `SELECT u.*, r."name" AS "roundName" FROM "run" u JOIN "round" r ON r."id" = u."roundId"`;

/** Reads committed data. Plain SQL, the same on both databases, because whole registers are read at once. */
export class DatabaseReader implements Omit<RegisterReader, 'accounts' | 'persons'> {
  readonly jobs: DatabaseJobReader;
  readonly changes: ChangesReader;
  readonly forms: FormsReader;
  readonly judgingInputs: DatabaseJudgingInputsReader;
  readonly statistics: DatabaseStatistics;
  private readonly verdicts: VerdictReader;
  private readonly handedIn: SubmissionReader;

  /** A data source sees committed data; the manager of an open transaction also its own changes. */
  constructor(private readonly source: DataSource | EntityManager) {
    this.jobs = new DatabaseJobReader(source);
    this.changes = new DatabaseChangesReader(source);
    this.forms = new DatabaseFormsReader(source);
    this.judgingInputs = new DatabaseJudgingInputsReader(source);
    this.statistics = new DatabaseStatistics((sql, values) => this.rows(sql, values));
    this.verdicts = new VerdictReader((sql, values) => this.rows(sql, values));
    this.handedIn = new SubmissionReader((sql, values) => this.rows(sql, values));
  }

  private rows(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return readSql(this.source, sql, values);
  }

  async rounds(): Promise<readonly Round[]> {
    const rows = await this.rows(`SELECT * FROM "round" ORDER BY "id"`);
    return rows.map(roundOf);
  }

  async departments(): Promise<readonly Department[]> {
    const rows = await this.rows(`SELECT * FROM "department" ORDER BY "name" ${PLAIN_ORDER}`);
    return rows.map((row) => ({ id: Number(row['id']), name: String(row['name']) }));
  }

  submissions(round: string, department?: string): Promise<readonly Submission[]> {
    return this.handedIn.submissions(round, department);
  }

  reportedBy(round: string): Promise<readonly string[]> {
    return this.handedIn.reportedBy(round);
  }

  receipts(round: string, department?: string): Promise<readonly string[]> {
    return this.handedIn.receipts(round, department);
  }

  findSubmission(round: string, department: string, digest: string): Promise<Submission | null> {
    return this.handedIn.findSubmission(round, department, digest);
  }

  findReceipt(receipt: string): Promise<Submission | null> {
    return this.handedIn.findReceipt(receipt);
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

  async systems(round: string, department?: string): Promise<readonly SurveyedSystem[]> {
    const where = standingIn(round, department);
    return (await this.rows(`${SYSTEM_SELECT} ${where.sql} ${REGISTER_ORDER}`, where.values)).map(systemOf);
  }

  systemBatches(round: string, only?: readonly FieldId[]): AsyncIterable<readonly CarriedSystem[]> {
    return systemBatches(this.source, round, only);
  }

  async systemsOfRun(run: number, some: RunSystems = {}): Promise<readonly SurveyedSystem[]> {
    const { system, department, systems, files } = some;
    const [head] = await this.rows(`SELECT "submissions", "lastEntry" FROM "run" WHERE "id" = $1`, [run]);
    const last = Number(head?.['lastEntry'] ?? Infinity);
    const receipts = new Set(JSON.parse(String(head?.['submissions'] ?? '[]')) as readonly string[]);
    const where = new Conditions()
      .equal('j."runId"', run)
      .equal('j."systemId"', system)
      .oneOf('j."systemId"', systems)
      .oneOf('s."file"', files)
      .equal('j."department"', department)
      .equal('d."name"', department);
    // A few are found and then sorted; SQLite would rather read the whole run in its order (hence the sign).
    const position = Object.keys(some).length ? '+j."position"' : 'j."position"';
    const rows = await this.rows(
      `SELECT s.*, d."name" AS "departmentName_", b."receipt" AS "receipt_" ${SYSTEMS}
        JOIN "submission" b ON b."id" = s."submissionId" JOIN "judged_system" j ON j."systemId" = s."id"
        ${where.sql} ORDER BY ${position}, s."entry" DESC`,
      where.values,
    );
    // A system declared again or completed since has later entries; of those the run saw, the last one stood.
    const seen = new Map<string, Row>();
    for (const row of rows)
      if (
        Number(row['entry']) <= last &&
        receipts.has(String(row['receipt_'])) &&
        !seen.has(String(row['id']))
      )
        seen.set(String(row['id']), row);
    return [...seen.values()].map(systemOf);
  }

  async querySystems(query: SystemQuery): Promise<Page<SurveyedSystem>> {
    const where = standingIn(query.round, query.department).contains(
      ['s."systemName"', 's."function"', 'd."name"'],
      query.text,
    );
    for (const id of FIELD_IDS) {
      const value = query.where?.[id];
      if (value !== undefined) whereAnswered(where, id, value);
    }
    const [count] = await this.rows(`SELECT COUNT(*) AS "total" ${SYSTEMS} ${where.sql}`, where.values);
    const rows = await this.rows(
      `${SYSTEM_SELECT} ${where.sql} ${orderOf(query.sort)} ${where.page(query)}`,
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

  async vanished(round: string, department?: string): ReturnType<RegisterReader['vanished']> {
    const where = standingIn(round, department).notEmpty('s."missingSince"');
    const rows = await this.rows(
      `SELECT d."name" AS "department", s."systemName", s."missingSince" ${SYSTEMS} ${where.sql} ${REGISTER_ORDER}`,
      where.values,
    );
    return rows.map((row) => ({
      department: String(row['department']),
      systemName: String(row['systemName']),
      since: String(row['missingSince']),
    }));
  }

  async mappings(): Promise<readonly FormMapping[]> {
    const rows = await this.rows(`SELECT * FROM "form_mapping" ORDER BY "id"`);
    return rows.map((row) => JSON.parse(String(row['body'])) as FormMapping);
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
    const stored = await this.storedFindings(run);
    if (!stored) return null;
    const { pack, asOf, bases, sameSystem } = stored;
    const systems: JudgedSystem[] = [];
    for await (const batch of stored.systems)
      systems.push(...batch.map((system) => unpackedOf(system, bases)));
    const groups: DuplicateGroup[] = [];
    for await (const batch of stored.groups) groups.push(...batch);
    return { pack, asOf, systems, groups, sameSystem };
  }

  async storedFindings(run: number): Promise<StoredFindings | null> {
    const [head] = await this.rows(`${RUN_SELECT} WHERE u."id" = $1`, [run]);
    if (!head) return null;
    return {
      pack: String(head['pack']),
      asOf: String(head['asOf']),
      bases: await this.verdicts.basesOf(run),
      systems: this.verdicts.ofRun(run),
      groups: groupBatches((sql, values) => this.rows(sql, values), run),
      sameSystem: JSON.parse(String(head['sameSystem'])) as Findings['sameSystem'],
    };
  }

  groups(run: number, of: RunSystems = {}): Promise<readonly NamedGroup[]> {
    return groupsOfRun((sql, values) => this.rows(sql, values), run, of);
  }

  queryGroups(query: GroupQuery): Promise<Page<RunGroup>> {
    return queryGroups((sql, values) => this.rows(sql, values), query);
  }

  queryVerdicts(query: VerdictQuery): Promise<Page<StoredVerdict>> {
    return this.verdicts.query(query);
  }

  judgedKinds(run: number): Promise<readonly JudgedKinds[]> {
    return this.verdicts.kindsOf(run);
  }
}

const standingIn = (round: string, department: string | undefined): Conditions =>
  new Conditions().equal('s."state"', 'standing').equal('r."name"', round).equal('d."name"', department);
