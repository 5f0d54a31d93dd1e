import type { DataSource, EntityManager } from 'typeorm';
import type { SealReader, SealScan, SealWriter } from '../../app/seals-port.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { systemOf } from './rows.js';
import { runSql } from './run-sql.js';

const SCANS = `SELECT c.*, b."receipt" FROM "seal_scan" c JOIN "submission" b ON b."id" = c."submissionId"`;

/** Versions of submissions and the scans that confirm them; writes belong into an open unit of work. */
export class DatabaseSeals implements SealReader, SealWriter {
  constructor(private readonly source: DataSource | EntityManager) {}

  async systemsOf(receipt: string): Promise<readonly SurveyedSystem[]> {
    const rows = await runSql(
      this.source,
      `SELECT s.*, d."name" AS "departmentName_" FROM "system" s
        JOIN "submission" b ON b."id" = s."submissionId" JOIN "department" d ON d."id" = s."departmentId"
        WHERE b."receipt" = $1 ORDER BY s."entry"`,
      [receipt],
    );
    // As it was handed in: answers of an earlier form may have been joined to it since, in a row of their own.
    const handedIn = new Map(rows.toReversed().map((row) => [String(row['id']), row]));
    return rows.filter((row) => handedIn.get(String(row['id'])) === row).map(systemOf);
  }

  async scans(receipt: string): Promise<readonly SealScan[]> {
    const rows = await runSql(this.source, `${SCANS} WHERE b."receipt" = $1 ORDER BY c."id"`, [receipt]);
    return rows.map((row) => ({
      receipt: String(row['receipt']),
      content: String(row['content']),
      sha256: String(row['sha256']),
      name: String(row['name']),
      bytes: Number(row['bytes']),
      attachedBy: String(row['attachedBy']),
      attachedAt: String(row['attachedAt']),
    }));
  }

  async attach({ receipt, content, sha256, name, bytes, attachedBy, attachedAt }: SealScan): Promise<void> {
    const known = (await this.scans(receipt)).some((scan) => scan.sha256 === sha256);
    if (known) return;
    await runSql(
      this.source,
      `INSERT INTO "seal_scan" ("submissionId", "content", "sha256", "name", "bytes", "attachedBy", "attachedAt")
        SELECT "id", $1, $2, $3, ${Math.trunc(bytes)}, $4, $5 FROM "submission" WHERE "receipt" = $6`,
      [content, sha256, name, attachedBy, attachedAt, receipt],
    );
  }
}
