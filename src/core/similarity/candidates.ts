import type { Profile } from './profile.js';
import { type JoinedPairs, selfJoin } from './self-join.js';
import type { Matrix } from './weigh.js';

/** Two positions in the inventory, the smaller first. */
export type Pair = readonly [number, number];

/** Pairs in order of rows, each once: `left[k] < right[k]`. */
export interface CandidatePairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** The cosine of a pair, where the join has worked it out; elsewhere it is not a number. */
  readonly cosines: Float64Array;
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
  const most = filed.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const keys = new Float64Array(most);
  let end = 0;
  for (const block of filed)
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++)
        keys[end++] = (block[i] as number) * size + (block[j] as number);
  return merge(joined, keys.sort(), size);
}

/** Joined and filed pairs, both in order, as one list in order in which every pair stands once. */
function merge(joined: JoinedPairs, filed: Float64Array, size: number): CandidatePairs {
  const most = joined.left.length + filed.length;
  const left = new Uint32Array(most);
  const right = new Uint32Array(most);
  const cosines = new Float64Array(most);
  let end = 0;
  let before = -1;
  for (let j = 0, f = 0; j < joined.left.length || f < filed.length;) {
    const own =
      j < joined.left.length ? (joined.left[j] as number) * size + (joined.right[j] as number) : Infinity;
    const other = f < filed.length ? (filed[f] as number) : Infinity;
    const key = Math.min(own, other);
    const cosine = own <= other ? (joined.scores[j++] as number) : NaN;
    if (other <= own) f++;
    if (key === before) continue;
    before = key;
    left[end] = Math.floor(key / size);
    right[end] = key - (left[end] as number) * size;
    cosines[end++] = cosine;
  }
  return { left: left.slice(0, end), right: right.slice(0, end), cosines: cosines.slice(0, end) };
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
