import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-tree.js';
import { fingerprints, judgedIn, qingcha, system, writeSurvey } from './command-line.js';
import { temporaryFolder } from './store-samples.js';

const CITY = join(ROOT, 'fixtures/surveys');
const AS_OF = ['--as-of', '2017-12-31'];
const CHINESE = /\p{Script=Han}/u;
/** `intake.json` names receipts; everything else is a result. */
const RESULTS = /\.xlsx$|findings\.json$/u;

let home: string;
beforeEach(() => (home = temporaryFolder()));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const out = (name = 'out') => join(home, name);
const ok = (args: readonly string[], environment?: NodeJS.ProcessEnv) => {
  const ended = qingcha(home, args, environment);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  return ended.stdout;
};
const lines = (text: string) => text.trim().split('\n');

it('says which version it is', () => expect(ok(['--version'])).toMatch(/^\d+\.\d+\.\d+\n$/u));

describe('run', () => {
  it('gives the same bytes again, on a fresh database too, and in another time zone', () => {
    const first = ok(['run', CITY, '--out', 'out']);
    expect(first).toContain('新增');
    const results = fingerprints(out(), RESULTS);
    expect(Object.keys(results).filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThanOrEqual(5);
    expect(judgedIn(out()).length).toBeGreaterThan(20);
    const originals = fingerprints(join(home, 'data/originals'));
    expect(Object.keys(originals)).not.toEqual([]);
    const again = ok(['run', CITY, '--out', 'again']);
    expect(again).toContain('登记册没有变化');
    expect(fingerprints(out('again'), RESULTS)).toEqual(results);
    expect(fingerprints(join(home, 'data/originals'))).toEqual(originals);
    ok(['run', CITY, '--db', 'data-fresh/other.sqlite', '--out', 'fresh'], { TZ: 'America/New_York' });
    expect(fingerprints(out('fresh'), RESULTS)).toEqual(results);
    ok(['run', CITY, '--db', 'data-far/other.sqlite', '--out', 'far'], {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'C',
      LANG: 'C',
    });
    expect(fingerprints(out('far'), RESULTS)).toEqual(results);
  });

  it('knows its packs', () => {
    const { status, stdout } = qingcha(home, ['packs', 'list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ankang\t.*[^]*^national\t.*[^]*^zibo\t/mu);
  });
});

describe('one sentence in Chinese, and the exit code of the contract', () => {
  const complains = (args: readonly string[], status: number, words: RegExp) => {
    const ended = qingcha(home, args);
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr).toMatch(CHINESE);
    expect(ended.stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/u);
    expect(lines(ended.stderr)).toHaveLength(1);
    expect(ended.status).toBe(status);
    return ended;
  };
  const plain = () => writeSurvey(join(home, 'in/清源市水利局.xlsx'), [system('登记系统')]);

  it('for wrong usage: 3', async () => {
    await plain();
    complains(['run', 'in', '--out', 'out', ...AS_OF, '--pack', 'atlantis'], 3, /atlantis.*national/u);
    complains(['run', 'in', '--out', 'out', ...AS_OF, '--commit', 'some'], 3, /--commit.*some.*good-rows/u);
    complains(['run', 'in', '--out', 'out', '--as-of', '2017-02-30'], 3, /2017-02-30/u);
    complains(['run', 'in', '--out', 'out', ...AS_OF, '--colour', 'red'], 3, /--colour/u);
    complains(['run', 'in', ...AS_OF], 3, /--out/u);
    complains(['run', '--out', 'out'], 3, /缺少/u);
    complains(['rnu', 'in'], 3, /rnu/u);
    complains(['run', 'in', '--out', 'out', ...AS_OF, '--fail-on', 'never'], 3, /--fail-on/u);
    complains(['explain', '没有的系统'], 2, /登记册/u);
    expect(existsSync(out())).toBe(false);
  });

  it('for a survey without a date: 3, asking for it, and nothing stored', async () => {
    await plain();
    complains(['run', 'in', '--out', 'out'], 3, /--as-of/u);
    complains(['judge', '--out', 'out'], 2, /登记册里还没有系统/u);
  });

  it('for nothing to read: 2', () => {
    mkdirSync(join(home, 'empty'));
    complains(['run', 'empty', '--out', 'out', ...AS_OF], 2, /empty/u);
    complains(['run', 'missing', '--out', 'out', ...AS_OF], 2, /missing/u);
    writeFileSync(join(home, 'empty/坏.xlsx'), 'not a workbook');
    const ended = complains(['run', 'empty', '--out', 'out', ...AS_OF], 2, /没有读出/u);
    expect(ended.stdout).toMatch(/坏\.xlsx：.*\p{Script=Han}/u);
    complains(['judge', '--out', 'out'], 2, /登记册里还没有系统/u);
  });

  it('for a data folder that cannot be used: 2, for a damaged database: 4', async () => {
    await plain();
    writeFileSync(join(home, 'data'), 'a file where the folder should be');
    complains(['run', 'in', '--out', 'out', ...AS_OF], 2, /数据文件夹/u);
    writeFileSync(join(home, 'broken.sqlite'), 'x'.repeat(5000));
    complains(['run', 'in', '--out', 'out', ...AS_OF, '--db', 'broken.sqlite'], 4, /已损坏/u);
  });

  it('for results that cannot be written: 2', async () => {
    await plain();
    writeFileSync(out(), 'a file where the folder should be');
    complains(['run', 'in', '--out', 'out', ...AS_OF], 2, /不能写入/u);
  });
});

describe('what it finds', () => {
  it('ends with 1 only when asked to', async () => {
    const idle = { opsStatus: '停止运维', lastUsed: '2013-01', monthlyUses: 0, monthlyUsers: 0 };
    await writeSurvey(join(home, 'in/清源市水利局.xlsx'), [system('停用系统', idle)]);
    const run = ['run', 'in', '--out', 'out', ...AS_OF];
    expect(qingcha(home, run).status).toBe(0);
    expect(readFileSync(join(out(), 'findings.json'), 'utf8')).toContain('"zombie":"flagged"');
    expect(qingcha(home, [...run, '--fail-on', 'findings']).status).toBe(1);
    expect(qingcha(home, ['judge', '--out', 'out', '--fail-on', 'findings']).status).toBe(1);
    expect(qingcha(home, [...run, '--fail-on', 'errors']).status).toBe(0);
    await writeSurvey(join(home, 'in/清源市民政局.xlsx'), [system('坏日期系统', { goLiveDate: '很久以前' })]);
    expect(qingcha(home, [...run, '--fail-on', 'errors']).status).toBe(1);
  });

  it('is written for another program as bare data', async () => {
    await writeSurvey(join(home, 'in/清源市水利局.xlsx'), [system('登记系统')]);
    ok(['run', 'in', '--out', 'out', ...AS_OF]);
    expect(JSON.parse(ok(['explain', '登记系统', '--json']))).toHaveLength(
      (
        JSON.parse(readFileSync(join(out(), 'findings.json'), 'utf8')) as {
          systems: { verdicts: object[] }[];
        }
      ).systems[0]?.verdicts.length ?? 0,
    );
    expect(JSON.parse(ok(['packs', 'list', '--json']))).toHaveLength(6);
    expect(JSON.parse(ok(['packs', 'diff', 'zibo', 'ankang', '--json']))).toMatchObject({
      a: 'zibo',
      b: 'ankang',
    });
  });
});
