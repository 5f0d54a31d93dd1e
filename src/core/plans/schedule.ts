import { type Month, monthOf } from './calendar.js';
import { type Constraint, keyOf } from './constraint.js';
import type { CapacityOf, PlannedTask } from './planned-task.js';

/** When a task is worked on: months, both included. */
export interface Slot {
  readonly start: Month;
  readonly finish: Month;
}

export interface Schedule {
  readonly slots: ReadonlyMap<string, Slot>;
  /** Ids of tasks that end after their deadline, earliest deadline first. */
  readonly late: readonly string[];
}

export interface ScheduleOptions {
  /** The first month of the plan. */
  readonly start: Month;
  readonly capacityOf: CapacityOf;
  /** Constraints left out, by key. */
  readonly without?: ReadonlySet<string>;
}

interface Job {
  readonly task: PlannedTask;
  readonly earliest: Month;
  /** Own deadline. */
  readonly due: Month;
  /** The deadline that keeps those of all that wait for it: what urgency is measured by. */
  urgency: Month;
  /** How many tasks stand before it in the longest chain. */
  depth: number;
  left: number;
  readonly before: readonly string[];
}

/** Far beyond every date; urgency of what has no deadline. */
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * Forward pass, month by month: every owner spends the capacity of the month on the most urgent task that can be
 * worked on. Work may be interrupted, so that for one owner this finds a plan whenever there is one (earliest
 * deadline first); between owners it is a good plan, not always the best. Tasks in a circle wait for ever and
 * are late.
 */
export function schedule(tasks: readonly PlannedTask[], options: ScheduleOptions): Schedule {
  const jobs = jobsOf(tasks, options);
  const order = [...jobs.values()].toSorted(
    (a, b) =>
      a.urgency - b.urgency ||
      a.depth - b.depth ||
      a.earliest - b.earliest ||
      (a.task.id < b.task.id ? -1 : 1),
  );
  const without = options.without ?? new Set<string>();
  const capacityOf = (owner: string): number =>
    without.has(keyOf({ kind: 'capacity', owner })) ? Infinity : (options.capacityOf(owner) ?? Infinity);
  const slots = new Map<string, Slot>();
  let waiting = order;
  for (let month = options.start; waiting.length; month++) {
    const spent = workMonth(month, waiting, { jobs, slots, capacityOf });
    waiting = waiting.filter(({ left }) => left > 0);
    // Nothing moved and nothing is still to come: what is left waits for itself.
    if (!spent && !waiting.some(({ earliest }) => earliest > month)) break;
  }
  const isLate = ({ task, due, left }: Job): boolean =>
    due !== NEVER && (left > 0 || (slots.get(task.id)?.finish ?? NEVER) > due);
  return {
    slots: new Map([...slots].filter(([id]) => jobs.get(id)?.left === 0)),
    late: order.filter(isLate).map(({ task }) => task.id),
  };
}

interface Workshop {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly slots: Map<string, Slot>;
  capacityOf(owner: string): number;
}

/**
 * Works one month, the most urgent first. Whoever a task waits for stands before it, so that one pass sees every
 * task at its turn, also one that has become possible in the same month.
 */
function workMonth(month: Month, waiting: readonly Job[], { jobs, slots, capacityOf }: Workshop): boolean {
  const room = new Map<string, number>();
  let moved = false;
  for (const job of waiting) {
    const { id, owner } = job.task;
    const left = room.get(owner) ?? capacityOf(owner);
    if (left <= 0 || job.earliest > month || job.before.some((one) => (jobs.get(one)?.left ?? 0) > 0))
      continue;
    const done = Math.min(left, job.left);
    job.left -= done;
    room.set(owner, left - done);
    slots.set(id, { start: slots.get(id)?.start ?? month, finish: month });
    moved = true;
  }
  return moved;
}

function jobsOf(
  tasks: readonly PlannedTask[],
  { start, without = new Set() }: ScheduleOptions,
): ReadonlyMap<string, Job> {
  const holds = (constraint: Constraint) => !without.has(keyOf(constraint));
  const known = new Set(tasks.map(({ id }) => id));
  const jobs = new Map(
    tasks.map((task) => {
      const due =
        task.due !== null && holds({ kind: 'deadline', task: task.id })
          ? monthOf(lastMonth(task.due))
          : NEVER;
      const job: Job = {
        task,
        due,
        urgency: due,
        depth: 0,
        earliest: holds({ kind: 'earliest', task: task.id })
          ? Math.max(start, monthOf(task.earliest))
          : start,
        left: task.effort,
        before: task.after.filter(
          (before) => known.has(before) && holds({ kind: 'order', task: task.id, before }),
        ),
      };
      return [task.id, job];
    }),
  );
  // A task is as urgent as the most urgent of those that wait for it.
  for (let changed = true; changed;) {
    changed = false;
    for (const { before, urgency } of jobs.values())
      for (const id of before) {
        const job = jobs.get(id);
        if (!job || job.urgency <= urgency) continue;
        job.urgency = urgency;
        changed = true;
      }
  }
  measureDepths(jobs);
  return jobs;
}

function measureDepths(jobs: ReadonlyMap<string, Job>): void {
  // In a circle depths would grow for ever: as many rounds as there are tasks are enough for any chain.
  for (let round = 0, changed = true; changed && round < jobs.size; round++) {
    changed = false;
    for (const job of jobs.values()) {
      const depth = Math.max(0, ...job.before.map((id) => (jobs.get(id)?.depth ?? 0) + 1));
      if (depth > job.depth) {
        job.depth = depth;
        changed = true;
      }
    }
  }
}

/** A year is due by its December. */
const lastMonth = (date: string): string => (date.length === 4 ? `${date}-12` : date);
