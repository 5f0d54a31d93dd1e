import { type Deadline, daysBetween, deadlineOf, isOverdue, shareGone } from './case-deadline.js';
import type { ReviewCase } from './review-case.js';

/** When a draft is due: at half, 70 % and 90 % of the window, and after its end. */
export const REMINDER_SHARES = [0.5, 0.7, 0.9] as const;

export interface Reminder {
  readonly department: string;
  /** The highest share passed; 1 when overdue: then it is a 督办. */
  readonly share: number;
  readonly what: Deadline['what'];
  readonly cases: readonly ReminderCase[];
}

export interface ReminderCase {
  readonly case: string;
  readonly system: string;
  readonly systemName: string;
  readonly until: string;
  /** Negative when overdue. */
  readonly daysLeft: number;
}

/**
 * Drafts of reminders as of a day, one per department, kind of deadline and share of the window: data only,
 * nothing is sent. Overdue ones come first.
 */
export function reminders(
  cases: readonly ReviewCase[],
  on: string,
  packDue: string | null,
): readonly Reminder[] {
  const drafts = new Map<string, Reminder & { readonly cases: ReminderCase[] }>();
  for (const subject of cases) {
    const deadline = deadlineOf(subject, packDue);
    const share = deadline ? sharePassed(deadline, on) : null;
    if (!deadline || share === null) continue;
    const { department, id, system, systemName } = subject;
    const key = `${1 - share} ${department} ${deadline.what}`;
    const draft = drafts.get(key) ?? { department, share, what: deadline.what, cases: [] };
    const daysLeft = daysBetween(on, deadline.until);
    draft.cases.push({ case: id, system, systemName, until: deadline.until, daysLeft });
    drafts.set(key, draft);
  }
  return [...drafts.values()].sort((a, b) => b.share - a.share);
}

function sharePassed(deadline: Deadline, on: string): number | null {
  if (isOverdue(deadline, on)) return 1;
  const gone = shareGone(deadline, on);
  return REMINDER_SHARES.findLast((share) => gone >= share) ?? null;
}

/** 督办对象: departments with overdue cases, most first. */
export const toBeSupervised = (drafts: readonly Reminder[]): readonly Reminder[] =>
  drafts.filter(({ share }) => share === 1).toSorted((a, b) => b.cases.length - a.cases.length);
