import type { JudgedKinds } from '../../core/audit/flips.js';
import { kindsIn } from '../../core/audit/packed-verdicts.js';
import type { NewRun, PackedSystem, Page, StoredVerdict, VerdictQuery } from '../../app/ports.js';
import { Conditions } from './conditions.js';
import { type Row, packedOf, storedBases, unpackedOf } from './rows.js';

/** Systems per statement. */
const CHUNK = 100;

/** Reads the verdicts that stand packed with the systems of a run. */
export class VerdictReader {
  constructor(private readonly read: (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>) {}

  /** The systems a run judged, in its order, batch by batch. */
  async *ofRun(run: number): AsyncIterable<readonly PackedSystem[]> {
    for (let start = 0; ; start += CHUNK) {
      const rows = await this.read(
        `SELECT * FROM "judged_system" WHERE "runId" = $1 AND "position" >= $2 AND "position" < $3 ORDER BY "position"`,
        [run, start, start + CHUNK],
      );
      if (!rows.length) return;
      yield rows.map(packedOf);
    }
  }

  async basesOf(run: number): Promise<ReturnType<typeof storedBases>> {
    const [head] = await this.read(`SELECT "rules" FROM "run" WHERE "id" = $1`, [run]);
    return storedBases(JSON.parse(String(head?.['rules'] ?? '[]')) as NewRun['rules']);
  }

  async query(query: VerdictQuery): Promise<Page<StoredVerdict>> {
    const { total, systems } = placesOf(await this.verdictCounts(query), query);
    const bases = await this.basesOf(query.run);
    const items: StoredVerdict[] = [];
    for (const { id, skip, take } of systems) {
      const [row] = await this.read(`SELECT * FROM "judged_system" WHERE "id" = $1`, [id]);
      if (!row) continue;
      const { id: systemId, systemName, department, zombie, verdicts } = unpackedOf(packedOf(row), bases);
      const matching = verdicts.filter(
        ({ rule, verdict }) =>
          (query.rules === undefined || query.rules.includes(rule)) &&
          (query.verdict === undefined || verdict === query.verdict),
      );
      for (const verdict of matching.slice(skip, skip + take))
        items.push({ systemId, systemName, department, zombie, verdict });
    }
    return { total, items };
  }

  async kindsOf(run: number): Promise<readonly JudgedKinds[]> {
    const rows = await this.read(
      `SELECT "systemId", "department", "systemName", "kinds" FROM "judged_system" WHERE "runId" = $1 ORDER BY "position"`,
      [run],
    );
    return rows.map((row) => ({
      ...{ id: String(row['systemId']), department: String(row['department']) },
      ...{ systemName: String(row['systemName']), verdicts: kindsIn(String(row['kinds'])) },
    }));
  }

  /** How many verdicts of each system a query is about: its marks are counted in the kinds. */
  private async verdictCounts(query: VerdictQuery): Promise<readonly SystemCount[]> {
    const { rules, verdict } = query;
    const end = '=' + (verdict === undefined ? '' : `${verdict};`);
    const marks = rules ? rules.map((rule) => `;${rule}${end}`) : [end];
    const where = new Conditions()
      .equal('"runId"', query.run)
      .equal('"zombie"', query.zombie)
      .equal('"department"', query.department)
      .equal('"systemId"', query.system);
    const found = marks.map((mark, index) => {
      const place = `$${where.values.length + index + 1}`;
      return `(LENGTH("kinds") - LENGTH(REPLACE("kinds", ${place}, ''))) / ${mark.length}`;
    });
    const rows = await this.read(
      `SELECT "id", ${found.join(' + ') || '0'} AS "found" FROM "judged_system" ${where.sql} ORDER BY "position"`,
      [...where.values, ...marks],
    );
    return rows.map((row) => ({ id: Number(row['id']), count: Number(row['found']) }));
  }
}

interface SystemCount {
  readonly id: number;
  readonly count: number;
}

/** Which verdicts of which systems a page holds. */
function placesOf(
  counts: readonly SystemCount[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; systems: readonly { id: number; skip: number; take: number }[] } {
  const systems: { id: number; skip: number; take: number }[] = [];
  let total = 0;
  for (const { id, count } of counts) {
    const skip = Math.max(0, offset - total);
    const take = Math.min(count, offset + limit - total) - skip;
    if (take > 0) systems.push({ id, skip, take });
    total += count;
  }
  return { total, systems };
}
