import fc from 'fast-check';
import { advance } from '../src/core/review/advance.js';
import { deadlineOf, shareGone } from '../src/core/review/case-deadline.js';
import {
  askedAndOpen,
  monthlyProgress,
  overdueCases,
  progressByDepartment,
  savingsOf,
} from '../src/core/review/case-progress.js';
import { survivorProblems } from '../src/core/review/check-survivors.js';
import { decidedSystems } from '../src/core/review/decided-systems.js';
import { readerAgreement } from '../src/core/review/reader-agreement.js';
import { rectificationRows } from '../src/core/review/rectification.js';
import { reminders, toBeSupervised } from '../src/core/review/reminders.js';
import type { ReviewCase } from '../src/core/review/review-case.js';
import { STEP_NAMES, type StepName } from '../src/core/review/step-name.js';
import { cleanupDeadline, lastDayOf } from '../src/app/review/cleanup-deadline.js';
import { zibo } from '../src/core/packs/zibo.js';
import { listedFacts, sampleCase } from './sample-case.js';

const notified = sampleCase({
  ...{ id: 'c2', state: 'notified', system: 'S2', systemName: '乙系统', budgetKey: '甲局\n乙系统' },
  facts: { ...sampleCase().facts, notice: { on: '2018-01-01', by: '张三', replyBy: '2018-01-11' } },
});
const listed = sampleCase({ state: 'listed', facts: listedFacts() });

describe('deadlines and reminders', () => {
  it('count from notice to reply, and from listing to the office’s or the pack’s day', () => {
    expect(deadlineOf(notified, null)).toEqual({ what: '说明', from: '2018-01-01', until: '2018-01-11' });
    expect(deadlineOf(listed, '2018-03-31')?.until).toBe('2018-04-30');
    const { disposition } = listedFacts();
    const open = {
      ...listed,
      facts: listedFacts({ disposition: disposition && { ...disposition, dueOn: null } }),
    };
    expect(deadlineOf(open, '2018-03-31')?.until).toBe('2018-03-31');
    expect(deadlineOf(open, null)).toBeNull();
    expect(deadlineOf(sampleCase(), '2018-03-31')).toBeNull();
  });

  it('move with 暂缓整合, never forward', () => {
    const deferral = (expiresOn: string) =>
      deadlineOf(
        {
          ...listed,
          facts: listedFacts({ deferral: { on: '2018-02-01', by: '李四', reason: '应急备用', expiresOn } }),
        },
        null,
      );
    expect(deferral('2018-06-30')?.until).toBe('2018-06-30');
    expect(deferral('2018-03-01')?.until).toBe('2018-04-30');
  });

  it.each<[string, number | undefined]>([
    ['2018-01-05', undefined],
    ['2018-01-06', 0.5],
    ['2018-01-08', 0.7],
    ['2018-01-10', 0.9],
    ['2018-01-11', 0.9],
    ['2018-01-12', 1],
  ])('on %s the highest share passed is %s', (on, share) => {
    const [draft, ...others] = reminders([notified], on, null);
    expect([draft?.share, others]).toEqual([share, []]);
    expect(toBeSupervised(draft ? [draft] : [])).toHaveLength(share === 1 ? 1 : 0);
  });

  it('group cases by department, and say how many days are left', () => {
    const other = { ...notified, id: 'c3', department: '乙局' };
    const drafts = reminders([notified, other, { ...notified, id: 'c4' }], '2018-01-15', null);
    expect(
      drafts.map(({ department, cases }) => [
        department,
        cases.map(({ case: id, daysLeft }) => [id, daysLeft]),
      ]),
    ).toEqual([
      [
        '甲局',
        [
          ['c2', -4],
          ['c4', -4],
        ],
      ],
      ['乙局', [['c3', -4]]],
    ]);
    const deadline = deadlineOf(notified, null);
    expect(deadline && shareGone(deadline, '2018-01-06')).toBe(0.5);
  });

  it('take the pack’s deadline to the last day of its month', () => {
    expect(cleanupDeadline(zibo)).toBe('2018-03-31');
    expect(['2018-02', '2018', '2018-06-05'].map(lastDayOf)).toEqual([
      '2018-02-28',
      '2018-12-31',
      '2018-06-05',
    ]);
    expect(cleanupDeadline({ deliverables: [] })).toBeNull();
  });
});

describe('progress', () => {
  const closed: ReviewCase = {
    ...listed,
    ...{
      id: 'c5',
      state: 'closed',
      system: 'S5',
      systemName: '丙系统',
      budgetKey: '乙局\n丙系统',
      department: '乙局',
    },
    facts: listedFacts({
      saving: { on: '2018-03-01', by: '赵六', amount: 5.5 },
      closure: { on: '2018-03-02', by: '王主任' },
    }),
  };

  it('is told by department as of a day', () => {
    const [first, second] = progressByDepartment([listed, notified, closed], '2018-05-01', null);
    expect(first).toMatchObject({
      department: '甲局',
      total: 2,
      listed: 1,
      closed: 0,
      overdue: 2,
      saved: 0,
      expected: 8,
    });
    expect(second).toMatchObject({
      department: '乙局',
      listed: 1,
      closed: 1,
      overdue: 0,
      saved: 5.5,
      expected: 0,
    });
    expect(overdueCases([listed, notified, closed], '2018-04-30', null).map(({ id }) => id)).toEqual(['c2']);
  });

  it('counts the budget line of a system that two departments report once, in one of them', () => {
    const twin: ReviewCase = { ...listed, id: 'c9', department: '丙局', system: 'S9' };
    const departments = progressByDepartment([listed, twin], '2018-05-01', null);
    expect(departments.map(({ expected }) => expected)).toEqual([8, 0]);
    expect(savingsOf([listed, twin]).expected).toBe(8);
    const saving = { on: '2018-03-01', by: '赵六', amount: 5.5 };
    const cut: ReviewCase = { ...twin, state: 'cut', facts: { ...twin.facts, saving } };
    const after = progressByDepartment([listed, cut], '2018-05-01', null);
    expect(after.map(({ saved, expected }) => [saved, expected])).toEqual([
      [0, 0],
      [5.5, 0],
    ]);
  });

  it('is told month by month, every month once', () => {
    const event = (id: string, step: string, state: string, on: string) => ({ case: id, step, state, on });
    const months = monthlyProgress(
      [
        event('a', 'found', 'suspected', '2017-12-31'),
        event('a', 'list', 'listed', '2018-01-20'),
        event('b', 'list', 'listed', '2018-01-21'),
        event('a', 'close', 'closed', '2018-03-02'),
        event('b', 'undo', 'disposed', '2018-03-09'),
      ],
      '2018-03-31',
    );
    expect(months).toEqual([
      { month: '2018-01', steps: { list: 2 }, listed: 2, closed: 0 },
      { month: '2018-02', steps: {}, listed: 2, closed: 0 },
      { month: '2018-03', steps: { close: 1, undo: 1 }, listed: 1, closed: 1 },
    ]);
  });

  it('names what was asked for and is open', () => {
    const asking = {
      ...notified,
      state: 'replied' as const,
      facts: {
        ...notified.facts,
        reply: { on: '2018-01-05', by: '赵六', answer: 'defer' as const, reason: '应急备用' },
      },
    };
    const appealed = { ...listed, state: 'appealed' as const };
    const done = { ...closed, state: 'cut' as const };
    expect(askedAndOpen([asking, appealed, done, closed, listed]).map(({ asked }) => asked)).toEqual([
      '申请暂缓整合',
      '申请复议',
      '申请销号',
    ]);
  });

  it('fills the 整改台账 from what is listed', () => {
    const rows = rectificationRows([listed, notified, closed], {
      problemOf: () => '使用频度低',
      personOf: () => '赵六',
      packDue: null,
    });
    expect(
      rows.map(({ case: id, measure, dueOn, status, closedOn }) => [id, measure, dueOn, status, closedOn]),
    ).toEqual([
      ['c1', '关停注销：业务已停办', '2018-04-30', '已列入清单', ''],
      ['c5', '关停注销：业务已停办', '2018-04-30', '已销号', '2018-03-02'],
    ]);
  });
});

describe('decided systems', () => {
  it('are governed by the strictest disposition; a dismissed case decides nothing', () => {
    const { disposition } = listedFacts();
    const rectify = {
      ...listed,
      id: 'c9',
      kind: 'rectify' as const,
      facts: listedFacts({ disposition: disposition && { ...disposition, disposition: 'rectify' } }),
    };
    const dismissed = { ...notified, state: 'dismissed' as const };
    const [system, other] = decidedSystems([rectify, listed, dismissed]);
    expect([system?.governing?.id, system?.disposition?.disposition, system?.cases.length]).toEqual([
      'c1',
      'decommission',
      2,
    ]);
    expect([other?.governing, other?.decision]).toEqual([null, null]);
  });

  it('may not be merged into what goes itself', () => {
    const { disposition } = listedFacts();
    const merged = {
      ...notified,
      facts: listedFacts({
        disposition: disposition && { ...disposition, disposition: 'merge', survivor: 'S1' },
      }),
    };
    expect(survivorProblems([merged, listed])).toEqual([expect.stringContaining('“乙系统”要整合到“甲系统”')]);
    expect(survivorProblems([merged])).toEqual([]);
  });
});

describe('savings', () => {
  it('are never more than was spent and never booked before the budget line is gone, whatever is tried', () => {
    const request = fc.record({
      step: fc.constantFrom(...STEP_NAMES),
      day: fc.integer({ min: 1, max: 28 }),
      amount: fc.double({ min: -1, max: 20, noNaN: true }).map((amount) => Math.round(amount * 100) / 100),
      disposition: fc.constantFrom(
        'decommission' as const,
        'merge' as const,
        'migrate' as const,
        'rectify' as const,
      ),
    });
    let booked = 0;
    const walk = (
      steps: readonly {
        step: (typeof STEP_NAMES)[number];
        day: number;
        amount: number;
        disposition: 'decommission' | 'merge' | 'migrate' | 'rectify';
      }[],
    ) => {
      // Two cases of one system, as 僵尸 and 影子: its budget line is one.
      const start = { ...listed, lastOn: '2018-02-01' };
      const cases: ReviewCase[] = [start, { ...start, id: 'c2', kind: 'duplicate' }];
      for (const [index, { step, day, amount, disposition }] of steps.entries()) {
        const at = cases[index % 2] ?? start;
        const advanced = advance(at, {
          ...{ step, by: { name: '张三', party: 'console', department: null } },
          ...{ on: `2018-02-${String(day).padStart(2, '0')}`, amount, disposition, survivor: 'S9' },
          ...{
            reason: '没有安排经费',
            replyBy: '2018-03-01',
            expiresOn: '2018-03-01',
            decision: 'rectify',
            answer: 'accept',
          },
          files: (['notice', 'data', 'contract', 'budget', 'rectification'] as const).map((kind) => ({
            sha256: 'a',
            name: kind,
            kind,
          })),
        });
        if ('next' in advanced) cases[index % 2] = { ...advanced.next, lastOn: '2018-02-01' };
      }
      for (const { facts, state } of cases) {
        if (!facts.saving) continue;
        booked++;
        expect(['cut', 'closed']).toContain(state);
        expect(facts.saving.amount).toBeLessThanOrEqual(8);
      }
      expect(savingsOf(cases).saved).toBeLessThanOrEqual(8);
      expect(savingsOf(cases).saved + savingsOf(cases).expected).toBeLessThanOrEqual(8);
    };
    const forward = fc.constantFrom<StepName>(
      'start',
      'stop',
      'settle-data',
      'release',
      'cut',
      'close',
      'send-back',
    );
    const driven = fc.tuple(request, forward).map(([one, step]) => ({ ...one, step }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(request, { arbitrary: driven, weight: 4 }), { minLength: 30, maxLength: 80 }),
        walk,
      ),
      { numRuns: 1000, seed: 7 },
    );
    expect(booked).toBeGreaterThan(50);
  });
});

describe('two readers', () => {
  it('agree beyond chance by Cohen’s kappa', () => {
    // Twenty yes–yes, five yes–no, ten no–yes, fifteen no–no: agreement 0.7, by chance 0.5.
    const pairs = [
      ...Array.from({ length: 20 }, () => ['a', 'a'] as const),
      ...Array.from({ length: 5 }, () => ['a', 'b'] as const),
      ...Array.from({ length: 10 }, () => ['b', 'a'] as const),
      ...Array.from({ length: 15 }, () => ['b', 'b'] as const),
    ];
    expect(readerAgreement(pairs).kappa).toBeCloseTo(0.4, 10);
    expect(
      readerAgreement([
        ['a', 'a'],
        ['b', 'b'],
      ]).kappa,
    ).toBe(1);
    expect(readerAgreement([['a', 'a']]).kappa).toBeNull();
    expect(readerAgreement([])).toEqual({ cases: 0, agreeing: 0, kappa: null });
  });
});
