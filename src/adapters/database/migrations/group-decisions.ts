import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'survivor_choice',
    columns: [id(), ...integer('roundId'), ...text('system', 'reason', 'decidedBy', 'decidedAt')],
    uniques: [['roundId', 'system']],
    references: { roundId: 'round' },
  },
];

/** Which system of a group is kept, as a person said, and why people decided what they did of pairs. */
export class GroupDecisions1763780000000 implements MigrationInterface {
  readonly name = 'GroupDecisions1763780000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, PLANS);
    await queryRunner.query(`ALTER TABLE "pair_decision" ADD COLUMN "reason" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "pair_decision" DROP COLUMN "reason"`);
    await dropTables(queryRunner, PLANS);
  }
}
