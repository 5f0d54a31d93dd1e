import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'shared_system',
    columns: [id(), ...integer('roundId', 'position'), ...text('name', 'department', 'function')],
    uniques: [['roundId', 'position']],
    references: { roundId: 'round' },
  },
  {
    name: 'pair_decision',
    columns: [id(), ...integer('roundId'), ...text('a', 'b', 'verdict', 'decidedBy', 'decidedAt')],
    uniques: [['roundId', 'a', 'b']],
    references: { roundId: 'round' },
  },
  {
    name: 'run_inputs',
    columns: [id(), ...integer('runId'), ...text('body')],
    uniques: [['runId']],
    references: { runId: 'run' },
  },
];

/** The list of shared systems, auditors' decisions on pairs, and what a run was given of both. */
export class JudgingInputTables1763708000000 implements MigrationInterface {
  readonly name = 'JudgingInputTables1763708000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
