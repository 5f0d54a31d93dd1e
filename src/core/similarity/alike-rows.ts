import { bitsIn } from './bits-in.js';
import type { CharPairs } from './char-pairs.js';
import { needed } from './clause-table.js';
import { type NumberLists, byValue } from './number-lists.js';
import { NumberPool } from './number-pool.js';
import { TokenNumbers } from './tokens.js';

/**
 * Of each row of character pairs those that are alike, itself among them; found once for each row that is asked
 * about. Two that are alike have a pair in common among the rarest ones of the shorter, as many as may be missing and
 * one (prefix filter: Chaudhuri, Ganti & Kaushik 2006). A row without pairs is like itself alone. Cost of a row: the
 * lists of these pairs.
 */
export class AlikeRows {
  private readonly found: NumberPool;
  private readonly rows: NumberLists;
  /** Rows that hold a pair, and those that hold it among their rarest. */
  private readonly holders: NumberLists;
  private readonly rarelyHolders: NumberLists;
  private readonly rarest: NumberLists;
  private readonly drawers: Int32Array;
  /** The search that last looked at a row. */
  private readonly lookedAtBy: Int32Array;
  private searches = 0;

  constructor(private readonly pairs: CharPairs) {
    const numbers = new TokenNumbers();
    this.rows = pairs.numbered(numbers);
    this.holders = byValue(this.rows, numbers.size);
    this.rarest = rarestOf(this.rows, this.holders);
    this.rarelyHolders = byValue(this.rarest, numbers.size);
    this.drawers = drawersOf(this.rows);
    this.lookedAtBy = new Int32Array(this.drawers.length);
    this.found = new NumberPool(this.drawers.length, (row) => this.find(row));
  }

  of(row: number): Int32Array {
    return this.found.of(row);
  }

  private find(row: number): void {
    this.lookedAtBy[row] = ++this.searches;
    this.found.push(row);
    this.look(row, this.rarest, this.holders);
    this.look(row, this.rows, this.rarelyHolders);
  }

  /** Adds those of the holders of the row's pairs that are alike. */
  private look(row: number, { starts, values }: NumberLists, holders: NumberLists): void {
    const { lookedAtBy, drawers, pairs, searches } = this;
    const own = drawers[row] as number;
    const length = pairs.length(row);
    const hidden = length - bitsIn(own);
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const pair = values[at] as number;
      const end = holders.starts[pair + 1] as number;
      for (let k = holders.starts[pair] as number; k < end; k++) {
        const other = holders.values[k] as number;
        if (lookedAtBy[other] === searches) continue;
        lookedAtBy[other] = searches;
        const least = needed(Math.min(length, pairs.length(other)));
        if (bitsIn(own & (drawers[other] as number)) + hidden < least) continue;
        if (pairs.common(row, other) >= least) this.found.push(other);
      }
    }
  }
}

const lengthOf = ({ starts }: NumberLists, row: number): number =>
  (starts[row + 1] as number) - (starts[row] as number);

/** Into which of 32 drawers the pairs of a row fall: two have no more in common than drawers, but for pairs that share one. */
function drawersOf({ starts, values }: NumberLists): Int32Array {
  const drawers = new Int32Array(starts.length - 1);
  for (let row = 0; row < drawers.length; row++)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      drawers[row] = (drawers[row] as number) | (1 << ((values[at] as number) & 31));
  return drawers;
}

/** Of each row the rarest pairs, as many as may be missing in one like it, and one. */
function rarestOf(rows: NumberLists, holders: NumberLists): NumberLists {
  const { starts, values } = rows;
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
