import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { startServer } from '../../src/server/main.js';
import { type TestPostgres, startPostgres } from './postgres.js';
import { judgedIn, qingcha, system, writeSurvey } from './command-line.js';
import { temporaryFolder } from './store-samples.js';

const PHONE = '13987650001';
const OTHER_PHONE = '13987650002';
const DATABASES: readonly (readonly [string, () => Promise<TestPostgres | null>])[] = [
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', startPostgres],
];

/** Files under a folder that hold the text, also inside workbooks and archives in archives. */
function holding(folder: string, text: string): readonly string[] {
  const holds = (bytes: Uint8Array): boolean => {
    if (Buffer.from(bytes).includes(text)) return true;
    return (
      Buffer.from(bytes.subarray(0, 2)).toString() === 'PK' && Object.values(unzipSync(bytes)).some(holds)
    );
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => holds(readFileSync(path)));
}

/** The texts are plain SQL, the same on both databases: PostgreSQL has its turn in the long run. */
const PLACES = process.env['QINGCHA_TEST'] === 'full' ? DATABASES : DATABASES.slice(0, 1);

describe.each(PLACES)('on %s', (_, openDatabase) => {
  let home: string;
  let database: TestPostgres | null;
  const run = (...args: string[]) => qingcha(home, args, database ? { DATABASE_URL: database.url } : {});

  beforeAll(async () => {
    database = await openDatabase();
    home = temporaryFolder();
    const contact = (name: string, phone: string) => ({ contactName: name, contactPhone: phone });
    await writeSurvey(join(home, 'in', '甲.xlsx'), [
      system('渔政系统', { ...contact('孙三江', PHONE), remarks: '夜间打 139-8765-0001' }),
      system('档案系统', contact('李四海', OTHER_PHONE)),
    ]);
    await writeSurvey(join(home, 'zip', '乙.xlsx'), [
      system('户政系统', { departmentName: '清源市公安局', ...contact('孙三江', PHONE) }),
    ]);
    await writeSurvey(join(home, 'zip', '丙.xlsx'), [
      system('绿化系统', { departmentName: '清源市园林局', ...contact('周五湖', '0533-7654321') }),
    ]);
    const bytes = (name: string) => new Uint8Array(readFileSync(join(home, 'zip', name)));
    const archive = { '乙.xlsx': bytes('乙.xlsx'), '丙.xlsx': bytes('丙.xlsx'), 'readme.txt': strToU8('x') };
    writeFileSync(join(home, 'in', '两局.zip'), zipSync(archive));
    const first = run('run', 'in', '--out', 'out', '--round', '2017年普查', '--as-of', '2017-12-31');
    expect([first.status, first.stderr]).toEqual([0, '']);
    rmSync(join(home, 'out'), { recursive: true });
  });

  afterAll(async () => {
    await database?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('finds a person in the register and in files, however the number is written', () => {
    const { status, stdout } = run('person', 'find', '139 8765 0001', '--json');
    expect(status).toBe(0);
    const found = JSON.parse(stdout) as {
      register: { title: string; column: string }[];
      files: { member: string | null; cells: string[] }[];
    };
    expect(new Set(found.register.map(({ title }) => title))).toEqual(
      new Set(['清源市水利局 渔政系统', '清源市公安局 户政系统']),
    );
    expect(found.register.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['contactPhone', 'remarks']),
    );
    expect(found.files.map(({ member, cells }) => [member, cells.length])).toEqual(
      expect.arrayContaining([
        [null, 2],
        ['乙.xlsx', 1],
      ]),
    );
    expect(stdout).not.toContain('孙三江');
    expect(run('person', 'find', '孙').status).toBe(3);
    expect(run('person', 'find', '没有这个人').stdout).toContain('共 0 处');
  });

  it('erases the person and nobody else, and the register can still be judged', () => {
    expect(holding(join(home, 'data'), PHONE).length).toBeGreaterThan(0);
    expect(run('person', 'erase', PHONE).stdout).toMatch(/^登记册：/u);
    expect(run('person', 'erase', '孙三江').status).toBe(0);
    expect(run('person', 'find', '孙三江').stdout).toContain('共 0 处');
    for (const trace of [PHONE, '139-8765-0001', '孙三江']) {
      expect([trace, holding(join(home, 'data'), trace)]).toEqual([trace, []]);
    }
    expect(holding(join(home, 'data'), '周五湖').length).toBeGreaterThan(0);
    expect(run('person', 'find', OTHER_PHONE).stdout).toMatch(/共 [1-9]/u);
    expect(run('judge', '--out', 'out', '--round', '2017年普查').status).toBe(0);
    expect(judgedIn(join(home, 'out'))).toHaveLength(4);
  });

  it('after the time for keeping them no contact is left', () => {
    expect(run('person', 'retain', '--before', '2017-12-31').stdout).toContain('0 个系统、0 个文件');
    expect(run('person', 'retain', '--before', '2017-13-31').status).toBe(3);
    expect(run('person', 'retain', '--before', '2018-01-01').stdout).toMatch(/抹去 4 个系统、[1-9] 个文件/u);
    for (const trace of [OTHER_PHONE, '李四海', '周五湖', '7654321'])
      expect([trace, holding(join(home, 'data'), trace)]).toEqual([trace, []]);
    expect(run('person', 'retain', '--before', '2018-01-01').stdout).toContain('0 个系统、0 个文件');
    expect(existsSync(join(home, 'data', 'redacted'))).toBe(true);
  });
});

it('a server that was told how long gives contacts up by itself', async () => {
  const home = temporaryFolder();
  const dataFolder = join(home, 'data');
  await writeSurvey(join(home, 'in', '丁.xlsx'), [
    system('路灯系统', { contactName: '吴六河', contactPhone: '13987650003' }),
  ]);
  expect(qingcha(home, ['import', 'in', '--out', 'out', '--as-of', '2017-12-31']).status).toBe(0);
  rmSync(join(home, 'out'), { recursive: true });
  rmSync(join(home, 'in'), { recursive: true });
  expect(holding(home, '吴六河').length).toBeGreaterThan(0);
  process.env['QINGCHA_CONTACT_DAYS'] = '90';
  const databaseFile = join(dataFolder, 'qingcha.sqlite');
  const server = await startServer({ port: 0, dataFolder, databaseFile, databaseUrl: '' });
  try {
    const jobs = async () => (await fetch(`${server.url}/api/jobs?state=done`)).text();
    while (!(await jobs()).includes('"total":1')) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await jobs()).toContain('已抹去 1 个系统、1 个文件里的联系人和电话。');
  } finally {
    delete process.env['QINGCHA_CONTACT_DAYS'];
    await server.close();
  }
  expect(holding(home, '吴六河')).toEqual([]);
  expect(qingcha(home, ['trail', 'export', '--out', 'trail.jsonl']).status).toBe(0);
  expect(readFileSync(join(home, 'trail.jsonl'), 'utf8')).toMatch(/定时任务.*person\.retain/u);
  rmSync(home, { recursive: true });
}, 60_000);
