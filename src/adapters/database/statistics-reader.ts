import type { StatisticsReader } from '../../app/statistics-port.js';
import type { Findings, JudgedSystem } from '../../core/audit/finding.js';
import type { JudgedOutline } from '../../core/audit/judged-outline.js';
import { COUNTED_FIELDS, type CountedSystem } from '../../core/statistics/chart.js';
import { FIELD_IDS, type FieldId } from '../../core/survey/survey.js';
import type { Row } from './rows.js';
import { answerIn } from './survey-columns.js';

const STANDING = `FROM "system" s JOIN "department" d ON d."id" = s."departmentId" JOIN "round" r ON r."id" = s."roundId"
  WHERE s."state" = 'standing' AND r."name" = $1`;

/** Counts of ten thousand systems in a few tenths of a second. */
export class DatabaseStatistics implements StatisticsReader {
  constructor(private readonly read: (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>) {}

  async systems(round: string): Promise<readonly CountedSystem[]> {
    const columns = COUNTED_FIELDS.map((field) => `s."${field}"`).join(', ');
    const rows = await this.read(
      `SELECT s."id", d."name" AS "department_", ${columns} ${STANDING} ORDER BY s."entry"`,
      [round],
    );
    return rows.map((row) => {
      const values: Partial<Record<FieldId, unknown>> = {};
      for (const field of COUNTED_FIELDS) {
        const value = answerIn(field, row[field]);
        if (value !== null) values[field] = value;
      }
      const { id, department_: department } = row;
      return { id: String(id), department: String(department), values: values as CountedSystem['values'] };
    });
  }

  async answered(round: string): Promise<ReadonlyMap<FieldId, number>> {
    const counts = FIELD_IDS.map((field) => `COUNT(s."${field}") AS "${field}"`).join(', ');
    const [row] = await this.read(`SELECT ${counts} ${STANDING}`, [round]);
    return new Map(FIELD_IDS.map((field) => [field, Number(row?.[field] ?? 0)]));
  }

  async totals(round: string): ReturnType<StatisticsReader['totals']> {
    const [row] = await this.read(
      `SELECT COUNT(*) AS "systems", SUM(s."annualOpsCost") AS "opsCost" ${STANDING}`,
      [round],
    );
    const opsCost = answerIn('annualOpsCost', row?.['opsCost'] ?? 0) as number;
    return { systems: Number(row?.['systems'] ?? 0), opsCost };
  }

  async outline(run: number): Promise<JudgedOutline> {
    const systems = await this.read(
      `SELECT "systemId", "department", "zombie", "kinds" FROM "judged_system" WHERE "runId" = $1 ORDER BY "position"`,
      [run],
    );
    const groups = await this.read(
      `SELECT "groupId", "survivor" FROM "duplicate_group" WHERE "runId" = $1 ORDER BY "position"`,
      [run],
    );
    const members = new Map<unknown, string[]>(groups.map((row) => [row['groupId'], []]));
    const grouped = await this.read(
      `SELECT "groupId", "systemId" FROM "grouped_system" WHERE "runId" = $1 ORDER BY "id"`,
      [run],
    );
    for (const row of grouped) members.get(row['groupId'])?.push(String(row['systemId']));
    const [head] = await this.read(`SELECT "sameSystem" FROM "run" WHERE "id" = $1`, [run]);
    return {
      systems: systems.map((row) => ({
        id: String(row['systemId']),
        department: String(row['department']),
        zombie: row['zombie'] as JudgedSystem['zombie'],
        kinds: String(row['kinds']),
      })),
      groups: groups.map((row) => ({
        members: members.get(row['groupId']) ?? [],
        survivor: String(row['survivor']),
      })),
      sameSystem: JSON.parse(String(head?.['sameSystem'] ?? '[]')) as Findings['sameSystem'],
    };
  }

  async suspected(run: number): ReturnType<StatisticsReader['suspected']> {
    const [dormant] = await this.read(
      `SELECT COUNT(*) AS "count" FROM "judged_system" WHERE "runId" = $1 AND "zombie" = 'flagged'`,
      [run],
    );
    const [grouped] = await this.read(
      `SELECT COUNT(DISTINCT "systemId") AS "count" FROM "grouped_system" WHERE "runId" = $1`,
      [run],
    );
    return { dormant: Number(dormant?.['count'] ?? 0), grouped: Number(grouped?.['count'] ?? 0) };
  }
}
