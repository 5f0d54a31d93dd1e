import { isSystemRule, judgeAlone } from '../core/audit/judge-system.js';
import type { Verdict } from '../core/audit/finding.js';
import { type Pack, rulesInForce, withTrial } from '../core/packs/pack.js';
import { RULES } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { Ports, Run } from './ports.js';

/** What a rule or threshold on trial (试行) says of a system: shown, never listed. */
export interface TrialVerdict extends Verdict {
  /** Why it is tried out. */
  readonly trial: string;
}

/** A run, its pack, and its systems: read only where a rule compares them. */
export interface TriedRun {
  readonly pack: Pack;
  readonly run: Run;
  readonly systems: () => Promise<readonly SurveyedSystem[]>;
}

/**
 * The verdicts on one system of what its pack has on trial. A rule on trial that compares systems judges the whole
 * inventory; any other looks at this system alone.
 */
export async function tryRules(
  system: SurveyedSystem,
  { pack, run, systems }: TriedRun,
  { judge, register }: Pick<Ports, 'judge' | 'register'>,
): Promise<readonly TrialVerdict[]> {
  if (!pack.trial.length) return [];
  const reasons = new Map(pack.trial.map(({ rule, reason }) => [rule, reason]));
  const { asOf } = run;
  const rules = rulesInForce(withTrial(pack), RULES);
  const isAlone = rules.every((inForce) => !reasons.has(inForce.rule.id) || isSystemRule(inForce));
  const verdicts = isAlone ? judgeAlone(system, rules, asOf) : await judgeTogether();
  return verdicts.flatMap((verdict) => {
    const trial = reasons.get(verdict.rule);
    return trial === undefined ? [] : [{ ...verdict, trial }];
  });

  async function judgeTogether(): Promise<readonly Verdict[]> {
    const inForce = rules.map(({ rule: { id }, clause, parameters }) => ({ id, clause, parameters }));
    const inputs = await register.judgingInputs.inputsOfRun(run.id);
    const options = { ...inputs, pack: pack.id, asOf, rules: inForce };
    const findings = await judge.judge(await systems(), options);
    return findings.systems.find(({ id }) => id === system.id)?.verdicts ?? [];
  }
}
