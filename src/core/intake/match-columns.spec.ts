import { fieldOf } from '../survey/survey.js';
import { matchColumns, matchHeading, matchPath, mayNameSystem } from './match-columns.js';
import { plainHeading } from './plain-heading.js';

describe('matchHeading', () => {
  it.each([
    ['系统名称', 'systemName', 1],
    ['*系统名称', 'systemName', 1],
    ['2.系统名称：', 'systemName', 1],
    ['系统 名称（必填）', 'systemName', 1],
    ['信息系统名称', 'systemName', 0.9],
    ['联系电话（手机）', 'contactPhone', 0.8],
    // Two forms of one city: users per month here, times per month there, never the frequency.
    ['使用频度（每月使用用户量）', 'monthlyUsers', 0.9],
    ['每月使用频度', 'monthlyUses', 0.9],
    ['使用频度', 'useFrequency', 1],
    ['建成时间', 'goLiveDate', 0.9],
    ['运维合同签署到期时间', 'opsContractEnd', 0.9],
    ['建设依据', 'approvalNumber', 0.9],
    ['是否与其它系统对接', 'sharingConnected', 0.9],
    ['当前建设阶段', 'lifecycle', 0.9],
  ])('%s asks %s', (heading, field, confidence) => {
    expect(matchHeading(heading)).toMatchObject({ field, confidence });
  });

  it.each(['序号', '是否脱密', '运维方式', '服务器IP', '建设起始时间', '原计划投入使用时间', '紧迫程度', ''])(
    '%s asks nothing of ours',
    (heading) => {
      expect(matchHeading(heading)).toBeNull();
    },
  );

  it.each([
    ['建设资金（万元）', 1],
    ['建设资金', 1],
    ['建设资金(元)', 0.0001],
    ['建设资金（单位：元）', 0.0001],
    ['建设资金\n（千元）', 0.1],
    ['建设资金，元', 0.0001],
    ['建设资金［亿元］', 10_000],
  ])('%s turns a bare amount into 万元 with %d', (heading, factor) => {
    expect(matchHeading(heading)).toMatchObject({ field: 'constructionCost', factor });
  });

  it('takes 人 for a unit, but under 联系 for a person', () => {
    expect(matchPath(['联系', '人'])?.field).toBe('contactName');
    expect(matchPath(['用户规模', '人'])?.field).toBe('registeredUsers');
    expect(matchPath(['用户', '频次'])?.field).toBe('useFrequency');
    expect(matchPath(['联络', '人员'])?.field).toBe('contactName');
  });

  it('asks whose money it is of the blocks further out', () => {
    expect(matchPath(['建设情况', '资金', '来源'])?.field).toBe('constructionFunding');
    expect(matchPath(['运维情况', '资金', '来源'])?.field).toBe('opsFunding');
    expect(matchPath(['概况', '运维情况', '资金', '金额（元）'])).toMatchObject({
      field: 'annualOpsCost',
      factor: 0.0001,
    });
    expect(matchPath(['建设情况', '审批', '部门'])?.field).toBe('approvalAuthority');
  });

  it('takes the scale of a count from its heading', () => {
    expect(matchPath(['年办件量（万件）'])).toMatchObject({ field: 'annualTransactions', factor: 10_000 });
    expect(matchPath(['年办件量（件）'], 0.0001)).toMatchObject({ field: 'annualTransactions', factor: 1 });
  });

  it('takes the number of a month from the unit, beside the words or under them', () => {
    const asked = (...path: string[]) => matchPath(path)?.field;
    expect(asked('使用频率（次/月）')).toBe('monthlyUses');
    expect(asked('使用频率')).toBe('useFrequency');
    expect(asked('活跃情况', '登录人数', '（人/月）')).toBe('monthlyUsers');
    expect(asked('活跃情况', '登录人次', '（次/月）')).toBe('monthlyUses');
  });

  it('believes the answers that a bracket lists before the words in front of it', () => {
    expect(matchPath(['使用情况（每天/每周/每月）'])?.field).toBe('useFrequency');
    expect(matchPath(['使用情况'])?.field).not.toBe('useFrequency');
  });

  it('takes the sum of a group for what the group asks, not one of its parts', () => {
    const group = '年度运维费用（千元）';
    const columns = matchColumns([['系统名称'], [group, '硬件维保'], [group, '软件维护'], [group, '合计']]);
    expect(columns.map(({ match }) => match?.field)).toEqual([
      'systemName',
      undefined,
      undefined,
      'annualOpsCost',
    ]);
  });

  it('takes 备案编号 beside the level for the number of the level', () => {
    const asked = (...titles: string[]) =>
      matchColumns(titles.map((title) => [title])).map(({ match }) => match?.field);
    expect(asked('系统名称', '定级', '备案编号')).toEqual(['systemName', 'mlpsLevel', 'mlpsFilingNumber']);
    expect(asked('系统名称', '审批时间', '备案编号')[2]).toBe('filingNumber');
  });

  it('tells 乙方 of building from 乙方 of running', () => {
    expect(matchPath(['建设阶段', '乙方'])?.field).toBe('builder');
    expect(matchPath(['运维阶段', '乙方'])?.field).toBe('opsProvider');
    expect(matchPath(['监理单位', '联系人'])).toBeNull();
  });

  it('compares words without marks, width and case', () => {
    expect(plainHeading('★平均ＣＰＵ利用率（%）')).toEqual({ words: '平均cpu利用率', unit: '%' });
  });
});

describe('matchColumns', () => {
  it('gives each question to its surest column, and to the first of equals', () => {
    const columns = matchColumns([['单位名称'], ['填报单位'], ['系统名称'], ['系统名称'], ['序号']]);
    expect(columns.map(({ match }) => match?.field ?? null)).toEqual([
      null,
      'departmentName',
      'systemName',
      null,
      null,
    ]);
    expect(columns.map(({ heading }) => heading)).toHaveLength(5);
  });
});

describe('mayNameSystem', () => {
  it.each([
    [['系统名称']],
    [['系统叫什么']],
    [['系统', '名称']],
    [['基本情况', '政务系统名称（全称）']],
    [['名称']],
  ])('is true of %s, which names it', (path) => {
    expect(matchPath(path)?.field).toBe('systemName');
    expect(mayNameSystem(path)).toBe(true);
  });

  it('is true of every wording of the question, by whose letters others are passed over', () => {
    for (const title of [fieldOf('systemName').label, ...fieldOf('systemName').aliases])
      expect([title, mayNameSystem([title])]).toEqual([title, true]);
  });

  it('is false of an answer', () => {
    expect(mayNameSystem(['公文流转系统'])).toBe(false);
    expect(mayNameSystem([])).toBe(false);
  });
});

describe('whose contact is asked', () => {
  it.each([
    [['承建单位', '联系人及电话'], null],
    [['建设运维信息', '运维单位', '负责人及联系电话'], null],
    [['建设单位', '联系人及电话'], 'contactName'],
    [['联系人及电话'], 'contactName'],
  ])('%s', (path, question) => {
    expect(matchPath(path)?.field ?? null).toBe(question);
  });
});

describe('columns to be ticked', () => {
  it('are told from numbers by those beside them', () => {
    const paths = ['每天', '每周', '每月', '基本不用'].map((option) => ['使用频度', option]);
    expect(matchColumns(paths).map(({ match }) => match?.option)).toEqual([
      '每天',
      '每周',
      '每月',
      '基本不用',
    ]);
    const [alone] = matchColumns([['使用频度', '每月'], ['联系人']]);
    expect(alone?.match?.field).toBe('monthlyUses');
  });
});
