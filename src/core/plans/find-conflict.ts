import { type Constraint, constraintsOf, keyOf } from './constraint.js';
import type { PlannedTask } from './planned-task.js';
import { type ScheduleOptions, schedule } from './schedule.js';

/**
 * A smallest set of constraints that cannot be kept together: without any one of them the plan works (deletion
 * filter, repeated until nothing more can be taken away). Empty when every deadline is kept. There may be other
 * such sets. Costs one forward pass per constraint, after whole halves have been tried.
 */
export function findConflict(
  tasks: readonly PlannedTask[],
  options: Omit<ScheduleOptions, 'without'>,
): readonly Constraint[] {
  const all = constraintsOf(tasks, options.capacityOf);
  const fails = (kept: readonly Constraint[]): boolean => {
    const keys = new Set(kept.map(keyOf));
    const without = new Set(all.map(keyOf).filter((key) => !keys.has(key)));
    return schedule(tasks, { ...options, without }).late.length > 0;
  };
  if (!fails(all)) return [];
  let kept = dropPieces(all, fails);
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    for (const constraint of kept) {
      const rest = kept.filter((one) => one !== constraint);
      if (fails(rest)) kept = rest;
    }
  }
  return kept;
}

/** Takes away what it can in ever smaller pieces, so that most constraints cost no pass of their own. */
function dropPieces(
  all: readonly Constraint[],
  fails: (kept: readonly Constraint[]) => boolean,
): readonly Constraint[] {
  let kept = all;
  for (let size = Math.ceil(kept.length / 2); size > 1; size = Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length;) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (fails(rest)) kept = rest;
      else start += size;
    }
    if (size === 2) break;
  }
  return kept;
}
