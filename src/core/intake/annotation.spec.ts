import { type JudgedRow, type JudgedSheet, hasMarks, isResultText, marksOf } from './annotation.js';
import { problem } from './problem.js';

const row = (number: number, cells: JudgedRow['cells'], issues: JudgedRow['issues'] = []): JudgedRow => ({
  row: number,
  col: null,
  cells,
  issues,
});

const sheet = (rows: readonly JudgedRow[], more: Partial<JudgedSheet> = {}): JudgedSheet => ({
  sheet: '系统表',
  headerRows: [3, 4],
  orientation: 'rows',
  rows,
  ...more,
});

const answer = (cell: string, raw: string, value: unknown) => ({ cell, raw, value });
const proposed = (cells: JudgedRow['cells'], ...others: readonly JudgedRow[]) =>
  marksOf([sheet([row(5, cells), ...others])]).proposals.map((item) => [item.cell, item.proposed]);

describe('marksOf', () => {
  it('says all that is wrong with a cell in one note, with the instruction and the document that asks', () => {
    const issues = [
      problem('bad-value', 'D5', { heading: '使用范围', found: '到处', codes: '全省、全国' }),
      problem('contradiction', 'D5', { reason: '与使用频度不符', rule: '甲' }),
    ];
    const others = row(6, { useScope: answer('D6', '全省', '全省') });
    const [marks] = marksOf([sheet([row(5, {}, issues), others])]).sheets;
    expect(marks?.cells).toHaveLength(1);
    expect(marks?.cells[0]?.severity).toBe('error');
    expect(marks?.cells[0]?.note).toMatch(
      /^\[错误\] “使用范围”填的“到处”[^]*填表说明：[^]*依据：《[^]*\n\[提示\] 与使用频度不符/u,
    );
  });

  it('gives every system a result, and heads each table once', () => {
    const wrong = row(6, {}, [problem('missing-required', 'F6', { heading: '建设资金' })]);
    const doubtful = row(7, {}, [problem('duplicate-row', 'C7', { row: '5', found: '甲' })]);
    const [marks] = marksOf([sheet([row(5, {}), wrong, doubtful], { headerRows: [3, 4, 20] })]).sheets;
    expect(marks?.headingRows).toEqual([4, 20]);
    expect(marks?.results.map(({ text }) => text)).toEqual([
      '通过',
      '1 处有误：F6 “建设资金”是必填项，这里没有填写',
      '提示 1 处：C7 本单位第 5 行已经填报了同名系统“甲”',
    ]);
    expect(marks?.results.map(({ severity }) => severity)).toEqual([null, 'error', 'warning']);
    expect(marks?.results.every(({ text }) => isResultText(text))).toBe(true);
    expect(isResultText('通过验收')).toBe(false);
  });

  it('names cells and questions only where more is wrong than a line holds', () => {
    const issues = ['D5', 'E5', 'F5'].map((cell) =>
      problem('missing-required', cell, { heading: '审批部门' }),
    );
    const [marks] = marksOf([sheet([row(5, {}, issues)])]).sheets;
    expect(marks?.results[0]?.text).toBe(
      '3 处有误：D5 “审批部门”、E5 “审批部门”、F5 “审批部门”（原因见各格批注）',
    );
  });

  it('says of two systems in one row what is wrong with either', () => {
    const wrong = row(5, {}, [problem('missing-required', 'C5', { heading: '主要功能' })]);
    const [marks] = marksOf([sheet([wrong, row(5, {})])]).sheets;
    expect(marks?.results.map(({ text }) => text)).toEqual(['1 处有误：C5 “主要功能”是必填项，这里没有填写']);
  });

  it('marks a problem without a cell in the result only, and a merged cell once', () => {
    const unit = problem('department-mismatch', '', { found: '甲', expected: '乙' });
    const merged = problem('department-mismatch', 'B5', { found: '甲', expected: '乙' });
    const [marks] = marksOf([sheet([row(5, {}, [unit, merged]), row(6, {}, [merged])])]).sheets;
    expect(marks?.cells.map(({ cell, note }) => [cell, note.split('\n').length])).toEqual([['B5', 1]]);
    expect(marks?.results[0]?.text).toMatch(/^2 处有误：本行的填报单位/u);
  });

  it('says nothing about a classified row but that it is one', () => {
    const issues = [problem('classified', 'K5')];
    const secret = row(5, {}, issues);
    const marks = marksOf([sheet([secret, row(6, { classification: answer('K6', '否', '非涉密') })])]);
    expect(marks.sheets[0]?.cells[0]?.note).toBe(`[错误] ${issues[0]?.message}`);
    expect(hasMarks([sheet([secret])])).toBe(true);
    expect(hasMarks([sheet([row(5, {})])])).toBe(false);
  });
});

describe('proposals', () => {
  it('are made for what was read without doubt', () => {
    expect(
      proposed({
        goLiveDate: answer('A5', '2015年3月', '2015-03'),
        approvalDate: answer('B5', '2015-03', '2015-03'),
        registeredUsers: answer('C5', '１２０个', 120),
        useFrequency: answer('D5', '天天用', '每天'),
        networks: answer('E5', '政务外网/互联网', ['政务外网', '互联网']),
        contactPhone: answer('F5', '０５３３-1', '0533-1'),
        cpuUtilisation: answer('G5', '35%', 35),
        function: answer('H5', ' 登记 ', '登记'),
      }),
    ).toEqual([
      ['A5', '2015-03'],
      ['C5', '120'],
      ['D5', '每天'],
      ['F5', '0533-1'],
    ]);
  });

  it('write an amount in the unit of its heading where bare amounts tell it', () => {
    const typed = { constructionCost: answer('F5', '１２０万', 120) };
    expect(proposed(typed)).toEqual([['F5', '120万元']]);
    expect(proposed(typed, row(6, { constructionCost: answer('F6', '30', 30) }))).toEqual([['F5', '120']]);
    expect(proposed(typed, row(6, { constructionCost: answer('F6', '300000', 30) }))).toEqual([
      ['F5', '1200000'],
    ]);
  });

  it('write a count in the scale of its heading', () => {
    const typed = { annualTransactions: answer('F5', '3.6万件', 36_000) };
    expect(proposed(typed)).toEqual([['F5', '36000']]);
    expect(proposed(typed, row(6, { annualTransactions: answer('F6', '1.2', 12_000) }))).toEqual([
      ['F5', '3.6'],
    ]);
  });

  it('leave an answer to another question as it stands', () => {
    expect(
      proposed({
        lifecycle: answer('A5', '试运行', '在建'),
        sharingConnected: answer('B5', '是，对接其它系统', '否'),
        businessInSystem: answer('C5', '是', '否'),
        classification: answer('D5', '否', '非涉密'),
      }),
    ).toEqual([]);
  });

  it('are not made where there is doubt', () => {
    const cells = { constructionCost: answer('F5', '约50', 50) };
    const issues = [problem('bad-number', 'F5', { heading: '建设资金', found: '约50' })];
    expect(marksOf([sheet([row(5, cells, issues)])]).proposals).toEqual([]);
  });
});
