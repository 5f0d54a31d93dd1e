import { openForms } from './open-columns.js';
import { UNREAD_TABLE } from './read-tables.js';
import { readRecords } from './read-records.js';
import type { Cell, Sheet } from './sheet.js';

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  rows,
  merges: [],
});
const valuesOf = (form: Sheet) => readRecords(form)?.rows.map(({ values }) => values);
const TITLES = ['序号', '内容', '建设年份', '投资（万元）', '使用频度', '网络类型', '联系人', '联系电话'];
const answers = (name: string): readonly Cell[] => [
  1,
  name,
  2012,
  45,
  '每天',
  '互联网',
  '王芳',
  '0311-8690000',
];

describe('forms of other offices', () => {
  it('finds the column of names by what stands in it, and has it confirmed', () => {
    const form = sheet(TITLES, answers('公务员考录系统'), answers('职称评审平台'), answers('12333热线'));
    const found = readRecords(form);
    expect(found?.rows.map((row) => row.text('systemName'))).toEqual([
      '公务员考录系统',
      '职称评审平台',
      '12333热线',
    ]);
    const doubted = openForms(form, found)[0]?.columns.find(({ heading }) => heading === '内容');
    expect(doubted?.guess).toBe('systemName');
    expect(doubted?.reasons).toEqual(['表头没有写明，按下面的内容推断为“系统名称”']);
  });

  it('asks of every table of a sheet what its headings ask, with what stands below it alone', () => {
    const form = sheet(
      ['系统名称', '主要功能', '建设资金（万元）', '运行环境说明', '联系人'],
      ['档案系统', '档案管理', 12, '甲机房', '王芳'],
      [],
      ['系统名称', '主要功能', '责任科室备忘', '联系人', '联系电话'],
      ['年检系统', '企业年检', '企业科', '李四', '0311-8690001'],
    );
    const forms = openForms(form, readRecords(form));
    expect(forms.map(({ columns }) => columns.map(({ heading, samples }) => [heading, samples]))).toEqual([
      [['运行环境说明', ['甲机房']]],
      [['责任科室备忘', ['企业科']]],
    ]);
  });

  it('reads groups over blanks where a file has no merges', () => {
    const form = sheet(
      ['流水号', '单位名称', '系统名称', '筹建', null, null, '养护', null, '联系人'],
      [null, null, null, '批文号', '开支（元）', '开支出处', '年开支（元）', '开支出处', null],
      ['01', '市民委', '年审软件', '银民发〔2015〕40号', 385000, '市财政', 32000, '自筹', '马晓梅'],
      ['02', null, '台账软件', null, 96000, '自筹', 8000, null, '马晓梅'],
    );
    expect(readRecords(form)?.headerRows).toEqual([1, 2]);
    expect(valuesOf(form)).toMatchObject([
      {
        approvalNumber: '银民发〔2015〕40号',
        constructionCost: 38.5,
        constructionFunding: ['财政资金'],
        annualOpsCost: 3.2,
        opsFunding: ['自筹资金'],
      },
      { systemName: '台账软件', constructionCost: 9.6 },
    ]);
  });

  it('takes no company for the unit of a sheet that names it above', () => {
    const rows = ['数据平台', '公文系统'].map((name) => [name, 5, '北京某某软件公司', '王芳']);
    const form = sheet(
      ['填报单位：市统计局'],
      ['系统名称', '建设资金（万元）', '承担单位', '联系人'],
      ...rows,
    );
    expect(readRecords(form)?.rows.map((row) => row.text('departmentName'))).toEqual([
      '市统计局',
      '市统计局',
    ]);
  });

  it('takes a stage in the column of names for the title of what stands below it', () => {
    const form = sheet(
      ['系统名称', '建设资金（万元）', '使用频度', '联系人'],
      ['档案系统', 12, '每天', '王芳'],
      ['拟建系统'],
      ['智慧平台', 100, null, '李明'],
    );
    expect(valuesOf(form)?.map(({ systemName, lifecycle }) => [systemName, lifecycle])).toEqual([
      ['档案系统', undefined],
      ['智慧平台', '拟建'],
    ]);
  });

  it('quotes no answer of a sheet on which a system is classified', () => {
    const form = sheet(
      ['系统名称', '主要功能', '运行环境说明', '是否涉密'],
      ['档案系统', '档案管理', '甲机房', '否'],
      ['某某专用系统', '不宜公开的用途', '不宜公开的地点', '是'],
    );
    const [open] = openForms(form, readRecords(form));
    expect(open?.columns.map(({ heading, samples }) => [heading, samples])).toEqual([['运行环境说明', []]]);
  });

  it('asks which column names the system where the answers leave it open', () => {
    const form = sheet(TITLES, answers('考录工作'), answers('职称评审'), answers('档案系统'));
    expect(readRecords(form)).toBeNull();
    expect(openForms(form, null)).toMatchObject([{ isRead: false }]);
  });

  it('reports a table below another that names no system, and reads none of its rows', () => {
    const found = readRecords(
      sheet(
        ['系统名称', '主要功能', '建设资金（万元）', '联系人'],
        ['档案系统', '档案管理', 12, '王芳'],
        [],
        TITLES,
        answers('考录工作'),
      ),
    );
    expect(found?.rows).toHaveLength(1);
    expect(found?.notRows).toEqual([
      { row: 4, why: UNREAD_TABLE },
      { row: 5, why: '在一张没有读入的表里' },
    ]);
  });

  it('takes a bare source for that of the amount to its left', () => {
    const form = sheet(
      ['系统名称', '主要功能', '建设费（万元）', '出处', '运维费（万元）', '出处'],
      ['档案系统', '档案管理', 30, '财政资金', 3, '自筹资金'],
    );
    expect(valuesOf(form)).toEqual([
      {
        systemName: '档案系统',
        function: '档案管理',
        constructionCost: 30,
        constructionFunding: ['财政资金'],
        annualOpsCost: 3,
        opsFunding: ['自筹资金'],
      },
    ]);
  });

  it('asks the answers which question 使用情况 is', () => {
    const rows = ['每天', '每周', '每月', '不用了'].map((often, at) => [`档案系统${at}`, '档案管理', often]);
    expect(valuesOf(sheet(['系统名称', '主要功能', '使用情况'], ...rows))).toMatchObject(
      ['每天', '每周', '每月', '基本不用'].map((useFrequency) => ({ useFrequency })),
    );
  });

  it('finds the name of the system in the first half of a heading', () => {
    const form = sheet(
      ['系统名称及主要用途', '联系人', '建设时间'],
      ['积分管理系统（积分登记、排名公示）', '王芳', '2019年元月'],
      ['公开系统（二期）', '李明', '2020年'],
    );
    expect(valuesOf(form)).toEqual([
      {
        systemName: '积分管理系统',
        function: '积分登记、排名公示',
        contactName: '王芳',
        goLiveDate: '2019-01',
      },
      { systemName: '公开系统（二期）', contactName: '李明', goLiveDate: '2020' },
    ]);
  });

  it('reads different tables beside each other, a blank column between them', () => {
    const form = sheet(
      ['序号', '系统名称', '主要功能', '联系人', null, '序号', '平台名称', '用途', '联系电话'],
      [1, '档案系统', '档案管理', '王芳', null, 1, '信访平台', '来信来访', '0311-8690000'],
    );
    expect(valuesOf(form)).toEqual([
      { systemName: '档案系统', function: '档案管理', contactName: '王芳' },
      { systemName: '信访平台', function: '来信来访', contactPhone: '0311-8690000' },
    ]);
  });

  it.each([
    ['联系人及电话', '王芳 13800000000', { contactName: '王芳', contactPhone: '13800000000' }],
    ['联系人（电话）', '13800000000王芳', { contactName: '王芳', contactPhone: '13800000000' }],
    ['联系人/联系方式', '王芳', { contactName: '王芳' }],
    ['投资金额及来源', '35.5万元（自筹）', { constructionCost: 35.5, constructionFunding: ['自筹资金'] }],
    [
      '审批部门及文号',
      '市发改委，发改〔2015〕3号',
      { approvalAuthority: '市发改委', approvalNumber: '发改〔2015〕3号' },
    ],
    ['经费（元）/来源', '68000/镇财政', { constructionCost: 6.8, constructionFunding: ['财政资金'] }],
    ['年维护费及来源', '1.2（自筹）', { annualOpsCost: 1.2, opsFunding: ['自筹资金'] }],
    ['审批部门及审批时间', '市发改委，2015年3月', { approvalAuthority: '市发改委', approvalDate: '2015-03' }],
    ['承建单位及联系人', '某公司/李工', { builder: '某公司' }],
    ['系统简称（英文）', '档案（DA）', { systemAlias: '档案（DA）' }],
  ])('%s | %s', (heading, cell, expected) => {
    const form = sheet(['系统名称', '主要功能', heading], ['档案系统', '档案管理', cell]);
    expect(valuesOf(form)).toEqual([{ systemName: '档案系统', function: '档案管理', ...expected }]);
  });

  it.each([
    ['运营单位', ['市图书馆', '市博物馆'], 'departmentName'],
    ['运营单位', ['某某科技有限公司', '中国电信分公司'], 'opsProvider'],
    ['运营单位', ['市图书馆', '某某科技有限公司'], undefined],
    ['运维单位', ['市信息中心', '市图书馆'], 'opsProvider'],
    ['使用部门', ['国库科', '采购办'], 'ownerUnit'],
    ['使用部门', ['市财政局', '市政府办公室'], 'departmentName'],
  ])('%s over %j is %s', (heading, units, field) => {
    const form = sheet(
      ['系统名称', '主要功能', '联系人', heading],
      ...units.map((unit, index) => [`系统${index}`, '档案管理', '王芳', unit]),
    );
    expect(readRecords(form)?.columns[3]?.match?.field).toBe(field);
  });

  it('takes the amount of the latest year, and no sum of signatures for a system', () => {
    const form = sheet(
      ['系统名称', '主要功能', '2016年运维费', '2017年运维费'],
      ['档案系统', '档案管理', 5, 6],
      ['编制人：', null, '复核人：'],
    );
    expect(valuesOf(form)).toEqual([{ systemName: '档案系统', function: '档案管理', annualOpsCost: 6 }]);
  });
});
