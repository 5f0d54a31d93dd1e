import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { groupOf } from '../rows.js';
import { runSql } from '../run-sql.js';
import { type Plan, createTables, dropTables, id, integer, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'grouped_system',
    columns: [id(), ...integer('runId'), ...text('systemId', 'groupId')],
    indices: [
      ['runId', 'systemId'],
      ['runId', 'groupId'],
    ],
    references: { runId: 'run' },
  },
];
const INDICES = [
  ['runId', 'department', 'position'],
  ['runId', 'systemId'],
].map((columnNames) => new TableIndex({ columnNames }));

/** Who is in which group, and a department's systems of a run, are found without reading the run. */
export class GroupedSystems1763770000000 implements MigrationInterface {
  readonly name = 'GroupedSystems1763770000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, PLANS);
    for (const index of INDICES) await queryRunner.createIndex('judged_system', index);
    for (const row of await runSql(
      queryRunner.manager,
      `SELECT "id", "runId" FROM "duplicate_group" ORDER BY "id"`,
    )) {
      const [stored] = await runSql(queryRunner.manager, `SELECT * FROM "duplicate_group" WHERE "id" = $1`, [
        row['id'],
      ]);
      if (!stored) continue;
      const group = groupOf(stored);
      for (const member of group.members)
        await runSql(
          queryRunner.manager,
          `INSERT INTO "grouped_system" ("runId", "systemId", "groupId") VALUES ($1, $2, $3)`,
          [row['runId'], member, group.id],
        );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of INDICES) await queryRunner.dropIndex('judged_system', index);
    await dropTables(queryRunner, PLANS);
  }
}
