import { readRecords } from './read-records.js';
import type { Cell, Merge } from './sheet.js';

const across = (row: number): Merge => ({ top: row, left: 0, bottom: row, right: 4 });
const CARD: readonly (readonly Cell[])[] = [
  ['信息系统登记卡'],
  ['系统名称', '河长制系统', '系统简称', '河长'],
  ['建设时间', '2015-03', '使用频度', '每天'],
];
const read = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) =>
  readRecords({ name: '表1', hidden: false, rows: [...CARD, ...rows], merges })?.rows.map(
    ({ values }) => values,
  );

const SYSTEM = { systemName: '河长制系统', systemAlias: '河长', goLiveDate: '2015-03', useFrequency: '每天' };

describe('blocks of a card', () => {
  it('tells whose name 单位名称 is by the text before it, and asks for no contact of a company', () => {
    const rows = [
      ['承建单位', '单位名称', '甲公司', '联系人', '李工'],
      ['运维服务商', '名称', '乙公司', '联系电话', '0311-8690000'],
      ['监理单位', '单位名称', '丙公司', '联系人', '赵工'],
    ];
    expect(read(rows)).toEqual([{ ...SYSTEM, builder: '甲公司', opsProvider: '乙公司' }]);
  });

  it('lets a block reach over the lines below it that leave its title blank', () => {
    const rows = [
      ['运营单位', '单位名称', '乙公司'],
      [null, '联系人', '李工'],
      [null, '联系电话', '0311-8690000'],
      ['填报单位', '市水利局', '联系人', '王芳'],
    ];
    expect(read(rows)).toEqual([
      { ...SYSTEM, opsProvider: '乙公司', departmentName: '市水利局', contactName: '王芳' },
    ]);
  });

  it('hears a line that ends with a colon as the title of a block', () => {
    const rows = [['承建单位：'], ['名称', '甲公司', '联系人', '李工'], ['四、联系方式'], ['姓名', '王芳']];
    expect(read(rows, [across(3), across(5)])).toEqual([
      { ...SYSTEM, builder: '甲公司', contactName: '王芳' },
    ]);
  });

  it('takes a label beside a label for none of its answers', () => {
    expect(read([['主管部门', '市水利局', '联系人', '王芳']])).toEqual([
      { ...SYSTEM, departmentName: '市水利局', contactName: '王芳' },
    ]);
  });
});
