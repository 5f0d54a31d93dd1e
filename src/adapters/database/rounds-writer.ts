import type { EntityManager } from 'typeorm';
import type { RoundTerms, RoundsWriter, SubmissionReturn } from '../../app/rounds-port.js';
import { runSql } from './run-sql.js';

/** What the office sets of a round, and what it sends back. */
export class DatabaseRoundsWriter implements RoundsWriter {
  constructor(private readonly manager: EntityManager) {}

  async change(name: string, { deadline, notice }: RoundTerms): Promise<void> {
    await runSql(this.manager, `UPDATE "round" SET "deadline" = $1, "notice" = $2 WHERE "name" = $3`, [
      deadline,
      notice || null,
      name,
    ]);
  }

  async returnSubmission(receipt: string, returned: SubmissionReturn): Promise<void> {
    await runSql(this.manager, `UPDATE "submission" SET "returned" = $1 WHERE "receipt" = $2`, [
      JSON.stringify(returned),
      receipt,
    ]);
  }
}
