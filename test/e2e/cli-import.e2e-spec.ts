import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgedIn, qingcha, system, writeSurvey } from './command-line.js';
import { temporaryFolder } from './store-samples.js';

const AS_OF = ['--as-of', '2017-12-31'];

let home: string;
let file: string;
beforeEach(() => {
  home = temporaryFolder();
  file = join(home, 'in', '清源市水利局普查表.xlsx');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const ok = (...args: readonly string[]) => {
  const ended = qingcha(home, [...args, '--out', 'out', ...AS_OF]);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  return ended.stdout;
};
const names = () => {
  ok('judge');
  return judgedIn(join(home, 'out')).map(({ systemName }) => systemName);
};
interface Intake {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly receipts: readonly string[];
    readonly counts: Readonly<Record<'read' | 'stored' | 'rejected' | 'ignored', number>>;
    readonly sheets: readonly {
      readonly rows: readonly { readonly accept: boolean; readonly issues: readonly { kind: string }[] }[];
    }[];
  }[];
}
const intake = () => JSON.parse(readFileSync(join(home, 'out/intake.json'), 'utf8')) as Intake;
const kept = () =>
  existsSync(join(home, 'data/originals'))
    ? readdirSync(join(home, 'data/originals'), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      ).length
    : 0;

describe('import', () => {
  it('goes on after a broken file, and says in one sentence what is wrong with it', async () => {
    await writeSurvey(file, [system('登记系统'), system('查询系统')]);
    writeFileSync(join(home, 'in/坏表.xlsx'), 'PK\u0003\u0004 rubbish');
    const said = ok('import', 'in');
    const about = said.split('\n').filter((line) => line.includes('坏表.xlsx'));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatch(/\p{Script=Han}.*。$/u);
    expect(names()).toEqual(['登记系统', '查询系统']);
    ok('import', 'in');
    const [broken, good] = [...intake().files].sort((a) => (a.status === 'ok' ? 1 : -1));
    expect(broken).toMatchObject({ file: '坏表.xlsx', status: 'rejected', counts: { stored: 0 } });
    expect(good).toMatchObject({ status: 'ok', counts: { read: 2, stored: 2, rejected: 0, ignored: 0 } });
  });

  it('fix writes the corrections on offer into copies, also of rows in good order', async () => {
    await writeSurvey(file, [system('登记系统', { goLiveDate: '二〇一五年', annualOpsCost: '１２万元' })]);
    const said = ok('fix', 'in');
    expect(said).toContain('E2：二〇一五年 → 2015');
    expect(said).toContain('F2：１２万元 → 12');
    expect(existsSync(join(home, 'out/清源市水利局普查表.xlsx'))).toBe(true);
    expect(qingcha(home, ['fix', 'out/清源市水利局普查表.xlsx', '--out', 'again']).stdout).toContain(
      '没有要改的地方',
    );
  });

  it('changes nothing when it is a trial', async () => {
    await writeSurvey(file, [system('登记系统')]);
    const said = ok('import', 'in', '--dry-run');
    expect(said).toContain('如果导入');
    expect(said).toContain('登记册没有改动');
    expect(intake().files[0]?.counts.stored).toBe(1);
    expect(kept()).toBe(0);
    expect(qingcha(home, ['judge', '--out', 'out']).stderr).toContain('还没有系统');
    ok('import', 'in');
    expect(kept()).toBe(1);
    await writeSurvey(file, [system('另一系统')]);
    ok('import', 'in', '--dry-run');
    expect(names()).toEqual(['登记系统']);
  });

  it('takes the good rows, or all or none', async () => {
    const rows = [system('登记系统'), system('坏日期系统', { goLiveDate: '很久以前' })];
    await writeSurvey(file, rows);
    expect(ok('import', 'in', '--commit', 'all')).toContain('全有或全无');
    expect(qingcha(home, ['judge', '--out', 'out']).stderr).toContain('还没有系统');
    expect(kept()).toBe(0);
    expect(ok('import', 'in')).toContain('有误 1');
    expect(names()).toContain('登记系统');
  });

  it('accepts a department only for its own rows', async () => {
    await writeSurvey(file, [system('登记系统'), system('别人的系统', { departmentName: '财政局' })]);
    ok('import', 'in', '--department', '清源市水利局');
    const rows = intake().files[0]?.sheets[0]?.rows ?? [];
    expect(rows.map(({ accept }) => accept)).toEqual([true, false]);
    expect(rows[1]?.issues.map(({ kind }) => kind)).toContain('department-mismatch');
    expect(names()).toEqual(['登记系统']);
  });

  it('gives the same receipt for the same bytes, under another file name too', async () => {
    await writeSurvey(file, [system('登记系统')]);
    ok('import', 'in');
    const [first] = intake().files[0]?.receipts ?? [];
    expect(first).toMatch(/^QC2017-[0-9A-F]{12}$/u);
    renameSync(file, join(home, '旧名.xlsx'));
    const again = ok('import', '旧名.xlsx');
    expect(intake().files[0]?.receipts).toEqual([first]);
    expect(again).toContain('登记册没有变化');
    expect(kept()).toBe(1);
    expect(names()).toEqual(['登记系统']);
  });

  it('supersedes what a corrected file carries; what it lacks becomes a question', async () => {
    await writeSurvey(file, [system('甲系统'), system('乙系统'), system('丙系统')]);
    await writeSurvey(join(home, 'in/财政局普查表.xlsx'), [system('丁系统', { departmentName: '财政局' })]);
    expect(ok('import', 'in')).toMatch(/清源市水利局：新增 3，更新 0，未变 0，上轮有本轮无 0/u);
    await writeSurvey(file, [system('甲系统', { annualOpsCost: 99 }), system('乙系统'), system('戊系统')]);
    const said = ok('import', file);
    expect(said).toMatch(/清源市水利局：新增 1，更新 1，未变 1，上轮有本轮无 1/u);
    expect(names().sort()).toEqual(['丁系统', '丙系统', '乙系统', '戊系统', '甲系统'].sort());
    const explained = qingcha(home, ['explain', '甲系统']).stdout;
    expect(explained).toContain('甲系统');
  });

  it('removes what a full replacement lacks', async () => {
    await writeSurvey(file, [system('甲系统'), system('乙系统')]);
    ok('import', 'in');
    await writeSurvey(file, [system('甲系统', { annualOpsCost: 99 })]);
    expect(ok('import', 'in', '--replace-all')).toMatch(/上轮有本轮无 1/u);
    expect(names()).toEqual(['甲系统']);
  });
});
