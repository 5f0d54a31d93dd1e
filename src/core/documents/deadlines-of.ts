import type { JudgedSystem } from '../audit/finding.js';
import { firstDay, lastDay } from '../plans/calendar.js';
import {
  CLEANUP_STEPS,
  CLEANUP_STEP_TITLES,
  type Settlement,
  dueOf,
  isToBeCleaned,
} from '../review/settlement.js';
import type { DocumentInput } from './document-input.js';
import { judgedOf } from './system-verdicts.js';

/** A system being cleaned, against its deadline on the day of signing. */
export interface Pending {
  readonly judged: JudgedSystem;
  readonly settlement: Settlement;
  readonly due: string;
  /** Titles of the steps not yet proved. */
  readonly open: readonly string[];
  /** Share of the window that has passed, 0–; above 1 the deadline is over. */
  readonly passed: number;
  /** Whole days since the deadline; 0 while it lasts. */
  readonly daysOver: number;
}

/** Systems of a department with open steps and a deadline. Without a deadline nothing can be late. */
export function pendingOf(input: DocumentInput, department: string): readonly Pending[] {
  const finish = input.pack.duties.find(({ list }) => list === 'cleanup-plan')?.finish;
  return judgedOf(input, department).flatMap((judged) => {
    const settlement = input.settlements.get(judged.id);
    const due = settlement && dueOf(settlement, finish ?? null);
    if (!settlement || !due || !isToBeCleaned(settlement)) return [];
    const open = CLEANUP_STEPS.filter((step) => settlement.done[step] === undefined);
    if (!open.length) return [];
    const [start, end, today] = [firstDay(settlement.decidedOn), lastDay(due), firstDay(input.on)];
    return [
      {
        ...{ judged, settlement, due },
        open: open.map((step) => CLEANUP_STEP_TITLES[step]),
        passed: end > start ? (today - start) / (end - start) : 1,
        daysOver: Math.max(0, today - end),
      },
    ];
  });
}
