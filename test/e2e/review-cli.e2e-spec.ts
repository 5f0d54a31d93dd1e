import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReviewCase } from '../../src/core/review/review-case.js';
import type { RoundProgress } from '../../src/app/review/track-round.js';
import { ROOT } from '../source-tree.js';
import { type Ended, qingcha } from './command-line.js';

type Brief = Pick<ReviewCase, 'id' | 'department' | 'systemName' | 'state' | 'version'>;

let home: string;
let cases: readonly Brief[];

const review = (...args: readonly string[]): Ended => qingcha(home, ['review', ...args]);
const json = <T>(...args: readonly string[]): T => {
  const { status, stdout, stderr } = review(...args, '--json');
  expect([stderr, status]).toEqual(['', 0]);
  return JSON.parse(stdout) as T;
};
const proof = (name: string): string => {
  writeFileSync(join(home, name), `证明 ${name}`);
  return name;
};

/** A decision table as an official would send it: exported, filled, saved as CSV. */
const decisions = (lines: readonly (readonly string[])[]): string => {
  const head = ['事项编号', '版本', '认定', '认定理由', '处置意见', '处置理由', '整合到', '完成时限'];
  const text = [['认定处置表'], head, ...lines, ['备注：略']].map((cells) =>
    cells.map((cell) => `"${cell}"`).join(','),
  );
  writeFileSync(join(home, 'decisions.csv'), `\ufeff${text.join('\r\n')}`);
  return 'decisions.csv';
};

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qingcha-review-'));
  const run = qingcha(home, [
    'run',
    join(ROOT, 'fixtures/surveys'),
    '--pack',
    'zibo',
    '--as-of',
    '2017-12-31',
    '--out',
    'out',
  ]);
  expect(run.status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('goes the whole way from run to list by commands, each in somebody’s name', () => {
  const opened = json<{ opened: number }>('open', '--on', '2018-01-02', '--by', '李审计');
  expect(opened.opened).toBeGreaterThan(10);
  expect(json<{ opened: number }>('open', '--on', '2018-01-02', '--by', '李审计').opened).toBe(0);
  expect(review('notify', '--on', '2018-01-03').stderr).toContain('--by 张三');
  cases = json<readonly Brief[]>('notify', '--on', '2018-01-03', '--by', '王主任');
  expect(cases).toHaveLength(opened.opened);
  const [first, second] = cases as readonly [Brief, Brief];
  const replied = json<readonly Brief[]>(
    ...['reply', '--case', first.id, '--answer', 'explain', '--reason', '年底集中使用', '--by', '赵六'],
    ...['--on', '2018-01-10', '--proof', `reply=${proof('说明.txt')}`],
  );
  expect(replied[0]?.state).toBe('replied');
  const early = review('overdue', '--case', second.id, '--on', '2018-01-10', '--by', '王主任');
  expect([early.status, early.stderr]).toEqual([3, expect.stringContaining('2018-01-18')]);
  expect(json<readonly Brief[]>('overdue', '--on', '2018-01-19', '--by', '王主任')).toHaveLength(
    cases.length - 1,
  );
});

it('takes a decision table all or none, and no reason for many', () => {
  const same = decisions(cases.map(({ id }) => [id, '', '保留', '情况属实予以保留', '保留', '', '', '']));
  const refused = review('import', same, '--by', '李审计', '--on', '2018-01-20');
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('同一个理由')]);
  const wrong = decisions([[cases[0]?.id ?? '', '', '枪毙', '不是认定结论', '', '', '', '']]);
  const misspelt = review('import', wrong, '--by', '李审计', '--on', '2018-01-20');
  expect(misspelt.stderr).toContain('C3 的“枪毙”不是认定');
  const kinds = json<RoundProgress>('status', '--on', '2018-01-20');
  expect(kinds.departments.flatMap(({ states }) => Object.keys(states)).includes('decided')).toBe(false);
  const [first, ...others] = cases as readonly [Brief, ...Brief[]];
  const filled = decisions([
    [first.id, '', '整改', '{规则}：{证据}；单位说明{说明}', '规范', '', '', '2018-03-31'],
    ...others.map(({ id }) => [id, '', '保留', '{规则}：{证据}', '保留', '', '', '']),
  ]);
  const imported = json<{ steps: object }>('import', filled, '--by', '李审计', '--on', '2018-01-20');
  expect(imported.steps).toEqual({ decide: cases.length, dispose: cases.length });
  expect(json<{ steps: object }>('import', filled, '--by', '李审计', '--on', '2018-01-20').steps).toEqual({});
  const listed = json<readonly Brief[]>('list', '--on', '2018-01-25', '--by', '王主任');
  expect(listed.filter(({ state }) => state === 'listed').map(({ id }) => id)).toEqual([first.id]);
  expect(listed.filter(({ state }) => state === 'kept')).toHaveLength(others.length);
});

it('drives a case to 销号 with proof only', () => {
  const [first] = cases as readonly [Brief];
  const on = ['--on', '2018-02-01', '--by', '赵六', '--case', first.id];
  expect(json<readonly Brief[]>('progress', '--step', 'start', ...on)[0]?.state).toBe('underway');
  const unproved = review('close', ...on);
  expect([unproved.status, unproved.stderr]).toEqual([3, expect.stringContaining('整改证明材料')]);
  const closed = json<readonly Brief[]>('close', ...on, '--proof', `rectification=${proof('整改.txt')}`);
  expect(closed[0]?.state).toBe('closed');
  const progress = json<RoundProgress>('status', '--on', '2018-02-28', '--out', 'status.xlsx');
  expect(progress.departments.reduce((sum, { closed: count }) => sum + count, 0)).toBe(1);
});

it('gives a second reader a blind sample and tells how far both agree', () => {
  const sampled = review('sample', '--out', 'sample.xlsx', '--size', '4', '--on', '2018-02-01');
  expect([sampled.status, sampled.stdout]).toEqual([0, expect.stringContaining('抽出 4 件')]);
  const [first, second, third] = cases as readonly [Brief, Brief, Brief];
  const file = decisions([
    [first.id, '', '整改', '同意，确应规范', '', '', '', ''],
    [second.id, '', '保留', '业务在用应保留', '', '', '', ''],
    [third.id, '', '排除', '我看不是问题', '', '', '', ''],
  ]);
  const own = review('second', file, '--by', '李审计', '--on', '2018-02-02');
  expect(own.stderr).toContain('应由另一人进行');
  const read = review('second', file, '--by', '钱复核', '--on', '2018-02-02');
  expect(read.stdout).toContain('共复核 3 件，一致 2 件，κ＝0.50');
});

it('knows nothing of comebacks while nothing was shut down', () => {
  expect(json<readonly object[]>('comebacks')).toEqual([]);
});
