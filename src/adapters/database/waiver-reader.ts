import type { DataSource, EntityManager } from 'typeorm';
import type { WaiverQuery, WaiversReader } from '../../app/waivers-port.js';
import type { Waiver, WaiverDecision } from '../../core/review/waiver.js';
import { Conditions } from './conditions.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

/** Reads waivers; within a unit of work also those it wrote itself. */
export class WaiverReader implements WaiversReader {
  constructor(protected readonly source: DataSource | EntityManager) {}

  async list({ round, department, status }: WaiverQuery = {}): Promise<readonly Waiver[]> {
    const where = new Conditions()
      .equal('"round"', round)
      .equal('"department"', department)
      .equal('"status"', status);
    const rows = await runSql(this.source, `SELECT * FROM "waiver" ${where.sql} ORDER BY "id"`, where.values);
    return rows.map(waiverOf);
  }

  async find(id: number): Promise<Waiver | null> {
    const [row] = await runSql(this.source, `SELECT * FROM "waiver" WHERE "id" = $1`, [id]);
    return row ? waiverOf(row) : null;
  }
}

const waiverOf = (row: Row): Waiver => ({
  id: Number(row['id']),
  round: String(row['round']),
  system: String(row['systemId']),
  department: String(row['department']),
  systemName: String(row['systemName']),
  kind: row['kind'] as Waiver['kind'],
  rules: String(row['rule'] ?? '')
    .split(' ')
    .filter(Boolean),
  reason: String(row['reason']),
  name: String(row['name']),
  unit: String(row['unit']),
  requestedOn: String(row['requestedOn']),
  expiresOn: String(row['expiresOn']),
  status: row['status'] as Waiver['status'],
  decision: row['decision'] === null ? null : (JSON.parse(String(row['decision'])) as WaiverDecision),
});
