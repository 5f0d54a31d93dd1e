import { carried } from '../../core/survey/carried-system.js';
import type { ChangeAnswer, ChangesWriter, DeclaredSystem, StoredChange } from '../../app/changes-port.js';
import type { SystemChange } from '../../core/intake/system-change.js';
import { bulkInsert } from './bulk-insert.js';
import { DatabaseChangesReader } from './changes-reader.js';
import { SYSTEM_COLUMNS, systemRow } from './rows.js';
import { runSql } from './run-sql.js';
import type { EntityManager } from 'typeorm';

/** Writes what submissions changed, inside one unit of work. */
export class DatabaseChangesWriter extends DatabaseChangesReader implements ChangesWriter {
  constructor(private readonly manager: EntityManager) {
    super(manager);
  }

  async save(receipt: string, changes: readonly SystemChange[]): Promise<void> {
    const [submission] = await runSql(
      this.manager,
      `SELECT b."id", b."receivedAt", r."name" AS "round", d."name" AS "department" FROM "submission" b
       JOIN "round" r ON r."id" = b."roundId" JOIN "department" d ON d."id" = b."departmentId"
       WHERE b."receipt" = $1`,
      [receipt],
    );
    if (!submission) throw new Error(`no submission ${receipt}`);
    const [round, department] = [String(submission['round']), String(submission['department'])];
    const asked = (await this.find({ round, department })).filter(isQuestion);
    await this.closeReturned(round, department, String(submission['receivedAt']), asked);
    const known = new Set(
      asked
        .filter(({ answer }) => answer?.code !== 'rejected' && answer?.code !== 'returned')
        .flatMap(({ earlier }) => earlier.map(({ id }) => id)),
    );
    const isRepeated = ({ kind, earlier }: SystemChange): boolean =>
      kind === 'vanished' && earlier.every(({ id }) => known.has(id));
    await bulkInsert(
      this.manager,
      'submission_change',
      ['submissionId', 'kind', 'isOpen', 'body'],
      changes
        .filter((change) => !isRepeated(change))
        .map((change) => [
          Number(submission['id']),
          change.kind,
          change.state === 'open' ? 1 : 0,
          JSON.stringify(change),
        ]),
    );
  }

  /** Questions about systems that are missing no more answer themselves. */
  private async closeReturned(
    round: string,
    department: string,
    at: string,
    asked: readonly StoredChange[],
  ): Promise<void> {
    const open = asked.filter(({ isOpen }) => isOpen);
    if (!open.length) return;
    const rows = await runSql(
      this.manager,
      `SELECT s."id" FROM "system" s JOIN "round" r ON r."id" = s."roundId"
       JOIN "department" d ON d."id" = s."departmentId"
       WHERE s."state" = 'standing' AND s."missingSince" IS NOT NULL AND r."name" = $1 AND d."name" = $2`,
      [round, department],
    );
    const missing = new Set(rows.map((row) => String(row['id'])));
    for (const { id, earlier } of open) {
      if (earlier.every((system) => missing.has(system.id))) continue;
      await this.answer(id, { code: 'returned', note: '', by: '', at });
    }
  }

  async answer(id: number, answer: ChangeAnswer): Promise<void> {
    await runSql(this.manager, `UPDATE "submission_change" SET "isOpen" = 0, "answer" = $1 WHERE "id" = $2`, [
      JSON.stringify(answer),
      id,
    ]);
  }

  /** Rows of the register stay as they are, so that past runs find what they judged: the completed system is another one. */
  async complete(system: DeclaredSystem, { id, ...change }: StoredChange): Promise<void> {
    const { round, department } = change;
    const [standing] = await runSql(
      this.manager,
      `SELECT s."entry", s."submissionId", s."roundId", s."departmentId", s."missingSince" FROM "system" s
       JOIN "round" r ON r."id" = s."roundId" JOIN "department" d ON d."id" = s."departmentId"
       WHERE s."state" = 'standing' AND s."id" = $1 AND r."name" = $2 AND d."name" = $3`,
      [system.id, round, department],
    );
    if (!standing) throw new Error(`no standing system ${system.id}`);
    await runSql(
      this.manager,
      `UPDATE "system" SET "state" = 'superseded', "missingSince" = NULL WHERE "entry" = $1`,
      [standing['entry']],
    );
    const keys = {
      submissionId: Number(standing['submissionId']),
      roundId: Number(standing['roundId']),
      departmentId: Number(standing['departmentId']),
    };
    await bulkInsert(
      this.manager,
      'system',
      [...SYSTEM_COLUMNS, 'missingSince'],
      [[...systemRow(carried(system), keys), (standing['missingSince'] as string | null) ?? null]],
    );
    const { kind, state, earlier, now, answers, reasons } = change;
    const body = JSON.stringify({ kind, state, earlier, now, answers, reasons });
    await runSql(this.manager, `UPDATE "submission_change" SET "body" = $1 WHERE "id" = $2`, [body, id]);
  }

  async supersede(round: string, department: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await runSql(
        this.manager,
        `UPDATE "system" SET "state" = 'superseded', "missingSince" = NULL WHERE "state" = 'standing' AND "id" = $1
         AND "roundId" = (SELECT "id" FROM "round" WHERE "name" = $2)
         AND "departmentId" = (SELECT "id" FROM "department" WHERE "name" = $3)`,
        [id, round, department],
      );
    }
  }
}

const isQuestion = ({ kind, state }: SystemChange): boolean =>
  kind !== 'corrected' && kind !== 'added' && state === 'open';
