import { chineseMonth } from './chinese-month.js';
import type { CapacityOf, PlannedTask } from './planned-task.js';

/** What a plan has to respect. Each can be left out to see whether the rest can be kept. */
export type Constraint =
  | { readonly kind: 'deadline' | 'earliest'; readonly task: string }
  | { readonly kind: 'order'; readonly task: string; readonly before: string }
  | { readonly kind: 'capacity'; readonly owner: string };

export const keyOf = (constraint: Constraint): string => Object.values(constraint).join('\u0000');

/** Everything tasks and capacities demand, in a fixed order: deadlines last, because they are the ones to keep. */
export function constraintsOf(tasks: readonly PlannedTask[], capacityOf: CapacityOf): readonly Constraint[] {
  const owners = [...new Set(tasks.map(({ owner }) => owner))];
  return [
    ...tasks.flatMap(({ id, after }): readonly Constraint[] =>
      after.map((before) => ({ kind: 'order', task: id, before })),
    ),
    ...tasks.map(({ id }): Constraint => ({ kind: 'earliest', task: id })),
    ...owners
      .filter((owner) => capacityOf(owner) !== null)
      .map((owner): Constraint => ({ kind: 'capacity', owner })),
    ...tasks.filter(({ due }) => due !== null).map(({ id }): Constraint => ({ kind: 'deadline', task: id })),
  ];
}

/** A constraint as an official reads it. */
export function describeConstraint(
  constraint: Constraint,
  tasks: ReadonlyMap<string, PlannedTask>,
  capacityOf: CapacityOf,
): string {
  if (constraint.kind === 'capacity')
    return `${constraint.owner}每月最多办理${capacityOf(constraint.owner) ?? '不限'}个环节`;
  const task = tasks.get(constraint.task);
  const name = `“${task?.title ?? constraint.task}”`;
  switch (constraint.kind) {
    case 'deadline':
      return `${name}须在${chineseMonth(task?.due ?? '')}前完成（${task?.source ?? ''}）`;
    case 'earliest':
      return `${name}最早${chineseMonth(task?.earliest ?? '')}开始`;
    case 'order':
      return `“${tasks.get(constraint.before)?.title ?? constraint.before}”完成后才能办理${name}`;
  }
}
