import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { MIGRATIONS } from '../../src/adapters/database/migrations/index.js';
import { ROUND, everyAnswer, save, stored, submission, temporaryFolder, writerOf } from './store-samples.js';

/** How many of the newest steps the older register lacks; they leave the tables of submissions alone. */
const STEPS_BACK = 6;
const IS_FULL = process.env['QINGCHA_TEST'] === 'full';
const HAS_STRACE = spawnSync('strace', ['-V']).status === 0;
if (!HAS_STRACE)
  console.log('strace is not installed (apt-get install strace): nothing is killed in an upgrade');
/** Before which write to disk the upgrading program is killed. */
const KILLS = IS_FULL ? Array.from({ length: 60 }, (_, index) => index + 1) : [1, 9, 30];
const STORE = new URL('../../dist/adapters/database/register.store.js', import.meta.url).href;

let home: string;
beforeAll(async () => {
  home = temporaryFolder();
  const register = await DatabaseRegister.open({ file: join(home, 'old', 'qingcha.sqlite') });
  const systems = Array.from({ length: 50 }, (_, index) => stored(index, everyAnswer()));
  await save(register, submission(systems));
  for (let step = 0; step < STEPS_BACK; step++) await writerOf(register).undoLastMigration();
  await register.close();
});
afterAll(() => rmSync(home, { recursive: true }));

const placeOf = (folder: string) => ({ file: join(folder, 'qingcha.sqlite'), dataFolder: folder });

/** Every row that the older register held, and how many steps its tables went through. */
function contentOf(folder: string) {
  const database = new BetterSqlite3(placeOf(folder).file);
  const rows = ['round', 'submission', 'system', 'submitted_file'].map((table) =>
    database.prepare(`SELECT * FROM "${table}"`).all(),
  );
  const steps = database.prepare('SELECT * FROM "migrations"').all().length;
  const integrity = database.pragma('integrity_check', { simple: true });
  database.close();
  return { rows, steps, integrity };
}

/** Opens the register in a program that is killed before its write number `when`. */
function upgradeKilled(folder: string, when: number): NodeJS.Signals | null {
  const script = `import { DatabaseRegister } from ${JSON.stringify(STORE)};
    await (await DatabaseRegister.open(${JSON.stringify(placeOf(folder))})).close();`;
  const rule = `inject=pwrite64:signal=KILL:when=${when}`;
  const options = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', rule];
  return spawnSync('strace', [...options, process.execPath, '--input-type=module', '-e', script]).signal;
}

(HAS_STRACE ? it : it.skip)(
  'an upgrade that is killed at any write leaves the older or the newer register whole',
  async () => {
    const old = contentOf(join(home, 'old'));
    expect([old.steps, old.rows[1]?.length, old.rows[2]?.length]).toEqual([
      MIGRATIONS.length - STEPS_BACK,
      1,
      50,
    ]);
    const ends: (NodeJS.Signals | null)[] = [];
    for (const when of KILLS) {
      const folder = join(home, `killed-${when}`);
      cpSync(join(home, 'old'), folder, { recursive: true });
      ends.push(upgradeKilled(folder, when));
      const left = contentOf(folder);
      expect([when, left.integrity, [old.steps, MIGRATIONS.length].includes(left.steps)]).toEqual([
        when,
        'ok',
        true,
      ]);
      const register = await DatabaseRegister.open(placeOf(folder));
      expect((await register.systems(ROUND)).length).toBe(50);
      await register.close();
      const healed = contentOf(folder);
      expect([healed.steps, healed.integrity]).toEqual([MIGRATIONS.length, 'ok']);
      expect(healed.rows.slice(0, 3).map((rows) => rows.length)).toEqual(
        old.rows.slice(0, 3).map((rows) => rows.length),
      );
      expect(healed.rows[2]).toEqual(
        old.rows[2]?.map((row) => expect.objectContaining(row as object) as unknown),
      );
      rmSync(folder, { recursive: true });
    }
    expect(ends[0]).toBe('SIGKILL');
    if (IS_FULL) expect(ends.filter((end) => end === 'SIGKILL').length).toBeGreaterThanOrEqual(20);
  },
  IS_FULL ? 600_000 : 60_000,
);
