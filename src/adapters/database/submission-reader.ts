import type { Submission } from '../../app/ports.js';
import { Conditions } from './conditions.js';
import { type Row, submissionOf } from './rows.js';

const SUBMISSIONS = `FROM "submission" b
  JOIN "round" r ON r."id" = b."roundId" JOIN "department" d ON d."id" = b."departmentId"`;
const SUBMISSION_SELECT = `SELECT b.*, r."name" AS "roundName", d."name" AS "departmentName" ${SUBMISSIONS}`;
/** Ids per statement; well below the parameter limit of either database. */
const CHUNK = 500;

/** Reads what departments handed in, files included. */
export class SubmissionReader {
  constructor(private readonly rows: (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>) {}

  async submissions(round: string, department?: string): Promise<readonly Submission[]> {
    const where = new Conditions().equal('r."name"', round).equal('d."name"', department);
    return this.withFiles(await this.rows(`${SUBMISSION_SELECT} ${where.sql} ORDER BY b."id"`, where.values));
  }

  async reportedBy(round: string): Promise<readonly string[]> {
    const rows = await this.rows(
      `SELECT d."name" ${SUBMISSIONS} WHERE r."name" = $1 GROUP BY d."id", d."name" ORDER BY MIN(b."id")`,
      [round],
    );
    return rows.map((row) => String(row['name']));
  }

  async receipts(round: string, department?: string): Promise<readonly string[]> {
    const where = new Conditions().equal('r."name"', round).equal('d."name"', department);
    const sql = `SELECT b."receipt" ${SUBMISSIONS} ${where.sql} ORDER BY b."id"`;
    const rows = await this.rows(sql, where.values);
    return rows.map((row) => String(row['receipt']));
  }

  async findSubmission(round: string, department: string, digest: string): Promise<Submission | null> {
    const where = new Conditions()
      .equal('r."name"', round)
      .equal('d."name"', department)
      .equal('b."digest"', digest);
    const [found] = await this.withFiles(await this.rows(`${SUBMISSION_SELECT} ${where.sql}`, where.values));
    return found ?? null;
  }

  async findReceipt(receipt: string): Promise<Submission | null> {
    const [found] = await this.withFiles(
      await this.rows(`${SUBMISSION_SELECT} WHERE b."receipt" = $1`, [receipt]),
    );
    return found ?? null;
  }

  private async withFiles(rows: readonly Row[]): Promise<readonly Submission[]> {
    const files = new Map<unknown, Row[]>(rows.map((row) => [row['id'], []]));
    const ids = [...files.keys()];
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      const places = chunk.map((_, index) => `$${index + 1}`).join(', ');
      const found = await this.rows(
        `SELECT * FROM "submitted_file" WHERE "submissionId" IN (${places}) ORDER BY "id"`,
        chunk,
      );
      for (const file of found) files.get(file['submissionId'])?.push(file);
    }
    return rows.map((row) => submissionOf(row, files.get(row['id']) ?? []));
  }
}
