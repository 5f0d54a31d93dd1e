import type { DataSource, EntityManager } from 'typeorm';
import type {
  DecidedSurvivor,
  JudgingInputs,
  JudgingInputsReader,
  PairDecision,
} from '../../app/judging-inputs-port.js';
import type { SharedSystem } from '../../core/audit/likeness.js';
import type { Pack } from '../../core/packs/pack.js';
import { PLAIN_ORDER } from './conditions.js';
import { runSql } from './run-sql.js';

/** What a run was given, as kept with it; runs of earlier versions kept no pack. */
type KeptInputs = JudgingInputs & { readonly pack?: Pack };

const NOTHING: KeptInputs = { sharedSystems: [], decisions: [] };

export class DatabaseJudgingInputsReader implements JudgingInputsReader {
  constructor(private readonly source: DataSource | EntityManager) {}

  async sharedSystems(round: string): Promise<readonly SharedSystem[]> {
    const rows = await runSql(
      this.source,
      `SELECT t.* FROM "shared_system" t JOIN "round" r ON r."id" = t."roundId" WHERE r."name" = $1 ORDER BY t."position"`,
      [round],
    );
    return rows.map((row) => ({
      name: String(row['name']),
      ...(row['department'] ? { department: String(row['department']) } : {}),
      ...(row['function'] ? { function: String(row['function']) } : {}),
    }));
  }

  async decisions(round: string): Promise<readonly PairDecision[]> {
    const rows = await runSql(
      this.source,
      `SELECT t.* FROM "pair_decision" t JOIN "round" r ON r."id" = t."roundId" WHERE r."name" = $1
       ORDER BY t."a" ${PLAIN_ORDER}, t."b" ${PLAIN_ORDER}`,
      [round],
    );
    return rows.map((row) => ({
      ...{ a: String(row['a']), b: String(row['b']) },
      verdict: row['verdict'] === 'confirmed' ? 'confirmed' : 'rejected',
      reason: String(row['reason'] ?? ''),
      ...{ decidedBy: String(row['decidedBy']), decidedAt: String(row['decidedAt']) },
    }));
  }

  async survivors(round: string): Promise<readonly DecidedSurvivor[]> {
    const rows = await runSql(
      this.source,
      `SELECT t.* FROM "survivor_choice" t JOIN "round" r ON r."id" = t."roundId" WHERE r."name" = $1 ORDER BY t."id"`,
      [round],
    );
    return rows.map((row) => ({
      ...{ system: String(row['system']), reason: String(row['reason']) },
      ...{ decidedBy: String(row['decidedBy']), decidedAt: String(row['decidedAt']) },
    }));
  }

  async inputsOfRun(run: number): Promise<JudgingInputs> {
    const { pack: _, ...inputs } = (await this.kept(run)) ?? NOTHING;
    return inputs;
  }

  async packOfRun(run: number): Promise<Pack | null> {
    return (await this.kept(run))?.pack ?? null;
  }

  private async kept(run: number): Promise<KeptInputs | null> {
    const [row] = await runSql(this.source, `SELECT "body" FROM "run_inputs" WHERE "runId" = $1`, [run]);
    return row ? (JSON.parse(String(row['body'])) as KeptInputs) : null;
  }
}
