import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'saved_view',
    columns: [id(), ...text('name', 'query', 'owner', 'side'), ...integer('isShared')],
    uniques: [['owner', 'name']],
    indices: [['side', 'isShared']],
  },
];

/** Views of the register that people named. */
export class ViewTables1763800000000 implements MigrationInterface {
  readonly name = 'ViewTables1763800000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
