import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'seal_scan',
    columns: [
      id(),
      ...integer('submissionId'),
      ...text('content', 'sha256', 'name'),
      { name: 'bytes', type: 'bigint' },
      ...text('attachedBy', 'attachedAt'),
    ],
    uniques: [['submissionId', 'sha256']],
    references: { submissionId: 'submission' },
  },
];

/** Stamped scans of confirmation pages. */
export class SealTables1763750000000 implements MigrationInterface {
  readonly name = 'SealTables1763750000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
