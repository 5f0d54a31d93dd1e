import { clusterPairs } from './cluster.js';
import type { Edge } from './edge-columns.js';
import type { LikelyPair, LikelyPairs, PairLimit } from './likely-pairs.js';
import type { Lexicon, Segment } from './lexicon.js';
import { type Item, profileOf } from './profile.js';
import { type ScoringOptions, scorePairs } from './score-pairs.js';
import type { Decision, ScoredPair } from './scored-pair.js';

export type { LikelyPair, LikelyPairs, PairLimit } from './likely-pairs.js';
export type { Item } from './profile.js';
export { PairScorer, type ScoringOptions, profilesOf, scorePairs } from './score-pairs.js';
export type { Parcel } from './parcel.js';
export type { Decision, ScoredPair } from './scored-pair.js';
export { PairPacker, PairUnpacker } from './pair-parcel.js';
export { packProfiles, unpackProfiles } from './profile-parcel.js';
export type { KeptPairs } from './pair-store.js';
export type { AuditorDecision } from './decisions.js';
export type { WaterfallLine } from './explain.js';
export type { Lexicon, Segment, SystemKind } from './lexicon.js';
export type { Weights } from './score.js';
export type { JoinedPairs } from './pair-buffer.js';
export { selfJoin } from './self-join.js';
export { countHanBigrams } from './han-bigrams.js';
export { weigh } from './weigh.js';
export { createLexicalIndex } from './incremental.js';
export { adjustWeights, exportDecisions } from './decisions.js';
export { type Cover, type CoverIndex, coverItem, createCoverIndex } from './cover.js';
export {
  type GroupedPair,
  type JudgedPair,
  type Quality,
  bootstrap,
  groupMean,
  qualityByGroup,
  qualityOf,
  recallByGroup,
} from './quality.js';
export { plain } from './normalize.js';
export { WEIGHTS, WEIGHTS_VERSION } from './score.js';

export interface SimilarityResult {
  /** In inventory order; with `all` every scored pair, otherwise those decided `duplicate` or `review`. */
  readonly pairs: readonly ScoredPair[];
  /** Ids of items with one function, in inventory order. */
  readonly groups: readonly (readonly string[])[];
  /** Duplicate pairs that join no group, because their groups are otherwise unlike. */
  readonly bridges: readonly (readonly [string, string])[];
  /** Where an inventory has more likely pairs than can be held, what was left out. */
  readonly limit: PairLimit | null;
}

export interface Thresholds {
  /** Lowest score of a duplicate and of a pair worth reviewing. */
  readonly duplicate: number;
  readonly review: number;
  /** Every scored pair is wanted. */
  readonly all?: boolean;
}

export type SimilarityOptions = Thresholds & Omit<ScoringOptions, 'floor'>;

/** Mean score that all pairs of two groups must have before a single edge may join them. */
const LINKAGE = 0.5;

/** Is a pair one: a person's word first, else the score. */
export const isDuplicate = (
  { score, decided }: Pick<LikelyPair, 'score' | 'decided'>,
  duplicate: number,
): boolean => decided === 'confirmed' || (score >= duplicate && decided !== 'rejected');

const decide = (
  pair: LikelyPair,
  { duplicate, review }: { readonly duplicate: number; readonly review: number },
): Decision =>
  isDuplicate(pair, duplicate)
    ? 'duplicate'
    : pair.score >= review && pair.decided !== 'rejected'
      ? 'review'
      : 'none';

export interface GroupingOptions {
  /** Lowest score of a duplicate. */
  readonly duplicate: number;
  /** Ids of one item reported twice: left out of the pairs, but not strangers to each other. */
  readonly same?: readonly (readonly [string, string])[];
}

/** Groups of items from scored pairs, ids in the order in which they are given. */
export function groupScored(
  ids: readonly string[],
  pairs: Iterable<LikelyPair>,
  { duplicate, same = [] }: GroupingOptions,
): Pick<SimilarityResult, 'groups' | 'bridges'> {
  const position = new Map(ids.map((id, index) => [id, index]));
  const edges = { [Symbol.iterator]: () => edgesOf(pairs, { position, duplicate, same }) };
  const { groups, bridges } = clusterPairs(edges, Math.min(LINKAGE, duplicate));
  const idOf = (index: number): string => ids[index] ?? '';
  return {
    groups: groups.map((group) => group.map(idOf)),
    bridges: bridges.map(([i, j]) => [idOf(i), idOf(j)] as const),
  };
}

interface EdgeOptions extends Required<GroupingOptions> {
  readonly position: ReadonlyMap<string, number>;
}

function* edgesOf(
  pairs: Iterable<LikelyPair>,
  { position, duplicate, same }: EdgeOptions,
): Generator<Edge, undefined> {
  for (const { a, b, score, decided } of pairs) {
    const pair = [position.get(a) ?? 0, position.get(b) ?? 0] as const;
    const isDuplicate = score >= duplicate;
    yield decided ? { pair, score, isDuplicate, decided } : { pair, score, isDuplicate };
  }
  // One item reported twice is as alike as can be, and no reason by itself to make a group.
  for (const [a, b] of same) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i !== undefined && j !== undefined) yield { pair: [i, j], score: 1, isDuplicate: false };
  }
  return undefined;
}

/** The kind a system is most likely of; what an evaluation leaves out of the lexicon. */
export const likeliestKind = (item: Item, lexicon: Lexicon, segment: Segment): string | null =>
  profileOf(item, lexicon, segment).kinds[0]?.kind.kind ?? null;

/** Finds items that do the same thing, whatever the words: the stages in order, each in its own file. */
export function findSimilar(items: readonly Item[], options: SimilarityOptions): SimilarityResult {
  return similarOf(
    items.map(({ id }) => id),
    scorePairs(items, { ...options, floor: floorOf(options) }),
    options,
  );
}

export const floorOf = ({ all, review }: Thresholds): number => (all ? 0 : review);

/** Groups and explained pairs of what was scored. */
export function similarOf(
  ids: readonly string[],
  scored: LikelyPairs,
  thresholds: Thresholds,
): SimilarityResult {
  const { groups, bridges } = groupScored(ids, scored, thresholds);
  const pairs = explainScored(scored, thresholds);
  return { pairs, groups, bridges, limit: scored.limit };
}

/** Of a stretch of what was scored the pairs that are wanted, with their reasons. */
export function explainScored(
  scored: LikelyPairs,
  thresholds: Thresholds,
  from = 0,
  to = scored.length,
): ScoredPair[] {
  const pairs: ScoredPair[] = [];
  for (let index = from; index < Math.min(to, scored.length); index++) {
    const pair = scored.at(index);
    const decision = decide(pair, thresholds);
    if (decision === 'none' && !thresholds.all) continue;
    const { a, b, score, decided, explain } = pair;
    const { shared, differing, waterfall } = explain();
    // Written out, in the order in which it is read: a spread costs as much as the explanation.
    pairs.push(
      decided
        ? { a, b, score, decided, decision, shared, differing, waterfall }
        : { a, b, score, decision, shared, differing, waterfall },
    );
  }
  return pairs;
}
