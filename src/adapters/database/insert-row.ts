import type { EntityManager } from 'typeorm';
import { insertText } from './insert-text.js';
import { isSqlite, onSqlite, runSql } from './run-sql.js';
import type { ColumnValue } from './storable.js';

/**
 * Inserts one row and returns its number. `insert` of TypeORM reports it wrongly on one of the databases, and SQLite
 * makes a table of its own for what a statement returns.
 */
export async function insertRow(
  target: EntityManager,
  table: string,
  row: Readonly<Record<string, ColumnValue>>,
): Promise<number> {
  const { plain, returning } = insertText(table, Object.keys(row));
  const values = Object.values(row);
  if (isSqlite(target))
    return onSqlite(target, plain, values, (statement, positional) =>
      Number(statement.run(positional).lastInsertRowid),
    );
  const [inserted] = await runSql(target, returning, values);
  return Number(inserted?.['id']);
}
