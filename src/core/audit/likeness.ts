import {
  type AuditorDecision,
  type CoverIndex,
  type Item,
  type LikelyPairs,
  createCoverIndex,
  scorePairs,
} from '../similarity/index.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { SystemPair } from './same-system.js';
import type { WordKnowledge } from './word-knowledge.js';

/** A system of the round's list of city-wide shared systems (统建目录). */
export interface SharedSystem {
  readonly name: string;
  readonly department?: string;
  readonly function?: string;
}

/** How alike the systems of an inventory are: worked out once per audit and shared by the rules. */
export interface Likeness {
  /** Systems in service or planned that say what they do, and the shared ones, in order. */
  readonly ids: readonly string[];
  /** Pairs of them, one system reported twice left out. */
  readonly pairs: LikelyPairs;
  /** Function clauses of the same systems. */
  readonly cover: () => CoverIndex;
  /** The list entry that stands behind an id, if it is one. */
  readonly sharedBehind: (id: string) => SharedSystem | undefined;
}

export interface Inventory {
  readonly systems: readonly SurveyedSystem[];
  readonly sharedSystems: readonly SharedSystem[];
  readonly sameSystem: readonly SystemPair[];
  readonly words: WordKnowledge;
  /** What auditors said of pairs of systems before. */
  readonly decisions?: readonly AuditorDecision[];
  /** Systems whose pairs are asked for; all by default. */
  readonly among?: ReadonlySet<string>;
}

/** No rule has a threshold below this, whatever a pack sets. */
const FLOOR = 0.01;
const SHARED = 'shared:';

/** Stopped systems are gone already and a blank function compares with nothing. */
const isCompared = ({ values }: SurveyedSystem): boolean =>
  values.lifecycle !== '已停用' && values.function !== undefined;

export function createLikeness({
  systems,
  sharedSystems,
  sameSystem,
  words,
  decisions = [],
  among,
}: Inventory): Likeness {
  const shared = new Map(sharedSystems.map((entry, index) => [`${SHARED}${index}`, entry]));
  const items: readonly Item[] = [
    ...systems.filter(isCompared).map(({ id, systemName, department, values }) => ({
      ...{ id, department, name: systemName },
      functionText: values.function ?? '',
    })),
    ...[...shared].map(([id, entry]) => ({
      ...{ id, name: entry.name, department: entry.department ?? '' },
      functionText: entry.function ?? '',
    })),
  ];
  const same = new Set(sameSystem.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  const pairs = scorePairs(items, {
    ...words,
    ...{ floor: FLOOR, decisions },
    ...(among ? { among } : {}),
    ...(same.size ? { isExcluded: (a: string, b: string) => same.has(`${a}|${b}`) } : {}),
  });
  let cover: CoverIndex | null = null;
  return {
    ids: items.map(({ id }) => id),
    pairs,
    cover: () => (cover ??= createCoverIndex(items, words)),
    sharedBehind: (id) => shared.get(id),
  };
}
