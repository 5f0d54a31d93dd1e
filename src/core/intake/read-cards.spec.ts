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

describe('labels of a card', () => {
  it('are left open beside others that are answered in their own cell', () => {
    expect(
      read([
        ['数据资源：', '是否接入共享平台：否'],
        ['备注：', '联系人：'],
      ]),
    ).toEqual([{ ...SYSTEM, sharingConnected: '否' }]);
  });

  it('may be as tall as their answers, and titles of blocks taller than both', () => {
    const tall = [0, 1, 2, 3].map((left) => ({ top: 3, left, bottom: 4, right: left }));
    expect(read([['部署位置', '自建机房', '联系人', '王芳'], []], tall)).toEqual([
      { ...SYSTEM, hosting: '自建机房', contactName: '王芳' },
    ]);
    const block = { top: 3, left: 0, bottom: 4, right: 0 };
    const rows = [
      ['系统情况', '编号', 'HY01', '联系人', '王芳'],
      [null, '使用对象', '公众', '使用范围', '全省'],
    ];
    expect(read(rows, [block])).toEqual([
      { ...SYSTEM, contactName: '王芳', userTypes: ['公众'], useScope: '全省' },
    ]);
  });

  it('are no longer for the options printed in them', () => {
    const scope = '使用范围（1内设机构 2单位内部 3覆盖到市 4覆盖到县 5覆盖到镇街 6全省 7全国）';
    const networks =
      '承载网络（①政务外网 ②政务内网 ③业务专网 ④互联网 ⑤内部局域网 ⑥未联网，可多选，其他请在备注栏中说明情况）';
    expect(read([[scope, 3, networks, '①④']])).toEqual([
      { ...SYSTEM, useScope: '覆盖到市', networks: ['政务外网', '互联网'] },
    ]);
  });

  it('stand in columns of their own: an answer in another column is none', () => {
    const rows = [
      ['登录方式', '手机', '主要功能', '诉求反映'],
      ['使用对象', '公众', '联系人', '王芳'],
    ];
    expect(read(rows)).toEqual([
      { ...SYSTEM, function: '诉求反映', userTypes: ['公众'], contactName: '王芳' },
    ]);
  });

  it('ask for an office where an office answers, and for a unit where a unit does', () => {
    expect(read([['归谁管', '办信科', '联系人', '王芳']])?.[0]).toMatchObject({ ownerUnit: '办信科' });
    expect(read([['归谁管', '市水利局', '联系人', '王芳']])?.[0]).toMatchObject({
      departmentName: '市水利局',
    });
  });
});

describe('cards of one sheet', () => {
  const card = (name: string | null, ...more: readonly (readonly Cell[])[]) => [
    ['系统名称', name, '主要功能', '登记'],
    ['使用频度', '每天', '使用范围', '单位内部'],
    ...more,
    [],
  ];
  const readAll = (rows: readonly (readonly Cell[])[]) =>
    readRecords({ name: '表1', hidden: false, rows, merges: [] })?.rows ?? [];

  it('say the same as the card above them, and nothing of one that is secret', () => {
    const rows = [
      ...card('甲系统', ['是否涉密', '否', '联系人', '王芳']),
      ...card('乙系统', ['是否涉密', '同上', '联系人', '同上']),
      ...card('丙系统', ['是否涉密', '是', '联系人', '李四']),
      ...card('丁系统', ['是否涉密', '同上', '联系人', '同上']),
    ];
    const found = readAll(rows);
    expect(found.map(({ isClassified }) => isClassified)).toEqual([false, false, true, true]);
    expect(found[1]?.values).toMatchObject({ classification: '非涉密', contactName: '王芳' });
    expect(found[3]?.value('contactName')).toBeUndefined();
  });

  it('are systems whose name was forgotten where they are filled in, and none where they are blank', () => {
    const forgotten = readAll([['登记卡'], ...card(null, ['运维单位', '乙公司', '联系人', '王芳'])]);
    expect(forgotten).toHaveLength(1);
    expect(forgotten[0]?.problems.map(({ kind }) => kind)).toContain('missing-required');
    const blank = [
      ['登记卡'],
      ['填报单位', '市水利局', '联系人', '王芳'],
      ['系统名称', null, '主要功能', null],
      ['使用频度', null, '使用范围', null],
    ];
    expect(readAll(blank)).toEqual([]);
    const wide = [
      ['登记卡'],
      ['系统名称', null, '主要功能', null, '建设状态', null],
      ['使用频度', null, '使用范围', null, '使用对象', null],
      ['审批部门', null, '审批时间', null, '承载网络', null],
    ];
    expect(readAll(wide)).toEqual([]);
  });
});
