import { type PreparedClause, needed, pairsOf, prepareClause, sharedScore } from './clauses.js';
import { type NumberLists, numberLists } from './number-lists.js';
import { TokenNumbers } from './tokens.js';
import { createVocabulary } from './weigh.js';

/** Clauses of one item beyond these are left to a slower way: their numbers no longer fit one word of bits. */
const MOST_CLAUSES = 31;
/** Counts beyond this are not told apart. */
const MOST_NEEDED = 7;

/** A clause of the one side that says the same as one of the other, by place. */
export interface ClauseEdge {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/**
 * The clauses of one item laid beside those of many others. Its character pairs are marked with the clauses they
 * stand in, so that each other item costs one pass over its own pairs. Clauses count as shared when `sharedScore`
 * says so, and each counts once: the likeliest partners are taken first.
 */
export class ClauseBoard {
  /** Clauses of each item, by number; their character pairs, by number. */
  private readonly lists: NumberLists;
  private readonly pairs: NumberLists;
  private readonly clauses: readonly string[];
  private readonly prepared: (PreparedClause | undefined)[] = [];
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
  private readonly edges: ClauseEdge[] = [];

  constructor(items: readonly (readonly string[])[]) {
    const known = createVocabulary<string>();
    this.lists = numberLists(items.map((clauses) => clauses.map(known.numberOf)));
    this.clauses = known.all();
    const numbers = new TokenNumbers();
    this.pairs = numberLists(
      this.clauses.map((clause) => pairsOf(clause).map((pair) => numbers.numberOf(pair))),
    );
    this.marks = new Int32Array(numbers.size);
    this.isMarked = new Int32Array((numbers.size >>> 5) + 1);
  }

  from(item: number): void {
    if (item === this.item) return;
    const { starts, values } = this.lists;
    const { starts: begins, values: numbers } = this.pairs;
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

  /** How many clauses the first item shares with another. */
  shared(other: number): number {
    this.meet(other);
    return areApart(this.edges) ? this.edges.length : taken(this.edges).length;
  }

  /** The same clauses by their places in the lists of both, the likeliest first. */
  match(other: number): readonly ClauseEdge[] {
    this.meet(other);
    return taken(this.edges);
  }

  private clear(item: number): void {
    const { starts, values } = this.lists;
    for (let at = starts[item] as number; at < (starts[item + 1] as number); at++) {
      const clause = values[at] as number;
      const end = this.pairs.starts[clause + 1] as number;
      for (let i = this.pairs.starts[clause] as number; i < end; i++) {
        const pair = this.pairs.values[i] as number;
        this.marks[pair] = 0;
        this.isMarked[pair >>> 5] = 0;
      }
    }
  }

  /** Every edge between the first item and another. */
  private meet(other: number): void {
    const { starts, values } = this.lists;
    const { starts: begins } = this.pairs;
    this.edges.length = 0;
    if ((starts[this.item + 1] as number) - (starts[this.item] as number) > MOST_CLAUSES) {
      this.layOut(other);
      return;
    }
    const start = starts[other] as number;
    const end = starts[other + 1] as number;
    for (let at = start; at < end; at++) {
      const clause = values[at] as number;
      const first = begins[clause] as number;
      const last = begins[clause + 1] as number;
      this.count(first, last);
      for (let open = this.worthLooking(last - first); open; open &= open - 1) {
        const own = 31 - Math.clz32(open & -open);
        this.join(other, own, at - start, this.countOf(own));
      }
    }
  }

  /** Counts for each clause of the first item how many pairs of a text it holds: all clauses at once, bit by bit. */
  private count(first: number, last: number): void {
    const { marks, isMarked } = this;
    const { values } = this.pairs;
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
  private countOf(clause: number): number | undefined {
    if ((this.more >>> clause) & 1) return undefined;
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

  /** Every clause beside every other. */
  private layOut(other: number): void {
    const { starts } = this.lists;
    const mine = (starts[this.item + 1] as number) - (starts[this.item] as number);
    const theirs = (starts[other + 1] as number) - (starts[other] as number);
    for (let i = 0; i < mine; i++) for (let j = 0; j < theirs; j++) this.join(other, i, j);
  }

  private join(other: number, i: number, j: number, common?: number): void {
    const { starts, values } = this.lists;
    const mine = this.prepare(values[(starts[this.item] as number) + i] as number);
    const theirs = this.prepare(values[(starts[other] as number) + j] as number);
    const score = sharedScore(mine, theirs, common);
    if (score > 0) this.edges.push({ i, j, score });
  }

  private prepare(clause: number): PreparedClause {
    return (this.prepared[clause] ??= prepareClause(this.clauses[clause] as string));
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

/** Does every clause stand in one edge only? Places beyond 31 fall on others: then the answer may be a needless no. */
function areApart(edges: readonly ClauseEdge[]): boolean {
  let left = 0;
  let right = 0;
  for (const { i, j } of edges) {
    if ((left >>> i) & 1 || (right >>> j) & 1) return false;
    left |= 1 << i;
    right |= 1 << j;
  }
  return true;
}

/** Edges by likeness, each clause once. */
function taken(edges: readonly ClauseEdge[]): readonly ClauseEdge[] {
  const sorted = [...edges].sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  if (areApart(edges)) return sorted;
  const left = new Set<number>();
  const right = new Set<number>();
  return sorted.filter(({ i, j }) => {
    if (left.has(i) || right.has(j)) return false;
    left.add(i);
    right.add(j);
    return true;
  });
}
