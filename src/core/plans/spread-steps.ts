import { CLEANUP_STEPS, type CleanupStep } from '../review/settlement.js';
import type { PartialDate } from '../survey/partial-date.js';
import { dateOf, firstDay, lastDay } from './calendar.js';

/**
 * Proposes a day for every step of a cleanup: evenly between the decision and the deadline, the last one on the
 * deadline. A deadline that has passed leaves no room: every step then is due at once.
 */
export function spreadSteps(start: PartialDate, due: PartialDate): Readonly<Record<CleanupStep, string>> {
  const [from, until] = [firstDay(start), lastDay(due)];
  const days = Math.max(0, until - from);
  const steps = CLEANUP_STEPS.map((step, index) => {
    const before = Math.round((days * (CLEANUP_STEPS.length - 1 - index)) / CLEANUP_STEPS.length);
    return [step, dateOf(until - before)] as const;
  });
  return Object.fromEntries(steps) as Record<CleanupStep, string>;
}
