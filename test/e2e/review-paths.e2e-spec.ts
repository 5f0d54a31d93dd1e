import type { QueryRunner } from 'typeorm';
import { REVIEW_PATHS } from '../../src/adapters/database/migrations/review-paths.js';
import type { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { STATE_TITLES } from '../../src/core/review/review-case.js';
import { keyOf, statePaths } from '../../src/core/review/state-paths.js';
import { STEP_NAMES } from '../../src/core/review/step-name.js';
import {
  DATABASES,
  ROUND,
  TRIAL,
  type TestRegister,
  save,
  stored,
  submission,
  writerOf,
} from './store-samples.js';

const STATES = Object.keys(STATE_TITLES);
/** PostgreSQL is asked everything in the long run only; a tenth of it in the short one. */
const isFull = process.env['QINGCHA_TEST'] === 'full';
const FILE = '[{"sha256":"a","name":"x.pdf","kind":"notice"}]';

/** A forged step of a case: the event as whoever writes to the database puts it, and where it says the case is then. */
interface Forged {
  readonly from: string;
  readonly step: string;
  readonly to: string;
  readonly by?: string;
  readonly files?: string;
  readonly on?: string;
}

it('the database knows the paths of the process: who changes one adds a migration', () => {
  const known = Object.entries(REVIEW_PATHS).flatMap(([from, ways]) => ways.map((way) => `${from} ${way}`));
  expect(known.toSorted()).toEqual(statePaths().map(keyOf).toSorted());
});

describe.each(DATABASES)('a forged step on %s', (name, open) => {
  let test: TestRegister;
  let register: DatabaseRegister;
  let runner: QueryRunner;
  let caseId: number;

  /** Takes a step past the program; true when the database let it. Nothing of it stays. */
  async function isTaken({
    from,
    step,
    to,
    by = '李四',
    files = FILE,
    on = '2018-02-01',
  }: Forged): Promise<boolean> {
    await runner.query('SAVEPOINT "forged"');
    try {
      await switchTriggers(false);
      await runner.query(`UPDATE "review_case" SET "state" = '${from}' WHERE "id" = ${caseId}`);
      await switchTriggers(true);
      await event({ version: 4, step, state: to, on, by, files });
      await runner.query(`UPDATE "review_case" SET "state" = '${to}', "version" = 4 WHERE "id" = ${caseId}`);
      return true;
    } catch (error) {
      if (!/as the process allows/u.test(String(error))) throw error;
      return false;
    } finally {
      await runner.query('ROLLBACK TO SAVEPOINT "forged"');
    }
  }

  const event = (row: Readonly<Record<string, string | number>>) =>
    runner.query(
      `INSERT INTO "review_event" ("caseId", "version", "step", "state", "on", "by", "role", "at", "reason", "details", "files")
       VALUES (${caseId}, ${row['version'] ?? ''}, '${row['step'] ?? ''}', '${row['state'] ?? ''}', '${row['on'] ?? ''}',
         '${row['by'] ?? ''}', 'office', 'now', '理由充分', '{}', '${row['files'] ?? '[]'}')`,
    );

  /** Puts a case where a test wants it; SQLite has no switch, its triggers go and come back. */
  let dropped: readonly { readonly name: string; readonly sql: string }[] = [];
  async function switchTriggers(on: boolean): Promise<void> {
    if (name === 'PostgreSQL')
      return void (await runner.query(`ALTER TABLE "review_case" ${on ? 'ENABLE' : 'DISABLE'} TRIGGER USER`));
    if (on) for (const { sql } of dropped) await runner.query(sql);
    else {
      dropped = (await runner.query(
        `SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' AND "tbl_name" = 'review_case'`,
      )) as typeof dropped;
      for (const trigger of dropped) await runner.query(`DROP TRIGGER "${trigger.name}"`);
    }
  }

  beforeAll(async () => {
    test = await open();
    register = test.register;
    await save(register, submission([stored(1, { annualOpsCost: 8 })], { receipt: 'R1' }));
    await register.write(TRIAL, (writer) =>
      writer.saveRun(
        {
          ...{ round: ROUND, pack: 'zibo', asOf: '2017-12-31', digest: 'd', createdAt: 'now', rules: [] },
          submissions: ['R1'],
        },
        { pack: 'zibo', asOf: '2017-12-31', systems: [], groups: [], sameSystem: [] },
      ),
    );
    runner = writerOf(register).createQueryRunner();
    const [run] = (await runner.query('SELECT "id", "roundId" FROM "run"')) as {
      id: number;
      roundId: number;
    }[];
    await runner.query(
      `INSERT INTO "review_case" ("code", "roundId", "runId", "systemId", "department", "systemName", "kind", "state",
         "version", "rules", "body") VALUES ('c1', ${run?.roundId ?? 0}, ${run?.id ?? 0}, 'S1', '甲局', '甲系统', 'dormant',
         'suspected', 0, ',low-usage,', '{}')`,
    );
    const [row] = (await runner.query('SELECT "id" FROM "review_case"')) as { id: number }[];
    caseId = row?.id ?? 0;
    await event({ version: 0, step: 'found', state: 'suspected', on: '2018-03-01', by: '' });
    for (const [index, step] of ['notify', 'overdue', 'decide'].entries())
      await event({ version: index + 1, step, state: 'suspected', on: `2018-01-1${index}`, by: '李四' });
    await runner.startTransaction();
    await switchTriggers(false);
    await runner.query(
      `UPDATE "review_case" SET "version" = 3, "noticeOn" = '2018-01-10', "heardOn" = '2018-01-11',
         "decidedBy" = '李四', "decisionReason" = '三年无人使用' WHERE "id" = ${caseId}`,
    );
    await switchTriggers(true);
  });
  afterAll(async () => {
    await runner.rollbackTransaction();
    await runner.release();
    await test.close();
  });

  it('is taken exactly where the process has it, of every state, step and state', async () => {
    const lawful = new Set(statePaths().map(keyOf));
    const all = STATES.flatMap((from) =>
      STEP_NAMES.flatMap((step) => STATES.map((to) => ({ from, step, to }))),
    );
    const asked = all.filter(
      ({ from, step, to }, index) =>
        isFull || lawful.has(`${from} ${step} ${to}`) || index % (name === 'SQLite' ? 4 : 40) === 0,
    );
    expect(all).toHaveLength(16 * 19 * 16);
    const wrong: string[] = [];
    for (const one of asked) {
      const key = `${one.from} ${one.step} ${one.to}`;
      if ((await isTaken(one)) !== lawful.has(key)) wrong.push(key);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it.each<[string, Forged, boolean]>([
    ['by nobody', { from: 'replied', step: 'decide', to: 'decided', by: ' ' }, false],
    ['without a proof', { from: 'underway', step: 'stop', to: 'stopped', files: '[]' }, false],
    ['put in order without a proof', { from: 'underway', step: 'close', to: 'closed', files: '[]' }, false],
    ['closed after every step was proved', { from: 'cut', step: 'close', to: 'closed', files: '[]' }, true],
    ['before an earlier step', { from: 'replied', step: 'decide', to: 'decided', on: '2018-01-11' }, false],
    [
      'on the day of the last step',
      { from: 'replied', step: 'decide', to: 'decided', on: '2018-01-12' },
      true,
    ],
    ['by a later run', { from: 'listed', step: 'found-again', to: 'listed', by: '', files: '[]' }, true],
    ['moved by a later run', { from: 'listed', step: 'gone', to: 'dismissed', by: '' }, false],
  ])('taken %s', async (_, forged, expected) => {
    expect(await isTaken(forged)).toBe(expected);
  });
});
