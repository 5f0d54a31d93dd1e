import { chineseMonth } from './chinese-month.js';
import { type Constraint, describeConstraint } from './constraint.js';
import type { CapacityOf, PlannedTask } from './planned-task.js';

/** Constraints of one kind up to so many are told one by one. */
const FEW = 3;

/**
 * A conflict in a few lines: what it comes to. Where capacity is short every deadline of a month is part of it, and
 * eighty lines say no more than their number.
 */
export function summariseConstraints(
  constraints: readonly Constraint[],
  tasks: ReadonlyMap<string, PlannedTask>,
  capacityOf: CapacityOf,
): readonly string[] {
  const groups = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    const key = groupOf(constraint, tasks);
    groups.set(key, [...(groups.get(key) ?? []), constraint]);
  }
  return [...groups].flatMap(([title, own]) =>
    own.length > FEW && title
      ? [`${title}（共 ${own.length} 项）`]
      : own.map((one) => describeConstraint(one, tasks, capacityOf)),
  );
}

/** What constraints say together; empty for those that say it each by itself. */
function groupOf(constraint: Constraint, tasks: ReadonlyMap<string, PlannedTask>): string {
  if (constraint.kind === 'capacity') return '';
  const task = tasks.get(constraint.task);
  switch (constraint.kind) {
    case 'deadline':
      return `须在${chineseMonth(task?.due ?? '')}前完成的任务`;
    case 'earliest':
      return `最早${chineseMonth(task?.earliest ?? '')}才能开始的任务`;
    case 'order':
      return '须等上一环节完成才能办理的任务';
  }
}
