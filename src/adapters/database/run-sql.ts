import { storable } from './bulk-insert.js';
import { PLAIN_ORDER } from './conditions.js';
import type { Row } from './rows.js';

interface Queryable {
  query(sql: string, values: unknown[]): Promise<unknown>;
  readonly options?: { readonly type: string };
  readonly connection?: { readonly options: { readonly type: string } };
}

/** TypeORM answers an UPDATE or DELETE on PostgreSQL with its rows and how many they are. */
const rowsOf = (answer: unknown): readonly Row[] =>
  (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as readonly Row[];

/** Runs SQL whose parameters are written $1, $2 … on either database. */
export async function runSql(
  target: Queryable,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const type = target.options?.type ?? target.connection?.options.type;
  if (type === 'postgres') return rowsOf(await target.query(sql, values.map(storable)));
  const [text, positional] = forSqlite(sql, values);
  return (await target.query(text, positional)) as readonly Row[];
}

/** The SQLite driver takes numbered parameters for named ones: each occurrence gets its own copy of the value. */
export function forSqlite(sql: string, values: readonly unknown[]): [text: string, positional: unknown[]] {
  const positional: unknown[] = [];
  const text = sql.replaceAll(PLAIN_ORDER, '').replace(/\$(\d+)/g, (_, number: string) => {
    positional.push(storable(values[Number(number) - 1]));
    return '?';
  });
  return [text, positional];
}
