import { type Pair, candidatePairs } from './candidates.js';
import { type Edge, clusterPairs } from './cluster.js';
import { type Comparison, compare } from './compare.js';
import { type AuditorDecision, decisionIndex } from './decisions.js';
import { type Explanation, type WaterfallLine, explainPair, waterfall } from './explain.js';
import type { Lexicon, Segment } from './lexicon.js';
import { type Item, type Profile, profileOf } from './profile.js';
import { WEIGHTS, type Weights, logOdds, partsOf, probability } from './score.js';
import { cosine, countTokens, weigh } from './weigh.js';

export type { Item } from './profile.js';
export type { AuditorDecision } from './decisions.js';
export type { WaterfallLine } from './explain.js';
export type { Lexicon, Segment, SystemKind } from './lexicon.js';
export type { Weights } from './score.js';
export { adjustWeights, exportDecisions } from './decisions.js';
export { type Cover, coverItem, createCoverIndex } from './cover.js';
export { plain } from './normalize.js';
export { WEIGHTS, WEIGHTS_VERSION } from './score.js';

export type Decision = 'duplicate' | 'review' | 'none';

export interface ScoredPair extends Explanation {
  readonly a: string;
  readonly b: string;
  /** 0–1; comparable between inventories. */
  readonly score: number;
  readonly decision: Decision;
  /** Where the score comes from: weights add up to its log-odds. */
  readonly waterfall: readonly WaterfallLine[];
  /** A person decided, and this is what counts. */
  readonly decided?: 'confirmed' | 'rejected';
}

export interface SimilarityResult {
  /** In inventory order; with `all` every scored pair, otherwise those decided `duplicate` or `review`. */
  readonly pairs: readonly ScoredPair[];
  /** Ids of items with one function, in inventory order. */
  readonly groups: readonly (readonly string[])[];
  /** Duplicate pairs that join no group, because their groups are otherwise unlike. */
  readonly bridges: readonly (readonly [string, string])[];
}

export interface SimilarityOptions {
  readonly lexicon: Lexicon;
  readonly segment: Segment;
  /** Lowest score of a duplicate and of a pair worth reviewing. */
  readonly duplicate: number;
  readonly review: number;
  /** Pairs that may not be joined, such as one system reported twice. */
  readonly isExcluded?: (a: string, b: string) => boolean;
  readonly all?: boolean;
  /** What auditors said of pairs before: overrides the score, and holds in the groups. */
  readonly decisions?: readonly AuditorDecision[];
  readonly weights?: Weights;
  /** Called with the share done, 0–1. */
  readonly onProgress?: (done: number) => void;
}

/** Cosine from which a pair without a common kind is looked at, and the confidence a common kind needs. */
const CANDIDATE_COSINE = 0.3;
const CANDIDATE_CONFIDENCE = 0.25;
/** Mean score that all pairs of two groups must have before a single edge may join them. */
const LINKAGE = 0.5;

interface Compared {
  readonly pair: Pair;
  readonly comparison: Comparison;
}

/** Compares every pair worth comparing, in inventory order; the costly part, shared by whoever needs it. */
function* comparePairs(items: readonly Item[], options: SimilarityOptions): Generator<Compared> {
  const { lexicon, segment, isExcluded, onProgress } = options;
  const profiles = items.map((item) => profileOf(item, lexicon, segment));
  const texts = items.map(({ name, functionText }) => `${name} ${functionText}`);
  const functions = weigh(countTokens(profiles.map(({ functionTokens }) => functionTokens)));
  const pairs = candidatePairs(texts, profiles, {
    threshold: CANDIDATE_COSINE,
    confidence: CANDIDATE_CONFIDENCE,
    ...(onProgress ? { onProgress: (done: number) => onProgress(done / 2) } : {}),
  });
  for (const [index, pair] of pairs.entries()) {
    if ((index & 4095) === 0) onProgress?.(0.5 + index / pairs.length / 2);
    const [i, j] = pair;
    const [a, b] = [profiles[i] as Profile, profiles[j] as Profile];
    if (isExcluded?.(a.id, b.id)) continue;
    yield { pair, comparison: compare(a, b, cosine(functions, i, j)) };
  }
}

/** Finds items that do the same thing, whatever the words: the stages in order, each in its own file. */
export function findSimilar(items: readonly Item[], options: SimilarityOptions): SimilarityResult {
  const { duplicate, review, weights = WEIGHTS } = options;
  const decided = decisionIndex(options.decisions ?? []);
  const pairs: ScoredPair[] = [];
  const edges: Edge[] = [];
  for (const { pair, comparison } of comparePairs(items, options)) {
    const [a, b] = [items[pair[0]]?.id ?? '', items[pair[1]]?.id ?? ''];
    const parts = partsOf(comparison, weights);
    const score = Math.round(probability(logOdds(parts)) * 1e6) / 1e6;
    const verdict = decided(a, b);
    const decision =
      verdict === 'confirmed'
        ? 'duplicate'
        : verdict === 'rejected'
          ? 'none'
          : decide(score, duplicate, review);
    if (decision !== 'none' || verdict)
      edges.push({
        pair,
        score,
        isDuplicate: decision === 'duplicate',
        ...(verdict ? { decided: verdict } : {}),
      });
    if (decision === 'none' && !options.all) continue;
    pairs.push({
      ...{ a, b, score, decision },
      ...explainPair(comparison),
      waterfall: waterfall(comparison, parts),
      ...(verdict ? { decided: verdict } : {}),
    });
  }
  const idOf = (position: number): string => items[position]?.id ?? '';
  const { groups, bridges } = clusterPairs(edges, Math.min(LINKAGE, duplicate));
  return {
    pairs,
    groups: groups.map((group) => group.map(idOf)),
    bridges: bridges.map(([i, j]) => [idOf(i), idOf(j)] as const),
  };
}

const decide = (score: number, duplicate: number, review: number): Decision =>
  score >= duplicate ? 'duplicate' : score >= review ? 'review' : 'none';
