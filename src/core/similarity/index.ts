import { type Pair, candidatePairs } from './candidates.js';
import { type Explanation, explainPair } from './explain.js';
import { groupPairs } from './group.js';
import type { Lexicon, Segment } from './lexicon.js';
import { compareKinds, scorePair } from './score.js';
import { type Item, profileOf } from './tokenize.js';
import { cosine, weigh } from './weigh.js';

export type { Item } from './tokenize.js';
export type { Lexicon, Segment, SystemKind } from './lexicon.js';
export { plain } from './normalize.js';

export type Decision = 'duplicate' | 'review' | 'none';

export interface ScoredPair extends Explanation {
  readonly a: string;
  readonly b: string;
  /** 0–1; comparable between inventories. */
  readonly score: number;
  readonly decision: Decision;
}

export interface SimilarityResult {
  /** In inventory order; with `all` every scored pair, otherwise those decided `duplicate` or `review`. */
  readonly pairs: readonly ScoredPair[];
  /** Ids of items with one function, in inventory order. */
  readonly groups: readonly (readonly string[])[];
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
}

/** Cosine from which a pair without a common kind is looked at. */
const CANDIDATE_COSINE = 0.3;

/** Finds items that do the same thing, whatever the words: the stages in order, each in its own file. */
export function findSimilar(items: readonly Item[], options: SimilarityOptions): SimilarityResult {
  const profiles = items.map((item) => profileOf(item, options.lexicon, options.segment));
  const names = weigh(profiles.map(({ nameTokens }) => nameTokens));
  const functions = weigh(profiles.map(({ functionTokens }) => functionTokens));
  const pairs: ScoredPair[] = [];
  const duplicates: Pair[] = [];
  for (const [i, j] of candidatePairs(profiles, [names, functions], CANDIDATE_COSINE)) {
    const [a, b] = [profiles[i], profiles[j]];
    const [nameA, nameB, functionA, functionB] = [names[i], names[j], functions[i], functions[j]];
    if (!a || !b || !nameA || !nameB || !functionA || !functionB || options.isExcluded?.(a.id, b.id))
      continue;
    const score = scorePair({
      nameCosine: cosine(nameA, nameB),
      functionCosine: cosine(functionA, functionB),
      kind: compareKinds(a, b),
    });
    const decision: Decision =
      score >= options.duplicate ? 'duplicate' : score >= options.review ? 'review' : 'none';
    if (decision === 'duplicate') duplicates.push([i, j]);
    if (decision === 'none' && !options.all) continue;
    pairs.push({ a: a.id, b: b.id, score: Math.round(score * 1e4) / 1e4, decision, ...explainPair(a, b) });
  }
  return {
    pairs,
    groups: groupPairs(duplicates).map((group) => group.map((index) => profiles[index]?.id ?? '')),
  };
}
