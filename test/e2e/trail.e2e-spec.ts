import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { AnchorFile } from '../../src/adapters/files/anchor-file.js';
import { DatabaseRegister, type TrailOptions } from '../../src/adapters/database/register.store.js';
import { type Act, CONSOLE } from '../../src/app/actor.js';
import { checkTrail } from '../../src/app/check-trail.js';
import { readTrailDays, readTrailHash } from '../../src/app/trail-settings.js';
import { DATABASES, type TestRegister, otherProgram, temporaryFolder, writerOf } from './store-samples.js';

const act = (subject: string): Act => ({ actor: CONSOLE, action: 'round.open', subject });
const openRound = (register: DatabaseRegister, name: string) =>
  register.write(act(name), async (writer) => {
    writer.note({ asOf: '2017-12-31' });
    return writer.ensureRound(name, '2017-12-31');
  });

describe.each(DATABASES)('the audit trail on %s', (kind, open) => {
  let test: TestRegister;
  let register: DatabaseRegister;
  beforeAll(async () => {
    test = await open();
    ({ register } = test);
  });
  afterAll(() => test.close());

  it('gets one entry with every act, in the same transaction', async () => {
    await openRound(register, '甲');
    await expect(
      register.write(act('乙'), async (writer) => {
        await writer.ensureRound('乙', '2017-12-31');
        throw new Error('the work failed');
      }),
    ).rejects.toThrow('the work failed');
    await register.record({ ...act('甲'), action: 'data.view' });
    const { total, items } = await register.trail.query({ offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { sequence: 2, action: 'data.view', subject: '甲', detail: '{}' },
      { sequence: 1, action: 'round.open', actorRole: 'console', detail: '{"asOf":"2017-12-31"}' },
    ]);
    expect((await register.rounds()).map(({ name }) => name)).toEqual(['甲']);
  });

  it('that cannot be written refuses the act', async () => {
    const writer = writerOf(register);
    await writer.query('ALTER TABLE "trail" RENAME TO "trail_away"');
    await expect(openRound(register, '丙')).rejects.toThrow('trail');
    await writer.query('ALTER TABLE "trail_away" RENAME TO "trail"');
    expect((await register.rounds()).map(({ name }) => name)).toEqual(['甲']);
    await openRound(register, '丙');
  });

  it('refuses to be changed, whoever tries', async () => {
    const writer = writerOf(register);
    const statements = [
      `UPDATE "trail" SET "subject" = '丁' WHERE "sequence" = 1`,
      `DELETE FROM "trail" WHERE "sequence" = 1`,
      kind === 'SQLite'
        ? `INSERT OR REPLACE INTO "trail" SELECT * FROM "trail" WHERE "sequence" = 1`
        : 'TRUNCATE "trail"',
    ];
    for (const statement of statements)
      await expect(writer.query(statement)).rejects.toThrow('the audit trail is append-only');
    expect(await checkTrail(register.trail.entries(), [])).toMatchObject({ entries: 3, problems: [] });
  });

  it('stays one chain when programs write at once', async () => {
    const others = [1, 2, 3].map((number) =>
      otherProgram(
        test.options,
        `for (let i = 0; i < 10; i++) await register.record({ actor: { name: '${number}', role: 'console', department: null },
         action: 'data.view', subject: String(i) });`,
      ),
    );
    const own = Promise.all(Array.from({ length: 20 }, (_, index) => openRound(register, `第${index}批`)));
    expect(await Promise.all(others)).toEqual([0, 0, 0]);
    await own;
    expect(await checkTrail(register.trail.entries(), [])).toMatchObject({
      entries: 53,
      last: 53,
      problems: [],
    });
  }, 120_000);

  it('is found by act, person and time', async () => {
    const { items } = await register.trail.query({ action: 'data.view', actor: '2', offset: 0, limit: 100 });
    expect(items).toHaveLength(10);
    const at = items[0]?.at ?? '';
    const later = await register.trail.query({ from: at, offset: 0, limit: 100 });
    expect(later.items.every((item) => item.at >= at)).toBe(true);
    expect((await register.trail.query({ text: '第1', offset: 0, limit: 100 })).total).toBe(11);
    expect((await register.trail.query({ department: '无此单位', offset: 0, limit: 1 })).total).toBe(0);
  });

  it('is pruned only by the act that says so, and is guarded again afterwards', async () => {
    const prune: Act = { actor: CONSOLE, action: 'trail.prune', subject: 'all.jsonl' };
    expect(await register.pruneTrail(prune, '2000-01-01T00:00:00.000Z')).toBe(0);
    const [newest] = (await register.trail.query({ offset: 0, limit: 1 })).items;
    const [middle] = (await register.trail.query({ offset: 30, limit: 1 })).items;
    const removed = await register.pruneTrail(prune, middle?.at ?? '');
    expect(removed).toBeGreaterThan(5);
    const anchor = (at: string) => ({ sequence: 2, hash: 'sha256:older', at });
    const check = (at: string) => checkTrail(register.trail.entries(), [anchor(at)]);
    expect(await check('2001-01-01T00:00:00.000Z')).toMatchObject({ first: removed + 1, problems: [] });
    // Taken out although it was not old enough: the anchor outside tells.
    expect((await check(newest?.at ?? '')).problems).toMatchObject([{ kind: 'missing', sequence: 3 }]);
    const statement = `DELETE FROM "trail" WHERE "sequence" = ${removed + 2}`;
    await expect(writerOf(register).query(statement)).rejects.toThrow('append-only');
  });
});

describe('anchors', () => {
  let folder: string;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('tell that the end of the trail was cut off, and that it was rewritten as a whole', async () => {
    const file = join(folder, 'qingcha.sqlite');
    const anchors = new AnchorFile(join(folder, 'elsewhere'));
    const options: TrailOptions = { hash: 'sm3', anchors, now: () => '2018-01-02T03:04:05.000Z' };
    const register = await DatabaseRegister.open({ file }, options);
    for (let index = 0; index < 60; index++) await openRound(register, `第${index}批`);
    await register.close();
    expect(anchors.read().anchors.map(({ sequence }) => sequence)).toEqual([50, 60]);
    expect(readFileSync(anchors.path, 'utf8')).toContain('sm3:');
    const database = new BetterSqlite3(file);
    database.exec('DROP TRIGGER trail_delete_guard; DELETE FROM trail WHERE sequence > 55');
    database.close();
    const cut = await DatabaseRegister.open({ file }, options);
    const found = await checkTrail(cut.trail.entries(), anchors.read().anchors);
    expect(found.problems).toMatchObject([{ kind: 'truncated', sequence: 60 }]);
    for (let index = 0; index < 5; index++) await openRound(cut, `另${index}批`);
    const forged = await checkTrail(cut.trail.entries(), anchors.read().anchors);
    expect(forged.problems).toMatchObject([{ kind: 'anchor', sequence: 60 }]);
    await cut.close();
  });

  it('are written within a second without being asked', async () => {
    const anchors = new AnchorFile(folder);
    const register = await DatabaseRegister.open(
      { file: join(folder, 'qingcha.sqlite') },
      { hash: 'sha256', anchors, now: () => new Date().toISOString() },
    );
    await openRound(register, '甲');
    expect(existsSync(anchors.path)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(anchors.read()).toMatchObject({ anchors: [{ sequence: 1 }], unreadable: 0 });
    await register.close();
  });
});

it('settings of the trail refuse what the law does not allow', () => {
  expect([readTrailDays('365'), readTrailDays('180')]).toEqual([365, 180]);
  for (const value of ['179', '0', '-1', 'abc', '', '1e3'])
    expect(() => readTrailDays(value)).toThrow(/不得少于 180 天/u);
  expect(readTrailHash('sm3')).toBe('sm3');
  expect(() => readTrailHash('md5')).toThrow('sha256、sm3');
});
