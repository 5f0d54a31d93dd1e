import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SURVEY_COLUMN_STEPS, type SurveyColumnStep } from './survey-column-steps.js';

/** One migration per step: questions added since the last one become nullable columns of `system`. */
const migrationOf = ({ name, columns }: SurveyColumnStep): MigrationInterface => ({
  name,
  async up(queryRunner: QueryRunner) {
    for (const [column, type] of columns)
      await queryRunner.query(`ALTER TABLE "system" ADD COLUMN "${column}" ${type}`);
  },
  async down(queryRunner: QueryRunner) {
    for (const [column] of columns) await queryRunner.query(`ALTER TABLE "system" DROP COLUMN "${column}"`);
  },
});

/** TypeORM takes classes: each step is wrapped in one. */
export const SURVEY_COLUMN_MIGRATIONS = SURVEY_COLUMN_STEPS.map(
  (step) =>
    class implements MigrationInterface {
      private readonly migration = migrationOf(step);
      readonly name = step.name;
      up(queryRunner: QueryRunner): Promise<void> {
        return this.migration.up(queryRunner);
      }
      down(queryRunner: QueryRunner): Promise<void> {
        return this.migration.down(queryRunner);
      }
    },
);
