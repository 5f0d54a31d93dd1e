import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource, EntityManager } from 'typeorm';

/** Lists of ids make texts without end. */
const MOST_KEPT = 100;
/** Statements prepared on a connection, by their text: a survey is stored department by department. */
const PREPARED = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>();

/** A statement on the driver's own connection, past the ORM; only on SQLite. */
export function prepared(source: DataSource | EntityManager, sql: string): BetterSqlite3.Statement {
  const { driver } = 'connection' in source ? source.connection : source;
  const { databaseConnection } = driver as unknown as { readonly databaseConnection: BetterSqlite3.Database };
  const statements = PREPARED.get(databaseConnection) ?? new Map<string, BetterSqlite3.Statement>();
  PREPARED.set(databaseConnection, statements);
  const known = statements.get(sql);
  if (known) return known;
  const [oldest] = statements.size < MOST_KEPT ? [] : statements.keys();
  if (oldest !== undefined) statements.delete(oldest);
  const statement = databaseConnection.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
