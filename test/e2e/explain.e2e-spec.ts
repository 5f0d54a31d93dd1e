import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings, JudgedSystem } from '../../src/core/audit/finding.js';
import { ROOT } from '../source-tree.js';
import { qingcha } from './command-line.js';

/** The example city of the project; in the long run a larger one, where it lies beside the project. */
const CITY = join(ROOT, '../shared/gold/dev/city');
const IS_LARGE = process.env['QINGCHA_TEST'] === 'full' && existsSync(CITY);
const SURVEYS = IS_LARGE ? CITY : join(ROOT, 'fixtures/surveys');

let home: string;
let findings: Findings;

const run = (...args: readonly string[]) => qingcha(home, args);
const ofKind = (kind: JudgedSystem['zombie']): JudgedSystem => {
  const found = findings.systems.find(({ zombie }) => zombie === kind);
  if (!found) throw new Error(`no system is ${kind}`);
  return found;
};
function explained(...args: readonly string[]): string {
  const { status, stdout, stderr } = run('explain', ...args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qingcha-explain-'));
  const { status } = run('run', SURVEYS, '--out', 'out', '--as-of', '2017-12-31');
  expect(status).toBe(0);
  findings = JSON.parse(readFileSync(join(home, 'out/findings.json'), 'utf8')) as Findings;
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('explain says where, what and how', () => {
  it.each([
    [
      'flagged',
      '僵尸系统：疑似',
      /^结论：疑似“僵尸”系统：“.+”成立。请责任单位核对/mu,
      /^ {2}如填报有误：若.+，则不成立$/mu,
    ],
    ['clear', '僵尸系统：否', /^结论：按填报内容，五类“僵尸”情形都不成立。$/mu, /^【否，不成立】/mu],
    [
      'undetermined',
      '僵尸系统：缺据',
      /^结论：暂不能判定是否“僵尸”系统：“.+”缺少答案/mu,
      /^ {2}补充：.+的，不成立/mu,
    ],
    ['conflicting', '僵尸系统：存疑', /^结论：暂不能判定.+互相矛盾.+更正有误的一项/mu, /^ {2}更正：.+的，/mu],
  ] as const)('on a system that is %s', (kind, head, conclusion, remedy) => {
    const { id, systemName, department, source } = ofKind(kind);
    const text = explained(id);
    expect(text).toContain(`${department} · ${systemName}（编号 ${id}）`);
    expect(text).toContain(`来源：${source.file}`);
    expect(text).toContain(head);
    expect(text).toMatch(conclusion);
    expect(text).toMatch(/^ {2}依据：《.+》.*第.+项：“.+”$/mu);
    expect(text).toMatch(/^ {2}证据：.+（单元格 [A-Z]+\d+）$/mu);
    expect(text).toMatch(remedy);
    expect(text).toMatch(/^ {2}阈值：.+。本单位设定（政策文件未给出数值）/mu);
    expect(text).not.toMatch(/undefined|null|\[object|NaN/u);
  });

  it('for one rule alone, and as data', () => {
    const { id } = ofKind('flagged');
    const text = explained(id, 'low-usage');
    expect([...text.matchAll(/^【/gmu)]).toHaveLength(1);
    const verdicts = JSON.parse(explained(id, 'low-usage', '--json')) as readonly { readonly rule: string }[];
    expect(verdicts.map(({ rule }) => rule)).toEqual(['low-usage']);
    expect(run('explain', id, 'no-such-rule')).toMatchObject({ status: 3 });
  });

  it('shows how verdicts hang on the thresholds, those of similarity too', () => {
    const text = explained(ofKind('flagged').id, '--stability');
    expect(text).toContain('使用范围小、频度低：月使用次数下限，现为 10次/月');
    expect(text).toContain('设置重复、功能相近：认定疑似重复的最低相似度，现为 0.5');
  });

  it('shows what is on trial as 试行, which changes no result', () => {
    const pack = {
      ...{ id: 'trial-city', title: '试行市口径', policy: 'zibo', letterhead: '试行市' },
      trial: [
        { rule: 'low-usage', parameters: { monthlyUses: 1_000_000 }, reason: '拟大幅提高下限' },
        { rule: 'own-hotline', reason: '新规则先看影响' },
      ],
    };
    writeFileSync(join(home, 'trial.json'), JSON.stringify(pack));
    const { id } = ofKind('clear');
    const text = explained(id, '--pack', 'trial.json');
    expect(text).toContain('━━ 试行（只供查看，不进入任何清单） ━━');
    expect(text).toMatch(/【试行·.+】使用范围小、频度低\n {2}试行：拟大幅提高下限/u);
    expect(text).toMatch(/【试行·.+】独立设置的政务热线\n {2}试行：新规则先看影响/u);
    expect(text).toContain('阈值：月使用次数下限 1000000次/月。本口径另行设定，通用默认为10次/月');
    expect(text).toContain('僵尸系统：否');
  });
});

describe('waivers on the command line', () => {
  it('are asked for with a reason, granted, listed, and shown by explain, judge and the list', () => {
    const { id } = ofKind('flagged');
    const by = ['--by', '张三', '--on', '2018-01-15'];
    const without = run('waivers', 'request', id, ...by, '--until', '2018-06-30');
    expect([without.status, without.stderr]).toEqual([3, expect.stringContaining('没有写明理由')]);
    const asked = run(
      'waivers',
      'request',
      id,
      ...by,
      '--until',
      '2018-06-30',
      '--reason',
      '等待省厅新系统上线',
    );
    expect([asked.status, asked.stdout]).toEqual([
      0,
      expect.stringMatching(/^第 1 号 .*申请暂缓整合至 2018-06-30（待审批）/u),
    ]);
    const granted = run('waivers', 'grant', '1', '--by', '李四', '--on', '2018-01-20');
    expect(granted.stdout).toContain('；李四2018-01-20同意');
    const again = run(
      'waivers',
      'refuse',
      '1',
      '--by',
      '李四',
      '--on',
      '2018-01-21',
      '--reason',
      '改变了主意',
    );
    expect([again.status, again.stderr]).toEqual([3, expect.stringContaining('不能再改')]);
    expect(explained(id)).toMatch(
      /^暂缓或豁免：暂缓整合至 2018-06-30：.+张三2018-01-15申请，理由：等待省厅新系统上线/mu,
    );
    expect(run('waivers', 'list', '--on', '2018-07-01').stdout).toContain('暂缓整合（已到期 2018-06-30）');
    const judged = run('judge', '--out', 'again', '--as-of', '2017-12-31').stdout;
    expect(judged).toContain('暂缓和豁免（截至 2017-12-31）：暂缓整合的 1 个');
    const bytes = (folder: string) => readFileSync(join(home, folder, 'findings.json'));
    expect(bytes('again').equals(bytes('out'))).toBe(true);
  });
});

describe('a survey workbook of one city', () => {
  it('asks its own questions, is taken back whole, and changes no answer it asked', () => {
    const { department } = ofKind('flagged');
    const made = run(
      'template',
      '--out',
      'zibo.xlsx',
      '--pack',
      'zibo',
      '--department',
      department,
      '--prefill',
    );
    expect([made.status, made.stderr]).toEqual([0, '']);
    const taken = run('import', 'zibo.xlsx', '--out', 'taken', '--pack', 'zibo', '--dry-run');
    expect(taken.status).toBe(0);
    const { files } = JSON.parse(readFileSync(join(home, 'taken/intake.json'), 'utf8')) as {
      files: { sheets: { rows: { accept: boolean; cells: object }[] }[] }[];
    };
    const rows = files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.rows));
    expect(rows).toHaveLength(findings.systems.filter((system) => system.department === department).length);
    // The pack does not ask for it; the unit has answered it, and hands it in again.
    expect(Object.keys(rows[0]?.cells ?? {})).toContain('mlpsLevel');
  });
});
