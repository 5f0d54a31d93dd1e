import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['round', 'deadline'],
  ['round', 'notice'],
  ['submission', 'returned'],
] as const;

/** The deadline and notice of a round, and submissions sent back. */
export class RoundTerms1763760000000 implements MigrationInterface {
  readonly name = 'RoundTerms1763760000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS)
      await queryRunner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS)
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
