import type { DataSource, EntityManager } from 'typeorm';
import type { CarriedSystem } from '../../core/survey/carried-system.js';
import type { FieldId } from '../../core/survey/survey.js';
import { PLAIN_ORDER } from './conditions.js';
import { readLists, readSql } from './read-sql.js';
import { isSqlite } from './run-sql.js';
import { CarriedRows } from './rows.js';

export const SYSTEMS = `FROM "system" s JOIN "department" d ON d."id" = s."departmentId" JOIN "round" r ON r."id" = s."roundId"`;
/** Register order, the same on both databases; `entry` breaks ties, so that the order is total. */
export const REGISTER_ORDER = `ORDER BY d."name" ${PLAIN_ORDER}, s."file" ${PLAIN_ORDER}, s."sheet" ${PLAIN_ORDER},
  s."row" NULLS FIRST, s."column" NULLS FIRST, s."entry"`;
/** Few enough to be forgotten before the collector takes them for lasting. */
const BATCH = 50;

/** Standing systems in register order, as they are carried to a judge. */
export async function* systemBatches(
  source: DataSource | EntityManager,
  round: string,
  only?: readonly FieldId[],
): AsyncIterable<readonly CarriedSystem[]> {
  // The order first, then the rows: a page after an offset would sort the whole register again.
  const entries = await readSql(
    source,
    `SELECT s."entry" ${SYSTEMS} WHERE s."state" = 'standing' AND r."name" = $1 ${REGISTER_ORDER}`,
    [round],
  );
  const carried = new CarriedRows(isSqlite(source), only);
  for (let start = 0; start < entries.length; start += BATCH) {
    const chunk = entries.slice(start, start + BATCH).map((row) => Number(row['entry']));
    const places = chunk.map((_, index) => `$${index + 1}`).join(', ');
    const rows = await readLists(
      source,
      `SELECT ${carried.columns} ${SYSTEMS} WHERE s."entry" IN (${places})`,
      chunk,
    );
    const found = new Map(rows.map((row) => [Number(row[0]), row]));
    yield chunk.flatMap((entry) => {
      const row = found.get(entry);
      return row ? [carried.of(row)] : [];
    });
  }
}
