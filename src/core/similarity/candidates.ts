import type { Profile } from './profile.js';
import { selfJoin } from './self-join.js';
import type { Matrix } from './weigh.js';

/** Two positions in the inventory, the smaller first. */
export type Pair = readonly [number, number];

export interface CandidateOptions {
  /** Lowest cosine of names and functions together at which two items are compared. */
  readonly threshold: number;
  /** Lowest confidence at which an item is compared with all others of a kind. */
  readonly confidence: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * Every pair worth scoring: all pairs whose texts reach the cosine (exact, see `selfJoin`), all pairs of one kind
 * and all pairs that share a whole clause, which may share no other word. Nothing is sampled. Cost: the join,
 * plus the square of the size of each kind.
 */
export function candidatePairs(
  themes: Matrix,
  profiles: readonly Profile[],
  { threshold, confidence, onProgress }: CandidateOptions,
): readonly Pair[] {
  const size = profiles.length;
  const joined = selfJoin(themes, {
    threshold,
    ...(onProgress ? { onProgress } : {}),
  });
  const keys: number[] = [];
  for (const [index, left] of joined.left.entries()) keys.push(left * size + (joined.right[index] ?? 0));
  for (const block of blocks(profiles, confidence))
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) keys.push((block[i] ?? 0) * size + (block[j] ?? 0));
  const sorted = Float64Array.from(keys).sort();
  const pairs: Pair[] = [];
  for (const [index, key] of sorted.entries())
    if (index === 0 || key !== sorted[index - 1]) pairs.push([Math.floor(key / size), key % size]);
  return pairs;
}

/** Clauses shared by more items than this are talk (数据查询), not a block: their number grows with its square. */
const LARGEST_CLAUSE_BLOCK = 50;

function blocks(profiles: readonly Profile[], confidence: number): readonly (readonly number[])[] {
  const byKind = new Map<unknown, number[]>();
  const byClause = new Map<string, number[]>();
  const file = <K>(index: Map<K, number[]>, key: K, item: number) => {
    const list = index.get(key);
    if (list) list.push(item);
    else index.set(key, [item]);
  };
  for (const [item, { kinds, clauses }] of profiles.entries()) {
    for (const guess of kinds) if (guess.confidence >= confidence) file(byKind, guess.kind, item);
    for (const clause of clauses) if (clause.length >= 4) file(byClause, clause, item);
  }
  return [
    ...byKind.values(),
    ...[...byClause.values()].filter(({ length }) => length <= LARGEST_CLAUSE_BLOCK),
  ];
}
