import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, optional, text } from './create-tables.js';
import { createReviewTriggers, dropReviewTriggers } from './review-triggers.js';

const PLANS: readonly Plan[] = [
  {
    name: 'review_case',
    columns: [
      id(),
      ...text('code'),
      ...integer('roundId', 'runId'),
      ...text('systemId', 'department', 'systemName', 'kind', 'state'),
      ...integer('version'),
      ...optional('text', 'groupId'),
      ...text('rules'),
      ...optional('text', 'decision', 'disposition', 'noticeOn', 'heardOn', 'decidedBy', 'decisionReason'),
      ...optional('integer', 'goneInRun'),
      ...optional('text', 'savingKey'),
      ...text('body'),
    ],
    uniques: [['code'], ['savingKey']],
    indices: [
      ['roundId', 'state', 'department'],
      ['roundId', 'systemId'],
    ],
    references: { roundId: 'round', runId: 'run' },
  },
  {
    name: 'review_event',
    columns: [
      id(),
      ...integer('caseId', 'version'),
      ...text('step', 'state', 'on', 'by', 'role', 'at', 'reason', 'details', 'files'),
    ],
    uniques: [['caseId', 'version']],
    references: { caseId: 'review_case' },
  },
  {
    name: 'review_file',
    columns: [
      id(),
      ...integer('caseId'),
      ...text('sha256', 'name', 'kind'),
      { name: 'bytes', type: 'bigint' },
      ...text('by', 'at'),
    ],
    uniques: [['caseId', 'sha256', 'kind']],
    references: { caseId: 'review_case' },
  },
  {
    name: 'group_release',
    columns: [id(), ...integer('roundId'), ...text('groupId', 'on', 'by', 'reason', 'findings')],
    uniques: [['roundId', 'groupId']],
    references: { roundId: 'round' },
  },
  {
    name: 'second_reading',
    columns: [id(), ...integer('caseId'), ...text('on', 'by', 'decision', 'reason')],
    uniques: [['caseId', 'by']],
    references: { caseId: 'review_case' },
  },
];

/** Cases, their history and files, releases and second readings. */
export class ReviewTables1763740000000 implements MigrationInterface {
  readonly name = 'ReviewTables1763740000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, PLANS);
    await createReviewTriggers(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropReviewTriggers(queryRunner);
    await dropTables(queryRunner, PLANS);
  }
}
