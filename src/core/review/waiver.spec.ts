import {
  type Waiver,
  deferralAsked,
  describeWaiver,
  waiverErrors,
  waiverState,
  waiversOf,
} from './waiver.js';

const WAIVER: Waiver = {
  kind: 'waiver',
  system: 'S1',
  rule: 'low-usage',
  name: '李四',
  reason: '应急系统，平时不用',
  grantedOn: '2018-01-15',
  expiresOn: '2018-06-30',
};

describe('waiverErrors', () => {
  it.each<[string, Partial<Waiver>, string]>([
    ['a waiver without reason', { reason: ' 无 ' }, '没有写明理由'],
    ['a waiver by nobody', { name: ' ' }, '由谁'],
    ['a waiver without end', { expiresOn: '' }, '有效期应当写成'],
    ['a waiver that ends before it begins', { expiresOn: '2017-12-31' }, '有效期早于'],
    ['a date to the month', { grantedOn: '2018-01' }, '日期应当写成'],
    ['a waiver of no rule', { rule: null }, '哪一条规则'],
    ['a deferral of one rule', { kind: 'deferral' }, '整个系统'],
  ])('refuses %s', (_, change, message) => {
    expect(waiverErrors({ ...WAIVER, ...change }).join()).toContain(message);
  });

  it('accepts what has name, reason, date and end', () => {
    expect(waiverErrors(WAIVER)).toEqual([]);
    expect(waiverErrors({ ...WAIVER, kind: 'deferral', rule: null })).toEqual([]);
  });
});

describe('a waiver', () => {
  it('holds from its day to its last day', () => {
    const days = ['2018-01-14', '2018-01-15', '2018-06-30', '2018-07-01'];
    expect(days.map((day) => waiverState(WAIVER, day))).toEqual([
      'not-yet',
      'standing',
      'standing',
      'expired',
    ]);
    expect(describeWaiver(WAIVER, '2018-07-01')).toBe(
      '豁免（已过期）：李四，2018-01-15，有效期至 2018-06-30，理由：应急系统，平时不用',
    );
  });

  it('is shown with its system and its rule; a deferral with every rule', () => {
    const deferral: Waiver = { ...WAIVER, kind: 'deferral', rule: null };
    const all = [WAIVER, deferral, { ...WAIVER, system: 'S2' }];
    expect(waiversOf(all, 'S1')).toEqual([WAIVER, deferral]);
    expect(waiversOf(all, 'S1', 'idle-resources')).toEqual([deferral]);
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
