import type { AuditorDecision } from '../similarity/index.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { SurvivorChoice } from './choose-survivor.js';
import { type Findings, evidenceOf } from './finding.js';
import {
  type Found,
  type InventoryRuleInForce,
  type RuleInForce,
  RuleError,
  inOrder,
  isInventoryRule,
  isSystemRule,
  judgeEach,
} from './judge-system.js';
import { type Likeness, type SharedSystem, createLikeness } from './likeness.js';
import type { DuplicateGroup, InventoryOutcome, InventoryRule, Outcome } from './rule.js';
import { findSameSystems } from './same-system.js';
import type { WordKnowledge } from './word-knowledge.js';

export interface CompareOptions {
  readonly asOf: string;
  readonly rules: readonly RuleInForce[];
  readonly words: WordKnowledge;
  /** The round's list of city-wide shared systems (统建目录). */
  readonly sharedSystems?: readonly SharedSystem[];
  /** Pairs of systems that auditors confirmed or rejected: they overrule scores and bind groups. */
  readonly decisions?: readonly AuditorDecision[];
  /** Systems that people chose to keep of their groups; of several in one group the last counts. */
  readonly survivors?: readonly SurvivorChoice[];
  /** Called with the share done, 0–1, after each rule on the inventory; the judging of each system is one step more. */
  readonly onProgress?: (done: number) => void;
}

/** What takes all systems of an inventory together. */
export interface Compared extends Pick<Findings, 'groups' | 'sameSystem'> {
  /** What each rule on the inventory found on a system, in the order of the rules; `null` is clear. */
  of(id: string): readonly (Found | null)[];
}

/** Judges an inventory by the rules that compare systems, in their order. Cost: what these rules need. */
export function compareInventory(systems: readonly SurveyedSystem[], options: CompareOptions): Compared {
  const { words, asOf, sharedSystems = [], decisions = [], survivors = [], onProgress } = options;
  const ordered = inOrder(options.rules);
  const rules = ordered.filter(isInventoryRule);
  const sameSystem = findSameSystems(systems);
  let known: Likeness | null = null;
  const likeness = () => (known ??= createLikeness({ systems, sharedSystems, sameSystem, words, decisions }));
  const isDormant = dormantSystems(systems, ordered, asOf);
  const groups: DuplicateGroup[] = [];
  const outcomes: InventoryOutcome['outcomes'][] = [];
  for (const inForce of rules) {
    const { parameters } = inForce;
    const context = { parameters, asOf, words, likeness, sharedSystems, sameSystem, isDormant, survivors };
    const result = judgeAll(systems, inForce, context);
    outcomes.push(result.outcomes);
    groups.push(...(result.groups ?? []));
    onProgress?.(outcomes.length / (rules.length + 1));
  }
  known = null;
  const of = (id: string) => outcomes.map((said) => foundIn(said.get(id)));
  return { groups, sameSystem, of };
}

function foundIn(outcome: Outcome | undefined): Found | null {
  if (!outcome) return null;
  const { others = [], ...rest } = outcome;
  return { outcome: rest, others: others.map(({ system, field }) => evidenceOf(system, field)) };
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
    const isDormant = system !== undefined && judgeEach(system, rules, asOf).zombie === 'flagged';
    known.set(id, isDormant);
    return isDormant;
  };
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
