import {
  type DepartmentProgress,
  type MonthlyProgress,
  askedAndOpen,
  monthlyProgress,
  overdueCases,
  progressByDepartment,
  savingsOf,
} from '../../core/review/case-progress.js';
import { type DecidedSystem, decidedSystems as systemsDecided } from '../../core/review/decided-systems.js';
import { type RectificationRow, rectificationRows } from '../../core/review/rectification.js';
import { type Reminder, reminders } from '../../core/review/reminders.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import type { Ports } from '../ports.js';
import { evidenceOfCases } from './case-evidence.js';
import { evidenceText, rulesText } from './fill-reason.js';

export interface TrackRequest {
  readonly round: string;
  readonly on: string;
  /** The pack's deadline for cleaning up, see `cleanupDeadline`. */
  readonly packDue: string | null;
}

export interface RoundProgress {
  readonly on: string;
  readonly departments: readonly DepartmentProgress[];
  readonly overdue: readonly ReviewCase[];
  readonly asked: ReturnType<typeof askedAndOpen>;
  readonly months: readonly MonthlyProgress[];
  readonly saved: number;
  readonly expected: number;
}

/** A department's programs see its own cases only. */
async function visibleCases(round: string, { register, actor }: Ports): Promise<readonly ReviewCase[]> {
  const cases = await register.reviews.casesOfRound(round);
  return actor.role === 'department'
    ? cases.filter(({ department }) => department === actor.department)
    : cases;
}

/** Progress of a round as of a day: by department, overdue, asked for and open, month by month, money. */
export async function trackRound({ round, on, packDue }: TrackRequest, ports: Ports): Promise<RoundProgress> {
  const cases = await visibleCases(round, ports);
  const visible = new Set(cases.map(({ id }) => id));
  const events = (await ports.register.reviews.eventsOfRound(round)).filter((event) =>
    visible.has(event.case),
  );
  return {
    on,
    departments: progressByDepartment(cases, on, packDue),
    overdue: overdueCases(cases, on, packDue),
    asked: askedAndOpen(cases),
    months: monthlyProgress(events, on),
    ...savingsOf(cases),
  };
}

/** Drafts of reminders as of a day. */
export async function remindersOf(
  { round, on, packDue }: TrackRequest,
  ports: Ports,
): Promise<readonly Reminder[]> {
  return reminders(await visibleCases(round, ports), on, packDue);
}

/** 整改台账 of a round. */
export async function rectificationOf(
  { round, packDue }: TrackRequest,
  ports: Ports,
): Promise<readonly RectificationRow[]> {
  const cases = await visibleCases(round, ports);
  const evidence = await evidenceOfCases(cases, ports);
  const systems = new Map((await ports.register.systems(round)).map((item) => [item.id, item]));
  return rectificationRows(cases, {
    packDue,
    personOf: (system) => systems.get(system)?.values.contactName ?? '',
    problemOf: ({ id }) => {
      const slots = evidence.get(id);
      return slots
        ? `${rulesText(slots.verdicts)}：${evidenceText({ verdicts: slots.shown, source: slots.source })}`
        : '';
    },
  });
}

/** What is decided of every system of a round: the source of lists, plans and documents. */
export async function decidedSystems(round: string, ports: Ports): Promise<readonly DecidedSystem[]> {
  return systemsDecided(await visibleCases(round, ports));
}
