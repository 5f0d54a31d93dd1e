import type { QueryRunner } from 'typeorm';

/** States that a case reaches only over notice, hearing and a named decision with a reason. */
const LISTED = `'listed', 'underway', 'stopped', 'data-settled', 'released', 'cut', 'closed'`;

const hasEvent = (steps: string): string =>
  `EXISTS (SELECT 1 FROM "review_event" e WHERE e."caseId" = NEW."id" AND e."step" IN (${steps}))`;

/** When a change of a case is refused; the same on both databases. */
const REFUSALS: readonly { readonly name: string; readonly when: string; readonly says: string }[] = [
  {
    name: 'follows',
    says: 'a case changes by one recorded event',
    when: `NEW."version" <> OLD."version" + 1 OR NOT EXISTS (SELECT 1 FROM "review_event" e
      WHERE e."caseId" = NEW."id" AND e."version" = NEW."version" AND e."state" = NEW."state")`,
  },
  {
    name: 'heard',
    says: 'a listed case has notice, hearing and decision',
    when: `NEW."state" IN (${LISTED}) AND (NEW."noticeOn" IS NULL OR NEW."heardOn" IS NULL
      OR COALESCE(NEW."decidedBy", '') = '' OR COALESCE(NEW."decisionReason", '') = ''
      OR NOT ${hasEvent(`'notify'`)} OR NOT ${hasEvent(`'reply', 'overdue'`)} OR NOT ${hasEvent(`'decide'`)})`,
  },
];

/** Rows that stay as they are, and whether they may be changed at all. */
const KEPT = ['review_event', 'group_release', 'second_reading'] as const;

const isPostgres = (queryRunner: QueryRunner): boolean => queryRunner.connection.options.type === 'postgres';

const SQLITE: readonly string[] = [
  ...KEPT.flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) => `CREATE TRIGGER "${table}_${verb.toLowerCase()}" BEFORE ${verb} ON "${table}"
        BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END`,
    ),
  ),
  `CREATE TRIGGER "review_case_delete" BEFORE DELETE ON "review_case"
    BEGIN SELECT RAISE(ABORT, 'cases are not deleted'); END`,
  `CREATE TRIGGER "review_case_opened" BEFORE INSERT ON "review_case"
    WHEN NEW."state" <> 'suspected' OR NEW."version" <> 0
    BEGIN SELECT RAISE(ABORT, 'a case opens as suspected'); END`,
  ...REFUSALS.map(
    ({ name, when, says }) => `CREATE TRIGGER "review_case_${name}" BEFORE UPDATE ON "review_case"
      WHEN ${when} BEGIN SELECT RAISE(ABORT, '${says}'); END`,
  ),
];

const POSTGRES: readonly string[] = [
  `CREATE FUNCTION "review_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$`,
  ...KEPT.map(
    (table) => `CREATE TRIGGER "${table}_kept" BEFORE UPDATE OR DELETE ON "${table}"
      FOR EACH ROW EXECUTE FUNCTION "review_kept"()`,
  ),
  `CREATE TRIGGER "review_case_delete" BEFORE DELETE ON "review_case"
    FOR EACH ROW EXECUTE FUNCTION "review_kept"()`,
  `CREATE FUNCTION "review_case_check"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NEW."state" <> 'suspected' OR NEW."version" <> 0 THEN
          RAISE EXCEPTION 'a case opens as suspected'; END IF;
        RETURN NEW;
      END IF;
      ${REFUSALS.map(({ when, says }) => `IF ${when} THEN RAISE EXCEPTION '${says}'; END IF;`).join('\n')}
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER "review_case_check" BEFORE INSERT OR UPDATE ON "review_case"
    FOR EACH ROW EXECUTE FUNCTION "review_case_check"()`,
];

/**
 * What the program promises, the database enforces as well, whoever writes to it: history is only added to, every
 * change of a case is one recorded event, and no case is listed without notice, hearing and decision.
 */
export async function createReviewTriggers(queryRunner: QueryRunner): Promise<void> {
  for (const statement of isPostgres(queryRunner) ? POSTGRES : SQLITE) await queryRunner.query(statement);
}

/** SQLite drops triggers with their tables. */
export async function dropReviewTriggers(queryRunner: QueryRunner): Promise<void> {
  if (!isPostgres(queryRunner)) return;
  await queryRunner.query(`DROP FUNCTION "review_kept"() CASCADE`);
  await queryRunner.query(`DROP FUNCTION "review_case_check"() CASCADE`);
}
