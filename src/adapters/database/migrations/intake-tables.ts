import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, optional, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'submission_change',
    columns: [
      id(),
      ...integer('submissionId'),
      ...text('kind'),
      ...integer('isOpen'),
      ...text('body'),
      ...optional('text', 'answer'),
    ],
    indices: [['submissionId'], ['isOpen']],
    references: { submissionId: 'submission' },
  },
  {
    name: 'open_form',
    columns: [id(), ...text('round', 'department', 'form', 'body')],
    uniques: [['round', 'department', 'form']],
  },
];

/** Creates the tables of questions that intake leaves open: changes between submissions, unconfirmed forms. */
export class IntakeTables1763706000000 implements MigrationInterface {
  readonly name = 'IntakeTables1763706000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
