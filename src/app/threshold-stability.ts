import type { Findings } from '../core/audit/finding.js';
import { JudgedReadLater } from '../core/audit/judged-read-later.js';
import { VERDICT_TITLES } from '../core/audit/rule.js';
import type { Stability } from '../core/audit/stability.js';
import { isOfDormancy } from '../core/lists/dormant-standing.js';
import { ruleById, ruleTitle } from '../core/rules/index.js';
import { Fault } from './fault.js';
import type { StabilityOptions } from './stability-port.js';

export interface ThresholdChoice {
  /** One rule; without it, every rule. */
  readonly rule?: string | undefined;
  /** One threshold of that rule. */
  readonly parameter?: string | undefined;
}

/** A run with what it was given: moved thresholds are judged with the same. */
export interface MovedRun extends Pick<StabilityOptions, 'rules' | 'inputs'> {
  readonly findings: Findings;
}

/** What to move: the thresholds of the rules that gave these findings, all or the chosen ones. */
export function stabilityOptions(
  { findings: { asOf, systems, sameSystem }, rules, inputs }: MovedRun,
  { rule, parameter }: ThresholdChoice,
): StabilityOptions {
  const chosen = rules.filter(({ id }) => rule === undefined || id === rule);
  const named = chosen.flatMap(({ parameters }) => Object.keys(parameters));
  if (rule !== undefined && !chosen.length)
    throw new Fault('unknown-rule', { rule, known: rules.map(({ id }) => id).join('、') });
  if (parameter !== undefined && !named.includes(parameter))
    throw new Fault('unknown-parameter', { parameter, known: [...new Set(named)].join('、') || '无' });
  return {
    asOf,
    sameSystem,
    inputs,
    rules: chosen.map(({ id, parameters }) => ({ id, parameters })),
    ...(parameter === undefined ? {} : { parameter }),
    dormant: systems.map((judged) => [
      judged.id,
      JudgedReadLater.kindsOf(judged).flatMap((said) => (isOfDormancy(said) ? [said.verdict] : [])),
    ]),
  };
}

const SHOWN = 8;

/** Lines for an official: how the number of flagged systems moves, and who flips first. */
export function describeStability(
  { rule, parameter, chosen, points, flips }: Stability,
  nameOf: (id: string) => string,
): readonly string[] {
  const { label = parameter, unit = '' } = ruleById(rule)?.parameters[parameter] ?? {};
  const least = points[0]?.value ?? chosen;
  const most = points.at(-1)?.value ?? chosen;
  const moved = points.filter(
    ({ counts }, index) => index === 0 || counts.flagged !== points[index - 1]?.counts.flagged,
  );
  const now = points.find(({ value }) => value === chosen)?.counts.flagged ?? 0;
  return [
    '',
    `${ruleTitle(rule)}：${label}，现为 ${chosen}${unit}，成立 ${now} 个`,
    moved.length > 1
      ? `  从 ${least} 到 ${most}${unit}：${moved.map(({ value, counts }) => `${value}起 ${counts.flagged} 个`).join('，')}`
      : `  从 ${least} 到 ${most}${unit}，成立的个数不变`,
    ...flips.slice(0, SHOWN).map(({ system, verdicts }) => {
      const steps = verdicts.map(({ from, verdict }) => `${from}起为${VERDICT_TITLES[verdict]}`);
      return `  ${nameOf(system)}：${steps.join('，')}`;
    }),
    ...(flips.length > SHOWN ? [`  另有 ${flips.length - SHOWN} 个系统的结论也会改变`] : []),
    ...(flips.length ? [] : ['  没有系统的结论会改变']),
  ];
}
