import type { EntityManager } from 'typeorm';
import { insertText } from './insert-text.js';
import { prepared } from './prepared.js';
import { forSqlite } from './run-sql.js';
import { type ColumnValue, isDoubtful, storable } from './storable.js';

/** Rows per statement on PostgreSQL; each statement carries them as one JSON parameter. */
const CHUNK = 500;

/**
 * Inserts many rows without going row by row through the ORM: a prepared statement on SQLite, a record set
 * on PostgreSQL. Runs inside the caller's transaction. Rows may be made while they are taken: hundreds of
 * thousands of verdicts then never stand in memory together.
 */
export async function bulkInsert(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly ColumnValue[]>,
): Promise<void> {
  if (manager.connection.options.type === 'better-sqlite3') {
    const insert = prepared(manager, forSqlite(insertText(table, columns).plain).text);
    for (const row of rows) insert.run(row.some(isDoubtful) ? row.map(storable) : row);
    return;
  }
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`;
  let records: object[] = [];
  for (const row of rows) {
    records.push(Object.fromEntries(columns.map((column, index) => [column, storable(row[index])])));
    if (records.length < CHUNK) continue;
    await manager.query(sql, [JSON.stringify(records)]);
    records = [];
  }
  if (records.length) await manager.query(sql, [JSON.stringify(records)]);
}
