import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, optional, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'waiver',
    columns: [
      id(),
      ...text('round', 'systemId', 'department', 'systemName', 'kind'),
      ...optional('text', 'rule'),
      ...text('reason', 'name', 'unit', 'requestedOn', 'expiresOn', 'status'),
      ...optional('text', 'decision'),
    ],
    indices: [['round', 'department']],
  },
];

/** Requests for deferral and waivers. */
export class WaiverTables1763710000000 implements MigrationInterface {
  readonly name = 'WaiverTables1763710000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
