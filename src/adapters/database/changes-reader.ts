import type { DataSource, EntityManager } from 'typeorm';
import type { ChangeQuery, ChangesReader, DeclaredSystem, StoredChange } from '../../app/changes-port.js';
import { Conditions } from './conditions.js';
import { type Row, systemOf } from './rows.js';
import { runSql } from './run-sql.js';

const CHANGES = `SELECT c.*, b."receipt", r."name" AS "roundName", d."name" AS "departmentName"
  FROM "submission_change" c JOIN "submission" b ON b."id" = c."submissionId"
  JOIN "round" r ON r."id" = b."roundId" JOIN "department" d ON d."id" = b."departmentId"`;

/** Reads what submissions changed. */
export class DatabaseChangesReader implements ChangesReader {
  constructor(protected readonly source: DataSource | EntityManager) {}

  async standing(round: string, department: string): Promise<readonly DeclaredSystem[]> {
    const rows = await runSql(
      this.source,
      `SELECT s.*, d."name" AS "departmentName_" FROM "system" s JOIN "department" d ON d."id" = s."departmentId"
       JOIN "round" r ON r."id" = s."roundId"
       WHERE s."state" = 'standing' AND r."name" = $1 AND d."name" = $2 ORDER BY s."entry"`,
      [round, department],
    );
    return rows.map((row) => ({
      ...systemOf(row),
      ownerUnit: String(row['ownerUnit'] ?? ''),
      part: String(row['part']),
      fingerprint: String(row['fingerprint']),
    }));
  }

  async find({ id, round, department, receipt, isOpen }: ChangeQuery): Promise<readonly StoredChange[]> {
    const where = new Conditions()
      .equal('c."id"', id)
      .equal('r."name"', round)
      .equal('d."name"', department)
      .equal('b."receipt"', receipt)
      .equal('c."isOpen"', isOpen === undefined ? undefined : isOpen ? 1 : 0);
    const rows = await runSql(this.source, `${CHANGES} ${where.sql} ORDER BY c."id"`, where.values);
    return rows.map(changeOf);
  }
}

const changeOf = (row: Row): StoredChange => ({
  ...(JSON.parse(String(row['body'])) as StoredChange),
  id: Number(row['id']),
  receipt: String(row['receipt']),
  round: String(row['roundName']),
  department: String(row['departmentName']),
  isOpen: Number(row['isOpen']) === 1,
  answer: row['answer'] === null ? null : (JSON.parse(String(row['answer'])) as StoredChange['answer']),
});
