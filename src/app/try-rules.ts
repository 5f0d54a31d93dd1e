import { isSystemRule, judgeAlone } from '../core/audit/apply-rules.js';
import type { Verdict } from '../core/audit/finding.js';
import { type Pack, rulesInForce, withTrial } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { Ports } from './ports.js';

/** What a rule or threshold on trial (试行) says of a system: shown, never listed. */
export interface TrialVerdict extends Verdict {
  /** Why it is tried out. */
  readonly trial: string;
}

/**
 * The verdicts on one system of what its pack has on trial. A rule on trial that compares systems judges the whole
 * inventory; any other looks at this system alone.
 */
export async function tryRules(
  system: SurveyedSystem,
  {
    pack,
    asOf,
    systems,
  }: { readonly pack: Pack; readonly asOf: string; readonly systems: readonly SurveyedSystem[] },
  { judge }: Pick<Ports, 'judge'>,
): Promise<readonly TrialVerdict[]> {
  if (!pack.trial.length) return [];
  const reasons = new Map(pack.trial.map(({ rule, reason }) => [rule, reason]));
  const rules = rulesInForce(withTrial(pack), RULES);
  const isAlone = rules.every((inForce) => !reasons.has(inForce.rule.id) || isSystemRule(inForce));
  const verdicts = isAlone ? judgeAlone(system, rules, asOf) : await judgeTogether();
  return verdicts.flatMap((verdict) => {
    const trial = reasons.get(verdict.rule);
    return trial === undefined ? [] : [{ ...verdict, trial }];
  });

  async function judgeTogether(): Promise<readonly Verdict[]> {
    const inForce = rules.map(({ rule: { id }, clause, parameters }) => ({ id, clause, parameters }));
    const findings = await judge.judge(systems, { pack: pack.id, asOf, rules: inForce });
    return findings.systems.find(({ id }) => id === system.id)?.verdicts ?? [];
  }
}
