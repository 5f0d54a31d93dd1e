import type { Matrix } from './weigh.js';

/** Every pair of rows whose cosine reaches the threshold, in order of rows: `left[k] < right[k]`. */
export interface JoinedPairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly scores: Float64Array;
  /** Pairs that the bounds let through to a full dot product: what pruning left over. */
  readonly verified: number;
}

export interface JoinOptions {
  readonly threshold: number;
  /** One of `shares` equal parts of the work; the parts together find every pair once. */
  readonly share?: number;
  readonly shares?: number;
  readonly onProgress?: (done: number) => void;
}

/** Weights are single precision: a pair this close below the threshold must not be lost to a bound. */
const MARGIN = 1e-6;
/** How often the remaining norms are brought up to date; 64 times cost little and prune nearly all. */
const EPOCHS = 64;

/**
 * Exact all-pairs join by prefix and L2 bounds (All-Pairs, Bayardo et al. 2007; L2AP, Anastasiu & Karypis
 * 2014). Columns stand rarest first. A row is indexed only as far as the norm of what follows is at least t:
 * two rows that share nothing before that cannot reach t (Cauchy–Schwarz). Where L2AP keeps and tests bounds at
 * every entry, rows here are taken in the order in which their indexed part ends, the longest first. Every row
 * met then is indexed as far as the asking row reads, so the partial sum over that part is complete, and one
 * test decides: sum + ‖rest of x‖·‖rest of y‖ ≥ t. The second norm depends on where x ends; because ends only
 * move forward it is renewed per epoch, for the smallest end of that epoch, which is an upper bound within it.
 * Cost: index entries read, Σ over columns of n²/2 of what is indexed. Memory: index ≈ half the matrix, and
 * two numbers per row.
 */
export function selfJoin(matrix: Matrix, options: JoinOptions): JoinedPairs {
  const { threshold, share = 0, shares = 1, onProgress } = options;
  const bound = threshold - MARGIN;
  const plan = planJoin(matrix, bound);
  const { starts, tokens, weights, rows } = matrix;
  // Sum so far and remaining norm side by side, so that a visit touches one cache line.
  const board = new Float64Array(2 * rows);
  const dense = new Float32Array(matrix.columns);
  const met = new Uint32Array(rows);
  const pairs = new PairBuffer();
  const epoch = Math.max(256, Math.ceil(rows / EPOCHS));
  let verified = 0;
  for (let x = 0; x < rows; x++) {
    if (x % epoch === 0) {
      renewNorms(matrix, plan, board, { until: Math.min(rows, x + epoch) });
      onProgress?.(x / rows);
    }
    if (x % shares !== share) continue;
    const count = meet(matrix, plan, board, { x, bound, met });
    if (!count) continue;
    const row = plan.order[x] as number;
    const begin = starts[row] as number;
    const end = starts[row + 1] as number;
    for (let i = begin; i < end; i++) dense[tokens[i] as number] = weights[i] as number;
    for (let k = 0; k < count; k++) {
      const other = plan.order[met[k] as number] as number;
      let sum = 0;
      for (let i = starts[other] as number, stop = starts[other + 1] as number; i < stop; i++)
        sum += (dense[tokens[i] as number] as number) * (weights[i] as number);
      if (sum >= threshold) pairs.push(Math.min(row, other), Math.max(row, other), sum);
    }
    verified += count;
    for (let i = begin; i < end; i++) dense[tokens[i] as number] = 0;
  }
  return pairs.sorted(verified);
}

/** The order of rows, and the index over their first columns. */
interface JoinPlan {
  /** Norm of a row from each of its columns on. */
  readonly norms: Float32Array;
  /** Rows in the order of the join; the index speaks of places in it. */
  readonly order: Uint32Array;
  /** Per row: the first column that is not indexed, and where it stands. */
  readonly ends: Uint32Array;
  readonly stops: Uint32Array;
  /** Entries of column c: `lists[c]` … `lists[c + 1]`, places ascending. */
  readonly lists: Uint32Array;
  readonly places: Uint32Array;
  readonly weights: Float32Array;
}

function planJoin(matrix: Matrix, bound: number): JoinPlan {
  const { rows, columns, starts, tokens } = matrix;
  const norms = new Float32Array(matrix.weights.length);
  const ends = new Uint32Array(rows);
  const stops = new Uint32Array(rows);
  const lists = new Uint32Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    const begin = starts[row] as number;
    const end = starts[row + 1] as number;
    let squares = 0;
    for (let i = end - 1; i >= begin; i--) {
      squares += (matrix.weights[i] as number) ** 2;
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
  const entries = lists[columns] as number;
  const plan = {
    norms,
    order,
    ends,
    stops,
    lists,
    places: new Uint32Array(entries),
    weights: new Float32Array(entries),
  };
  const next = lists.slice();
  for (let place = 0; place < rows; place++) {
    const row = order[place] as number;
    for (let i = starts[row] as number; i < (stops[row] as number); i++) {
      const column = tokens[i] as number;
      const entry = next[column] as number;
      next[column] = entry + 1;
      plan.places[entry] = place;
      plan.weights[entry] = matrix.weights[i] as number;
    }
  }
  return plan;
}

/** For every row met before `until`: the norm of what stands behind the smallest end of this epoch. */
function renewNorms(
  matrix: Matrix,
  plan: JoinPlan,
  board: Float64Array,
  { until }: { readonly until: number },
): void {
  const { starts, tokens } = matrix;
  const end = plan.ends[plan.order[until - 1] as number] as number;
  for (let place = 0; place < until; place++) {
    const row = plan.order[place] as number;
    let low = starts[row] as number;
    let high = starts[row + 1] as number;
    const last = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as number) < end) low = middle + 1;
      else high = middle;
    }
    board[2 * place + 1] = low < last ? (plan.norms[low] as number) : 0;
  }
}

interface Asking {
  readonly x: number;
  readonly bound: number;
  /** Filled with the places of rows that may reach the threshold. */
  readonly met: Uint32Array;
}

/**
 * Adds up x against all earlier rows. Sums need no clearing: those of row x lie between 4x and 4x + 1, so
 * whatever is smaller is left over from an earlier row.
 */
function meet(matrix: Matrix, plan: JoinPlan, board: Float64Array, { x, bound, met }: Asking): number {
  const { lists, places, weights } = plan;
  const row = plan.order[x] as number;
  const stop = plan.stops[row] as number;
  const rest = stop < (matrix.starts[row + 1] as number) ? (plan.norms[stop] as number) : 0;
  const base = 4 * (x + 1);
  const goal = base + bound;
  const done = base + 2;
  let count = 0;
  for (let i = matrix.starts[row] as number; i < stop; i++) {
    const column = matrix.tokens[i] as number;
    const weight = matrix.weights[i] as number;
    const end = lists[column + 1] as number;
    for (let entry = lists[column] as number; entry < end; entry++) {
      const y = places[entry] as number;
      if (y >= x) break;
      let sum = board[2 * y] as number;
      sum = (sum < base ? base : sum) + weight * (weights[entry] as number);
      if (sum >= goal - rest * (board[2 * y + 1] as number) && sum < done) {
        met[count++] = y;
        sum = done;
      }
      board[2 * y] = sum;
    }
  }
  return count;
}

/** Pairs as they are found; doubles when full. */
class PairBuffer {
  private keys = new Float64Array(1024);
  private scores = new Float64Array(1024);
  private size = 0;

  push(left: number, right: number, score: number): void {
    if (this.size === this.keys.length) {
      const [keys, scores] = [this.keys, this.scores];
      this.keys = new Float64Array(2 * this.size);
      this.keys.set(keys);
      this.scores = new Float64Array(2 * this.size);
      this.scores.set(scores);
    }
    this.keys[this.size] = left * 2 ** 26 + right;
    this.scores[this.size++] = score;
  }

  sorted(verified: number): JoinedPairs {
    // Keys are sorted by two countings, which is many times faster than by comparing.
    const { size, keys, scores } = this;
    const rights = Uint32Array.from({ length: size }, (_, index) => (keys[index] as number) % 2 ** 26);
    const lefts = Uint32Array.from({ length: size }, (_, index) =>
      Math.floor((keys[index] as number) / 2 ** 26),
    );
    const order = byCounting(lefts, byCounting(rights, null));
    return {
      left: Uint32Array.from(order, (index) => lefts[index] as number),
      right: Uint32Array.from(order, (index) => rights[index] as number),
      scores: Float64Array.from(order, (index) => scores[index] as number),
      verified,
    };
  }
}

/** Positions in order of their values; those of one value stay in the order in which they come. */
function byCounting(values: Uint32Array, positions: Uint32Array | null): Uint32Array {
  let most = 0;
  for (let k = 0; k < values.length; k++) most = Math.max(most, values[k] as number);
  const next = new Uint32Array(most + 2);
  for (let k = 0; k < values.length; k++)
    next[(values[k] as number) + 1] = (next[(values[k] as number) + 1] as number) + 1;
  for (let value = 0; value <= most; value++)
    next[value + 1] = (next[value + 1] as number) + (next[value] as number);
  const sorted = new Uint32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const position = positions ? (positions[k] as number) : k;
    const value = values[position] as number;
    const place = next[value] as number;
    next[value] = place + 1;
    sorted[place] = position;
  }
  return sorted;
}
