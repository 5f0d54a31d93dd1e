import { readRecords } from './read-records.js';
import type { Cell, Sheet } from './sheet.js';

type Rows = readonly (readonly Cell[])[];

const TITLES = [
  '序号',
  '系统名称',
  '归谁管',
  '系统功能',
  '使用对象',
  '承载网络',
  '建成时间',
  '年运维费（万元）',
];
const SYSTEMS: Rows = [
  [1, '林权系统', '办公室', '林权登记、流转', '本单位、公众', '电子政务外网', '2012-09', 3],
  [2, '防火系统', '防火科', '火情监测、预警', '政府部门', '林业专网', '2013-05', 9],
  [3, '种苗系统', '种苗科', '种苗检疫、追溯', '市场主体', '互联网', '2015-03', 2.5],
  [4, '巡护系统', '资源科', '巡护上报、考核', '本单位', '林业专网', '2016-11', 4],
];
const PLAIN: Rows = [['市林业局信息系统清理表'], TITLES, ...SYSTEMS];

const read = (rows: Rows): unknown => {
  const sheet: Sheet = { name: 'Sheet1', hidden: false, rows, merges: [] };
  return readRecords(sheet)?.rows.map(({ values }) => values);
};

/** What clerks do to a table on its way, and what must not change a single answer of it. */
const DISTURBED: readonly (readonly [string, (rows: Rows) => Rows])[] = [
  ['titles at the top of the next page', (rows) => [...rows.slice(0, 4), TITLES, ...rows.slice(4)]],
  ['titles with other line breaks at the top of the next page', (rows) => [...rows.slice(0, 4), TITLES.map((title) => `${title.slice(0, 2)}\n${title.slice(2)} `), ...rows.slice(4)]],
  ['a blank row before a system over such titles', (rows) => [...rows.slice(0, 3), [], ...rows.slice(3, 4), TITLES, ...rows.slice(4)]],
  ['a letter above it', (rows) => [['关于报送信息系统的函'], ['各科室：请于12月20日前报办公室。'], [], ...rows]],
  ['columns of their own', (rows) => rows.map((row, at) => (at === 0 ? row : [...row, at === 1 ? '备用一' : '甲', at === 1 ? '自定' : null]))],
  ['blanks of a word processor', (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? `\u3000${cell} \u00a0` : cell)))],
  ['breaks within the words of narrow cells', (rows) => rows.map((row) => row.map((cell) => (cell === '市场主体' ? '市场\n主体' : cell === '电子政务外网' ? '电子政务\n外网' : cell)))],
  ['a count of its systems under it', (rows) => [...rows, [null, '共4个系统', null, null, null, null, null, 18.5]]],
  ['the end of a page in it', (rows) => [...rows.slice(0, 4), ['第 1 页 共 2 页'], ['市林业局信息系统清理表'], ['填报单位（盖章）', null, null, '填报日期：2018年1月'], TITLES, ...rows.slice(4), ['第 2 页 共 2 页']]],
  ['sums of offices in it', (rows) => [...rows.slice(0, 4), ['机关小计（2个）', null, null, null, null, null, null, 12], ...rows.slice(4), ['以上共计4个系统', null, null, null, null, null, null, 18.5]]],
  ['signatures under it', (rows) => [...rows, [], ['填表人：李四', null, '审核人：王五'], ['注：本表一式两份。']]],
]; // prettier-ignore

describe('a table that was disturbed on its way', () => {
  it('is read in the first place', () => {
    expect(read(PLAIN)).toHaveLength(SYSTEMS.length);
    expect(read(PLAIN)).toContainEqual(
      expect.objectContaining({ systemName: '防火系统', ownerUnit: '防火科', networks: ['业务专网'] }),
    );
  });

  it.each(DISTURBED)('reads the same with %s', (_, disturb) => {
    expect(read(disturb(PLAIN))).toEqual(read(PLAIN));
  });
});

describe('columns to tick', () => {
  const rows: Rows = [
    ['系统名称', '主要功能', '承载网络', null, '使用频度', null, '是否涉密', null, '建设状态'],
    [null, null, '政务外网', '互联网', '每天', '每月', '是', '否', null],
    ['林权系统', '林权登记', '√', null, '√', null, null, '√', '已建'],
    ['案件系统', '案件管理', null, '√', null, '√', '√', null, '已建'],
  ];
  const merges = [0, 1, 8]
    .map((column) => ({ top: 0, left: column, bottom: 1, right: column }))
    .concat([2, 4, 6].map((column) => ({ top: 0, left: column, bottom: 0, right: column + 1 })));
  const readMarked = (mark: (text: string, column: number) => string) =>
    readRecords({
      name: 'Sheet1',
      hidden: false,
      merges,
      rows: rows.map((row, at) =>
        row.map((cell, column) => (at < 2 && typeof cell === 'string' ? mark(cell, column) : cell)),
      ),
    })?.rows;

  it.each([
    ['stars', (text: string) => `*${text}`],
    ['numbers', (text: string, column: number) => `${column + 1}.${text}`],
  ])('are the same with %s before their titles', (_, mark) => {
    const found = readMarked(mark);
    expect(found?.map(({ isClassified }) => isClassified)).toEqual([false, true]);
    expect(found?.[0]?.values).toEqual({
      systemName: '林权系统',
      function: '林权登记',
      networks: ['政务外网'],
      useFrequency: '每天',
      classification: '非涉密',
      lifecycle: '已建',
    });
  });
});
