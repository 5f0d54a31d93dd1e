import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import BetterSqlite3 from 'better-sqlite3';
import type { Fault } from '../../src/app/fault.js';
import { startServer } from '../../src/server/main.js';
import { examine } from '../../src/app/doctor.js';
import { assemble } from '../../src/assemble.js';
import { fingerprints, qingcha, system, writeSurvey } from './command-line.js';
import { startPostgres } from './postgres.js';
import { temporaryFolder } from './store-samples.js';

const IS_FULL = process.env['QINGCHA_TEST'] === 'full';
const IMPORT = ['import', 'in', '--out', 'out', '--as-of', '2017-12-31', '--round', '2017普查'];

async function inputs(home: string): Promise<void> {
  for (const name of ['甲局', '乙局', '丙局'])
    await writeSurvey(
      join(home, 'in', `${name}.xlsx`),
      [1, 2, 3].map((number) => system(`${name}系统${number}`, { departmentName: name })),
    );
}

describe.each(['SQLite', 'PostgreSQL'])('backup and restore on %s', (kind) => {
  let home: string;
  let stop: () => Promise<void> = () => Promise.resolve();
  /** The register in use, and an empty place for the restored one. */
  let used: NodeJS.ProcessEnv;
  let empty: NodeJS.ProcessEnv;
  /** The clusters of tests run without fsync, which is what a doctor must complain of. */
  const complaint = kind === 'PostgreSQL' ? [expect.stringContaining('fsync 是 off')] : [];
  const run = (args: readonly string[], environment: NodeJS.ProcessEnv) => qingcha(home, args, environment);
  /** What is refused before the database is asked: the other database has its turn in the long run. */
  const onFiles = kind === 'SQLite' || IS_FULL ? it : it.skip;

  beforeAll(async () => {
    home = temporaryFolder();
    used = { QINGCHA_DATA: join(home, 'data') };
    empty = { QINGCHA_DATA: join(home, 'restored') };
    if (kind === 'PostgreSQL') {
      const [first, second] = [await startPostgres(), await startPostgres()];
      stop = async () => {
        await first.stop();
        await second.stop();
      };
      used = { ...used, DATABASE_URL: first.url };
      empty = { ...empty, DATABASE_URL: second.url };
    }
    await inputs(home);
    const { status, stderr } = run(IMPORT, used);
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  }, 120_000);

  afterAll(async () => {
    await stop();
    rmSync(home, { recursive: true });
  });

  it('copies, proves the copy, and says how old the proof is', () => {
    const { status, stdout, stderr } = run(['backup', '--out', 'copy', '--prove'], used);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/备份完成.*文件 \d+ 个[\s\S]*每一行、每个文件都相同/u);
    expect(readdirSync(home).filter((name) => name.startsWith('.prove'))).toEqual([]);
    const doctor = run(['doctor'], used).stdout;
    expect(doctor).toContain('（0 天前）');
    expect(doctor.split('\n').filter((line) => line.startsWith('✗'))).toEqual(complaint);
  });

  it('restores exactly the rows and files, to an empty place only', () => {
    const { status, stdout, stderr } = run(['restore', 'copy'], empty);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('逐行逐文件核对相同');
    const files = (folder: string) => fingerprints(join(home, folder), /originals|redacted/u);
    expect(files('restored')).toEqual(files('data'));
    // Importing the same files again finds every one of them received.
    expect(run(IMPORT, empty).stdout).toContain('以前都收到过');
    const doctor = run(['doctor'], empty).stdout;
    expect(doctor.split('\n').filter((line) => line.startsWith('✗'))).toEqual(complaint);
    expect(doctor).toContain('还没有验证过');
    expect(run(['restore', 'copy'], empty)).toMatchObject({ status: 3 });
  });

  onFiles('refuses a place that is not empty, and one inside the data', () => {
    expect(run(['backup', '--out', 'copy'], used)).toMatchObject({ status: 3 });
    const inside = run(['backup', '--out', 'data/copy'], used);
    expect([inside.status, inside.stderr]).toEqual([3, expect.stringContaining('不能放在数据文件夹里')]);
  });

  onFiles('refuses to restore a copy that was changed or is incomplete', () => {
    const place = { ...empty, QINGCHA_DATA: join(home, 'other') };
    const [original = ''] = Object.keys(fingerprints(join(home, 'copy'), /originals/u));
    const path = join(home, 'copy', original);
    const bytes = readFileSync(path);
    appendFileSync(path, 'x');
    expect(run(['restore', 'copy'], place)).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('内容不符') as string,
    });
    rmSync(path);
    expect(run(['restore', 'copy'], place).stderr).toContain('缺少文件');
    writeFileSync(path, bytes);
    mkdirSync(join(home, 'nothing'));
    expect(run(['restore', 'nothing'], place)).toMatchObject({ status: 2 });
  });
});

/** Flips that the database's own check notices. */
const FLIPS = IS_FULL ? 100 : 8;

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Asked of the database itself, beside the program. */
function isHarmed(file: string): boolean {
  try {
    const database = new BetterSqlite3(file, { readonly: true });
    try {
      return database.pragma('integrity_check', { simple: true }) !== 'ok';
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}

describe('doctor', () => {
  let home: string;
  /** What it finds broken; the verb itself only prints that. */
  const failed = async (): Promise<readonly string[]> => {
    const dataFolder = join(home, 'data');
    const assembly = await assemble({ dataFolder, databaseFile: join(dataFolder, 'qingcha.sqlite') });
    try {
      const things = await examine(assembly);
      return things.flatMap(({ check, status }) => (status === 'error' ? check : []));
    } finally {
      await assembly.close();
    }
  };
  const sql = (text: string) => {
    const database = new BetterSqlite3(join(home, 'data/qingcha.sqlite'));
    database.exec(text);
    database.close();
  };

  beforeAll(async () => {
    home = temporaryFolder();
    await inputs(home);
    expect(qingcha(home, IMPORT).status).toBe(0);
    expect(await failed()).toEqual([]);
  });
  afterAll(() => rmSync(home, { recursive: true }));

  const original = () => Object.keys(fingerprints(join(home, 'data'), /originals/u))[0] ?? '';

  it('finds an original that is gone or changed', async () => {
    const path = join(home, 'data', original());
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await failed()).toEqual(['files']);
    rmSync(path);
    expect(await failed()).toEqual(['files']);
    writeFileSync(path, bytes);
  });

  it(`notices ${FLIPS} of ${FLIPS} flipped bytes that harm the database, and does not serve it`, async () => {
    const file = join(home, 'data/qingcha.sqlite');
    const bytes = readFileSync(file);
    const random = numbers(20_171_231);
    const unnoticed: string[] = [];
    for (let harmed = 0, tried = 0; harmed < FLIPS; tried++) {
      // About one flip in twenty harms the structure; without any end a check that is blind would run for ever.
      expect(tried).toBeLessThan(FLIPS * 100);
      const folder = join(home, `flip${tried}`);
      const copy = join(folder, 'qingcha.sqlite');
      mkdirSync(folder);
      const place = random(bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
      writeFileSync(copy, flipped);
      // What stands in a text is not the database's to notice: texts have hashes of their own, or none.
      if (isHarmed(copy)) {
        harmed++;
        const options = { dataFolder: folder, databaseFile: copy, port: 0 };
        const served = await startServer(options).then(
          async (server) => {
            await server.close();
            return 'served';
          },
          (error: unknown) => (error as Fault).code,
        );
        // A flip in the names of the steps of the schema looks like a newer program.
        if (!/^database-(?:damaged|newer)$/u.test(served)) unnoticed.push(`${place}: ${served}`);
      }
      rmSync(folder, { recursive: true });
    }
    expect(unnoticed).toEqual([]);
  }, 300_000);

  it('exports a trail that its own verifier accepts', () => {
    const { status, stdout } = qingcha(home, ['trail', 'export', '--out', 'trail/all.jsonl']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('审计记录')]);
    const lines = readFileSync(join(home, 'trail/all.jsonl'), 'utf8').trim().split('\n');
    expect(lines.at(-1)).toContain('trail.export');
    const verifier = join(home, 'trail/verify-trail.mjs');
    const verified = spawnSync(process.execPath, [verifier, join(home, 'trail/all.jsonl')], {
      encoding: 'utf8',
    });
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('完好')]);
  });

  it('finds a row that refers to nothing, and a trail that was changed or cut off', async () => {
    sql('PRAGMA foreign_keys = OFF; DELETE FROM department WHERE id = 1');
    sql(`DROP TRIGGER trail_update_guard; UPDATE trail SET "subject" = '无' WHERE sequence = 1`);
    expect(qingcha(home, ['doctor']).status).toBe(4);
    expect(await failed()).toEqual(['database', 'trail']);
    sql('DROP TRIGGER trail_delete_guard; DELETE FROM trail');
    expect(await failed()).toEqual(['database', 'trail']);
  });

  it('says that a database is damaged, in one sentence', () => {
    const path = join(home, 'data/qingcha.sqlite');
    writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 4096), Buffer.alloc(40_960, 0xa5)]));
    const { status, stdout, stderr } = qingcha(home, ['doctor']);
    expect([status, `${stdout}${stderr}`]).toEqual([4, expect.stringMatching(/损坏.*备份恢复/u)]);
  });
});

it('an older register is copied aside before its tables change', async () => {
  const home = temporaryFolder();
  try {
    await inputs(home);
    expect(qingcha(home, IMPORT).status).toBe(0);
    const path = join(home, 'data/qingcha.sqlite');
    const database = new BetterSqlite3(path);
    database.exec(`DROP TABLE trail; DROP TABLE job; DELETE FROM migrations WHERE name LIKE 'TrailJob%'`);
    const rows = database.prepare('SELECT COUNT(*) FROM system').pluck().get();
    database.close();
    rmSync(join(home, 'data/anchors.jsonl'));
    expect(qingcha(home, ['doctor']).status).toBe(0);
    const [step = ''] = readdirSync(join(home, 'data/before-upgrade'));
    const copy = new BetterSqlite3(join(home, 'data/before-upgrade', step, 'qingcha.sqlite'));
    expect(copy.prepare('SELECT COUNT(*) FROM system').pluck().get()).toBe(rows);
    expect(copy.prepare(`SELECT COUNT(*) FROM sqlite_master WHERE name = 'trail'`).pluck().get()).toBe(0);
    copy.close();
  } finally {
    rmSync(home, { recursive: true });
  }
});
