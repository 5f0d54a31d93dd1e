import {
  type Waiver,
  type WaiverStatus,
  decisionErrors,
  deferralAsked,
  describeWaiver,
  doOverlap,
  isOfRule,
  waiverErrors,
  waiverState,
  waiverTitle,
  waiversBySystem,
} from './waiver.js';

const WAIVER: Waiver = {
  id: 7,
  round: '2017普查',
  kind: 'waiver',
  system: 'S1',
  department: '水利局',
  systemName: '防汛系统',
  rules: ['low-usage'],
  name: '李四',
  unit: '审计局',
  reason: '应急系统，平时不用',
  requestedOn: '2018-01-15',
  expiresOn: '2018-06-30',
  status: 'granted',
  decision: null,
};
const titleOf = (rule: string) => `规则${rule}`;

describe('waiverErrors', () => {
  it.each<[string, Partial<Waiver>, string]>([
    ['a waiver without reason', { reason: ' 无 ' }, '没有写明理由'],
    ['a waiver by nobody', { name: ' ' }, '由谁'],
    ['a waiver without end', { expiresOn: '' }, '有效期应当写成'],
    ['a waiver that ends before it begins', { expiresOn: '2017-12-31' }, '早于申请'],
    ['a waiver longer than a year', { expiresOn: '2019-01-16' }, '最长12个月，不能晚于 2019-01-15'],
    ['a date to the month', { requestedOn: '2018-01' }, '日期应当写成'],
    ['a deferral of one rule', { kind: 'deferral' }, '整个系统'],
  ])('refuses %s', (_, change, message) => {
    expect(waiverErrors({ ...WAIVER, ...change }).join()).toContain(message);
  });

  it('accepts what has name, reason, date and end', () => {
    expect(waiverErrors(WAIVER)).toEqual([]);
    expect(waiverErrors({ ...WAIVER, expiresOn: '2019-01-15' })).toEqual([]);
    expect(waiverErrors({ ...WAIVER, kind: 'deferral', rules: [] })).toEqual([]);
  });
});

describe('decisionErrors', () => {
  const decision = { name: '王五', on: '2018-01-20', reason: '材料不足，请补充', expiresOn: '2018-06-30' };
  const say = (status: WaiverStatus, to: 'granted' | 'refused' | 'withdrawn', change = {}) =>
    decisionErrors({ ...WAIVER, kind: 'deferral', status }, to, { ...decision, ...change }).join();

  it('lets a request be granted, refused or withdrawn, and a granted one be withdrawn', () => {
    for (const to of ['granted', 'refused', 'withdrawn'] as const) expect(say('requested', to)).toBe('');
    expect(say('granted', 'withdrawn')).toBe('');
    expect(say('granted', 'refused')).toBe('第 7 号暂缓整合申请有效，不能再改');
    expect(say('refused', 'granted')).toContain('未予同意，不能再改');
  });

  it('asks for a reason to refuse, a person, a day and an end that can be', () => {
    expect(say('requested', 'refused', { reason: '无' })).toContain('没有写明理由');
    expect(say('requested', 'granted', { reason: '' })).toBe('');
    expect(say('requested', 'granted', { name: '' })).toContain('由谁');
    expect(say('requested', 'granted', { on: '2018-01-14' })).toContain('早于申请的日期');
    expect(say('requested', 'granted', { expiresOn: '2020-01-01' })).toContain('最长12个月');
  });
});

describe('a waiver', () => {
  it('holds to its last day, and is then shown as run out', () => {
    expect(['2018-06-30', '2018-07-01'].map((day) => waiverState(WAIVER, day))).toEqual([
      'granted',
      'expired',
    ]);
    expect(waiverState({ ...WAIVER, status: 'refused' }, '2018-07-01')).toBe('refused');
    expect(describeWaiver(WAIVER, '2018-06-30', titleOf)).toBe(
      '豁免“规则low-usage”至 2018-06-30：审计局李四2018-01-15决定，理由：应急系统，平时不用',
    );
    expect(describeWaiver(WAIVER, '2018-07-01', titleOf)).toContain('（已到期 2018-06-30）');
  });

  it('tells who decided and why', () => {
    const decision = { name: '王五', on: '2018-01-20', reason: '可以并入省平台' };
    const refused: Waiver = { ...WAIVER, kind: 'deferral', rules: [], status: 'refused', decision };
    expect(describeWaiver({ ...refused, unit: '水利局', name: '张三' }, '2018-02-01', titleOf)).toBe(
      '暂缓整合（未予同意）：水利局张三2018-01-15申请，理由：应急系统，平时不用；王五2018-01-20不同意，理由：可以并入省平台',
    );
  });

  it.each([
    [['low-usage'], true, false],
    [['idle-resources', 'low-usage'], true, true],
    [['idle-resources'], false, true],
    [[], true, true],
  ])('of %j stands beside its rules; one of the whole system beside every rule', (rules, low, idle) => {
    const waiver = { rules };
    expect([isOfRule(waiver, 'low-usage'), isOfRule(waiver, 'idle-resources')]).toEqual([low, idle]);
    expect(doOverlap(waiver, WAIVER)).toBe(low);
  });

  it('names every rule it waives, or the system as a whole', () => {
    const titled = (rules: readonly string[]) => waiverTitle({ ...WAIVER, rules }, '2018-06-30', titleOf);
    expect(titled(['low-usage', 'idle-resources'])).toBe(
      '豁免“规则low-usage”“规则idle-resources”至 2018-06-30',
    );
    expect(titled([])).toBe('豁免整个系统（全部规则）至 2018-06-30');
  });

  it('follows its system by id, and by unit and name where the id is gone', () => {
    const same = { department: '水利局', systemName: '防汛系统' };
    const kept = waiversBySystem(
      [WAIVER],
      [
        { id: 'S1', ...same },
        { id: 'S9', ...same },
      ],
    );
    expect([...kept.keys()]).toEqual(['S1']);
    const renamed = waiversBySystem([WAIVER], [{ id: 'S9', ...same }]);
    expect(renamed.get('S9')).toEqual([WAIVER]);
    expect(waiversBySystem([WAIVER], [{ id: 'S9', ...same, department: '民政局' }]).size).toBe(0);
  });
});

describe('deferralAsked', () => {
  it('reads the request of the survey, and what it lacks', () => {
    expect(deferralAsked({ values: { deferRequested: '否', deferReason: '理由理由' } }).isAsked).toBe(false);
    expect(deferralAsked({ values: { deferRequested: '是' } }).missing).toEqual([
      'deferReason',
      'plannedFinish',
    ]);
    const asked = {
      deferRequested: '是',
      deferReason: '等待省厅新系统上线',
      plannedFinish: '2018-06',
    } as const;
    expect(deferralAsked({ values: asked })).toEqual({
      isAsked: true,
      reason: '等待省厅新系统上线',
      missing: [],
    });
  });
});
