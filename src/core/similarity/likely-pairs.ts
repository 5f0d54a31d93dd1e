import type { Explanation, WaterfallLine } from './explain.js';
import { type KeptPairs, PairStore, partnersKept, scoreOfMark, verdictOfMark } from './pair-store.js';

/** A pair and its score; the reasons are worked out when asked for, because most pairs are never shown. */
export interface LikelyPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly decided?: 'confirmed' | 'rejected';
  readonly explain: () => PairReasons;
}

export type PairReasons = Explanation & { readonly waterfall: readonly WaterfallLine[] };

/** More pairs were worth keeping than memory should hold: what was left out, to be told to whoever reads the result. */
export interface PairLimit {
  /** Best partners that each item keeps. */
  readonly partners: number;
  readonly dropped: number;
}

/** The pairs of an inventory in order of its items; held as numbers, an object is made when one is looked at. */
export class LikelyPairs implements Iterable<LikelyPair> {
  constructor(
    private readonly ids: readonly string[],
    private readonly kept: KeptPairs,
    private readonly explain: (i: number, j: number) => PairReasons,
  ) {}

  get length(): number {
    return this.kept.left.length;
  }

  get limit(): PairLimit | null {
    const dropped = this.kept.total - this.length;
    return dropped ? { partners: partnersKept(this.ids.length), dropped } : null;
  }

  at(index: number): LikelyPair {
    const [i, j] = [this.kept.left[index] as number, this.kept.right[index] as number];
    const mark = this.kept.marks[index] as number;
    const decided = verdictOfMark(mark);
    const [a, b, score] = [this.ids[i] as string, this.ids[j] as string, scoreOfMark(mark)];
    const explain = (): PairReasons => this.explain(i, j);
    return decided ? { a, b, score, explain, decided } : { a, b, score, explain };
  }

  [Symbol.iterator](): Iterator<LikelyPair> {
    let index = 0;
    return {
      next: () =>
        index < this.length ? { done: false, value: this.at(index++) } : { done: true, value: undefined },
    };
  }

  filter(isWanted: (pair: LikelyPair) => boolean): LikelyPair[] {
    const wanted: LikelyPair[] = [];
    for (const pair of this) if (isWanted(pair)) wanted.push(pair);
    return wanted;
  }
}

/** The parts of one scoring as a whole. */
export function joinKept(parts: readonly KeptPairs[], items: number): KeptPairs {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const store = new PairStore(items);
  for (const part of parts) store.add(part);
  return store.kept();
}
