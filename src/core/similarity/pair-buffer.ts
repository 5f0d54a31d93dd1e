import type { JoinedPairs } from './self-join.js';

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
