import type { DataSource, EntityManager } from 'typeorm';
import type { WaiverChange, WaiversWriter } from '../../app/waivers-port.js';
import type { Waiver } from '../../core/review/waiver.js';
import { runSql } from './run-sql.js';
import { WaiverReader } from './waiver-reader.js';

/** Writes waivers inside a unit of work. */
export class WaiverWriter extends WaiverReader implements WaiversWriter {
  async add(waiver: Omit<Waiver, 'id'>): Promise<Waiver> {
    const { system, decision, rules, ...others } = waiver;
    const told = { rule: rules.join(' ') || null, decision: decision && JSON.stringify(decision) };
    const row = { ...others, ...told, systemId: system };
    const columns = Object.keys(row);
    const [inserted] = await runSql(
      this.source,
      `INSERT INTO "waiver" (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING "id"`,
      Object.values(row),
    );
    return { id: Number(inserted?.['id']), ...waiver };
  }

  /** PostgreSQL locks the row until the unit of work ends, so that nothing is decided twice; SQLite has one writer. */
  override async find(id: number): Promise<Waiver | null> {
    if (isPostgres(this.source))
      await runSql(this.source, `SELECT "id" FROM "waiver" WHERE "id" = $1 FOR UPDATE`, [id]);
    return super.find(id);
  }

  async decide(id: number, { status, decision, expiresOn }: WaiverChange): Promise<void> {
    await runSql(
      this.source,
      `UPDATE "waiver" SET "status" = $1, "decision" = $2, "expiresOn" = $3 WHERE "id" = $4`,
      [status, JSON.stringify(decision), expiresOn, id],
    );
  }
}

const isPostgres = (source: DataSource | EntityManager): boolean =>
  ('connection' in source ? source.connection : source).options.type === 'postgres';
