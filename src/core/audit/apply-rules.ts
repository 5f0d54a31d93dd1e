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
import type { SurvivorChoice } from './choose-survivor.js';
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
  /** Systems that people chose to keep of their groups; of several in one group the last counts. */
  readonly survivors?: readonly SurvivorChoice[];
  /** Called with the share done, 0–1, after each rule on the inventory, and at the end. */
  readonly onProgress?: (done: number) => void;
}

export type SystemRuleInForce = RuleInForce & { readonly rule: SystemRule };
type InventoryRuleInForce = RuleInForce & { readonly rule: InventoryRule };

/** A rule that throws stops the run and names itself and the system. */
export class RuleError extends Error {
  constructor(rule: string, system: string, cause: unknown) {
    super(`rule ${rule} failed on ${system}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** An inventory judged as far as it takes all systems together; what is said of each is made when asked for. */
export interface Audit extends Pick<Findings, 'groups' | 'sameSystem'> {
  /** Every system with its verdicts, in order, one at a time: a province's verdicts do not fit into memory. */
  judged(): Iterable<JudgedSystem>;
}

/**
 * Judges an inventory: every rule in force gives every system exactly one verdict. Deterministic: same
 * systems in the same order, same rules, same bytes. Cost: systems × rules, plus what inventory rules need.
 */
export function applyRules(systems: readonly SurveyedSystem[], options: AuditOptions): Findings {
  const { groups, sameSystem, judged } = openAudit(systems, options);
  return { pack: options.pack, asOf: options.asOf, systems: [...judged()], groups, sameSystem };
}

/** As `applyRules`, with the verdicts handed out system by system. */
export function openAudit(systems: readonly SurveyedSystem[], options: AuditOptions): Audit {
  const { words, asOf, sharedSystems = [], decisions = [], survivors = [], onProgress } = options;
  const ordered = [...options.rules].sort((a, b) => rank(a) - rank(b));
  const inventoryRules = ordered.filter((inForce): inForce is InventoryRuleInForce => !isSystemRule(inForce));
  const sameSystem = findSameSystems(systems);
  let known: Likeness | null = null;
  const likeness = () => (known ??= createLikeness({ systems, sharedSystems, sameSystem, words, decisions }));
  const isDormant = dormantSystems(systems, ordered, asOf);
  const groups: DuplicateGroup[] = [];
  const outcomes = new Map<RuleInForce, InventoryOutcome['outcomes']>();
  for (const [index, inForce] of inventoryRules.entries()) {
    const { parameters } = inForce;
    const context = { parameters, asOf, words, likeness, sharedSystems, sameSystem, isDormant, survivors };
    const result = judgeAll(systems, inForce, context);
    outcomes.set(inForce, result.outcomes);
    groups.push(...(result.groups ?? []));
    // The judging of each system for itself is one step more.
    onProgress?.((index + 1) / (inventoryRules.length + 1));
  }
  known = null;
  return {
    groups,
    sameSystem,
    *judged() {
      for (const system of systems) yield judgedBy(system, ordered, asOf, outcomes);
      onProgress?.(1);
    },
  };
}

/** Is a system flagged by a dormant rule? Judged when first asked, and remembered. */
function dormantSystems(
  systems: readonly SurveyedSystem[],
  ordered: readonly RuleInForce[],
  asOf: string,
): (id: string) => boolean {
  const rules = ordered.filter(isSystemRule).filter(({ rule }) => rule.theme === 'dormant');
  const known = new Map<string, boolean>();
  let byId: ReadonlyMap<string, SurveyedSystem> | null = null;
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    byId ??= new Map(systems.map((system) => [system.id, system]));
    const system = byId.get(id);
    const kinds = system ? judgeAlone(system, rules, asOf).map(({ verdict }) => verdict) : [];
    const isDormant = summarise(kinds) === 'flagged';
    known.set(id, isDormant);
    return isDormant;
  };
}

/** All verdicts on one system, in the order of the rules; rules on the inventory have spoken before. */
function judgedBy(
  system: SurveyedSystem,
  ordered: readonly RuleInForce[],
  asOf: string,
  outcomes: ReadonlyMap<RuleInForce, InventoryOutcome['outcomes']>,
): JudgedSystem {
  const { id, department, systemName, source } = system;
  const dormant: VerdictKind[] = [];
  const verdicts = ordered.map((inForce) => {
    if (!isSystemRule(inForce)) {
      const outcome = outcomes.get(inForce)?.get(id) ?? { verdict: 'clear' as const, read: [] };
      return verdictOf(system, inForce, outcome);
    }
    const verdict = judgeSystem(system, inForce, asOf, dormant);
    if (inForce.rule.theme === 'dormant') dormant.push(verdict.verdict);
    return verdict;
  });
  return { id, department, systemName, source, zombie: summarise(dormant), verdicts };
}

export const isSystemRule = (inForce: RuleInForce): inForce is SystemRuleInForce =>
  inForce.rule.scope === 'system';

/** Dormant rules first, because others read them; rules that compare systems last. */
const rank = ({ rule }: RuleInForce): number =>
  rule.theme === 'dormant' ? 0 : rule.scope === 'system' ? 1 : 2;

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
): InventoryOutcome {
  try {
    return inForce.rule.judge(systems, context);
  } catch (error) {
    throw new RuleError(inForce.rule.id, 'the inventory', error);
  }
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
