import type BetterSqlite3 from 'better-sqlite3';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { PLAIN_ORDER } from './conditions.js';
import { prepared } from './prepared.js';
import type { Row } from './rows.js';
import { storable } from './storable.js';

/** TypeORM answers an UPDATE or DELETE on PostgreSQL with its rows and how many they are. */
const rowsOf = (answer: unknown): readonly Row[] =>
  (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as readonly Row[];

/** Runs SQL whose parameters are written $1, $2 … on either database; past the ORM on SQLite, which takes longer. */
export async function runSql(
  target: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  if (!isSqlite(target)) return rowsOf(await target.query(sql, values.map(storable)));
  return onSqlite(target, sql, values, (statement, positional) => {
    if (statement.reader) return statement.raw(false).all(positional) as readonly Row[];
    statement.run(positional);
    return [];
  });
}

/** Runs a statement on the driver's own connection. */
export function onSqlite<T>(
  target: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[],
  use: (statement: BetterSqlite3.Statement, positional: unknown[]) => T,
): T {
  const { text, places } = forSqlite(sql);
  try {
    return use(prepared(target, text), placed(values, places));
  } catch (error) {
    // As the ORM would say it: with the statement that failed.
    throw new QueryFailedError(sql, [...values], error as Error);
  }
}

export const optionsOf = (source: DataSource | EntityManager): DataSource['options'] =>
  'connection' in source ? source.connection.options : source.options;

export const isSqlite = (source: DataSource | EntityManager): boolean =>
  optionsOf(source).type !== 'postgres';

/** The driver knows no yes and no. */
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : storable(value));

/** What is bound to the places of a text, in their order. */
export const placed = (values: readonly unknown[], places: readonly number[]): unknown[] =>
  places.map((place) => bindable(values[place]));

interface SqliteText {
  readonly text: string;
  /** Which value stands at each place. */
  readonly places: readonly number[];
}

const MOST_REMEMBERED = 200;
const TEXTS = new Map<string, SqliteText>();

/** The SQLite driver takes numbered parameters for named ones: each occurrence gets its own copy of the value. */
export function forSqlite(sql: string): SqliteText {
  const known = TEXTS.get(sql);
  if (known) return known;
  const places: number[] = [];
  const text = sql.replaceAll(PLAIN_ORDER, '').replace(/\$(\d+)/g, (_, number: string) => {
    places.push(Number(number) - 1);
    return '?';
  });
  if (TEXTS.size >= MOST_REMEMBERED) TEXTS.clear();
  TEXTS.set(sql, { text, places });
  return { text, places };
}
