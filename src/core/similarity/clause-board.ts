import { bitsIn } from './bits-in.js';
import { type ClauseEdge, ClauseEdges } from './clause-edges.js';
import { type ClauseTable, needed } from './clause-table.js';

/** Clauses of one item beyond these are left to a slower way: their numbers no longer fit one word of bits. */
const MOST_CLAUSES = 31;
/** Counts beyond this are not told apart. */
const MOST_NEEDED = 7;
const UNKNOWN = -1;

/**
 * The clauses of one item laid beside those of many others. Its character pairs are marked with the clauses they
 * stand in, so that each other item costs one pass over its own pairs. Clauses count as shared when `sharedScore`
 * says so, and each counts once: the likeliest partners are taken first.
 */
export class ClauseBoard {
  /** Per character pair the clauses of the first item that hold it, as bits. */
  private readonly marks: Int32Array;
  /** One bit per character pair that is marked at all: small enough to stay at hand. */
  private readonly isMarked: Int32Array;
  /** Clauses of the first item, as bits, by how many pairs another clause no shorter must have in common with them. */
  private readonly needing = new Int32Array(MOST_NEEDED + 1);
  /** How many pairs of a text each clause of the first item holds: the digits of the counts, one clause per bit. */
  private ones = 0;
  private twos = 0;
  private fours = 0;
  private more = 0;
  private item = -1;
  private other = -1;
  /** Clauses of the two that are to be laid beside each other, and how many pairs they have in common. */
  private readonly mine: number[] = [];
  private readonly theirs: number[] = [];
  private readonly commons: number[] = [];
  private size = 0;
  private readonly edges = new ClauseEdges();

  constructor(private readonly table: ClauseTable) {
    this.marks = new Int32Array(table.pairNumbers);
    this.isMarked = new Int32Array((table.pairNumbers >>> 5) + 1);
  }

  from(item: number): void {
    if (item === this.item) return;
    const { starts, values } = this.table.lists;
    const { starts: begins, values: numbers } = this.table.pairs;
    if (this.item >= 0) this.clear(this.item);
    this.item = item;
    this.needing.fill(0);
    const end = Math.min(starts[item + 1] as number, (starts[item] as number) + MOST_CLAUSES);
    for (let at = starts[item] as number, bit = 1; at < end; at++, bit <<= 1) {
      const clause = values[at] as number;
      const [first, last] = [begins[clause] as number, begins[clause + 1] as number];
      const need = Math.min(MOST_NEEDED, needed(last - first));
      this.needing[need] = (this.needing[need] as number) | bit;
      for (let i = first; i < last; i++) {
        const pair = numbers[i] as number;
        this.marks[pair] = (this.marks[pair] as number) | bit;
        this.isMarked[pair >>> 5] = (this.isMarked[pair >>> 5] as number) | (1 << (pair & 31));
      }
    }
  }

  /**
   * The most clauses that the first item can share with another: how many have enough in common to be looked at. Must
   * be asked for before the rest.
   */
  meet(other: number): number {
    const { starts } = this.table.lists;
    const mine = (starts[this.item + 1] as number) - (starts[this.item] as number);
    this.other = other;
    this.size = 0;
    return mine > MOST_CLAUSES ? this.openAll(mine) : this.openLikely();
  }

  /** How many clauses the first item shares with the one it has met. */
  shared(): number {
    this.join();
    return this.edges.count();
  }

  /** The same clauses by their places in the lists of both, the likeliest first. */
  match(): readonly ClauseEdge[] {
    this.join();
    return this.edges.taken();
  }

  private clear(item: number): void {
    const { starts, values } = this.table.lists;
    const { starts: begins, values: numbers } = this.table.pairs;
    for (let at = starts[item] as number; at < (starts[item + 1] as number); at++) {
      const clause = values[at] as number;
      const end = begins[clause + 1] as number;
      for (let i = begins[clause] as number; i < end; i++) {
        const pair = numbers[i] as number;
        this.marks[pair] = 0;
        this.isMarked[pair >>> 5] = 0;
      }
    }
  }

  private openLikely(): number {
    const { starts, values } = this.table.lists;
    const { starts: begins } = this.table.pairs;
    const start = starts[this.other] as number;
    const end = starts[this.other + 1] as number;
    let mine = 0;
    let theirs = 0;
    for (let at = start; at < end; at++) {
      const clause = values[at] as number;
      const first = begins[clause] as number;
      const last = begins[clause + 1] as number;
      this.count(first, last);
      let open = this.worthLooking(last - first);
      if (open === 0) continue;
      mine |= open;
      theirs++;
      for (; open; open &= open - 1) {
        const own = 31 - Math.clz32(open & -open);
        this.open(own, at - start, this.countOf(own));
      }
    }
    return Math.min(bitsIn(mine), theirs);
  }

  /** Every clause is to be laid beside every other. */
  private openAll(mine: number): number {
    const { starts } = this.table.lists;
    const theirs = (starts[this.other + 1] as number) - (starts[this.other] as number);
    for (let i = 0; i < mine; i++) for (let j = 0; j < theirs; j++) this.open(i, j, UNKNOWN);
    return Math.min(mine, theirs);
  }

  private open(i: number, j: number, common: number): void {
    this.mine[this.size] = i;
    this.theirs[this.size] = j;
    this.commons[this.size++] = common;
  }

  /** Counts for each clause of the first item how many pairs of a text it holds: all clauses at once, bit by bit. */
  private count(first: number, last: number): void {
    const { marks, isMarked } = this;
    const { values } = this.table.pairs;
    let [ones, twos, fours, more] = [0, 0, 0, 0];
    for (let i = first; i < last; i++) {
      const pair = values[i] as number;
      // Most pairs are in no clause of the other side.
      if ((((isMarked[pair >>> 5] as number) >>> (pair & 31)) & 1) === 0) continue;
      const bits = marks[pair] as number;
      const carry = ones & bits;
      const next = twos & carry;
      ones ^= bits;
      twos ^= carry;
      more |= fours & next;
      fours ^= next;
    }
    this.ones = ones;
    this.twos = twos;
    this.fours = fours;
    this.more = more;
  }

  /** The count of one clause; unknown if it is more than seven. */
  private countOf(clause: number): number {
    if ((this.more >>> clause) & 1) return UNKNOWN;
    return (
      ((this.ones >>> clause) & 1) + 2 * ((this.twos >>> clause) & 1) + 4 * ((this.fours >>> clause) & 1)
    );
  }

  /** Clauses of the first item, as bits, that have as much in common with a text of so many pairs as it takes. */
  private worthLooking(length: number): number {
    const { ones, twos, fours, more, needing } = this;
    const any = ones | twos | fours | more;
    if (any === 0) return 0;
    const most = Math.min(MOST_NEEDED, needed(length));
    let open = more;
    let left = any & ~more;
    for (let need = 1; left !== 0; need++) {
      const enough = left & atLeast(need, ones, twos, fours);
      if (need === most) return open | enough;
      open |= enough & (needing[need] as number);
      left = enough & ~(needing[need] as number);
    }
    return open;
  }

  /** Lays the open clauses beside each other. */
  private join(): void {
    const { starts, values } = this.table.lists;
    const { mine, theirs, commons, edges } = this;
    const begin = starts[this.item] as number;
    const start = starts[this.other] as number;
    edges.clear();
    for (let at = 0; at < this.size; at++) {
      const i = mine[at] as number;
      const j = theirs[at] as number;
      const common = commons[at] as number;
      const [a, b] = [values[begin + i] as number, values[start + j] as number];
      const score = this.table.sharedScore(a, b, common === UNKNOWN ? undefined : common);
      if (score > 0) edges.add(i, j, score);
    }
  }
}

/** Bits whose count is at least so much, from the digits of the counts. */
function atLeast(count: number, ones: number, twos: number, fours: number): number {
  switch (count) {
    case 1:
      return ones | twos | fours;
    case 2:
      return twos | fours;
    case 3:
      return fours | (twos & ones);
    case 4:
      return fours;
    case 5:
      return fours & (ones | twos);
    case 6:
      return fours & twos;
    default:
      return fours & twos & ones;
  }
}
