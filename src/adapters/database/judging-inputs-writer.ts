import type { EntityManager } from 'typeorm';
import type {
  DecidedSurvivor,
  JudgingInputs,
  JudgingInputsWriter,
  PairDecision,
} from '../../app/judging-inputs-port.js';
import type { SharedSystem } from '../../core/audit/likeness.js';
import type { Pack } from '../../core/packs/pack.js';
import { bulkInsert } from './bulk-insert.js';
import { runSql } from './run-sql.js';

/** Writes inside one unit of work; the manager belongs to an open transaction. */
export class DatabaseJudgingInputsWriter implements JudgingInputsWriter {
  constructor(private readonly manager: EntityManager) {}

  private async roundId(round: string): Promise<number> {
    const [row] = await runSql(this.manager, `SELECT "id" FROM "round" WHERE "name" = $1`, [round]);
    if (!row) throw new Error(`round ${round} is not there`);
    return Number(row['id']);
  }

  async replaceSharedSystems(round: string, systems: readonly SharedSystem[]): Promise<void> {
    const roundId = await this.roundId(round);
    await runSql(this.manager, `DELETE FROM "shared_system" WHERE "roundId" = $1`, [roundId]);
    await bulkInsert(
      this.manager,
      'shared_system',
      ['roundId', 'position', 'name', 'department', 'function'],
      systems.map(({ name, department = '', function: text = '' }, position) => [
        ...[roundId, position, name, department, text],
      ]),
    );
  }

  async saveDecisions(round: string, decisions: readonly PairDecision[]): Promise<void> {
    const roundId = await this.roundId(round);
    for (const { a, b, verdict, reason, decidedBy, decidedAt } of decisions) {
      await runSql(
        this.manager,
        `INSERT INTO "pair_decision" ("roundId", "a", "b", "verdict", "decidedBy", "decidedAt", "reason")
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ("roundId", "a", "b") DO UPDATE SET "verdict" = excluded."verdict",
         "decidedBy" = excluded."decidedBy", "decidedAt" = excluded."decidedAt", "reason" = excluded."reason"`,
        [roundId, a < b ? a : b, a < b ? b : a, verdict, decidedBy, decidedAt, reason],
      );
    }
  }

  async chooseSurvivor(round: string, choice: DecidedSurvivor): Promise<void> {
    await this.dropSurvivor(round, choice.system);
    await bulkInsert(
      this.manager,
      'survivor_choice',
      ['roundId', 'system', 'reason', 'decidedBy', 'decidedAt'],
      [[await this.roundId(round), choice.system, choice.reason, choice.decidedBy, choice.decidedAt]],
    );
  }

  async dropSurvivor(round: string, system: string): Promise<boolean> {
    const dropped = await runSql(
      this.manager,
      `DELETE FROM "survivor_choice" WHERE "roundId" = $1 AND "system" = $2 RETURNING "id"`,
      [await this.roundId(round), system],
    );
    return dropped.length > 0;
  }

  async keepForRun(run: number, inputs: JudgingInputs, pack: Pack): Promise<void> {
    await runSql(this.manager, `INSERT INTO "run_inputs" ("runId", "body") VALUES ($1, $2)`, [
      run,
      JSON.stringify({ ...inputs, pack }),
    ]);
  }
}
