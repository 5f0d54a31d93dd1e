import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a case stands, and `step state` for every way to go on, as the process was when this step was written
 * (`core/review/state-paths`). A process that changes takes a further migration; a test compares the two.
 */
export const REVIEW_PATHS: Readonly<Record<string, readonly string[]>> = {
  appealed: [
    'decide decided',
    'dismiss dismissed',
    'undo decided',
    'undo disposed',
    'undo listed',
    'undo underway',
    'uphold decided',
    'uphold disposed',
    'uphold listed',
    'uphold underway',
  ],
  cut: ['close closed', 'send-back released'],
  'data-settled': ['release released', 'send-back stopped'],
  decided: [
    'appeal appealed',
    'defer decided',
    'dispose disposed',
    'lift decided',
    'send-back replied',
    'send-back unanswered',
    'undo appealed',
    'undo replied',
    'undo unanswered',
  ],
  dismissed: ['undo appealed', 'undo notified', 'undo replied', 'undo suspected', 'undo unanswered'],
  disposed: [
    'appeal appealed',
    'defer disposed',
    'lift disposed',
    'list kept',
    'list listed',
    'send-back decided',
    'undo decided',
  ],
  kept: ['undo disposed'],
  listed: ['appeal appealed', 'defer listed', 'lift listed', 'start underway', 'undo disposed'],
  notified: ['dismiss dismissed', 'overdue unanswered', 'reply replied'],
  released: ['close closed', 'cut cut', 'send-back data-settled'],
  replied: ['decide decided', 'dismiss dismissed', 'send-back notified', 'undo notified', 'undo unanswered'],
  stopped: ['send-back underway', 'settle-data data-settled'],
  suspected: ['dismiss dismissed', 'notify notified'],
  unanswered: ['decide decided', 'dismiss dismissed', 'reply replied', 'undo notified'],
  underway: [
    'appeal appealed',
    'close closed',
    'defer underway',
    'lift underway',
    'stop stopped',
    'undo listed',
  ],
};

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');
const PATHS = quoted(
  Object.entries(REVIEW_PATHS).flatMap(([from, ways]) => ways.map((way) => `${from} ${way}`)),
);
/** Steps that are nothing without a file; a case that was put in order is closed by one. */
const PROVED = quoted(['stop', 'settle-data', 'release', 'cut']);
/** A run finds a case again, or no longer: that moves nothing, and no person did it. */
const OF_RUNS = quoted(['found', 'found-again', 'gone']);

/** The event that a change of a case names is none that the process knows from where the case stood. */
const REFUSED = `NOT EXISTS (
  SELECT 1 FROM "review_event" e WHERE e."caseId" = NEW."id" AND e."version" = NEW."version" AND (
    (e."step" IN (${OF_RUNS}) AND NEW."state" = OLD."state")
    OR (
      (OLD."state" || ' ' || e."step" || ' ' || NEW."state") IN (${PATHS})
      AND TRIM(e."by") <> ''
      AND (e."step" NOT IN (${PROVED}) OR e."files" <> '[]')
      AND (e."step" <> 'close' OR OLD."state" <> 'underway' OR e."files" <> '[]')
      AND NOT EXISTS (
        SELECT 1 FROM "review_event" x WHERE x."caseId" = NEW."id" AND x."version" < NEW."version"
          AND x."step" NOT IN (${OF_RUNS}) AND x."on" > e."on"
      )
    )
  )
)`;

const SAYS = 'a case moves as the process allows, by a named person, in order of time, with proof';

const SQLITE = [
  `CREATE TRIGGER "review_case_path" BEFORE UPDATE ON "review_case"
    WHEN ${REFUSED} BEGIN SELECT RAISE(ABORT, '${SAYS}'); END`,
];
const POSTGRES = [
  `CREATE FUNCTION "review_case_path"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF ${REFUSED} THEN RAISE EXCEPTION '${SAYS}'; END IF; RETURN NEW; END $$`,
  `CREATE TRIGGER "review_case_path" BEFORE UPDATE ON "review_case"
    FOR EACH ROW EXECUTE FUNCTION "review_case_path"()`,
];

/** From every state only the steps of the process, to where they lead: the database knows the table of due process. */
export class ReviewPaths1763790000000 implements MigrationInterface {
  readonly name = 'ReviewPaths1763790000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const isPostgres = queryRunner.connection.options.type === 'postgres';
    for (const statement of isPostgres ? POSTGRES : SQLITE) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const isPostgres = queryRunner.connection.options.type === 'postgres';
    if (isPostgres) await queryRunner.query(`DROP FUNCTION "review_case_path"() CASCADE`);
    else await queryRunner.query(`DROP TRIGGER "review_case_path"`);
  }
}
