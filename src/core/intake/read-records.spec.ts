import fc from 'fast-check';
import { FIELD_IDS, headingOf } from '../survey/survey.js';
import { readRecords } from './read-records.js';
import { type Cell, type Merge, type Sheet, cellText } from './sheet.js';

/** A sheet from lines of text: cells part at `|`, a blank cell is blank, digits alone are a number. */
function sheetOf(lines: string, merges: readonly Merge[] = []): Sheet {
  const cellOf = (text: string): Cell =>
    text === '' ? null : /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
  return { name: 'Sheet1', hidden: false, rows, merges };
}

describe('readRecords', () => {
  it('says of a table above that names no system that it was not read', () => {
    const reading = readRecords(
      sheetOf(`
        项目概览表
        事项 | 主要功能 | 承建单位 | 建设资金 | 联系人
        大厅改造 | 取号 | 甲公司 | 20 | 王某
        系统名称 | 主要功能 | 承建单位 | 建设资金 | 使用频度
        档案系统 | 归档 | 乙公司 | 86 | 每天`),
    );
    expect(reading?.rows.map(({ row }) => row)).toEqual([5]);
    expect(reading?.notRows.map(({ why }) => why.includes('这张表未读入'))).toEqual([false, true, false]);
  });

  it('reads systems with the cell and the text of each answer', () => {
    const reading = readRecords(
      sheetOf(`
        示例市普查表
        序号 | 系统名称 | 建设资金（元） | 使用频度 | 服务器IP
        1 | 档案系统 | 865000 | 天天 | 10.0.0.1`),
    );
    expect(reading).toMatchObject({ sheet: 'Sheet1', headerRows: [2], extraColumns: ['序号', '服务器IP'] });
    const all = reading?.rows.map(({ row, column, implied, values, answers, problems, isClassified }) => ({
      ...{ row, column, implied, problems, isClassified },
      ...{ values, answers },
    }));
    expect(all).toEqual([
      {
        row: 3,
        column: null,
        implied: {},
        values: { systemName: '档案系统', constructionCost: 86.5, useFrequency: '每天' },
        answers: {
          systemName: { cell: 'B3', raw: '档案系统' },
          constructionCost: { cell: 'C3', raw: '865000' },
          useFrequency: { cell: 'D3', raw: '天天' },
        },
        problems: [],
        isClassified: false,
      },
    ]);
  });

  it('reports a blank core answer at its cell, but no column that the form lacks', () => {
    const reading = readRecords(sheetOf('系统名称|主要功能|简称\n档案系统||\n公文系统|暂无|公文'));
    expect(reading?.rows.map(({ problems }) => problems.map(({ kind, cell }) => [kind, cell]))).toEqual([
      [['missing-required', 'B2']],
      [['missing-required', 'B3']],
    ]);
  });

  it('reports a bad answer once, with what stands there, and keeps its text', () => {
    const reading = readRecords(sheetOf('系统名称|使用频度|审批时间\n档案系统|偶尔想起|上半年'));
    const [row] = reading?.rows ?? [];
    expect(row?.problems.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['bad-value', 'B2'],
      ['bad-date', 'C2'],
    ]);
    expect(row?.problems[0]?.message).toContain('“偶尔想起”');
    expect(row?.answers.useFrequency?.raw).toBe('偶尔想起');
    expect(row?.values).toEqual({ systemName: '档案系统' });
  });

  it('tells titles, totals, signatures and examples from systems', () => {
    const reading = readRecords(
      sheetOf(`
        示例市普查表
        序号|系统名称|主要功能|建设资金
        示例|某某系统|某某功能|10
        1|档案系统|档案接收|20

        2|公文系统|公文流转|30
        合计|||50
        注：金额单位为万元
        填表人：张三||审核人：李四|`),
    );
    expect(reading?.rows.map(({ row }) => row)).toEqual([4, 6]);
    expect(reading?.notRows).toMatchObject([
      { row: 1, why: '表头以上的标题或说明' },
      { row: 3, why: '示例行' },
      { row: 7, why: '合计行' },
      { row: 8, why: expect.stringContaining('签字') },
      { row: 9, why: expect.stringContaining('签字') },
    ]);
  });

  it('tells sums of a page and a full line of signatures from systems, but not 汇总分析系统', () => {
    const reading = readRecords(
      sheetOf(`
        序号|系统名称|主要功能|建设资金|审批时间
        1|档案系统|档案接收|20|2011年2月
        本页小计|||20|
        2|汇总分析系统|报表汇总|30|2012年3月
        汇总：|||50|
        |单位负责人：|填报人：李四||2017年12月25日`),
    );
    expect(reading?.rows.map(({ values }) => values.systemName)).toEqual(['档案系统', '汇总分析系统']);
    expect(reading?.notRows.map(({ why }) => why)).toEqual(['合计行', '合计行', '说明、签字或其他文字']);
  });

  it('gives the value of a vertical merge to every row, at the cell that holds it', () => {
    const reading = readRecords(
      sheetOf('填报单位|系统名称|主要功能\n档案馆|甲系统|甲\n|乙系统|乙', [
        { top: 1, left: 0, bottom: 2, right: 0 },
      ]),
    );
    expect(reading?.rows.map(({ values }) => values.departmentName)).toEqual(['档案馆', '档案馆']);
    expect(reading?.rows[1]?.answers.departmentName).toEqual({ cell: 'A2', raw: '档案馆' });
  });

  it('takes a row of units for titles and a row of figures for none of a system', () => {
    const reading = readRecords(
      sheetOf(`
        序号|系统名称|主要功能|建设资金|年度运维资金|月使用次数
        |||万元|元/年|次/月
        甲|1|2|3|4|5
        1|档案系统|档案接收|20|5000|30`),
    );
    expect(reading?.headerRows).toEqual([1, 2]);
    expect(reading?.rows.map(({ values }) => values.annualOpsCost)).toEqual([0.5]);
    expect(reading?.notRows).toMatchObject([{ row: 3, why: '栏次行' }]);
  });

  it('does not store what a bare 1 or a tick says to be secret', () => {
    const reading = readRecords(
      sheetOf('系统名称|主要功能|涉密情况\n甲系统|甲|√\n乙系统|乙|×\n丙系统|丙|1\n丁系统|丁|'),
    );
    expect(reading?.rows.map(({ isClassified }) => isClassified)).toEqual([true, false, true, false]);
  });

  it('marks a classified row', () => {
    const reading = readRecords(sheetOf('系统名称|主要功能|是否涉密\n甲系统|甲|是\n乙系统|乙|否'));
    expect(reading?.rows.map(({ isClassified }) => isClassified)).toEqual([true, false]);
  });

  it('reads nothing from a sheet without a survey', () => {
    expect(readRecords(sheetOf('代码表\n已建\n在建'))).toBeNull();
  });
});

describe('any sheet', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '档案系统',
      '合计',
      '注：',
      '示例',
      '填表人：张三',
      '2015-03',
      '约3万元',
      '是',
      '☑是 □否',
    ),
    fc.string(),
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 2, arbitrary: fc.constant(null) },
    fc.double(),
    fc.boolean(),
    fc.record({ date: fc.constantFrom('2015', '2015-03', '2015-03-01') }),
    fc.record({ percent: fc.double() }),
    fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const heading = fc
    .shuffledSubarray([...FIELD_IDS], { minLength: 3, maxLength: 8 })
    .map((ids) => [...new Set(['systemName' as const, ...ids])].map((id) => headingOf(id)));
  const sheets = fc.tuple(rows, heading, rows).map(([above, head, below]): Sheet => {
    return { name: 'Sheet1', hidden: false, rows: [...above, head, ...below], merges: [] };
  });
  const corner = fc.nat({ max: 12 });
  const merges = fc.array(
    fc
      .tuple(corner, corner, corner, corner)
      .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across })),
    { minLength: 1, maxLength: 3 },
  );
  const shows = (cells: readonly Cell[]) => cells.some((one) => cellText(one).trim());

  it('loses no row: systems, other rows, headings and blank rows add up', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const reading = readRecords(sheet);
        if (!reading) throw new Error('the header was not found');
        const numbers = [...reading.rows, ...reading.notRows]
          .map(({ row }) => row ?? 0)
          .concat(reading.headerRows);
        const filled = sheet.rows.flatMap((cells, index) => (shows(cells) ? [index + 1] : []));
        expect(numbers.sort((a, b) => a - b)).toEqual(filled);
      }),
      { numRuns: 1_000, seed: 20171231 },
    );
  });

  it('survives any merge, and counts no row twice', () => {
    fc.assert(
      fc.property(sheets, merges, (sheet, merged) => {
        const reading = readRecords({ ...sheet, merges: merged });
        if (reading?.orientation !== 'rows') return;
        const numbers = [...reading.rows, ...reading.notRows]
          .map(({ row }) => row ?? 0)
          .concat(reading.headerRows);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 300, seed: 20171231 },
    );
  });

  it('reads a value only where something stands, and keeps its text', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        for (const { answers, values, implied } of readRecords(sheet)?.rows ?? [])
          for (const [field, value] of Object.entries(values)) {
            if (field in implied) continue;
            expect(value).not.toBeNull();
            expect(answers[field as keyof typeof answers]?.raw.trim()).not.toBe('');
          }
      }),
      { numRuns: 300, seed: 20171231 },
    );
  });
});
