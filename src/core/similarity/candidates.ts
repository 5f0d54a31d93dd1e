import type { Profile } from './profile.js';
import { selfJoin } from './self-join.js';
import type { Matrix } from './weigh.js';

/** Two positions in the inventory, the smaller first. */
export type Pair = readonly [number, number];

/** Pairs in order of rows, each once: `left[k] < right[k]`. */
export interface CandidatePairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

export interface CandidateOptions {
  /** Lowest cosine of names and functions together at which two items are compared. */
  readonly threshold: number;
  /** Lowest confidence at which an item is compared with all others of a kind. */
  readonly confidence: number;
  /** Pairs that somebody decided: compared whatever they share. */
  readonly decided?: readonly Pair[];
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
  { threshold, confidence, decided = [], onProgress }: CandidateOptions,
): CandidatePairs {
  const size = profiles.length;
  const joined = selfJoin(themes, {
    threshold,
    ...(onProgress ? { onProgress } : {}),
  });
  const filed = [...blocks(profiles, confidence), ...decided];
  const most = filed.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, joined.left.length);
  const keys = new Float64Array(most);
  let end = 0;
  for (let k = 0; k < joined.left.length; k++)
    keys[end++] = (joined.left[k] as number) * size + (joined.right[k] as number);
  for (const block of filed)
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++)
        keys[end++] = (block[i] as number) * size + (block[j] as number);
  keys.sort();
  let kept = 0;
  for (let k = 0; k < end; k++) if (k === 0 || keys[k] !== keys[k - 1]) keys[kept++] = keys[k] as number;
  const left = new Uint32Array(kept);
  const right = new Uint32Array(kept);
  for (let k = 0; k < kept; k++) {
    const key = keys[k] as number;
    left[k] = Math.floor(key / size);
    right[k] = key - (left[k] as number) * size;
  }
  return { left, right };
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
