import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from '../../app/actor.js';
import type { SavedView, ViewContent, ViewsWriter } from '../../app/views-port.js';
import { PLAIN_ORDER } from './conditions.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

/** Views of the register that people named; writes belong into an open unit of work. */
export class DatabaseViews implements ViewsWriter {
  constructor(private readonly source: DataSource | EntityManager) {}

  async visible(owner: string, side: Role): Promise<readonly SavedView[]> {
    const rows = await runSql(
      this.source,
      `SELECT * FROM "saved_view" WHERE "owner" = $1 OR ("side" = $2 AND "isShared" = 1)
       ORDER BY "name" ${PLAIN_ORDER}, "id"`,
      [owner, side],
    );
    return rows.map(viewOf);
  }

  async find(id: number): Promise<SavedView | null> {
    const [row] = await runSql(this.source, `SELECT * FROM "saved_view" WHERE "id" = $1`, [id]);
    return row ? viewOf(row) : null;
  }

  async add({ name, query, owner, side, isShared }: Omit<SavedView, 'id'>): Promise<SavedView | null> {
    const [row] = await runSql(
      this.source,
      `INSERT INTO "saved_view" ("name", "query", "owner", "side", "isShared") VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ("owner", "name") DO NOTHING RETURNING *`,
      [name, JSON.stringify(query), owner, side, isShared ? 1 : 0],
    );
    return row ? viewOf(row) : null;
  }

  async change(id: number, { name, query, isShared }: ViewContent): Promise<boolean> {
    const rows = await runSql(
      this.source,
      `UPDATE "saved_view" SET "name" = $1, "query" = $2, "isShared" = $3
       WHERE "id" = $4 AND NOT EXISTS (
         SELECT 1 FROM "saved_view" o
         WHERE o."owner" = "saved_view"."owner" AND o."name" = $1 AND o."id" <> "saved_view"."id"
       ) RETURNING "id"`,
      [name, JSON.stringify(query), isShared ? 1 : 0, id],
    );
    return rows.length > 0;
  }

  async remove(id: number): Promise<void> {
    await runSql(this.source, `DELETE FROM "saved_view" WHERE "id" = $1`, [id]);
  }
}

const viewOf = (row: Row): SavedView => ({
  id: Number(row['id']),
  name: String(row['name']),
  query: JSON.parse(String(row['query'])) as SavedView['query'],
  owner: String(row['owner']),
  side: row['side'] as Role,
  isShared: Number(row['isShared']) === 1,
});
