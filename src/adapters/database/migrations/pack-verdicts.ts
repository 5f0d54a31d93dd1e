import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Verdict } from '../../../core/audit/finding.js';
import { packVerdicts } from '../../../core/audit/packed-verdicts.js';
import type { SourceRow } from '../../../core/survey/system.js';
import type { NewRun } from '../../../app/ports.js';
import { packedOf, storedBases, unpackedOf } from '../rows.js';
import { runSql } from '../run-sql.js';
import { type Plan, createTables, id, integer, text } from './create-tables.js';

const VERDICT: Plan = {
  name: 'verdict',
  columns: [id(), ...integer('judgedSystemId', 'runId'), ...text('rule', 'verdict', 'body')],
  indices: [['judgedSystemId'], ['runId', 'rule', 'verdict']],
  references: { judgedSystemId: 'judged_system', runId: 'run' },
};

/** Here every verdict keeps its own clause: runs of that time did not store the clauses of their rules. */
const NO_BASES = new Map<string, never>();

/** The verdicts on a system move from rows of their own into its row. */
export class PackVerdicts1763701000000 implements MigrationInterface {
  readonly name = 'PackVerdicts1763701000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of ['kinds', 'verdicts'])
      await queryRunner.query(`ALTER TABLE "judged_system" ADD COLUMN "${column}" text NOT NULL DEFAULT ''`);
    for (const judged of await runSql(queryRunner.manager, `SELECT "id", "source" FROM "judged_system"`)) {
      const source = JSON.parse(String(judged['source'])) as SourceRow;
      const rows = await runSql(
        queryRunner.manager,
        `SELECT "rule", "verdict", "body" FROM "verdict" WHERE "judgedSystemId" = $1 ORDER BY "id"`,
        [judged['id']],
      );
      const verdicts = rows.map(({ rule, verdict, body }) => ({
        rule: String(rule),
        verdict: verdict as Verdict['verdict'],
        ...(JSON.parse(String(body)) as Omit<Verdict, 'rule' | 'verdict'>),
      }));
      const packed = packVerdicts({ source, verdicts }, NO_BASES);
      await runSql(
        queryRunner.manager,
        `UPDATE "judged_system" SET "kinds" = $1, "verdicts" = $2 WHERE "id" = $3`,
        [packed.kinds, packed.verdicts, judged['id']],
      );
    }
    await queryRunner.dropTable('verdict');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, [VERDICT]);
    const judged = await runSql(
      queryRunner.manager,
      `SELECT j.*, u."rules" FROM "judged_system" j JOIN "run" u ON u."id" = j."runId" ORDER BY j."id"`,
    );
    for (const row of judged) {
      const bases = storedBases(JSON.parse(String(row['rules'])) as NewRun['rules']);
      for (const { rule, verdict, ...body } of unpackedOf(packedOf(row), bases).verdicts)
        await runSql(
          queryRunner.manager,
          `INSERT INTO "verdict" ("judgedSystemId", "runId", "rule", "verdict", "body") VALUES ($1, $2, $3, $4, $5)`,
          [row['id'], row['runId'], rule, verdict, JSON.stringify(body)],
        );
    }
    for (const column of ['kinds', 'verdicts'])
      await queryRunner.query(`ALTER TABLE "judged_system" DROP COLUMN "${column}"`);
  }
}
