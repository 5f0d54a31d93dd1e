import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, optional, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'account',
    columns: [
      id(),
      ...text('name', 'nameKey', 'displayName'),
      ...optional('text', 'department', 'role', 'proposedRole'),
      ...integer('isDisabled'),
      ...text('passwordHash', 'passwordSetAt'),
      ...optional('text', 'oneTimeUntil', 'secondFactor', 'pendingFactor'),
      ...integer('lastFactorStep'),
      ...text('createdAt'),
      ...optional('text', 'lastSignInAt'),
    ],
    uniques: [['nameKey']],
  },
  {
    name: 'password_history',
    columns: [id(), ...integer('accountId'), ...text('hash', 'setAt')],
    indices: [['accountId']],
    references: { accountId: 'account' },
  },
  {
    name: 'session',
    columns: [id(), ...text('tokenHash'), ...integer('accountId'), ...text('startedAt', 'seenAt')],
    uniques: [['tokenHash']],
    indices: [['accountId']],
    references: { accountId: 'account' },
  },
  {
    name: 'sign_in_attempt',
    columns: [id(), ...text('nameKey'), ...integer('failures'), ...text('lastAt')],
    uniques: [['nameKey']],
  },
  { name: 'administration', columns: [id(), ...text('mode', 'chosenAt')] },
];

/** Accounts, sessions and what guards the sign-in. */
export class AccountTables1763720000000 implements MigrationInterface {
  readonly name = 'AccountTables1763720000000';

  up(queryRunner: QueryRunner): Promise<void> {
    return createTables(queryRunner, PLANS);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropTables(queryRunner, PLANS);
  }
}
