import { isSystemRule } from '../core/audit/judge-system.js';
import { type Counterfactual, findCounterfactual } from '../core/audit/counterfactual.js';
import { describeCounterfactual } from '../core/audit/describe-counterfactual.js';
import type { Verdict } from '../core/audit/finding.js';
import { ruleById } from '../core/rules/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** A verdict, with the smallest change of answers that would turn it. */
export interface ExplainedVerdict extends Verdict {
  readonly counterfactual: (Counterfactual & { readonly sentences: readonly string[] }) | null;
}

/**
 * Adds to each verdict of a system what would change it. Takes clause and thresholds from the verdicts themselves,
 * which may be older than any pack. Cost: a few milliseconds a system.
 */
export function explainVerdicts(
  system: SurveyedSystem,
  verdicts: readonly Verdict[],
  asOf: string,
): readonly ExplainedVerdict[] {
  const dormant = verdicts.flatMap(({ rule, verdict }) =>
    ruleById(rule)?.theme === 'dormant' ? [verdict] : [],
  );
  return verdicts.map((verdict) => {
    const rule = ruleById(verdict.rule);
    const inForce = rule && { rule, clause: verdict.clause, parameters: verdict.thresholds };
    if (!inForce || !isSystemRule(inForce)) return { ...verdict, counterfactual: null };
    const found = findCounterfactual({ system, inForce, asOf, dormant });
    const sentences = found ? describeCounterfactual(found, Object.values(verdict.thresholds)) : [];
    return { ...verdict, counterfactual: found && { ...found, sentences } };
  });
}
