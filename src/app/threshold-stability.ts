import { type Likeness, createLikeness } from '../core/audit/likeness.js';
import { summarise, type Findings } from '../core/audit/finding.js';
import { VERDICT_TITLES, type VerdictKind } from '../core/audit/rule.js';
import { type Stability, stabilityOf } from '../core/audit/stability.js';
import { type Pack, rulesInForce } from '../core/packs/pack.js';
import { RULES, ruleById, ruleTitle } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { Ports } from './ports.js';

export interface ThresholdRequest {
  readonly pack: Pack;
  readonly findings: Findings;
  readonly systems: readonly SurveyedSystem[];
  /** One rule; without it every rule but those that compare descriptions, which take minutes. */
  readonly rule?: string | undefined;
}

/** Compares every pair of descriptions anew at every value. */
const SLOW: readonly string[] = ['duplicate-function'];

/** Every threshold in force moved through its reasonable values: who is flagged at each, and who flips. */
export function thresholdStability(request: ThresholdRequest, ports: Ports): readonly Stability[] {
  const { pack, findings, systems, rule } = request;
  const dormant = new Map<string, readonly VerdictKind[]>(
    findings.systems.map(({ id, verdicts }) => [
      id,
      verdicts.flatMap((item) => (ruleById(item.rule)?.theme === 'dormant' ? [item.verdict] : [])),
    ]),
  );
  const dormantOf = (id: string) => dormant.get(id) ?? [];
  const { sameSystem } = findings;
  const { words } = ports.knowledge;
  let known: Likeness | null = null;
  const inventory = {
    sameSystem,
    words,
    sharedSystems: [],
    likeness: () => (known ??= createLikeness({ systems, sharedSystems: [], sameSystem, words })),
    isDormant: (id: string) => summarise(dormantOf(id)) === 'flagged',
  };
  return rulesInForce(pack, RULES)
    .filter((item) => (rule === undefined ? !SLOW.includes(item.rule.id) : item.rule.id === rule))
    .flatMap((inForce) =>
      Object.keys(inForce.parameters).map((parameter) =>
        stabilityOf({ systems, inForce, parameter, asOf: findings.asOf, dormantOf, inventory }),
      ),
    );
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
