import type { WaterfallLine } from './explain.js';
import { type Parcel, ParcelReader, ParcelWriter } from './parcel.js';
import type { Decision, ScoredPair } from './scored-pair.js';

const DECISIONS: readonly Decision[] = ['none', 'review', 'duplicate'];
const VERDICTS = [undefined, 'confirmed', 'rejected'] as const;
/** Scores are whole millionths and weights whole hundredths, so that they come back to the last digit. */
const MILLION = 1e6;
const HUNDRED = 100;

/** Explained pairs for another thread: the same clauses and labels stand in hundreds of them. */
export class PairPacker {
  private readonly writer = new ParcelWriter();

  pack(pairs: readonly ScoredPair[]): Parcel {
    const { writer } = this;
    for (const { a, b, score, decision, decided, shared, differing, waterfall } of pairs) {
      writer.text(a);
      writer.text(b);
      writer.whole(Math.round(score * MILLION));
      writer.whole(DECISIONS.indexOf(decision));
      writer.whole(VERDICTS.indexOf(decided));
      writer.textList(shared);
      writer.textList(differing);
      writer.whole(waterfall.length);
      for (const { label, weight } of waterfall) {
        writer.text(label);
        writer.whole(Math.round(weight * HUNDRED));
      }
    }
    return writer.parcel();
  }
}

/** The pairs of one packer's parcels, which must come in order. */
export class PairUnpacker {
  private readonly reader = new ParcelReader();

  unpack(parcel: Parcel): ScoredPair[] {
    const reader = this.reader.open(parcel);
    const pairs: ScoredPair[] = [];
    while (!reader.isAtEnd) pairs.push(readPair(reader));
    return pairs;
  }
}

function readPair(reader: ParcelReader): ScoredPair {
  const a = reader.text();
  const b = reader.text();
  const score = reader.whole() / MILLION;
  const decision = DECISIONS[reader.whole()] as Decision;
  const decided = VERDICTS[reader.whole()];
  const shared = reader.textList();
  const differing = reader.textList();
  const waterfall: WaterfallLine[] = [];
  for (let left = reader.whole(); left > 0; left--) {
    const label = reader.text();
    waterfall.push({ label, weight: reader.whole() / HUNDRED });
  }
  return decided
    ? { a, b, score, decided, decision, shared, differing, waterfall }
    : { a, b, score, decision, shared, differing, waterfall };
}
