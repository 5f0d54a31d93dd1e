import { type Pair, candidatePairs } from './candidates.js';
import { type Edge, clusterPairs } from './cluster.js';
import { matchClauses } from './clauses.js';
import { type Comparison, compare, enterShared, measure } from './compare.js';
import { createMeasurer } from './measure.js';
import { type AuditorDecision, type DecidedPair, adjustWeights, decisionIndex } from './decisions.js';
import { type Explanation, type WaterfallLine, explainPair, waterfall } from './explain.js';
import type { Lexicon, Segment } from './lexicon.js';
import { type Item, type Profile, functionsOf, profileOf, themesOf } from './profile.js';
import { WEIGHTS, type Weights, amounts, createOdds, partsOf, probability } from './score.js';
import { countDocuments } from './tokens.js';
import { cosine, weigh } from './weigh.js';

export type { Item } from './profile.js';
export type { AuditorDecision } from './decisions.js';
export type { WaterfallLine } from './explain.js';
export type { Lexicon, Segment, SystemKind } from './lexicon.js';
export type { Weights } from './score.js';
export { type JoinedPairs, selfJoin } from './self-join.js';
export { countHanBigrams } from './han-bigrams.js';
export { weigh } from './weigh.js';
export { createLexicalIndex } from './incremental.js';
export { adjustWeights, exportDecisions } from './decisions.js';
export { type Cover, type CoverIndex, coverItem, createCoverIndex } from './cover.js';
export { type JudgedPair, type Quality, bootstrap, qualityOf, recallByGroup } from './quality.js';
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
const CANDIDATE_COSINE = 0.12;
const CANDIDATE_CONFIDENCE = 0.45;
/** Mean score that all pairs of two groups must have before a single edge may join them. */
const LINKAGE = 0.5;

/** A pair and its score; the reasons are worked out when asked for, because most pairs are never shown. */
export interface LikelyPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly decided?: 'confirmed' | 'rejected';
  readonly explain: () => Explanation & { readonly waterfall: readonly WaterfallLine[] };
}

export type ScoringOptions = Omit<SimilarityOptions, 'duplicate' | 'review' | 'all'> & {
  /** Pairs below this are not kept. */
  readonly floor: number;
};

/**
 * Scores every pair worth comparing, in inventory order: the costly part, done once and shared by whoever has a
 * threshold of its own. Cost: the lexical join, plus one comparison per candidate.
 */
export function scorePairs(items: readonly Item[], options: ScoringOptions): readonly LikelyPair[] {
  const { lexicon, segment, isExcluded, onProgress, floor, decisions = [] } = options;
  const decided = decisionIndex(decisions);
  const profiles = items.map((item) => profileOf(item, lexicon, segment));
  const functions = weigh(countDocuments(profiles.map(functionsOf)));
  const themes = weigh(countDocuments(profiles.map(themesOf)));
  const known = positionsOf(decisions, items);
  const candidates = candidatePairs(themes, profiles, {
    ...{ threshold: CANDIDATE_COSINE, confidence: CANDIDATE_CONFIDENCE, decided: known },
    ...(onProgress ? { onProgress: (done: number) => onProgress(done / 2) } : {}),
  });
  const measurer = createMeasurer({ profiles, functions, themes });
  const compareAt = (i: number, j: number): Comparison => {
    const [a, b] = [profiles[i] as Profile, profiles[j] as Profile];
    return compare(a, b, measure(a, b, { functions: cosine(functions, i, j), theme: cosine(themes, i, j) }));
  };
  const weights =
    options.weights ??
    learnt(known, (i, j) => ({
      amounts: amounts(compareAt(i, j)),
      isConfirmed: decided(items[i]?.id ?? '', items[j]?.id ?? '') === 'confirmed',
    }));
  const odds = createOdds(weights);
  const goal = lowestOdds(floor);
  const explainer = createExplainer(profiles, compareAt, weights);
  const pairs: LikelyPair[] = [];
  let first = -1;
  for (let index = 0; index < candidates.left.length; index++) {
    if ((index & 4095) === 0) onProgress?.(0.5 + index / candidates.left.length / 2);
    const i = candidates.left[index] as number;
    const j = candidates.right[index] as number;
    const [a, b] = [profiles[i] as Profile, profiles[j] as Profile];
    if (isExcluded?.(a.id, b.id)) continue;
    if (first !== i) measurer.from((first = i));
    measurer.to(j, candidates.cosines[index]);
    const verdict = decided(a.id, b.id);
    const least = verdict ? -Infinity : goal;
    const comparison = compare(a, b, measurer);
    if (odds.of(comparison) < least) continue;
    measurer.compareFunctions();
    if (odds.afterFunctions(measurer.functions) < least) continue;
    measurer.countShared();
    enterShared(comparison, a, b, measurer.shared);
    const sum = odds.afterShared(comparison.sharedClauses, comparison.noSharedClause);
    if (sum < least) continue;
    const [score, explain] = [scoreOf(sum), explainer(i, j)];
    pairs.push(
      verdict ? { a: a.id, b: b.id, score, explain, decided: verdict } : { a: a.id, b: b.id, score, explain },
    );
  }
  return pairs;
}

/** A function of its own: what it remembers is then kept for pairs that are kept, and for no other. */
const createExplainer =
  (profiles: readonly Profile[], compareAt: (i: number, j: number) => Comparison, weights: Weights) =>
  (i: number, j: number): LikelyPair['explain'] =>
  () => {
    const comparison = compareAt(i, j);
    const clauses = matchClauses((profiles[i] as Profile).clauses, (profiles[j] as Profile).clauses);
    return {
      ...explainPair(comparison, clauses),
      waterfall: waterfall(comparison, partsOf(comparison, weights)),
    };
  };

/** Decided pairs by position, each once, the smaller first; of items that are not here nothing is known. */
function positionsOf(decisions: readonly AuditorDecision[], items: readonly Item[]): readonly Pair[] {
  if (!decisions.length) return [];
  const position = new Map(items.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, Pair>();
  for (const { a, b } of decisions) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    const pair = [Math.min(i, j), Math.max(i, j)] as const;
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** The shipped weights, moved by what auditors decided of these very items. */
const learnt = (known: readonly Pair[], pairAt: (i: number, j: number) => DecidedPair): Weights =>
  known.length ? adjustWeights(known.map(([i, j]) => pairAt(i, j))) : WEIGHTS;

/** Score of a sum of parts in hundredths. */
const scoreOf = (hundredths: number): number => Math.round(probability(hundredths / 100) * 1e6) / 1e6;

/** The lowest sum of parts whose score reaches the floor: sums are whole numbers, and scores grow with them. */
function lowestOdds(floor: number): number {
  if (floor <= 0) return -Infinity;
  let [low, high] = [-10_000, 10_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (scoreOf(middle) >= floor) high = middle;
    else low = middle + 1;
  }
  return scoreOf(low) >= floor ? low : Infinity;
}

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
  pairs: readonly LikelyPair[],
  { duplicate, same = [] }: GroupingOptions,
): Pick<SimilarityResult, 'groups' | 'bridges'> {
  const position = new Map(ids.map((id, index) => [id, index]));
  const edges = pairs.map((pair): Edge => {
    const ends = [position.get(pair.a) ?? 0, position.get(pair.b) ?? 0] as const;
    return {
      ...{ pair: ends, score: pair.score, isDuplicate: pair.score >= duplicate },
      ...(pair.decided ? { decided: pair.decided } : {}),
    };
  });
  // One item reported twice is as alike as can be, and no reason by itself to make a group.
  for (const [a, b] of same) {
    const pair = [position.get(a), position.get(b)] as const;
    if (pair[0] !== undefined && pair[1] !== undefined)
      edges.push({ pair: [pair[0], pair[1]], score: 1, isDuplicate: false });
  }
  const { groups, bridges } = clusterPairs(edges, Math.min(LINKAGE, duplicate));
  const idOf = (index: number): string => ids[index] ?? '';
  return {
    groups: groups.map((group) => group.map(idOf)),
    bridges: bridges.map(([i, j]) => [idOf(i), idOf(j)] as const),
  };
}

/** The kind a system is most likely of; what an evaluation leaves out of the lexicon. */
export const likeliestKind = (item: Item, lexicon: Lexicon, segment: Segment): string | null =>
  profileOf(item, lexicon, segment).kinds[0]?.kind.kind ?? null;

/** Finds items that do the same thing, whatever the words: the stages in order, each in its own file. */
export function findSimilar(items: readonly Item[], options: SimilarityOptions): SimilarityResult {
  const scored = scorePairs(items, { ...options, floor: options.all ? 0 : options.review });
  const { groups, bridges } = groupScored(
    items.map(({ id }) => id),
    scored,
    options,
  );
  const pairs = scored.flatMap((pair): readonly ScoredPair[] => {
    const decision = decide(pair, options);
    if (decision === 'none' && !options.all) return [];
    const { explain, ...rest } = pair;
    return [{ ...rest, decision, ...explain() }];
  });
  return { pairs, groups, bridges };
}
