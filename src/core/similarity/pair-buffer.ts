import { byCounting } from './by-counting.js';

/** Every pair of rows whose cosine reaches the threshold, in order of rows: `left[k] < right[k]`. */
export interface JoinedPairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly scores: Float64Array;
  /** Pairs that the bounds let through to a full dot product: what pruning left over. */
  readonly verified: number;
}

/** Pairs as they are found; doubles when full. */
export class PairBuffer {
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
