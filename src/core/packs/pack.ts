import type { Parameters, Rule } from '../audit/rule.js';
import type { RuleInForce } from '../audit/apply-rules.js';
import type { PolicyId } from '../survey/citation.js';

/** A list a jurisdiction asks for: who receives it, by when. */
export interface ListDuty {
  readonly list: string;
  readonly receiver: string;
  readonly due: string;
}

/** One jurisdiction: its document, the rules in force, its thresholds, its lists. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** Whose clauses are cited first; `null` cites the first clause of each rule. */
  readonly policy: PolicyId | null;
  /** Head of the lists, such as 淄博市. */
  readonly letterhead: string;
  /** Rules left out, with the reason. Every other rule is in force. */
  readonly omit: Readonly<Record<string, string>>;
  /** Thresholds that differ from the house defaults. */
  readonly settings: readonly RuleSetting[];
  readonly duties: readonly ListDuty[];
}

export interface RuleSetting {
  readonly rule: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Sets thresholds of a rule; a misspelt parameter does not compile. */
export function setting<P extends Parameters>(
  rule: { readonly id: string; readonly parameters: P },
  parameters: { readonly [K in keyof P]?: number },
): RuleSetting {
  return { rule: rule.id, parameters: parameters as Readonly<Record<string, number>> };
}

/** The rules a pack puts in force, with its clause and thresholds. */
export function rulesInForce(pack: Pack, rules: readonly Rule[]): readonly RuleInForce[] {
  return rules
    .filter((rule) => !(rule.id in pack.omit))
    .map((rule) => {
      const defaults = Object.entries(rule.parameters).map(([name, { default: value }]) => [name, value]);
      const own = pack.settings.find((item) => item.rule === rule.id)?.parameters ?? {};
      return {
        rule,
        clause: rule.basis.find(({ policy }) => policy === pack.policy) ?? rule.basis[0],
        parameters: { ...Object.fromEntries(defaults), ...own } as Readonly<Record<string, number>>,
      };
    });
}
