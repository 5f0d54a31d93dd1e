import { byCounting } from './by-counting.js';

/** Scored pairs by position, in order of items: `left[k] < right[k]`. */
export interface KeptPairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Score in millionths, and above it what a person decided: see `markOf`. */
  readonly marks: Uint32Array;
  /** Pairs that were worth keeping, before any limit. */
  readonly total: number;
}

const SCORE_BITS = 20;
const SCORES = 2 ** SCORE_BITS - 1;
const CONFIRMED = 1;
const REJECTED = 2;

export type Verdict = 'confirmed' | 'rejected' | undefined;

/** A score of 1 needs all 20 bits: 1 000 000 < 2^20. */
export const markOf = (millionths: number, verdict: Verdict): number =>
  millionths | ((verdict === 'confirmed' ? CONFIRMED : verdict === 'rejected' ? REJECTED : 0) << SCORE_BITS);

export const scoreOfMark = (mark: number): number => (mark & SCORES) / 1e6;

export function verdictOfMark(mark: number): Verdict {
  const verdict = mark >>> SCORE_BITS;
  return verdict === CONFIRMED ? 'confirmed' : verdict === REJECTED ? 'rejected' : undefined;
}

/** Pairs kept at most: 48 MB. An inventory of ten thousand keeps about 350 000. */
export const MOST_PAIRS = 4_000_000;

/** Partners that each item keeps when there are more pairs than that. */
export const partnersKept = (items: number, most = MOST_PAIRS): number =>
  Math.max(1, Math.floor(most / Math.max(1, items)));

/**
 * Pairs as they are scored. Where more are worth keeping than memory should hold, each item keeps its best
 * partners: a pair stays if it is among the best of either end (the earlier pair wins a tie), or was decided by a
 * person. What is dropped on the way had enough better pairs at both ends, all of which are kept, so the outcome
 * does not depend on when memory ran out, nor on who scored which part. Memory: 12 bytes a pair, twice the limit.
 */
export class PairStore {
  private left = new Uint32Array(4096);
  private right = new Uint32Array(4096);
  private marks = new Uint32Array(4096);
  private size = 0;
  private total = 0;

  constructor(
    private readonly items: number,
    private readonly most = MOST_PAIRS,
  ) {}

  push(left: number, right: number, mark: number): void {
    if (this.size === this.left.length) {
      if (this.size >= 2 * this.most) this.keepBest();
      else this.resize(Math.min(2 * this.size, 2 * this.most));
    }
    this.left[this.size] = left;
    this.right[this.size] = right;
    this.marks[this.size++] = mark;
    this.total++;
  }

  /** Adds what another store has kept; its pairs count as many as it saw. */
  add({ left, right, marks, total }: KeptPairs): void {
    for (let k = 0; k < left.length; k++)
      this.push(left[k] as number, right[k] as number, marks[k] as number);
    this.total += total - left.length;
  }

  /** In order of items; limited if there were more than the limit. */
  kept(): KeptPairs {
    if (this.total > this.most) this.keepBest();
    const order = this.inOrder();
    const pick = (values: Uint32Array) => Uint32Array.from(order, (at) => values[at] as number);
    return {
      left: pick(this.left),
      right: pick(this.right),
      marks: pick(this.marks),
      total: this.total,
    };
  }

  private inOrder(): Uint32Array {
    const { size } = this;
    return byCounting(this.left.subarray(0, size), byCounting(this.right.subarray(0, size), null));
  }

  private keepBest(): void {
    const { size, left, right, marks } = this;
    const most = partnersKept(this.items, this.most);
    // The best first; of equal scores the earlier pair.
    const losses = marks.subarray(0, size).map((mark) => SCORES - (mark & SCORES));
    const ranked = byCounting(losses, this.inOrder());
    const ranks = new Uint32Array(this.items);
    const stays = new Uint8Array(size);
    for (const at of ranked) {
      const [a, b] = [left[at] as number, right[at] as number];
      if ((ranks[a] as number) < most || (ranks[b] as number) < most || (marks[at] as number) > SCORES)
        stays[at] = 1;
      ranks[a] = (ranks[a] as number) + 1;
      ranks[b] = (ranks[b] as number) + 1;
    }
    let end = 0;
    for (let at = 0; at < size; at++) {
      if (stays[at] === 0) continue;
      left[end] = left[at] as number;
      right[end] = right[at] as number;
      marks[end++] = marks[at] as number;
    }
    this.size = end;
    // Decided pairs stay whatever their number: room for new ones must remain.
    if (end > this.most) this.resize(end + this.most);
  }

  private resize(length: number): void {
    const grown = (values: Uint32Array) => {
      const list = new Uint32Array(length);
      list.set(values.subarray(0, this.size));
      return list;
    };
    this.left = grown(this.left);
    this.right = grown(this.right);
    this.marks = grown(this.marks);
  }
}
