import type { EntityManager } from 'typeorm';
import { insertText } from './insert-text.js';
import { prepared } from './prepared.js';
import { forSqlite } from './run-sql.js';
import { type ColumnValue, isDoubtful, storable } from './storable.js';

/** Rows per statement on PostgreSQL; each statement carries them as one JSON parameter. */
const CHUNK = 500;

/**
 * By table: columns whose long texts are JSON. It has signs of its own for what a database would not take, so that they
 * need not be looked through for it.
 */
const JSON_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  system: ['answers'],
  judged_system: ['source', 'verdicts'],
  duplicate_group: ['body'],
};

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
    const isJson = columns.map((column) => JSON_COLUMNS[table]?.includes(column) === true);
    const isOdd = (value: ColumnValue, at: number): boolean => !isJson[at] && isDoubtful(value);
    for (const row of rows) insert.run(row.some(isOdd) ? row.map(storable) : row);
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
