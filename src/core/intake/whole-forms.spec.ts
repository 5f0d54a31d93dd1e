import { checkRows } from './check-rows.js';
import { readRecords } from './read-records.js';
import type { Cell } from './sheet.js';

const read = (rows: readonly (readonly Cell[])[], name = 'Sheet1') => {
  const found = readRecords({ name, hidden: false, rows, merges: [] });
  const later = found ? [...checkRows(found).values()].flat() : [];
  return { orientation: found?.orientation, rows: found?.rows ?? [], later };
};

describe('forms read as a whole', () => {
  it('takes whoever paid an amount for a source of money', () => {
    const { rows } = read([
      ['系统名称', '主要功能', '建设资金来源', null, null, '联系人'],
      [null, null, '财政资金（万元）', '自筹资金（万元）', '社会投资（万元）', null],
      ['甲系统', '办文', 30, 5.5, 0, '李四'],
    ]);
    expect(rows[0]?.value('constructionFunding')).toEqual(['财政资金', '自筹资金']);
  });

  it('takes what a card prints and nobody filled in for blank, and its amounts in the unit of their labels', () => {
    const { orientation, rows, later } = read([
      ['政务信息系统调查卡片', null, null, null],
      ['填报单位', '市档案局', '系统名称', '查档系统'],
      ['系统功能', '查档', '系统状态', '☑已建 □在建'],
      ['建设金额（元）', 9.8, '立项时间', '　　年　　月'],
      ['资金来源', '□财政资金 □自筹资金', '运维资金来源', '○财政资金 ○自筹资金'],
      ['使用范围', '[√]单位内部 [ ]覆盖到县', '年运维费（元）', '______元'],
      ['是否涉密', '□是 ☑否', '联系人', '李四'],
    ]);
    expect(orientation).toBe('card');
    expect(rows[0]?.values).toMatchObject({ useScope: '单位内部', constructionCost: 0.00098 });
    expect(rows[0]?.problems.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
      'D4 missing-required',
      'B5 missing-required',
      'D5 missing-required',
      'D6 missing-required',
    ]);
    expect(later.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual(['B4 unit-suspect']);
  });
});
