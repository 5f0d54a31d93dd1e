import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, optional, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  { name: 'round', columns: [id(), ...text('name', 'asOf')], uniques: [['name']] },
  { name: 'department', columns: [id(), ...text('name')], uniques: [['name']] },
  {
    name: 'submission',
    columns: [
      id(),
      ...text('receipt'),
      ...integer('roundId', 'departmentId'),
      ...text('part'),
      ...integer('version'),
      ...text('digest', 'receivedAt', 'counts', 'change'),
      ...integer('replacesAll'),
    ],
    uniques: [['receipt'], ['roundId', 'departmentId', 'part', 'version']],
    indices: [['roundId', 'departmentId', 'digest']],
    references: { roundId: 'round', departmentId: 'department' },
  },
  {
    name: 'submitted_file',
    columns: [
      id(),
      ...integer('submissionId'),
      ...text('file'),
      ...optional('text', 'member'),
      ...text('sha256'),
      ...optional('text', 'archive'),
      { name: 'bytes', type: 'bigint' },
      ...integer('isRedacted'),
      ...text('classifiedRows', 'extraColumns'),
    ],
    indices: [['submissionId'], ['sha256']],
    references: { submissionId: 'submission' },
  },
  {
    name: 'system',
    columns: [
      id('entry'),
      ...text('id'),
      ...integer('submissionId', 'roundId', 'departmentId'),
      ...text('part', 'state'),
      ...optional('text', 'missingSince'),
      ...text('file', 'sheet'),
      ...optional('integer', 'row', 'column'),
      ...text('fingerprint', 'answers'),
    ],
    indices: [['roundId', 'state', 'departmentId'], ['id'], ['submissionId']],
    references: { submissionId: 'submission', roundId: 'round', departmentId: 'department' },
  },
  {
    name: 'run',
    columns: [
      id(),
      ...integer('roundId'),
      ...text('pack', 'asOf', 'digest', 'createdAt', 'rules', 'submissions', 'sameSystem'),
    ],
    indices: [['roundId', 'digest']],
    references: { roundId: 'round' },
  },
  {
    name: 'judged_system',
    columns: [
      id(),
      ...integer('runId', 'position'),
      ...text('systemId', 'department', 'systemName', 'source', 'zombie'),
    ],
    indices: [['runId', 'position']],
    references: { runId: 'run' },
  },
  {
    name: 'verdict',
    columns: [id(), ...integer('judgedSystemId', 'runId'), ...text('rule', 'verdict', 'body')],
    indices: [['judgedSystemId'], ['runId', 'rule', 'verdict']],
    references: { judgedSystemId: 'judged_system', runId: 'run' },
  },
  {
    name: 'duplicate_group',
    columns: [id(), ...integer('runId', 'position'), ...text('groupId', 'rule', 'survivor', 'body')],
    indices: [['runId', 'position']],
    references: { runId: 'run' },
  },
  {
    name: 'form_mapping',
    columns: [id(), ...text('form', 'department', 'body')],
    uniques: [['form', 'department']],
  },
];

/** Creates the tables of the register, all but the survey columns. */
export class RegisterTables1763700000000 implements MigrationInterface {
  readonly name = 'RegisterTables1763700000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
