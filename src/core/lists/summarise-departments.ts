import type { Findings, JudgedSystem } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { ruleById } from '../rules/index.js';
import { type DormantStanding, dormantStanding } from './dormant-standing.js';
import { addExactly } from '../survey/add-exactly.js';
import type { SystemsById } from './list.js';
import { type MoneyAtStake, moneyByDepartment } from './money-at-stake.js';

/** One department in numbers. The standings add up to `systems`. */
export interface DepartmentSummary {
  readonly department: string;
  readonly systems: number;
  readonly standings: Readonly<Record<DormantStanding, number>>;
  /** Systems in a duplicate group, the proposed survivor included. */
  readonly duplicates: number;
  /** Verdicts of theme 真实性 that ask for an explanation. */
  readonly doubts: number;
  readonly opsCost: number;
  /** Systems that did not state their yearly operating money. */
  readonly opsCostBlanks: number;
  readonly atStake: MoneyAtStake;
}

/** Every department in register order. */
export function summariseDepartments(findings: Findings, systems: SystemsById): readonly DepartmentSummary[] {
  const money = moneyByDepartment(findings, systems);
  const inGroups = new Set(findings.groups.flatMap(({ members }) => members));
  const tallies = new Map<string, Tally>();
  for (const judged of findings.systems) {
    let tally = tallies.get(judged.department);
    if (!tally) tallies.set(judged.department, (tally = newTally()));
    const system = systems.get(judged.id);
    const cost = system?.values.annualOpsCost;
    if (cost !== undefined) tally.costs.push(cost);
    tally.systems++;
    tally.standings[dormantStanding(judged, system, findings.asOf)]++;
    if (inGroups.has(judged.id)) tally.duplicates++;
    tally.doubts += doubtsOf(judged);
  }
  return [...tallies].map(([department, { costs, ...counts }]) => ({
    department,
    ...counts,
    opsCost: addExactly(costs),
    opsCostBlanks: counts.systems - costs.length,
    atStake: money.get(department) ?? { amount: 0, systems: 0, blanks: 0 },
  }));
}

/** What is counted of a department while its systems are looked at, each once. */
interface Tally {
  systems: number;
  readonly standings: Record<DormantStanding, number>;
  duplicates: number;
  doubts: number;
  readonly costs: number[];
}

const newTally = (): Tally => ({
  systems: 0,
  standings: {
    suspected: 0,
    'idle-but-used': 0,
    'report-upward': 0,
    conflicting: 0,
    undetermined: 0,
    clear: 0,
    'not-applicable': 0,
  },
  duplicates: 0,
  doubts: 0,
  costs: [],
});

const doubtsOf = (judged: JudgedSystem): number =>
  JudgedReadLater.kindsOf(judged).filter(
    ({ rule, verdict }) => verdict === 'flagged' && ruleById(rule)?.theme === 'data-truth',
  ).length;
