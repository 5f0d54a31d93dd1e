import { applyRules } from '../src/core/audit/apply-rules.js';
import { type RuleInForce, judgeSystem } from '../src/core/audit/judge-system.js';
import type { InventoryExample, Rule, SystemExample, VerdictKind } from '../src/core/audit/rule.js';
import { AS_OF, sampleWords, surveyed } from './sample-systems.js';

const words = sampleWords();

/** A rule in force with its house defaults, but for the parameters named. */
export function inForce(rule: Rule, own: Readonly<Record<string, number>> = {}): RuleInForce {
  const defaults = Object.entries(rule.parameters).map(([name, parameter]) => [name, parameter.default]);
  return {
    rule,
    clause: rule.basis[0],
    parameters: { ...(Object.fromEntries(defaults) as Readonly<Record<string, number>>), ...own },
  };
}

export const verdictsWanted = (example: SystemExample | InventoryExample): readonly VerdictKind[] =>
  'verdicts' in example ? example.verdicts : [example.verdict];

/** What the engine says of an example, one verdict per system. */
export function verdictsGiven(
  ruleInForce: RuleInForce,
  example: SystemExample | InventoryExample,
): readonly VerdictKind[] {
  const { rule } = ruleInForce;
  if (rule.scope === 'system') {
    const { values, raw, dormant = [] } = example as SystemExample;
    const [system] = surveyed([values], raw);
    return system ? [judgeSystem(system, { ...ruleInForce, rule }, AS_OF, dormant).verdict] : [];
  }
  const { systems: records, sharedSystems = [] } = example as InventoryExample;
  const systems = surveyed(records);
  const options = { pack: 'national', asOf: AS_OF, rules: [ruleInForce], words, sharedSystems };
  const findings = applyRules(systems, options);
  return findings.systems.flatMap(({ verdicts }) => verdicts.map(({ verdict }) => verdict));
}

/** Is there an example that this value of one parameter decides otherwise? */
export function flips(rule: Rule, parameter: string, value: number): boolean {
  const examples: readonly (SystemExample | InventoryExample)[] = rule.examples;
  return examples.some(
    (example) =>
      verdictsGiven(inForce(rule, { [parameter]: value }), example).join() !== verdictsWanted(example).join(),
  );
}
