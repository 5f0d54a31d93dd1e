import { type JoinPlan, planJoin } from './join-plan.js';
import { type JoinedPairs, PairBuffer } from './pair-buffer.js';
import type { Matrix } from './weigh.js';

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
/** After so many rows the sums start again from zero: what tells their rows apart stays below 1024. */
const TURNS = 255;
/** What one addition to such a sum may lose in single precision: half a unit in the last place below 1024. */
const ROUNDING = 2 ** -15;

/**
 * Exact all-pairs join by prefix and L2 bounds (All-Pairs, Bayardo et al. 2007; L2AP, Anastasiu & Karypis
 * 2014). Columns stand rarest first. A row is indexed only as far as the norm of what follows is at least t:
 * two rows that share nothing before that cannot reach t (Cauchy–Schwarz). Where L2AP keeps and tests bounds at
 * every entry, rows here are taken in the order in which their indexed part ends, the longest first. Every row
 * met then is indexed as far as the asking row reads, so the partial sum over that part is complete, and one
 * test decides: sum + ‖rest of x‖·‖rest of y‖ ≥ t. The second norm depends on where x ends; because ends only
 * move forward it is renewed per epoch, for the smallest end of that epoch, which is an upper bound within it.
 * Sums of the index are upper bounds: weights are rounded up to share a word with their place, and what single
 * precision may lose is allowed for; whoever passes gets its full dot product. So half as much memory is read.
 * Cost: index entries read, Σ over columns of n²/2 of what is indexed. Memory: index ≈ a quarter of the matrix,
 * and three numbers per row.
 */
export function selfJoin(matrix: Matrix, options: JoinOptions): JoinedPairs {
  const { threshold, share = 0, shares = 1, onProgress } = options;
  const { starts, tokens, weights, rows } = matrix;
  const board = new JoinBoard(matrix, planJoin(matrix, threshold - MARGIN), threshold - MARGIN);
  const { order } = board.plan;
  const dense = new Float32Array(matrix.columns);
  const pairs = new PairBuffer();
  const epoch = Math.max(256, Math.ceil(rows / EPOCHS));
  let verified = 0;
  for (let x = 0; x < rows; x++) {
    if (x % epoch === 0) {
      board.renewNorms(Math.min(rows, x + epoch));
      onProgress?.(x / rows);
    }
    if (x % shares !== share) continue;
    const count = board.meet(x);
    if (!count) continue;
    const row = order[x] as number;
    const begin = starts[row] as number;
    const end = starts[row + 1] as number;
    for (let i = begin; i < end; i++) dense[tokens[i] as number] = weights[i] as number;
    for (let k = 0; k < count; k++) {
      const other = order[board.met[k] as number] as number;
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

/** Adds rows up against all earlier ones. */
class JoinBoard {
  /** Places of rows that may reach the threshold, after `meet`. */
  readonly met: Uint32Array;
  /** Sum so far and remaining norm of a place side by side, so that a visit touches one cache line. */
  private readonly board: Float32Array;
  /** Per place: the first column that the remaining norm speaks of. */
  private readonly behind: Uint32Array;
  private renewed = 0;
  private turn = 0;

  constructor(
    private readonly matrix: Matrix,
    readonly plan: JoinPlan,
    private readonly bound: number,
  ) {
    this.met = new Uint32Array(matrix.rows);
    this.board = new Float32Array(2 * matrix.rows);
    this.behind = new Uint32Array(matrix.rows);
  }

  /** For every place before `until`: the norm of what stands behind the smallest end of this epoch. */
  renewNorms(until: number): void {
    const { starts, tokens } = this.matrix;
    const { order, ends, norms } = this.plan;
    const end = ends[order[until - 1] as number] as number;
    for (let place = 0; place < until; place++) {
      const row = order[place] as number;
      const begin = starts[row] as number;
      const last = starts[row + 1] as number;
      let at = place < this.renewed ? (this.behind[place] as number) : last;
      while (at > begin && (tokens[at - 1] as number) >= end) at--;
      this.behind[place] = at;
      this.board[2 * place + 1] = at < last ? (norms[at] as number) : 0;
    }
    this.renewed = until;
  }

  /**
   * Adds up x against all earlier rows; how many it met. Sums need no clearing: those of one row lie between 4n and
   * 4n + 4, where n counts up, so whatever is smaller is left over from an earlier row.
   */
  meet(x: number): number {
    if (this.turn++ % TURNS === 0) for (let place = 0; place < x; place++) this.board[2 * place] = 0;
    const { matrix, board, met } = this;
    const { order, stops, norms, lists, entries, weightBits } = this.plan;
    const row = order[x] as number;
    const begin = matrix.starts[row] as number;
    const stop = stops[row] as number;
    const rest = stop < (matrix.starts[row + 1] as number) ? (norms[stop] as number) : 0;
    const base = 4 * (((this.turn - 1) % TURNS) + 1);
    const goal = base + this.bound - (stop - begin) * ROUNDING;
    const done = base + 2;
    const most = 2 ** weightBits - 1;
    const limit = x << weightBits;
    let count = 0;
    for (let i = begin; i < stop; i++) {
      const column = matrix.tokens[i] as number;
      const weight = (matrix.weights[i] as number) / most;
      const end = lists[column + 1] as number;
      for (let at = lists[column] as number; at < end; at++) {
        const entry = entries[at] as number;
        if (entry >= limit) break;
        const y = (entry >> weightBits) << 1;
        let sum = board[y] as number;
        sum = (sum < base ? base : sum) + weight * (entry & most);
        if (sum >= goal - rest * (board[y + 1] as number) && sum < done) {
          met[count++] = y >> 1;
          sum = done;
        }
        board[y] = sum;
      }
    }
    return count;
  }
}
