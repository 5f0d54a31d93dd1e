import type { DataSource, EntityManager } from 'typeorm';
import { faultOf } from './fault-of.js';
import type { Row } from './rows.js';
import { prepared } from './prepared.js';
import { forSqlite, isSqlite, optionsOf, placed, runSql } from './run-sql.js';

/** Runs a query and says what goes wrong as a fault that names the database. */
export async function readSql(
  source: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    return await runSql(source, sql, values);
  } catch (error) {
    throw faultOf(error, nameOf(source));
  }
}

/** The same with each row as the list of its columns, whose names must differ: for many rows of many columns. */
export async function readLists(
  source: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<readonly (readonly unknown[])[]> {
  if (!isSqlite(source)) return (await readSql(source, sql, values)).map(Object.values);
  try {
    const { text, places } = forSqlite(sql);
    return prepared(source, text).raw().all(placed(values, places)) as unknown[][];
  } catch (error) {
    throw faultOf(error, nameOf(source));
  }
}

function nameOf(source: DataSource | EntityManager): string {
  const { type, database } = optionsOf(source);
  return type === 'postgres' ? 'PostgreSQL' : String(database);
}
