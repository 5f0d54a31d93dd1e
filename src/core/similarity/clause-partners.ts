import { bitsIn } from './bits-in.js';
import { type ClauseTable, needed } from './clause-table.js';
import { type NumberLists, byValue } from './number-lists.js';

/** A clause that says the same as another, by its number, and how alike they are. */
export interface ClausePartner {
  readonly clause: number;
  readonly score: number;
}

/**
 * Of each distinct clause of an inventory those that say the same, itself among them; found once for each clause that
 * is asked about. Two that are alike have a character pair in common among the rarest ones of the shorter, as many as
 * may differ and one (prefix filter: Chaudhuri, Ganti & Kaushik 2006). Cost of a clause: the lists of these pairs.
 */
export class ClausePartners {
  /** Clauses that hold a character pair, and those that hold it among their rarest. */
  private readonly holders: NumberLists;
  private readonly rarelyHolders: NumberLists;
  private readonly rarest: NumberLists;
  private readonly found: (readonly ClausePartner[] | undefined)[] = [];
  /** Which of 32 drawers the pairs of a clause fall into: two have no more pairs in common than drawers, but for those that share one. */
  private readonly drawers: Int32Array;
  private readonly lengths: Uint16Array;
  /** The clause, by its number and one, that last looked at another. */
  private readonly lookedAtBy: Int32Array;

  constructor(private readonly table: ClauseTable) {
    const { pairs, pairNumbers, texts } = table;
    this.holders = byValue(pairs, pairNumbers);
    this.rarest = rarestOf(pairs, this.holders);
    this.rarelyHolders = byValue(this.rarest, pairNumbers);
    this.drawers = drawersOf(pairs);
    this.lengths = Uint16Array.from(texts, (_, clause) => lengthOf(pairs, clause));
    this.lookedAtBy = new Int32Array(texts.length);
  }

  of(clause: number): readonly ClausePartner[] {
    return (this.found[clause] ??= this.find(clause));
  }

  private find(clause: number): readonly ClausePartner[] {
    const partners: ClausePartner[] = [{ clause, score: 1 }];
    this.lookedAtBy[clause] = clause + 1;
    this.look(partners, this.rarest, this.holders);
    this.look(partners, this.table.pairs, this.rarelyHolders);
    return partners;
  }

  /** Adds those of the holders of the first clause's pairs that say the same. */
  private look(partners: ClausePartner[], pairs: NumberLists, holders: NumberLists): void {
    const { table, lookedAtBy, drawers, lengths } = this;
    const { clause } = partners[0] as ClausePartner;
    const own = drawers[clause] as number;
    const length = lengths[clause] as number;
    const hidden = length - bitsIn(own);
    for (let at = pairs.starts[clause] as number; at < (pairs.starts[clause + 1] as number); at++) {
      const pair = pairs.values[at] as number;
      const end = holders.starts[pair + 1] as number;
      for (let k = holders.starts[pair] as number; k < end; k++) {
        const other = holders.values[k] as number;
        if (lookedAtBy[other] === clause + 1) continue;
        lookedAtBy[other] = clause + 1;
        const least = needed(Math.min(length, lengths[other] as number));
        if (bitsIn(own & (drawers[other] as number)) + hidden < least) continue;
        const score = table.sharedScore(clause, other);
        if (score > 0) partners.push({ clause: other, score });
      }
    }
  }
}

const lengthOf = ({ starts }: NumberLists, row: number): number =>
  (starts[row + 1] as number) - (starts[row] as number);

function drawersOf({ starts, values }: NumberLists): Int32Array {
  const drawers = new Int32Array(starts.length - 1);
  for (let row = 0; row < drawers.length; row++)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      drawers[row] = (drawers[row] as number) | (1 << ((values[at] as number) & 31));
  return drawers;
}

/** Of each clause the rarest pairs, as many as may be missing in one like it, and one. */
function rarestOf({ starts, values }: NumberLists, holders: NumberLists): NumberLists {
  const begins = new Uint32Array(starts.length);
  const rarest = new Int32Array(values.length);
  const count = (pair: number) => lengthOf(holders, pair);
  for (let row = 0; row + 1 < starts.length; row++) {
    const own = values.slice(starts[row], starts[row + 1]).sort((a, b) => count(a) - count(b) || a - b);
    const kept = own.subarray(0, own.length ? own.length - needed(own.length) + 1 : 0);
    rarest.set(kept, begins[row]);
    begins[row + 1] = (begins[row] as number) + kept.length;
  }
  return { starts: begins, values: rarest.slice(0, begins[starts.length - 1]) };
}
