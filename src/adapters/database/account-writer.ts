import {
  type Account,
  type AccountChange,
  type AccountWriter,
  type AdministrationMode,
  type AttemptLimits,
  type NewAccount,
  accountKey,
} from '../../app/account-port.js';
import { Fault } from '../../app/fault.js';
import { DatabaseAccounts } from './account-reader.js';

const stored = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

/** Writes accounts and sessions inside one unit of work. */
export class DatabaseAccountWriter extends DatabaseAccounts implements AccountWriter {
  async chooseMode(mode: AdministrationMode, at: string): Promise<AdministrationMode> {
    // One row for ever: a second set-up at the same moment waits here, and then sees the account of the first.
    await this.rows(
      `INSERT INTO "administration" ("id", "mode", "chosenAt") VALUES (1, $1, $2) ON CONFLICT ("id") DO NOTHING`,
      [mode, at],
    );
    return (await this.mode()) ?? mode;
  }

  async lockMode(): Promise<AdministrationMode | null> {
    await this.rows(`UPDATE "administration" SET "mode" = "mode" WHERE "id" = 1`);
    return this.mode();
  }

  async add(account: NewAccount): Promise<Account> {
    if (await this.find(account.name)) throw new Fault('account-exists', { account: account.name });
    const row = { ...account, nameKey: accountKey(account.name), isDisabled: 0, lastFactorStep: 0 };
    const columns = Object.keys(row);
    await this.rows(
      `INSERT INTO "account" (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    const added = await this.find(account.name);
    if (!added) throw new Error(`account ${account.name} was not added`);
    return added;
  }

  async change(account: number, change: AccountChange): Promise<void> {
    const columns = Object.keys(change);
    if (!columns.length) return;
    const assignments = columns.map((column, index) => `"${column}" = $${index + 2}`).join(', ');
    const values = [account, ...Object.values(change).map(stored)];
    await this.rows(`UPDATE "account" SET ${assignments} WHERE "id" = $1`, values);
  }

  async rememberPassword(account: number, hash: string, at: string): Promise<void> {
    await this.rows(`INSERT INTO "password_history" ("accountId", "hash", "setAt") VALUES ($1, $2, $3)`, [
      account,
      hash,
      at,
    ]);
  }

  async startSession(account: number, tokenHash: string, at: string): Promise<void> {
    await this.rows(
      `INSERT INTO "session" ("tokenHash", "accountId", "startedAt", "seenAt") VALUES ($1, $2, $3, $3)`,
      [tokenHash, account, at],
    );
  }

  async touchSession(tokenHash: string, at: string): Promise<void> {
    await this.rows(`UPDATE "session" SET "seenAt" = $2 WHERE "tokenHash" = $1 AND "seenAt" < $2`, [
      tokenHash,
      at,
    ]);
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.rows(`DELETE FROM "session" WHERE "tokenHash" = $1`, [tokenHash]);
  }

  async endSessions(account: number, except = ''): Promise<void> {
    await this.rows(`DELETE FROM "session" WHERE "accountId" = $1 AND "tokenHash" <> $2`, [account, except]);
  }

  async countAttempt(name: string, { now, most, since }: AttemptLimits): Promise<boolean> {
    // The row is locked until this is committed: attempts by several programs are counted one after the other.
    const counted = await this.rows(
      `INSERT INTO "sign_in_attempt" AS a ("nameKey", "failures", "lastAt") VALUES ($1, 1, $2)
       ON CONFLICT ("nameKey") DO UPDATE SET "lastAt" = excluded."lastAt",
       "failures" = CASE WHEN a."lastAt" > $3 THEN a."failures" + 1 ELSE 1 END
       WHERE a."failures" < $4 OR a."lastAt" <= $3 RETURNING "failures"`,
      [accountKey(name), now, since, most],
    );
    return counted.length > 0;
  }

  async forgiveAttempt(name: string): Promise<void> {
    await this.rows(
      `UPDATE "sign_in_attempt" SET "failures" = "failures" - 1 WHERE "nameKey" = $1 AND "failures" > 0`,
      [accountKey(name)],
    );
  }

  async forgetFailures(name: string): Promise<void> {
    await this.rows(`DELETE FROM "sign_in_attempt" WHERE "nameKey" = $1`, [accountKey(name)]);
  }

  async sweep(before: { readonly sessions: string; readonly attempts: string }): Promise<void> {
    await this.rows(`DELETE FROM "session" WHERE "seenAt" < $1`, [before.sessions]);
    await this.rows(`DELETE FROM "sign_in_attempt" WHERE "lastAt" < $1`, [before.attempts]);
  }
}
