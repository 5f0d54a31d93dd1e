import type { EntityManager } from 'typeorm';
import { prepared } from './prepared.js';

export type ColumnValue = string | number | null;

/** Rows per statement on PostgreSQL; each statement carries them as one JSON parameter. */
const CHUNK = 500;

const isDoubtful = (value: unknown): boolean =>
  typeof value === 'string' && (value.includes('\0') || !value.isWellFormed());

/**
 * PostgreSQL text holds neither NUL nor half a surrogate pair, and refuses the whole statement. No reader lets
 * them through; this keeps a forged document from failing, alike on both databases.
 */
export function storable<T>(value: T): T | string {
  if (typeof value !== 'string' || !isDoubtful(value)) return value;
  return value.replaceAll('\0', '').toWellFormed();
}

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
  const names = columns.map((column) => `"${column}"`).join(', ');
  if (manager.connection.options.type === 'better-sqlite3') {
    const places = columns.map(() => '?').join(', ');
    const insert = prepared(manager, `INSERT INTO "${table}" (${names}) VALUES (${places})`);
    for (const row of rows) insert.run(row.some(isDoubtful) ? row.map(storable) : row);
    return;
  }
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
