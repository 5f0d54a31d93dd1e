import type { PartialDate } from '../survey/partial-date.js';

/** One piece of work with an owner: a step of a cleanup, or a task of the policy document. */
export interface PlannedTask {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly support: readonly string[];
  /** In steps; an owner's capacity is counted in steps a month. */
  readonly effort: number;
  /** Not before the month of this day. */
  readonly earliest: PartialDate;
  /** `null`: the document sets no date. */
  readonly due: PartialDate | null;
  /** Ids of tasks that have to be finished first, at the latest in the same month. */
  readonly after: readonly string[];
  /** 长期 is looked after, 每年 is done again, every year. */
  readonly repeats: '长期' | '每年' | null;
  /** Where the task comes from: a decision, or an article. */
  readonly source: string;
  readonly system: string | null;
}

/** How many steps an owner can finish in a month; `null` is without limit (a group of units, not one). */
export type CapacityOf = (owner: string) => number | null;
