import { isEnded } from './decided-systems.js';
import type { ReviewCase } from './review-case.js';

const DAY_MS = 86_400_000;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** What a case waits for, from when until when; null where it waits for nobody's deadline. */
export interface Deadline {
  readonly what: '说明' | '处置';
  readonly from: string;
  readonly until: string;
}

/** `packDue`: the deadline that the pack sets for cleaning up, where the office set none of its own. */
export function deadlineOf(subject: ReviewCase, packDue: string | null): Deadline | null {
  const { notice, listing, disposition, deferral } = subject.facts;
  if (subject.state === 'notified' && notice) return { what: '说明', from: notice.on, until: notice.replyBy };
  if (!listing || isEnded(subject)) return null;
  const due = disposition?.dueOn ?? packDue;
  if (due === null) return null;
  // 暂缓 moves the deadline, never forward.
  const until = deferral && deferral.expiresOn > due ? deferral.expiresOn : due;
  return { what: '处置', from: listing.on, until };
}

/** Share of the window that has passed on a day: 1 at its end, more when overdue. */
export function shareGone({ from, until }: Deadline, on: string): number {
  const length = Math.max(1, daysBetween(from, until));
  return daysBetween(from, on) / length;
}

export const isOverdue = ({ until }: Deadline, on: string): boolean => on > until;
