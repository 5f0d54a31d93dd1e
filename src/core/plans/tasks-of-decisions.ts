import { DISPOSITION_TITLES } from '../review/review-case.js';
import {
  CLEANUP_STEPS,
  CLEANUP_STEP_TITLES,
  type Settlement,
  dueOf,
  isToBeCleaned,
} from '../review/settlement.js';
import type { PlannedTask } from './planned-task.js';

/** A system as far as a plan needs it. */
export interface PlannedSystem {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
}

export interface DecisionPlan {
  /** YYYY-MM-DD: nothing is planned before. */
  readonly from: string;
  /** What the document sets for all cleanups; a decision's own date wins. */
  readonly finish: string | null;
}

/** The open steps of every system that a named person has decided to clean, move or put in order. */
export function tasksOfDecisions(
  decided: readonly (readonly [PlannedSystem, Settlement])[],
  plan: DecisionPlan,
): readonly PlannedTask[] {
  return decided.flatMap(([system, settlement]) =>
    isToBeCleaned(settlement) ? cleanup(system, settlement, plan) : otherWork(system, settlement, plan),
  );
}

const common = (system: PlannedSystem, settlement: Settlement, { from, finish }: DecisionPlan) => ({
  owner: system.department,
  support: [] as readonly string[],
  effort: 1,
  earliest: settlement.decidedOn > from ? settlement.decidedOn : from,
  due: dueOf(settlement, finish),
  repeats: null,
  source: `认定：${settlement.decidedBy}，${settlement.decidedOn}`,
  system: system.id,
});

function cleanup(system: PlannedSystem, settlement: Settlement, plan: DecisionPlan): readonly PlannedTask[] {
  const open = CLEANUP_STEPS.filter((step) => settlement.done[step] === undefined);
  return open.map((step, index) => {
    const before = open[index - 1];
    return {
      ...common(system, settlement, plan),
      id: `${system.id}/${step}`,
      title: `${system.systemName}：${CLEANUP_STEP_TITLES[step]}`,
      after: before ? [`${system.id}/${before}`] : [],
    };
  });
}

function otherWork(
  system: PlannedSystem,
  settlement: Settlement,
  plan: DecisionPlan,
): readonly PlannedTask[] {
  const { disposition, deferredUntil } = settlement;
  if (deferredUntil !== null) return [];
  if (disposition !== 'migrate' && disposition !== 'rectify') return [];
  return [
    {
      ...common(system, settlement, plan),
      due: dueOf(settlement, null),
      id: `${system.id}/${disposition}`,
      title: `${system.systemName}：${DISPOSITION_TITLES[disposition]}`,
      after: [],
    },
  ];
}
