import { readRecords } from './read-records.js';
import type { Cell, Merge } from './sheet.js';

const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

const read = (rows: readonly (readonly Cell[])[], merges: readonly Merge[]) => {
  const found = readRecords({ name: 'Sheet1', hidden: false, rows, merges });
  return { orientation: found?.orientation, values: found?.rows.map(({ values }) => values) };
};

describe('a table turned on its side', () => {
  it('is read as well when an answer looks like the label of a card', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['序号', '单位名称', '系统名称', '基本信息', null, null, null, null, '资金情况', null, '运维情况', null, '下一步'],
      [null, null, null, '审批部门', '审批时间', '业务功能', '建设单位', null, '金额', '资金来源', '金额', '资金来源', null],
      [null, null, null, null, null, null, '单位名称', '联系人', null, null, null, null, null],
      [1, '市林业局', '林权系统', '市发改委', '2012-09', '林权登记、流转', '甲公司', '李四', 12, '财政资金', 3, '自筹资金', '无'],
      [2, '市林业局', '防火系统', '省林业厅', '2013-05', '火情监测、预警', '乙公司', '王五', 80, '上级补助', 9, '财政资金', '使用频率'],
      [3, '市林业局', '门户网站', '市政府办', '2010-01', '信息发布、投诉', '丙公司', '赵六', 20, '财政资金', 2, '财政资金', '每天'],
    ]; // prettier-ignore
    const merges = [
      ...[0, 1, 2, 12].map((column) => merge(0, column, 2, column)),
      ...[3, 4, 5, 8, 9, 10, 11].map((column) => merge(1, column, 2, column)),
      merge(0, 3, 0, 7), merge(1, 6, 1, 7), merge(0, 8, 0, 9), merge(0, 10, 0, 11),
    ]; // prettier-ignore
    const turned = rows[0]?.map((_, column) => rows.map((row) => row[column] ?? null)) ?? [];
    const across = merges.map(({ top, left, bottom, right }) => merge(left, top, right, bottom));
    const [upright, beside] = [read(rows, merges), read(turned, across)];
    expect([upright.orientation, beside.orientation]).toEqual(['rows', 'columns']);
    expect(upright.values).toHaveLength(3);
    expect(beside.values).toEqual(upright.values);
    expect(upright.values?.[1]).toMatchObject({ constructionFunding: ['上级补助'], annualOpsCost: 9 });
  });

  it('is not seen in a card of three labels a line, most of which the survey does not ask', () => {
    const found = read(
      [
        ['公众号登记表'],
        ['公众号名称', '文旅之声', '主办单位', '市文化旅游局', '账号主体', '事业单位'],
        ['功能定位', '资讯发布、预告', '关注人数', 52000, '开通时间', '2021-05'],
        ['推送周期', '每天', '最近更新时间', '2023-12-20', '处置意见', '保留'],
        ['审核流程', '三审三校', '留言管理', '有', '联系人', '李鹏'],
      ],
      [],
    );
    expect(found.orientation).toBe('card');
    expect(found.values).toHaveLength(1);
    expect(found.values?.[0]).toMatchObject({ systemName: '文旅之声', selfDisposition: '保留' });
  });

  it('takes a label that was left open for no answer of the system above it', () => {
    const found = read(
      [
        ['系统名称', '甲系统', '乙系统'],
        ['主要功能', '登记', '查询'],
        ['使用频度', '每天', '每周'],
        ['填表人：', null, '联系电话：'],
      ],
      [],
    );
    expect(found.values).toEqual([
      { systemName: '甲系统', function: '登记', useFrequency: '每天' },
      { systemName: '乙系统', function: '查询', useFrequency: '每周' },
    ]);
  });
});
