import { readRecords } from './read-records.js';
import type { Cell, Merge, Sheet } from './sheet.js';

const sheet = (
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[] = [],
  name = 'Sheet1',
): Sheet => ({
  name,
  hidden: false,
  rows,
  merges,
});
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

const read = (...args: Parameters<typeof sheet>) => {
  const found = readRecords(sheet(...args));
  return {
    orientation: found?.orientation,
    headerRows: found?.headerRows,
    values: found?.rows.map(({ values }) => values),
    cells: found?.rows.map(({ answers }) => answers.systemName?.cell),
    notRows: found?.notRows.map(({ row }) => row),
    rows: found?.rows,
    extra: found?.extraColumns,
  };
};

describe('layouts of one sheet', () => {
  it('reads titles under merged groups, told apart by the group', () => {
    const found = read(
      [
        ['序号', '系统名称', '资金情况', null, '运维情况', null, '承建单位', null],
        [null, null, '金额（万元）', '资金来源', '金额（元）', '资金来源', '单位名称', '联系人'],
        [1, '甲系统', 12, '财政资金', 35000, '自筹资金', '某公司', '李四'],
      ],
      [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 0, 5), merge(0, 6, 0, 7)],
    );
    expect(found.headerRows).toEqual([1, 2]);
    expect(found.values).toEqual([
      {
        systemName: '甲系统',
        constructionCost: 12,
        constructionFunding: ['财政资金'],
        annualOpsCost: 3.5,
        opsFunding: ['自筹资金'],
        builder: '某公司',
      },
    ]);
    expect(found.extra).toEqual(['序号', '承建单位/联系人']);
  });

  it('reads group titles that somebody forgot to merge', () => {
    const found = read([
      ['系统名称', '建设情况', null, '运维情况', null],
      [null, '承建单位', '资金来源', '运维单位', '资金来源'],
      ['甲系统', '某公司', '财政资金', '另一公司', '自筹资金'],
    ]);
    expect(found.values).toEqual([
      {
        systemName: '甲系统',
        builder: '某公司',
        constructionFunding: ['财政资金'],
        opsProvider: '另一公司',
        opsFunding: ['自筹资金'],
      },
    ]);
  });

  it('takes unit and money unit from the lines above, and skips keys, numbers, totals and signatures', () => {
    const found = read([
      ['某市档案局政务信息系统普查表'],
      ['填报单位（盖章）：某市档案局', null, '金额单位：元'],
      [],
      ['序号', '系统名称', '主要功能', '建设资金', '使用频度'],
      ['id', 'xtmc', 'ywgn', 'jsje', 'sypd'],
      [1, 2, 3, 4, 5],
      [1, '甲系统', '档案接收', 250000, '每天'],
      [],
      [2, '乙系统', '档案利用', 120000, '每周'],
      ['合计', null, null, 370000, null],
      ['填表人：张三', null, null, '审核人：李四', null],
    ]);
    expect(found.values).toEqual([
      {
        systemName: '甲系统',
        function: '档案接收',
        constructionCost: 25,
        useFrequency: '每天',
        departmentName: '某市档案局',
      },
      {
        systemName: '乙系统',
        function: '档案利用',
        constructionCost: 12,
        useFrequency: '每周',
        departmentName: '某市档案局',
      },
    ]);
    expect(found.rows?.[0]?.implied).toEqual({ departmentName: '某市档案局' });
    expect(found.notRows).toEqual([1, 2, 5, 6, 10, 11]);
  });

  it('reads a sheet with questions down and systems across', () => {
    const found = read([
      ['单位：某区水利局的系统'],
      ['系统名称', '甲系统', '乙系统', '丙系统'],
      ['主要功能', '雨情监测', '水库调度', '取水许可'],
      ['建设状态', '已建', '在建', '已建'],
      ['使用频度', '每天', null, '每年'],
      ['联系人', '张三', '李四', '王五'],
      ['填报单位', '某区水利局', '某区水利局', '某区水利局'],
    ]);
    expect(found.orientation).toBe('columns');
    expect(found.cells).toEqual(['B2', 'C2', 'D2']);
    expect(found.values?.[1]).toMatchObject({
      systemName: '乙系统',
      lifecycle: '在建',
      function: '水库调度',
    });
    expect(found.rows?.[1]).toMatchObject({ row: null, column: 3 });
  });

  it('reads card forms, one block per system, with merged answers and blocks at the side', () => {
    const card = (name: string): readonly (readonly Cell[])[] => [
      ['政务信息系统登记卡', null, null, null],
      ['系统名称', name, '填报单位', '某县教育局'],
      ['主要功能', '学籍登记、转学办理', null, null],
      ['建设资金（万元）', 20, '年度运维资金（万元）', 2],
      ['使用频度', '每天', '承载网络', '政务外网、互联网'],
      ['联系人', '赵六', '联系电话', '0000-1234567'],
    ];
    const found = read(
      [...card('学籍系统'), [], ...card('招生系统')],
      [merge(2, 1, 2, 3), merge(9, 1, 9, 3)],
    );
    expect(found.orientation).toBe('card');
    expect(found.cells).toEqual(['B2', 'B9']);
    expect(found.values?.[1]).toMatchObject({
      systemName: '招生系统',
      departmentName: '某县教育局',
      function: '学籍登记、转学办理',
      annualOpsCost: 2,
      networks: ['政务外网', '互联网'],
    });
  });

  it('reads several tables on one sheet, each with its own title', () => {
    const header = ['序号', '系统名称', '主要功能', '联系人'];
    const found = read([
      ['已建系统表'],
      header,
      [1, '甲系统', '档案接收', '张三'],
      [2, '乙系统', '档案利用', '张三'],
      [],
      ['拟建系统表'],
      header,
      [1, '丙系统', '档案鉴定', '张三'],
    ]);
    expect(found.values?.map(({ systemName, lifecycle }) => [systemName, lifecycle])).toEqual([
      ['甲系统', '已建'],
      ['乙系统', '已建'],
      ['丙系统', '拟建'],
    ]);
    expect(found.headerRows).toEqual([2, 7]);
  });

  it('gives a vertically merged department to every row of the merge', () => {
    const found = read(
      [
        ['填报单位', '系统名称', '主要功能'],
        ['某局', '甲系统', '登记'],
        [null, '乙系统', '查询'],
      ],
      [merge(1, 0, 2, 0)],
    );
    expect(found.values?.map(({ departmentName }) => departmentName)).toEqual(['某局', '某局']);
    expect(found.rows?.[1]?.answers.departmentName?.cell).toBe('A2');
  });

  it('understands questions in everyday words, and not what only looks like one', () => {
    const found = read([
      [
        '系统叫什么',
        '归谁管',
        '干什么用的',
        '每年要花多少（元）',
        '多久用一次',
        '是不是涉密',
        '电话是多少',
        '计划投入使用时间',
      ],
      ['甲系统', '某局', '收文登记', 30000, '每天', '不是', '0000-7654321', '2019-01'],
    ]);
    expect(found.values).toEqual([
      {
        systemName: '甲系统',
        departmentName: '某局',
        function: '收文登记',
        annualOpsCost: 3,
        useFrequency: '每天',
        classification: '非涉密',
        contactPhone: '0000-7654321',
      },
    ]);
    expect(found.extra).toEqual(['计划投入使用时间']);
  });

  it('turns the answer to a heading that asks the contrary, and keeps what was typed', () => {
    const found = read([
      ['系统名称', '主要功能', '是否与业务脱节'],
      ['甲系统', '登记', '是'],
      ['乙系统', '查询', '否'],
    ]);
    expect(found.values?.map(({ businessInSystem }) => businessInSystem)).toEqual(['否', '是']);
    expect(found.rows?.[0]?.answers.businessInSystem).toEqual({ cell: 'C2', raw: '是' });
  });

  it('takes a sheet of systems under way for 在建, whatever the stage is called', () => {
    const found = read(
      [
        ['系统名称', '主要功能', '当前建设阶段'],
        ['甲系统', '登记', '需求调研'],
      ],
      [],
      '在建系统',
    );
    expect(found.values?.[0]).toMatchObject({ lifecycle: '在建' });
    expect(found.rows?.[0]?.problems).toEqual([]);
  });

  it('finds nothing in code lists, letters and other tables', () => {
    expect(readRecords(sheet([['下拉选项'], ['市政府办公室'], ['市教育局']]))).toBeNull();
    expect(
      readRecords(sheet([['关于报送系统情况的函'], ['现将我局系统名称、功能等情况报送如下：']])),
    ).toBeNull();
    expect(
      readRecords(
        sheet([
          ['姓名', '部门', '电话'],
          ['张三', '办公室', '123'],
        ]),
      ),
    ).toBeNull();
  });

  it('reads tables and cards that stand side by side', () => {
    const head = ['序号', '系统名称', '主要功能', '使用频度'];
    const tables = read([
      [...head, null, ...head],
      [1, '甲系统', '收发文', '每天', null, 3, '丙系统', '报表', '每月'],
      [2, '乙系统', '查询', '每周', null, null, null, null, null],
    ]);
    expect(tables.cells).toEqual(['B2', 'B3', 'G2']);
    expect(tables.values?.[2]).toEqual({ systemName: '丙系统', function: '报表', useFrequency: '每月' });
    const cards = read([
      ['信息系统登记卡'],
      ['填报单位', '市档案局', null, '填报单位', '市档案局'],
      ['系统名称', '甲系统', null, '系统名称', '乙系统'],
      ['主要功能', '收发文', null, '主要功能', '查询'],
      ['使用频度', '每天', null, '使用频度', '每周'],
    ]);
    expect(cards.cells).toEqual(['B3', 'E3']);
    expect(cards.values?.[1]).toMatchObject({ systemName: '乙系统', useFrequency: '每周' });
  });

  it('reads several tables in other words each, also where a lower one asks more', () => {
    const found = read([
      ['一、已建系统'],
      ['序号', '系统名称', '承建单位', '使用频度'],
      [1, '甲系统', '某公司', '每天'],
      [],
      ['二、拟建系统'],
      ['序号', '项目名称', '主要功能', '审批部门', '审批时间', '建设资金（万元）'],
      [1, '乙系统', '查询', '市发改委', '2017-05', 80],
    ]);
    expect(found.headerRows).toEqual([2, 6]);
    expect(found.cells).toEqual(['B3', 'B7']);
    expect(found.rows?.map(({ implied }) => implied.lifecycle)).toEqual(['已建', '拟建']);
    expect(found.values?.[1]).toMatchObject({ systemName: '乙系统', constructionCost: 80 });
  });

  it('takes the merged title of a transposed sheet for none of its headings', () => {
    const found = read(
      [
        ['信息系统情况表（一列一个系统）', null, null, null],
        ['系统名称', '甲系统', '乙系统', '丙系统'],
        ['主要功能', '收发文', '查询', '报表'],
        ['使用频度', '每天', '每周', '每月'],
      ],
      [merge(0, 0, 0, 3)],
    );
    expect(found.orientation).toBe('columns');
    expect(found.cells).toEqual(['B2', 'C2', 'D2']);
  });

  it('takes a signature for no system, also where it reaches the column of names', () => {
    const found = read([
      ['序号', '系统名称', '主要功能', '使用频度'],
      [1, '甲系统', '收发文', '每天'],
      ['单位负责人（签字）：', '张三'],
      [null, '填表人：李四', null, '电话：5231000'],
    ]);
    expect(found.cells).toEqual(['B2']);
    expect(found.notRows).toEqual([3, 4]);
  });

  it('reads cards of single pairs that stand under each other, below the line that names the unit, marked before', () => {
    const found = read([
      ['填报单位：市档案局', null],
      ['系统一', null],
      ['系统名称：', '数字档案馆', '校验结果：通过'],
      ['功能：', '档案接收'],
      ['启用时间：', '2012年3月'],
      ['联系人：', '张三'],
      [null, null],
      ['系统二', null],
      ['系统名称：', '跨馆查询'],
      ['功能：', '查档出证'],
      ['启用时间：', '2016年5月'],
      ['联系人：', '李四'],
    ]);
    expect(found.orientation).toBe('card');
    expect(found.cells).toEqual(['B3', 'B9']);
    expect(
      found.rows?.map(({ values }) => [values.systemName, values.goLiveDate, values.contactName]),
    ).toEqual([
      ['数字档案馆', '2012-03', '张三'],
      ['跨馆查询', '2016-05', '李四'],
    ]);
    expect(found.rows?.map(({ implied }) => implied.departmentName)).toEqual(['市档案局', '市档案局']);
  });

  it('reads cards whose answers stand under their labels', () => {
    const found = read([
      ['登记卡'],
      ['填报医院', '系统名称', '使用科室'],
      ['市妇幼保健院', '产前筛查系统', '办公室'],
      ['建设金额（万元）', '使用频度', '主要功能'],
      [74.2, '每天', '产筛登记、随访'],
      ['部署位置', '审批部门', '联系人'],
      ['政务云', '市财政局', '张三'],
      [],
      ['登记卡'],
      ['填报医院', '系统名称', '使用科室'],
      ['市妇幼保健院', '预约挂号系统', '信息中心'],
      ['建设金额（万元）', '使用频度', '主要功能'],
      [131, '每周', '网上预约'],
      ['部署位置', '审批部门', '联系人'],
      ['自建机房', '市发改委', '李四'],
    ]);
    expect(found.orientation).toBe('card');
    expect(found.cells).toEqual(['B3', 'B11']);
    expect(found.values?.map(({ constructionCost }) => constructionCost)).toEqual([74.2, 131]);
    expect(found.values?.[0]?.departmentName).toBe('市妇幼保健院');
  });

  it('takes units that stand in a column of their own on a transposed sheet', () => {
    const found = read([
      ['指标', '单位', '系统1', '系统2'],
      ['系统名称', null, '学籍系统', '阅卷系统'],
      ['主要功能', null, '学籍注册', '在线评卷'],
      ['审批时间', '年月', '2011-09', '2012-05'],
      ['建设资金', '元', 382800, 950000],
      ['月使用次数', '次/月', 4830, 20199],
    ]);
    expect(found.orientation).toBe('columns');
    expect(found.cells).toEqual(['C2', 'D2']);
    expect(found.values?.map(({ constructionCost }) => constructionCost)).toEqual([38.28, 95]);
  });

  it('takes the line that names the unit of the next table for no system', () => {
    const found = read([
      ['系统名称', '主要功能', '使用频度'],
      ['登记系统', '登记', '每天'],
      ['单位：市公积金中心'],
      ['使用频度', '系统名称', '主要功能'],
      ['每周', '公积金系统', '缴存'],
    ]);
    expect(found.values?.map(({ systemName }) => systemName)).toEqual(['登记系统', '公积金系统']);
  });

  it('passes over the example that a form is handed out with', () => {
    const found = read([
      ['序号', '系统名称', '主要功能', '联系人', '联系电话'],
      ['例', '政务服务系统', '线上办理事项', '张三', '0000-1'],
      [1, '示例：某某系统', '示例功能', '', ''],
      [2, '排污许可管理', '许可申请', '李四', '0000-2'],
    ]);
    expect(found.cells).toEqual(['B4']);
    expect(found.notRows).toEqual([2, 3]);
  });

  it('says what is wrong with an answer of who, where how many was asked, and with a failed formula', () => {
    const found = read([
      ['系统名称', '用户规模', '建设资金（万元）', '主要功能'],
      ['甲系统', '全市', { error: '#REF!' }, '甲'],
    ]);
    expect(found.rows?.[0]?.problems).toEqual([
      {
        cell: 'B2',
        kind: 'bad-number',
        message:
          '“用户规模（个）”填的“全市”不是一个确定的数。这里问有多少；哪些单位在用，请填在“使用范围”一栏。请只填数字（单位：个），不写“约”“左右”等字样。',
      },
      {
        cell: 'C2',
        kind: 'bad-number',
        message: '“建设资金（万元）”单元格显示为 #REF!，是公式出错的结果。请改填实际内容。',
      },
    ]);
  });

  it('lets 建设时间 on a card give way to 启用时间', () => {
    const found = read([
      ['系统名称', '停车系统', '建设时间', '2015年'],
      ['功能', '泊位诱导', '启用时间', '2016年3月'],
      ['联系人', '张三', '手机', '0000-1'],
    ]);
    expect(found.orientation).toBe('card');
    expect(found.rows?.[0]?.answers.goLiveDate).toEqual({ cell: 'D2', raw: '2016年3月' });
  });

  it('takes the unit named once above systems side by side for all of them', () => {
    const found = read([
      ['单位名称', '市粮食局', null, null],
      ['系统名称', '收购系统', '监管系统', '直报系统'],
      ['系统用途', '收购结算', '粮情监管', '购销存月报'],
      ['是否涉密', '否', '否', '否'],
      ['联系人', '张三', '李四', '王五'],
    ]);
    expect(found.orientation).toBe('columns');
    expect(found.rows?.map(({ implied, problems }) => [implied.departmentName, problems])).toEqual([
      ['市粮食局', []],
      ['市粮食局', []],
      ['市粮食局', []],
    ]);
  });

  it('reads a questionnaire: number, question, answer, remark', () => {
    const found = read([
      ['题号', '问题', '回答', '填写说明'],
      [1, '系统的全称是什么？', '划界系统', '按立项批复填写'],
      [2, '系统主要用来做什么？', '划界成果查询', '100字以内'],
      [3, '建设系统花了多少钱？（万元）', 86, ''],
      [4, '系统多长时间使用一次？', '每周', ''],
      [5, '联系人是谁？', '张三', ''],
    ]);
    expect(found.values).toEqual([
      {
        systemName: '划界系统',
        function: '划界成果查询',
        constructionCost: 86,
        useFrequency: '每周',
        contactName: '张三',
      },
    ]);
  });

  it('is told by the line above what a label of a transposed sheet or a card leaves out', () => {
    const rows = [
      ['一、基本信息', null, null],
      ['系统名称', '培训平台', '营养餐系统'],
      ['功能简述', '学时认定', '陪餐记录'],
      ['二、投资情况', null, null],
      ['来源', '财政资金', '自筹资金'],
      ['三、运行维护', null, null],
      ['年均费用（万元）', 3, 5],
      ['经费来源', '专项资金', '财政资金'],
      ['四、使用情况', null, null],
      ['频度', '每周', '每天'],
    ];
    const bands = [0, 3, 5, 8];
    const across = read(
      rows,
      bands.map((row) => merge(row, 0, row, 2)),
    );
    const said = {
      systemName: '培训平台',
      function: '学时认定',
      constructionFunding: ['财政资金'],
      annualOpsCost: 3,
      opsFunding: ['专项资金'],
      useFrequency: '每周',
    };
    expect(across.orientation).toBe('columns');
    expect(across.values?.[0]).toEqual(said);
    expect(across.values?.[1]).toMatchObject({ constructionFunding: ['自筹资金'], opsFunding: ['财政资金'] });

    const card = read([
      ['一、基本信息', null, null, null],
      ['系统名称', '培训平台', '功能简述', '学时认定'],
      ['二、投资情况', null, null, null],
      ['来源', '财政资金', '立项文号', '教〔2015〕1号'],
      ['三、运行维护', null, null, null],
      ['年均费用（万元）', 3, '经费来源', '专项资金'],
      ['四、使用情况', null, null, null],
      ['频度', '每周', '联系人', '张三'],
    ]);
    expect(card.orientation).toBe('card');
    expect(card.values).toEqual([{ ...said, approvalNumber: '教〔2015〕1号', contactName: '张三' }]);
  });

  it('takes 没有 for an answer where the heading asks whether there is any', () => {
    const found = read([
      ['系统名称', '有没有涉密内容', '功能'],
      ['甲系统', '没有', '甲'],
    ]);
    expect(found.values).toEqual([{ systemName: '甲系统', function: '甲', classification: '非涉密' }]);
    const coded = read([
      ['系统名称', '功能', '联系人', '是否涉密(1是 0否)'],
      ['甲系统', '甲', '张三', '0'],
    ]);
    expect(coded.values?.[0]?.classification).toBe('非涉密');
  });
});
