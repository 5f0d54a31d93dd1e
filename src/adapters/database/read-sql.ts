import type { DataSource, EntityManager } from 'typeorm';
import { faultOf } from './fault-of.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

/** Runs a query and says what goes wrong as a fault that names the database. */
export async function readSql(
  source: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    return await runSql(source, sql, values);
  } catch (error) {
    const { type, database } = 'connection' in source ? source.connection.options : source.options;
    throw faultOf(error, type === 'postgres' ? 'PostgreSQL' : String(database));
  }
}
