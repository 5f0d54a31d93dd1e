import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last row of the register that a run saw: a system may be completed afterwards, and past runs stay as they were. */
export class RunEntries1763810000000 implements MigrationInterface {
  readonly name = 'RunEntries1763810000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "run" ADD COLUMN "lastEntry" integer`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "run" DROP COLUMN "lastEntry"`);
  }
}
