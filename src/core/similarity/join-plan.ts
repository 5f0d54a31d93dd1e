import type { Matrix } from './weigh.js';

/** The order of rows, and the index over their first columns. */
export interface JoinPlan {
  /** Norm of a row from each of its columns on. */
  readonly norms: Float32Array;
  /** Rows in the order of the join; the index speaks of places in it. */
  readonly order: Uint32Array;
  /** Per row: the first column that is not indexed, and where it stands. */
  readonly ends: Uint32Array;
  readonly stops: Int32Array;
  /** Entries of column c: `lists[c]` … `lists[c + 1]`, places ascending. */
  readonly lists: Int32Array;
  /** Place and weight of an entry in one word: the weight in the low bits, all ones for 1, rounded up. */
  readonly entries: Int32Array;
  readonly weightBits: number;
}

/** An entry stays positive as a 32-bit number, so that entries of a column compare as their places do. */
const WORD = 31;

/** Rows are indexed as far as the norm of what follows reaches the bound. Linear in the matrix, plus one sort of the rows. */
export function planJoin(matrix: Matrix, bound: number): JoinPlan {
  const { rows, columns, starts, tokens, weights } = matrix;
  const norms = new Float32Array(weights.length);
  const ends = new Uint32Array(rows);
  const stops = new Int32Array(rows);
  const lists = new Int32Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    const begin = starts[row] as number;
    const end = starts[row + 1] as number;
    let squares = 0;
    for (let i = end - 1; i >= begin; i--) {
      squares += (weights[i] as number) ** 2;
      norms[i] = Math.sqrt(squares);
    }
    let stop = begin;
    for (; stop < end && (norms[stop] as number) >= bound; stop++)
      lists[(tokens[stop] as number) + 1] = (lists[(tokens[stop] as number) + 1] as number) + 1;
    stops[row] = stop;
    ends[row] = stop < end ? (tokens[stop] as number) : columns;
  }
  for (let column = 0; column < columns; column++)
    lists[column + 1] = (lists[column + 1] as number) + (lists[column] as number);
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  order.sort((a, b) => (ends[b] as number) - (ends[a] as number) || a - b);
  const weightBits = WORD - (32 - Math.clz32(rows));
  const entries = fileEntries(matrix, { lists, stops, order, weightBits });
  return { norms, order, ends, stops, lists, entries, weightBits };
}

function fileEntries(
  { rows, starts, tokens, weights }: Matrix,
  { lists, stops, order, weightBits }: Pick<JoinPlan, 'lists' | 'stops' | 'order' | 'weightBits'>,
): Int32Array {
  const entries = new Int32Array(lists[lists.length - 1] as number);
  const next = lists.slice();
  const most = 2 ** weightBits - 1;
  for (let place = 0; place < rows; place++) {
    const row = order[place] as number;
    for (let i = starts[row] as number; i < (stops[row] as number); i++) {
      const column = tokens[i] as number;
      const entry = next[column] as number;
      next[column] = entry + 1;
      const weight = Math.min(most, Math.ceil((weights[i] as number) * most));
      entries[entry] = (place << weightBits) | weight;
    }
  }
  return entries;
}
