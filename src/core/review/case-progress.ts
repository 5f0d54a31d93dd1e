import { addExactly } from '../survey/add-exactly.js';
import { deadlineOf, isOverdue } from './case-deadline.js';
import { isEnded, isListed } from './decided-systems.js';
import type { CaseState, ReviewCase } from './review-case.js';

/** Where the cases of one department stand. */
export interface DepartmentProgress {
  readonly department: string;
  readonly total: number;
  readonly states: Readonly<Partial<Record<CaseState, number>>>;
  readonly listed: number;
  readonly closed: number;
  readonly overdue: number;
  /** 暂缓整合 that stands on the day. */
  readonly deferred: number;
  /** 万元 a year: booked, and still to be had from listed systems. */
  readonly saved: number;
  readonly expected: number;
}

/** Progress by department as of a day, in the order of the cases. */
export function progressByDepartment(
  cases: readonly ReviewCase[],
  on: string,
  packDue: string | null,
): readonly DepartmentProgress[] {
  const savings = savingsByDepartment(cases);
  const byDepartment = new Map<string, ReviewCase[]>();
  for (const item of cases) {
    const list = byDepartment.get(item.department);
    if (list) list.push(item);
    else byDepartment.set(item.department, [item]);
  }
  return [...byDepartment].map(([department, own]) => {
    const states: Partial<Record<CaseState, number>> = {};
    for (const { state } of own) states[state] = (states[state] ?? 0) + 1;
    return {
      ...{ department, total: own.length, states },
      listed: own.filter(isListed).length,
      closed: states.closed ?? 0,
      overdue: own.filter((item) => isLate(item, on, packDue)).length,
      deferred: own.filter((item) => isDeferred(item, on)).length,
      ...(savings.get(department) ?? NO_SAVINGS),
    };
  });
}

const isLate = (item: ReviewCase, on: string, packDue: string | null): boolean => {
  const deadline = deadlineOf(item, packDue);
  return deadline !== null && isOverdue(deadline, on);
};

export const isDeferred = ({ facts: { deferral } }: ReviewCase, on: string): boolean =>
  deferral !== null && on <= deferral.expiresOn;

/** 万元 a year: booked, and still to be had from listed systems. */
export interface Savings {
  readonly saved: number;
  readonly expected: number;
}

const NO_SAVINGS: Savings = { saved: 0, expected: 0 };

/** Savings of cases; no budget line counts twice, in however many cases and departments it stands. */
export function savingsOf(cases: readonly ReviewCase[]): Savings {
  const all = [...savingsByDepartment(cases).values()];
  return {
    saved: addExactly(all.map(({ saved }) => saved)),
    expected: addExactly(all.map(({ expected }) => expected)),
  };
}

/**
 * A budget line belongs to the department that booked its cut, else to the first that is to: the sum over all
 * departments is that of the round.
 */
export function savingsByDepartment(cases: readonly ReviewCase[]): ReadonlyMap<string, Savings> {
  const booked = bookedLines(cases);
  const open = new Map<string, ReviewCase>();
  for (const item of cases)
    if (!item.facts.saving && isToBeCut(item) && !open.has(item.budgetKey)) open.set(item.budgetKey, item);
  const parts = new Map<string, Savings[]>();
  const add = ({ department }: ReviewCase, part: Savings) =>
    parts.set(department, [...(parts.get(department) ?? []), part]);
  for (const item of booked.values()) add(item, { saved: amountOf(item), expected: 0 });
  for (const [key, item] of open) if (!booked.has(key)) add(item, { saved: 0, expected: item.spent ?? 0 });
  return new Map(
    [...parts].map(([department, own]) => [
      department,
      {
        saved: addExactly(own.map(({ saved }) => saved)),
        expected: addExactly(own.map(({ expected }) => expected)),
      },
    ]),
  );
}

/** What was booked: when, for which system, how much in 万元 a year. No budget line counts twice. */
export interface BookedSaving {
  readonly system: string;
  readonly on: string;
  readonly amount: number;
}

export const bookedSavings = (cases: readonly ReviewCase[]): readonly BookedSaving[] =>
  [...bookedLines(cases).values()].flatMap(({ system, facts: { saving } }) =>
    saving ? [{ system, on: saving.on, amount: saving.amount }] : [],
  );

/** Of the cases of one budget line the one that booked the most. */
function bookedLines(cases: readonly ReviewCase[]): ReadonlyMap<string, ReviewCase> {
  const booked = new Map<string, ReviewCase>();
  for (const item of cases) {
    const known = booked.get(item.budgetKey);
    if (item.facts.saving && (!known || amountOf(item) > amountOf(known))) booked.set(item.budgetKey, item);
  }
  return booked;
}

const amountOf = ({ facts }: ReviewCase): number => facts.saving?.amount ?? 0;

function isToBeCut(item: ReviewCase): boolean {
  const disposition = item.facts.disposition?.disposition;
  return (disposition === 'decommission' || disposition === 'merge') && isListed(item) && !isEnded(item);
}

/** 逾期: whose deadline has passed. */
export const overdueCases = (
  cases: readonly ReviewCase[],
  on: string,
  packDue: string | null,
): readonly ReviewCase[] => cases.filter((item) => isLate(item, on, packDue));

/** 已申请未完成: what a department asked for and was not answered: 暂缓 not decided, 复议 pending, proofs not closed. */
export function askedAndOpen(
  cases: readonly ReviewCase[],
): readonly { readonly case: ReviewCase; readonly asked: string }[] {
  return cases.flatMap((item) => {
    const { state, facts } = item;
    if (state === 'appealed') return [{ case: item, asked: '申请复议' }];
    if (facts.reply?.answer === 'defer' && facts.deferral === null && !isEnded(item))
      return [{ case: item, asked: '申请暂缓整合' }];
    const isWorkedOut =
      state === 'cut' || (state === 'released' && facts.disposition?.disposition === 'migrate');
    return isWorkedOut ? [{ case: item, asked: '申请销号' }] : [];
  });
}

export interface MonthlyProgress {
  /** YYYY-MM */
  readonly month: string;
  /** How many steps of each name were taken in it. */
  readonly steps: Readonly<Record<string, number>>;
  /** Closed until its end, of all listed until its end. */
  readonly listed: number;
  readonly closed: number;
}

/** 月度进度 from the events of a round, every month from the first to `on`. */
export function monthlyProgress(
  events: readonly {
    readonly case: string;
    readonly step: string;
    readonly state: string;
    readonly on: string;
  }[],
  on: string,
): readonly MonthlyProgress[] {
  const past = events.filter((event) => event.on <= on && event.step !== 'found');
  const first = past.reduce(
    (month, event) => (event.on.slice(0, 7) < month ? event.on.slice(0, 7) : month),
    on.slice(0, 7),
  );
  const months: MonthlyProgress[] = [];
  for (let month = first; month <= on.slice(0, 7); month = nextMonth(month)) {
    const steps: Record<string, number> = {};
    const standing = new Map<string, { readonly state: string; isListed: boolean }>();
    for (const event of past) {
      if (event.on.slice(0, 7) > month) continue;
      if (event.on.startsWith(month)) steps[event.step] = (steps[event.step] ?? 0) + 1;
      const wasListed = standing.get(event.case)?.isListed ?? false;
      standing.set(event.case, {
        state: event.state,
        isListed: STAYS_LISTED.has(event.state) || (wasListed && event.state === 'appealed'),
      });
    }
    const all = [...standing.values()];
    months.push({
      ...{ month, steps, listed: all.filter(({ isListed: listed }) => listed).length },
      closed: all.filter(({ state }) => state === 'closed').length,
    });
  }
  return months;
}

const STAYS_LISTED: ReadonlySet<string> = new Set([
  ...['listed', 'underway', 'stopped', 'data-settled', 'released', 'cut', 'closed'],
]);

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
