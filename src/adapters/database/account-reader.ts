import type { DataSource, EntityManager } from 'typeorm';
import {
  type Account,
  type AccountReader,
  type AccountRole,
  type AccountSession,
  type AdministrationMode,
  type Attempts,
  accountKey,
} from '../../app/account-port.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

const optional = (value: unknown): string | null => (value as string | null | undefined) ?? null;

const accountOf = (row: Row): Account => ({
  id: Number(row['id']),
  name: String(row['name']),
  displayName: String(row['displayName']),
  department: optional(row['department']),
  role: optional(row['role']) as AccountRole | null,
  proposedRole: optional(row['proposedRole']) as AccountRole | null,
  isDisabled: Number(row['isDisabled']) === 1,
  passwordHash: String(row['passwordHash']),
  passwordSetAt: String(row['passwordSetAt']),
  oneTimeUntil: optional(row['oneTimeUntil']),
  secondFactor: optional(row['secondFactor']),
  pendingFactor: optional(row['pendingFactor']),
  lastFactorStep: Number(row['lastFactorStep']),
  createdAt: String(row['createdAt']),
  lastSignInAt: optional(row['lastSignInAt']),
});

/** Reads accounts and sessions, committed ones or those of an open unit of work. */
export class DatabaseAccounts implements AccountReader {
  constructor(protected readonly source: DataSource | EntityManager) {}

  protected rows(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return runSql(this.source, sql, values);
  }

  async exist(): Promise<boolean> {
    return (await this.rows(`SELECT "id" FROM "account" LIMIT 1`)).length > 0;
  }

  async mode(): Promise<AdministrationMode | null> {
    const [row] = await this.rows(`SELECT "mode" FROM "administration" ORDER BY "id" DESC LIMIT 1`);
    return row ? (row['mode'] as AdministrationMode) : null;
  }

  async all(): Promise<readonly Account[]> {
    return (await this.rows(`SELECT * FROM "account" ORDER BY "id"`)).map(accountOf);
  }

  async find(name: string): Promise<Account | null> {
    const [row] = await this.rows(`SELECT * FROM "account" WHERE "nameKey" = $1`, [accountKey(name)]);
    return row ? accountOf(row) : null;
  }

  async session(tokenHash: string): Promise<AccountSession | null> {
    const [row] = await this.rows(
      `SELECT a.*, s."startedAt", s."seenAt" FROM "session" s JOIN "account" a ON a."id" = s."accountId"
       WHERE s."tokenHash" = $1`,
      [tokenHash],
    );
    if (!row) return null;
    const times = { startedAt: String(row['startedAt']), seenAt: String(row['seenAt']) };
    return { tokenHash, ...times, account: accountOf(row) };
  }

  async attempts(name: string): Promise<Attempts> {
    const [row] = await this.rows(`SELECT * FROM "sign_in_attempt" WHERE "nameKey" = $1`, [accountKey(name)]);
    return { failures: Number(row?.['failures'] ?? 0), lastAt: String(row?.['lastAt'] ?? '') };
  }

  async passwordHistory(account: number, limit: number): Promise<readonly string[]> {
    const rows = await this.rows(
      `SELECT "hash" FROM "password_history" WHERE "accountId" = $1 ORDER BY "id" DESC LIMIT ${Math.trunc(limit)}`,
      [account],
    );
    return rows.map((row) => String(row['hash']));
  }
}
