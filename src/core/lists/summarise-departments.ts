import type { Findings, JudgedSystem } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { ruleById } from '../rules/index.js';
import type { SurveyedSystem } from '../survey/system.js';
import { type DormantStanding, dormantStanding } from './dormant-standing.js';
import { addExactly } from '../survey/add-exactly.js';
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
export function summariseDepartments(
  findings: Findings,
  systems: ReadonlyMap<string, SurveyedSystem>,
): readonly DepartmentSummary[] {
  const byDepartment = new Map<string, JudgedSystem[]>();
  for (const judged of findings.systems) {
    const own = byDepartment.get(judged.department);
    if (own) own.push(judged);
    else byDepartment.set(judged.department, [judged]);
  }
  const money = moneyByDepartment(findings, systems);
  const inGroups = new Set(findings.groups.flatMap(({ members }) => members));
  return [...byDepartment].map(([department, own]) => {
    const costs = own.flatMap(({ id }) => systems.get(id)?.values.annualOpsCost ?? []);
    return {
      department,
      systems: own.length,
      standings: countStandings(own, systems, findings.asOf),
      duplicates: own.filter(({ id }) => inGroups.has(id)).length,
      doubts: own.reduce((sum, judged) => sum + doubtsOf(judged), 0),
      opsCost: addExactly(costs),
      opsCostBlanks: own.length - costs.length,
      atStake: money.get(department) ?? { amount: 0, systems: 0, blanks: 0 },
    };
  });
}

const doubtsOf = (judged: JudgedSystem): number =>
  JudgedReadLater.kindsOf(judged).filter(
    ({ rule, verdict }) => verdict === 'flagged' && ruleById(rule)?.theme === 'data-truth',
  ).length;

function countStandings(
  own: readonly JudgedSystem[],
  systems: ReadonlyMap<string, SurveyedSystem>,
  asOf: string,
): Readonly<Record<DormantStanding, number>> {
  const counts = {
    suspected: 0,
    'idle-but-used': 0,
    'report-upward': 0,
    conflicting: 0,
    undetermined: 0,
    clear: 0,
    'not-applicable': 0,
  };
  for (const judged of own) counts[dormantStanding(judged, systems.get(judged.id), asOf)]++;
  return counts;
}
