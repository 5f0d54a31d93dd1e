import { checkRows } from './check-rows.js';
import { readRecords } from './read-records.js';
import type { Cell } from './sheet.js';

/** Kind and cell of the problems that rows show beside each other, in row order. */
function problemsOf(...rows: readonly (readonly Cell[])[]): readonly string[] {
  const reading = readRecords({ name: 'Sheet1', hidden: false, rows, merges: [] });
  if (!reading) throw new Error('no survey on the sheet');
  return [...checkRows(reading)].flatMap(([{ row }, problems]) =>
    problems.map(({ kind, cell }) => `${String(row)}: ${kind} ${cell}`),
  );
}

const HEADER = ['填报单位', '系统名称', '建设资金'];

describe('an amount', () => {
  it('beyond what a city spends on one system is suspect, at the limit it is not', () => {
    expect(problemsOf(HEADER, ['甲局', '甲', 50_000], ['甲局', '乙', 50_000.1])).toEqual([
      '3: unit-suspect C3',
    ]);
  });

  it('thousands of times its neighbours is suspect only among enough of them', () => {
    const rows = (amounts: readonly number[]) =>
      amounts.map((amount, index) => ['甲局', `系统${index}`, amount]);
    expect(problemsOf(HEADER, ...rows([2, 2, 2, 2, 10_000]))).toEqual(['6: unit-suspect C6']);
    expect(problemsOf(HEADER, ...rows([2, 2, 2, 2, 9_999]))).toEqual([]);
    expect(problemsOf(HEADER, ...rows([2, 2, 2, 10_000]))).toEqual([]);
  });

  it('far too small for a heading in 元 is suspect', () => {
    const header = ['填报单位', '系统名称', '建设资金（元）'];
    expect(problemsOf(header, ['甲局', '甲', 86.5], ['甲局', '乙', 865_000], ['甲局', '丙', 0])).toEqual([
      '2: unit-suspect C2',
    ]);
  });
});

describe('a name', () => {
  it('twice in one department is a doubtful second row; blanks and width do not hide it', () => {
    expect(
      problemsOf(HEADER, ['甲局', 'OA系统', 1], ['乙局', 'OA系统', 1], ['甲局', 'ＯＡ 系统', 1]),
    ).toEqual(['4: duplicate-row B4']);
  });

  it('may occur again under another owner', () => {
    const header = ['填报单位', '建设使用单位', '系统名称'];
    expect(problemsOf(header, ['甲局', '一科', 'OA系统'], ['甲局', '二科', 'OA系统'])).toEqual([]);
  });
});

it('says nothing of classified rows', () => {
  const header = ['系统名称', '建设资金', '涉密分类'];
  expect(problemsOf(header, ['甲', 60_000, '涉密'], ['甲', 60_000, '涉密'])).toEqual([]);
});
