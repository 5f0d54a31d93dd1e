import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Plan, createTables, dropTables, id, integer, optional, text } from './create-tables.js';

const PLANS: readonly Plan[] = [
  {
    name: 'trail',
    columns: [
      { name: 'sequence', type: 'integer', isPrimary: true },
      ...text('at', 'actorName', 'actorRole'),
      ...optional('text', 'department'),
      ...text('action', 'subject', 'detail', 'previous', 'hash'),
    ],
    indices: [['action'], ['at'], ['actorName']],
  },
  {
    name: 'job',
    columns: [
      id('number'),
      ...text('id', 'kind'),
      ...optional('text', 'round'),
      ...text('actorName', 'actorRole'),
      ...optional('text', 'department'),
      ...text('state', 'request'),
      ...optional('text', 'progress', 'result', 'fault'),
      ...text('ticket'),
      ...optional('text', 'worker'),
      ...integer('attempts'),
      ...text('createdAt'),
      ...optional('text', 'startedAt', 'endedAt', 'heartbeatAt', 'cancelRequestedAt'),
    ],
    uniques: [['id'], ['ticket']],
    indices: [['state'], ['department']],
  },
];

/** Creates the audit trail and the table of jobs. */
export class TrailJobTables1763730000000 implements MigrationInterface {
  readonly name = 'TrailJobTables1763730000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, PLANS);
    for (const statement of guards(queryRunner)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTables(queryRunner, PLANS);
    if (isPostgres(queryRunner)) await queryRunner.query('DROP FUNCTION "refuse_change_of_trail"()');
  }
}

const REFUSE = `BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END`;
const DELETE_GUARD = `CREATE TRIGGER "trail_delete_guard" BEFORE DELETE ON "trail" ${REFUSE}`;

/** How the guard against deletion is lifted and put back, for entries older than they must be kept. */
export const deleteGuard = (isOnPostgres: boolean): readonly [lift: string, restore: string] =>
  isOnPostgres
    ? [
        'ALTER TABLE "trail" DISABLE TRIGGER "trail_row_guard"',
        'ALTER TABLE "trail" ENABLE TRIGGER "trail_row_guard"',
      ]
    : ['DROP TRIGGER "trail_delete_guard"', DELETE_GUARD];

const isPostgres = ({ connection }: QueryRunner): boolean => connection.options.type === 'postgres';

/** Whatever writes to this database, entries of the trail are neither changed nor removed nor replaced. */
function guards(queryRunner: QueryRunner): readonly string[] {
  if (isPostgres(queryRunner))
    return [
      `CREATE FUNCTION "refuse_change_of_trail"() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$`,
      `CREATE TRIGGER "trail_row_guard" BEFORE UPDATE OR DELETE ON "trail"
       FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_trail"()`,
      `CREATE TRIGGER "trail_table_guard" BEFORE TRUNCATE ON "trail"
       FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_trail"()`,
    ];
  return [
    `CREATE TRIGGER "trail_update_guard" BEFORE UPDATE ON "trail" ${REFUSE}`,
    DELETE_GUARD,
    // INSERT OR REPLACE removes the old row without firing the trigger above.
    `CREATE TRIGGER "trail_replace_guard" BEFORE INSERT ON "trail"
     WHEN EXISTS (SELECT 1 FROM "trail" WHERE "sequence" = NEW."sequence") ${REFUSE}`,
  ];
}
