import { checkRows } from './check-rows.js';
import { readRecords } from './read-records.js';
import type { Cell, Merge } from './sheet.js';

const read = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) => {
  const found = readRecords({ name: 'Sheet1', hidden: false, rows, merges });
  const later = found ? [...checkRows(found).values()].flat() : [];
  return {
    orientation: found?.orientation,
    headerRows: found?.headerRows,
    rows: found?.rows ?? [],
    later,
    names: found?.rows.map((row) => `${row.text('systemName')} ${JSON.stringify(row.implied)}`),
  };
};

/** A line merged over the first columns. */
const across = (row: number, from: number, to: number): Merge => ({
  top: row,
  left: from,
  bottom: row,
  right: to,
});

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

  it('takes the line over each of several tables for its unit or its stage', () => {
    const titles = ['系统名称', '主要功能', '承载网络'];
    const beside = read([
      ['信息系统统计表'],
      ['市司法局机关', null, null, null, '市公证处'],
      [...titles, null, ...titles],
      ['甲系统', '办文', '互联网', null, '乙系统', '公证', '政务外网'],
    ]);
    expect(beside.names).toEqual([
      '甲系统 {"departmentName":"市司法局机关"}',
      '乙系统 {"departmentName":"市公证处"}',
    ]);
    const below = read(
      [
        ['一、已建信息系统', null, null],
        titles,
        ['甲系统', '办文', '互联网'],
        [],
        ['二、其他', null, null],
        titles,
        ['乙系统', '办会', '互联网'],
        [],
        ['三、拟建信息系统', null, null],
        titles,
        ['丙系统', '查询', '互联网'],
      ],
      [across(0, 0, 2), across(4, 0, 2), across(8, 0, 2)],
    );
    expect(below.headerRows).toEqual([2, 6, 10]);
    expect(below.names).toEqual(['甲系统 {"lifecycle":"已建"}', '乙系统 {}', '丙系统 {"lifecycle":"拟建"}']);
  });

  it('leaves the line over the only table alone: it may be whoever sent the form round', () => {
    const { names } = read([
      ['信息系统统计表'],
      ['某某市大数据局'],
      ['系统名称', '主要功能', '承载网络'],
      ['甲系统', '办文', '互联网'],
    ]);
    expect(names).toEqual(['甲系统 {}']);
  });

  it('reads cards beside and under each other', () => {
    const card = (left: string, right: string) => [
      ['系统名称', left, '系统名称', right],
      ['主要功能', '办文', '主要功能', '办会'],
      ['使用频度', '每天', '使用频度', '每周'],
      ['建设资金（万元）', 3, '建设资金（万元）', 4],
    ];
    const { orientation, names } = read([...card('甲系统', '乙系统'), ...card('丙系统', '丁系统')]);
    expect(orientation).toBe('card');
    expect(names).toEqual(['甲系统 {}', '丙系统 {}', '乙系统 {}', '丁系统 {}']);
  });

  it('takes the school that a caption names for the unit', () => {
    const { names } = read([
      ['信息系统登记表'],
      ['学校（盖章）：某市第一中学', null, '2022年4月'],
      ['系统名称', '系统功能', '负责人'],
      ['甲系统', '办文', '李四'],
    ]);
    expect(names).toEqual(['甲系统 {"departmentName":"某市第一中学"}']);
  });

  it('takes no title between two tables for a system', () => {
    const titles = ['系统名称', '主要功能', '建设资金', '联系人'];
    const { names, rows } = read([
      ['市档案局'],
      titles,
      ['甲系统', '办文', 30, '李四'],
      ['乙系统'],
      [],
      ['市司法局'],
      titles,
      ['丙系统', '办会', 30, '王五'],
      ['表二 在建系统（单位：元）'],
      titles,
      ['丁系统', '查询', 300_000, '王五'],
    ]);
    expect(names).toEqual([
      '甲系统 {"departmentName":"市档案局"}',
      '乙系统 {"departmentName":"市档案局"}',
      '丙系统 {"departmentName":"市司法局"}',
      '丁系统 {"lifecycle":"在建"}',
    ]);
    expect(rows.at(-1)?.value('constructionCost')).toBe(30);
  });

  it('takes a card whose name is merged over its width for one system', () => {
    const { orientation, names } = read(
      [
        ['政务信息系统调查卡片'],
        ['系统名称', '甲平台'],
        ['系统状态', '☑已建 □在建', '批准部门', '区政府办公室'],
        ['立项时间', '2015年4月', '建设金额（元）', '480000'],
        ['资金来源', '☑财政资金 □自筹资金'],
        ['使用对象', '☑本单位 □公众'],
        ['使用范围', '☑单位内部 □覆盖到县', '使用频率', '☑每天 □每周'],
        ['网络类型', '☑政务外网 □互联网'],
        ['是否涉密', '□是 ☑否', '是否僵尸系统', '□是 ☑否'],
      ],
      [across(1, 1, 3), across(4, 1, 3), across(5, 1, 3), across(7, 1, 3)],
    );
    expect(orientation).toBe('card');
    expect(names).toEqual(['甲平台 {}']);
  });
});
