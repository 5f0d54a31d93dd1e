import type { EntityManager } from 'typeorm';
import type { GroupRelease, HandedInFile, ReviewWriter, SecondReading } from '../../app/reviews-port.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import type { ReviewEvent } from '../../core/review/review-event.js';
import { bulkInsert } from './bulk-insert.js';
import type { ColumnValue } from './storable.js';
import { DatabaseReviews } from './review-reader.js';
import { caseColumns, caseOf, eventColumns } from './review-rows.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

type Columns = Readonly<Record<string, ColumnValue>>;

/** Writes cases inside one unit of work. */
export class DatabaseReviewWriter implements ReviewWriter {
  private readonly reader: DatabaseReviews;

  constructor(private readonly manager: EntityManager) {
    this.reader = new DatabaseReviews(manager);
  }

  casesOfRound(round: string): Promise<readonly ReviewCase[]> {
    return this.reader.casesOfRound(round);
  }

  files(id: string): Promise<readonly HandedInFile[]> {
    return this.reader.files(id);
  }

  releases(round: string): Promise<readonly GroupRelease[]> {
    return this.reader.releases(round);
  }

  async lock(id: string): Promise<ReviewCase | null> {
    // SQLite has one writer at a time anyway.
    const hold = this.manager.connection.options.type === 'postgres' ? ' FOR UPDATE' : '';
    const [row] = await this.rows(`SELECT "body" FROM "review_case" WHERE "code" = $1${hold}`, [id]);
    return row ? caseOf(row) : null;
  }

  async open(opened: ReviewCase, event: ReviewEvent, at: string): Promise<void> {
    const roundId = await this.idOf('round', 'name', opened.round);
    const row = { code: opened.id, roundId, kind: opened.kind, savingKey: null, ...caseColumns(opened) };
    await this.insert('review_case', row);
    await this.insert('review_event', eventColumns(await this.caseId(opened.id), event, at));
  }

  async advance(
    next: ReviewCase,
    { event, at, savingKey }: Parameters<ReviewWriter['advance']>[1],
  ): Promise<void> {
    const id = await this.caseId(next.id);
    await this.insert('review_event', eventColumns(id, event, at));
    const columns = { ...caseColumns(next), ...(savingKey === undefined ? {} : { savingKey }) };
    const changes = Object.keys(columns).map((column, index) => `"${column}" = $${index + 2}`);
    await this.rows(`UPDATE "review_case" SET ${changes.join(', ')} WHERE "id" = $1`, [
      id,
      ...Object.values(columns),
    ]);
  }

  async savedBy(savingKey: string): Promise<string | null> {
    const [row] = await this.rows(`SELECT "code" FROM "review_case" WHERE "savingKey" = $1`, [savingKey]);
    return row ? String(row['code']) : null;
  }

  async handIn(id: string, { sha256, name, kind, bytes, by, at }: HandedInFile): Promise<void> {
    const held = (await this.files(id)).some((file) => file.sha256 === sha256 && file.kind === kind);
    if (!held)
      await this.insert('review_file', { caseId: await this.caseId(id), sha256, name, kind, bytes, by, at });
  }

  async release(round: string, { group, on, by, reason, findings }: GroupRelease): Promise<void> {
    const roundId = await this.idOf('round', 'name', round);
    const row = { roundId, groupId: group, on, by, reason, findings: JSON.stringify(findings) };
    await this.insert('group_release', row);
  }

  async readSecond({ case: id, on, by, decision, reason }: SecondReading): Promise<void> {
    await this.insert('second_reading', { caseId: await this.caseId(id), on, by, decision, reason });
  }

  private caseId(code: string): Promise<number> {
    return this.idOf('review_case', 'code', code);
  }

  private async idOf(table: string, column: string, value: string): Promise<number> {
    const [row] = await this.rows(`SELECT "id" FROM "${table}" WHERE "${column}" = $1`, [value]);
    if (!row) throw new Error(`no ${table} ${value}`);
    return Number(row['id']);
  }

  private insert(table: string, row: Columns): Promise<void> {
    return bulkInsert(this.manager, table, Object.keys(row), [Object.values(row)]);
  }

  private rows(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return runSql(this.manager, sql, values);
  }
}
