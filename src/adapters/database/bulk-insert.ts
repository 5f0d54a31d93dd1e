import type BetterSqlite3 from 'better-sqlite3';
import type { EntityManager } from 'typeorm';

export type ColumnValue = string | number | null;

/** Rows per statement on PostgreSQL; each statement carries them as one JSON parameter. */
const CHUNK = 500;

/**
 * Inserts many rows without going row by row through the ORM: a prepared statement on SQLite, a record set
 * on PostgreSQL. Runs inside the caller's transaction.
 */
export async function bulkInsert(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly ColumnValue[])[],
): Promise<void> {
  if (!rows.length) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  if (manager.connection.options.type === 'better-sqlite3') {
    const { databaseConnection } = manager.connection.driver as unknown as {
      databaseConnection: BetterSqlite3.Database;
    };
    const insert = databaseConnection.prepare(
      `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of rows) insert.run(row);
    return;
  }
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const records = rows
      .slice(start, start + CHUNK)
      .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    // PostgreSQL text cannot hold NUL; no reader lets one through, this keeps a forged document from failing.
    await manager.query(sql, [JSON.stringify(records).replaceAll('\\u0000', '')]);
  }
}
