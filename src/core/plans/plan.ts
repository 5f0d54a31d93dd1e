import { type Month, monthOf, nameOfMonth } from './calendar.js';
import { describeConstraint } from './constraint.js';
import { findConflict } from './find-conflict.js';
import type { CapacityOf, PlannedTask } from './planned-task.js';
import { type Schedule, schedule } from './schedule.js';
import { summariseConstraints } from './summarise-constraints.js';

/** A task with its months: one bar of the timeline. */
export interface TimelineItem extends PlannedTask {
  /** YYYY-MM; `null` when it cannot be worked on at all. */
  readonly start: string | null;
  readonly finish: string | null;
  readonly isLate: boolean;
}

/** Why deadlines of an owner cannot be kept together, each line one constraint; `summary` says it in a few. */
export interface Conflict {
  readonly owner: string;
  readonly late: readonly string[];
  readonly summary: readonly string[];
  readonly constraints: readonly string[];
}

export interface Plan {
  readonly from: string;
  readonly items: readonly TimelineItem[];
  readonly conflicts: readonly Conflict[];
  /** Steps by owner and month, for owners with a capacity. */
  readonly load: readonly {
    readonly owner: string;
    readonly month: string;
    readonly steps: number;
    readonly capacity: number;
  }[];
}

export interface PlanOptions {
  /** YYYY-MM-DD, the first day of the plan. */
  readonly from: string;
  readonly capacityOf: CapacityOf;
}

/** Schedules tasks and names what cannot be kept, owner by owner. */
export function makePlan(tasks: readonly PlannedTask[], { from, capacityOf }: PlanOptions): Plan {
  const start = Math.min(monthOf(from), ...tasks.map(({ earliest }) => monthOf(earliest)));
  const found = schedule(tasks, { start, capacityOf });
  const late = new Set(found.late);
  const items = tasks.map((task): TimelineItem => {
    const slot = found.slots.get(task.id);
    return {
      ...task,
      start: slot ? nameOfMonth(slot.start) : null,
      finish: slot ? nameOfMonth(slot.finish) : null,
      isLate: late.has(task.id),
    };
  });
  return {
    from,
    items,
    conflicts: conflictsOf(tasks, found, { start, capacityOf }),
    load: loadOf(tasks, found, capacityOf),
  };
}

interface Ground {
  readonly start: Month;
  readonly capacityOf: CapacityOf;
}

/** Each owner with a late task, together with what its tasks wait for. */
function conflictsOf(tasks: readonly PlannedTask[], { late }: Schedule, ground: Ground): readonly Conflict[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const owners = [...new Set(late.flatMap((id) => byId.get(id)?.owner ?? []))];
  return owners.map((owner) => {
    const own = withPrerequisites(
      tasks.filter((task) => task.owner === owner),
      byId,
    );
    const conflict = findConflict(own, ground);
    return {
      owner,
      late: late.filter((id) => byId.get(id)?.owner === owner),
      summary: summariseConstraints(conflict, byId, ground.capacityOf),
      constraints: conflict.map((one) => describeConstraint(one, byId, ground.capacityOf)),
    };
  });
}

function withPrerequisites(
  tasks: readonly PlannedTask[],
  byId: ReadonlyMap<string, PlannedTask>,
): readonly PlannedTask[] {
  const taken = new Map<string, PlannedTask>();
  const take = (task: PlannedTask | undefined) => {
    if (!task || taken.has(task.id)) return;
    taken.set(task.id, task);
    for (const id of task.after) take(byId.get(id));
  };
  tasks.forEach(take);
  return [...taken.values()];
}

/** A task counts in its last month: what is finished in it. */
function loadOf(tasks: readonly PlannedTask[], { slots }: Schedule, capacityOf: CapacityOf): Plan['load'] {
  const steps = new Map<string, number>();
  for (const { id, owner, effort } of tasks) {
    const finish = slots.get(id)?.finish;
    if (finish === undefined || capacityOf(owner) === null) continue;
    const key = JSON.stringify([owner, nameOfMonth(finish)]);
    steps.set(key, (steps.get(key) ?? 0) + effort);
  }
  return [...steps].toSorted().map(([key, count]) => {
    const [owner = '', month = ''] = JSON.parse(key) as string[];
    return { owner, month, steps: count, capacity: capacityOf(owner) ?? 0 };
  });
}
