import type { Clause } from '../survey/citation.js';
import type { FieldId } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import {
  type Evidence,
  type Findings,
  type JudgedSystem,
  type Verdict,
  evidenceOf,
  summarise,
} from './finding.js';
import type {
  DuplicateGroup,
  InventoryOutcome,
  InventoryRule,
  Outcome,
  Rule,
  SystemRule,
  VerdictKind,
} from './rule.js';
import type { AuditorDecision } from '../similarity/index.js';
import { type Likeness, type SharedSystem, createLikeness } from './likeness.js';
import { findSameSystems } from './same-system.js';
import type { WordKnowledge } from './word-knowledge.js';

/** A rule as a pack puts it in force: with its own clause and thresholds. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly clause: Clause;
  readonly parameters: Readonly<Record<string, number>>;
}

export interface AuditOptions {
  readonly pack: string;
  readonly asOf: string;
  readonly rules: readonly RuleInForce[];
  readonly words: WordKnowledge;
  /** The round's list of city-wide shared systems (统建目录). */
  readonly sharedSystems?: readonly SharedSystem[];
  /** Pairs of systems that auditors confirmed or rejected: they overrule scores and bind groups. */
  readonly decisions?: readonly AuditorDecision[];
  /** Called with the share done, 0–1, after each rule. */
  readonly onProgress?: (done: number) => void;
}

export type SystemRuleInForce = RuleInForce & { readonly rule: SystemRule };
type InventoryRuleInForce = RuleInForce & { readonly rule: InventoryRule };

/** By system id: every verdict so far, and the kinds that dormant rules gave. */
interface Ledger {
  readonly verdicts: ReadonlyMap<string, Verdict[]>;
  readonly dormant: ReadonlyMap<string, VerdictKind[]>;
}

/** A rule that throws stops the run and names itself and the system. */
export class RuleError extends Error {
  constructor(rule: string, system: string, cause: unknown) {
    super(`rule ${rule} failed on ${system}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/**
 * Judges an inventory: every rule in force gives every system exactly one verdict. Deterministic: same
 * systems in the same order, same rules, same bytes. Cost: systems × rules, plus what inventory rules need.
 */
export function applyRules(systems: readonly SurveyedSystem[], options: AuditOptions): Findings {
  const ledger: Ledger = {
    verdicts: new Map(systems.map(({ id }) => [id, []])),
    dormant: new Map(systems.map(({ id }) => [id, []])),
  };
  const sameSystem = findSameSystems(systems);
  const { words, sharedSystems = [], decisions = [] } = options;
  let known: Likeness | null = null;
  const likeness = () => (known ??= createLikeness({ systems, sharedSystems, sameSystem, words, decisions }));
  const groups: DuplicateGroup[] = [];
  const ordered = [...options.rules].sort((a, b) => rank(a) - rank(b));
  for (const [index, inForce] of ordered.entries()) {
    if (isSystemRule(inForce)) judgeEach(systems, inForce, options.asOf, ledger);
    else {
      const isDormant = (id: string) => summarise(ledger.dormant.get(id) ?? []) === 'flagged';
      const context = {
        parameters: inForce.parameters,
        asOf: options.asOf,
        words,
        likeness,
        sharedSystems,
        sameSystem,
        isDormant,
      };
      groups.push(...judgeAll(systems, inForce as InventoryRuleInForce, context, ledger));
    }
    options.onProgress?.((index + 1) / ordered.length);
  }
  return {
    pack: options.pack,
    asOf: options.asOf,
    systems: systems.map((system) => judged(system, ledger)),
    groups,
    sameSystem,
  };
}

export const isSystemRule = (inForce: RuleInForce): inForce is SystemRuleInForce =>
  inForce.rule.scope === 'system';

/** Dormant rules first, because others read them; rules that compare systems last. */
const rank = ({ rule }: RuleInForce): number =>
  rule.theme === 'dormant' ? 0 : rule.scope === 'system' ? 1 : 2;

function judged(system: SurveyedSystem, { verdicts, dormant }: Ledger): JudgedSystem {
  const { id, department, systemName, source } = system;
  return {
    id,
    department,
    systemName,
    source,
    zombie: summarise(dormant.get(id) ?? []),
    verdicts: verdicts.get(id) ?? [],
  };
}

function judgeEach(
  systems: readonly SurveyedSystem[],
  inForce: SystemRuleInForce,
  asOf: string,
  { verdicts, dormant }: Ledger,
): void {
  for (const system of systems) {
    const earlier = dormant.get(system.id) ?? [];
    const verdict = judgeSystem(system, inForce, asOf, earlier);
    verdicts.get(system.id)?.push(verdict);
    if (inForce.rule.theme === 'dormant') earlier.push(verdict.verdict);
  }
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
  const dormant: VerdictKind[] = [];
  return rules
    .filter(isSystemRule)
    .sort((a, b) => rank(a) - rank(b))
    .map((inForce) => {
      const verdict = judgeSystem(system, inForce, asOf, dormant);
      if (inForce.rule.theme === 'dormant') dormant.push(verdict.verdict);
      return verdict;
    });
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
export function judgeSystem(
  system: SurveyedSystem,
  inForce: SystemRuleInForce,
  asOf: string,
  dormant: readonly VerdictKind[],
): Verdict {
  const { rule } = inForce;
  try {
    const outcome = outcomeOf(system, inForce, asOf, dormant);
    const assumed: readonly Evidence[] =
      rule.inServiceOnly && system.values.lifecycle === undefined
        ? [{ ...evidenceOf(system, 'lifecycle'), value: '已建', assumed: true }]
        : [];
    return verdictOf(system, inForce, outcome, assumed);
  } catch (error) {
    throw new RuleError(rule.id, `${system.department} ${system.systemName}`, error);
  }
}

function judgeAll(
  systems: readonly SurveyedSystem[],
  inForce: InventoryRuleInForce,
  context: Parameters<InventoryRule['judge']>[1],
  { verdicts }: Ledger,
): readonly DuplicateGroup[] {
  let result: InventoryOutcome;
  try {
    result = inForce.rule.judge(systems, context);
  } catch (error) {
    throw new RuleError(inForce.rule.id, 'the inventory', error);
  }
  for (const system of systems) {
    const outcome = result.outcomes.get(system.id) ?? { verdict: 'clear' as const, read: [] };
    verdicts.get(system.id)?.push(verdictOf(system, inForce, outcome));
  }
  return result.groups ?? [];
}

function verdictOf(
  system: SurveyedSystem,
  { rule, clause, parameters }: RuleInForce,
  outcome: Outcome,
  assumed: readonly Evidence[] = [],
): Verdict {
  const own = outcome.read.map((field) => evidenceOf(system, field));
  const others = (outcome.others ?? []).map((other) => evidenceOf(other.system, other.field));
  return {
    rule: rule.id,
    verdict: outcome.verdict,
    clause,
    evidence: [...own, ...assumed, ...others],
    thresholds: parameters,
    missing: outcome.missing ?? [],
    ...(outcome.note ? { note: outcome.note } : {}),
  };
}
