import type BetterSqlite3 from 'better-sqlite3';
import type { EntityManager } from 'typeorm';

export type ColumnValue = string | number | null;

/** Rows per statement on PostgreSQL; each statement carries them as one JSON parameter. */
const CHUNK = 500;

/**
 * PostgreSQL text holds neither NUL nor half a surrogate pair, and refuses the whole statement. No reader lets
 * them through; this keeps a forged document from failing, alike on both databases.
 */
export function storable<T>(value: T): T | string {
  if (typeof value !== 'string' || !/[\0\ud800-\udfff]/.test(value)) return value;
  return value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

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
    for (const row of rows) insert.run(row.map(storable));
    return;
  }
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const records = rows
      .slice(start, start + CHUNK)
      .map((row) => Object.fromEntries(columns.map((column, index) => [column, storable(row[index])])));
    await manager.query(sql, [JSON.stringify(records)]);
  }
}
