import type { Profile } from './tokenize.js';
import type { Vector } from './weigh.js';

/** Two positions in the inventory, the smaller first. */
export type Pair = readonly [number, number];

/**
 * Every pair whose name or function vectors reach the cosine threshold, and every pair of one kind (they
 * may share no word). Exact: an inverted index adds up the full dot product of each pair that shares a
 * token; nothing is sampled or pruned. Cost: the sum over tokens of the square of their frequency.
 */
export function candidatePairs(
  profiles: readonly Profile[],
  vectors: readonly (readonly Vector[])[],
  threshold: number,
): readonly Pair[] {
  const pairs = new Set<number>();
  for (const family of vectors) addLexicalPairs(family, threshold, pairs);
  addKindPairs(profiles, pairs);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((key) => [Math.floor(key / profiles.length), key % profiles.length]);
}

function addLexicalPairs(vectors: readonly Vector[], threshold: number, pairs: Set<number>): void {
  const postings = new Map<number, { readonly item: number; readonly weight: number }[]>();
  for (const [item, { tokens, weights }] of vectors.entries()) {
    const dot = new Map<number, number>();
    for (const [index, token] of tokens.entries()) {
      const weight = weights[index] ?? 0;
      const list = postings.get(token) ?? [];
      for (const other of list) dot.set(other.item, (dot.get(other.item) ?? 0) + weight * other.weight);
      list.push({ item, weight });
      postings.set(token, list);
    }
    for (const [other, cosine] of dot) if (cosine >= threshold) pairs.add(other * vectors.length + item);
  }
}

function addKindPairs(profiles: readonly Profile[], pairs: Set<number>): void {
  const byKind = new Map<string, number[]>();
  for (const [item, { kind }] of profiles.entries()) {
    if (kind === null) continue;
    const earlier = byKind.get(kind) ?? [];
    for (const other of earlier) pairs.add(other * profiles.length + item);
    byKind.set(kind, [...earlier, item]);
  }
}
