import type { DataSource, EntityManager } from 'typeorm';
import type { Page } from '../../app/ports.js';
import type {
  CaseQuery,
  GroupRelease,
  HandedInFile,
  RecordedEvent,
  ReviewReader,
  SecondReading,
} from '../../app/reviews-port.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import { Conditions } from './conditions.js';
import { caseOf, handedInFileOf, recordedEventOf, releaseOf, secondReadingOf } from './review-rows.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

const CASES = `FROM "review_case" c JOIN "round" r ON r."id" = c."roundId"`;
const EVENTS = `SELECT e.*, c."code" FROM "review_event" e JOIN "review_case" c ON c."id" = e."caseId"`;

/** Reads cases and what belongs to them. */
export class DatabaseReviews implements ReviewReader {
  constructor(private readonly source: DataSource | EntityManager) {}

  private rows(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return runSql(this.source, sql, values);
  }

  async cases(query: CaseQuery): Promise<Page<ReviewCase>> {
    const where = new Conditions()
      .equal('r."name"', query.round)
      .equal('c."department"', query.department)
      .equal('c."state"', query.state)
      .equal('c."kind"', query.kind)
      .equal('c."systemId"', query.system)
      .equal('c."groupId"', query.group)
      .equal('c."decision"', query.decision)
      .equal('c."disposition"', query.disposition)
      .contains(['c."systemName"', 'c."department"'], query.text);
    if (query.rule !== undefined) where.contains(['c."rules"'], `,${query.rule},`);
    const [count] = await this.rows(`SELECT COUNT(*) AS "total" ${CASES} ${where.sql}`, where.values);
    const rows = await this.rows(
      `SELECT c."body" ${CASES} ${where.sql} ORDER BY c."id" ${where.page(query)}`,
      where.values,
    );
    return { total: Number(count?.['total'] ?? 0), items: rows.map(caseOf) };
  }

  async casesOfRound(round: string): Promise<readonly ReviewCase[]> {
    const rows = await this.rows(`SELECT c."body" ${CASES} WHERE r."name" = $1 ORDER BY c."id"`, [round]);
    return rows.map(caseOf);
  }

  async casesWithSavings(round: string): Promise<readonly ReviewCase[]> {
    const rows = await this.rows(
      `SELECT c."body" ${CASES} WHERE r."name" = $1 AND c."savingKey" IS NOT NULL ORDER BY c."id"`,
      [round],
    );
    return rows.map(caseOf);
  }

  async case(id: string): Promise<ReviewCase | null> {
    const [row] = await this.rows(`SELECT "body" FROM "review_case" WHERE "code" = $1`, [id]);
    return row ? caseOf(row) : null;
  }

  async events(id: string): Promise<readonly RecordedEvent[]> {
    const rows = await this.rows(`${EVENTS} WHERE c."code" = $1 ORDER BY e."version"`, [id]);
    return rows.map(recordedEventOf);
  }

  async eventsOfRound(round: string): Promise<readonly RecordedEvent[]> {
    const rows = await this.rows(
      `${EVENTS} JOIN "round" r ON r."id" = c."roundId" WHERE r."name" = $1 ORDER BY e."id"`,
      [round],
    );
    return rows.map(recordedEventOf);
  }

  async files(id: string): Promise<readonly HandedInFile[]> {
    const rows = await this.rows(
      `SELECT f.* FROM "review_file" f JOIN "review_case" c ON c."id" = f."caseId"
       WHERE c."code" = $1 ORDER BY f."id"`,
      [id],
    );
    return rows.map(handedInFileOf);
  }

  async releases(round: string): Promise<readonly GroupRelease[]> {
    const rows = await this.rows(
      `SELECT g.* FROM "group_release" g JOIN "round" r ON r."id" = g."roundId"
       WHERE r."name" = $1 ORDER BY g."id"`,
      [round],
    );
    return rows.map(releaseOf);
  }

  async secondReadings(round: string): Promise<readonly SecondReading[]> {
    const rows = await this.rows(
      `SELECT s.*, c."code" FROM "second_reading" s JOIN "review_case" c ON c."id" = s."caseId"
       JOIN "round" r ON r."id" = c."roundId" WHERE r."name" = $1 ORDER BY s."id"`,
      [round],
    );
    return rows.map(secondReadingOf);
  }
}
