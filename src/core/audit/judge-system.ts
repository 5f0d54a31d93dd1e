import type { Clause } from '../survey/citation.js';
import type { FieldId } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import {
  type Evidence,
  type JudgedSystem,
  type Verdict,
  assumedInService,
  evidenceOf,
  summarise,
} from './finding.js';
import type { InventoryRule, Outcome, Rule, SystemRule, VerdictKind } from './rule.js';

/** A rule as a pack puts it in force: with its own clause and thresholds. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly clause: Clause;
  readonly parameters: Readonly<Record<string, number>>;
}

export type SystemRuleInForce = RuleInForce & { readonly rule: SystemRule };
export type InventoryRuleInForce = RuleInForce & { readonly rule: InventoryRule };

export const isSystemRule = (inForce: RuleInForce): inForce is SystemRuleInForce =>
  inForce.rule.scope === 'system';

export const isInventoryRule = (inForce: RuleInForce): inForce is InventoryRuleInForce =>
  inForce.rule.scope === 'inventory';

/** Dormant rules first, because others read them; rules that compare systems last. */
const rank = ({ rule }: RuleInForce): number =>
  rule.theme === 'dormant' ? 0 : rule.scope === 'system' ? 1 : 2;

/** The rules in the order in which they speak; of equals the pack's. */
export const inOrder = <T extends RuleInForce>(rules: readonly T[]): readonly T[] =>
  [...rules].sort((a, b) => rank(a) - rank(b));

/** A rule that throws stops the run and names itself and the system. */
export class RuleError extends Error {
  constructor(rule: string, system: string, cause: unknown) {
    super(`rule ${rule} failed on ${system}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** What a rule found on a system: plain data, so that it can come from another process. */
export interface Found {
  readonly outcome: Omit<Outcome, 'others'>;
  /** Answers of other systems that are evidence here. */
  readonly others: readonly Evidence[];
}

/** The same with the rule; see `judgedSystem` and `VerdictPacker` for what is made of it. */
export interface FoundByRule extends Found {
  readonly inForce: RuleInForce;
  /** The lifecycle is blank, and 已建 was taken instead. */
  readonly assumesInService: boolean;
}

/** A system, and what each rule found on it, in the order of the rules. */
export interface FoundSystem {
  readonly system: SurveyedSystem;
  readonly zombie: VerdictKind;
  readonly found: readonly FoundByRule[];
}

const NO_OTHERS: readonly Evidence[] = [];
const CLEAR: Found = { outcome: { verdict: 'clear', read: [] }, others: NO_OTHERS };

/**
 * Goes through the rules on one system, in their order (see `inOrder`). `compared`: what each rule that compares
 * systems has found before, in the same order; nothing is clear.
 */
export function judgeEach(
  system: SurveyedSystem,
  ordered: readonly RuleInForce[],
  asOf: string,
  compared: readonly (Found | null)[] = [],
): FoundSystem {
  const dormant: VerdictKind[] = [];
  let next = 0;
  const found = ordered.map((inForce): FoundByRule => {
    if (!isSystemRule(inForce)) return { ...(compared[next++] ?? CLEAR), inForce, assumesInService: false };
    const one = findOn(system, inForce, asOf, dormant);
    if (inForce.rule.theme === 'dormant') dormant.push(one.outcome.verdict);
    return one;
  });
  return { system, zombie: summarise(dormant), found };
}

/** What was found, written out. */
export function judgedSystem({ system, zombie, found }: FoundSystem): JudgedSystem {
  const { id, department, systemName, source } = system;
  return { id, department, systemName, source, zombie, verdicts: found.map((one) => verdictOf(system, one)) };
}

/**
 * Every verdict of the system-scope rules on one system, dormant rules first. Needs no other system: a register
 * of any size can be judged one system at a time.
 */
export function judgeAlone(
  system: SurveyedSystem,
  rules: readonly RuleInForce[],
  asOf: string,
): readonly Verdict[] {
  return judgedSystem(judgeEach(system, inOrder(rules.filter(isSystemRule)), asOf)).verdicts;
}

/** What one system-scope rule finds on one system, without collecting the evidence. */
export function outcomeOf(
  { values, answers }: Pick<SurveyedSystem, 'values' | 'answers'>,
  { rule, parameters }: SystemRuleInForce,
  asOf: string,
  dormant: readonly VerdictKind[],
): Outcome {
  const { lifecycle } = values;
  if (rule.inServiceOnly && lifecycle !== undefined && lifecycle !== '已建') {
    const note = `建设状态为“${lifecycle}”，本规则只判定已建系统`;
    return { verdict: 'not-applicable', read: ['lifecycle'], note };
  }
  const raw = (field: FieldId) => answers[field]?.raw ?? '';
  return rule.check(values, { parameters, asOf, dormant, raw });
}

/** The verdict of one system-scope rule on one system. */
export const judgeSystem = (
  system: SurveyedSystem,
  inForce: SystemRuleInForce,
  asOf: string,
  dormant: readonly VerdictKind[],
): Verdict => verdictOf(system, findOn(system, inForce, asOf, dormant));

function findOn(
  system: SurveyedSystem,
  inForce: SystemRuleInForce,
  asOf: string,
  dormant: readonly VerdictKind[],
): FoundByRule {
  const { rule } = inForce;
  try {
    const outcome = outcomeOf(system, inForce, asOf, dormant);
    return {
      inForce,
      outcome,
      others: NO_OTHERS,
      assumesInService: rule.inServiceOnly && system.values.lifecycle === undefined,
    };
  } catch (error) {
    throw new RuleError(rule.id, `${system.department} ${system.systemName}`, error);
  }
}

function verdictOf(
  system: SurveyedSystem,
  { inForce, outcome, others, assumesInService }: FoundByRule,
): Verdict {
  const own = outcome.read.map((field) => evidenceOf(system, field));
  return {
    rule: inForce.rule.id,
    verdict: outcome.verdict,
    clause: inForce.clause,
    evidence: [...own, ...(assumesInService ? [assumedInService(system)] : []), ...others],
    thresholds: inForce.parameters,
    missing: outcome.missing ?? [],
    ...(outcome.note ? { note: outcome.note } : {}),
  };
}
