import { CharPairs } from './char-pairs.js';
import { type NumberLists, numberLists } from './number-lists.js';
import type { Profile } from './profile.js';
import { TokenNumbers } from './tokens.js';
import { createVocabulary } from './weigh.js';

/** A short name inside a long one (视频会议, 乡镇视频会议) is nearly the same name. */
const INSIDE = 0.8;

/** The name of one item beside those of many others: its character pairs are marked once. */
export class NameBoard {
  private readonly cores: readonly string[];
  /** Equal where the cores are; −1 where there is none. */
  private readonly coreNumbers: Int32Array;
  private readonly pairs: NumberLists;
  private readonly marks: Uint8Array;
  /** What the names are about. */
  private readonly own: NumberLists;
  private readonly ownMarks: Uint8Array;
  private item = -1;

  constructor(profiles: readonly Profile[]) {
    const numbers = new TokenNumbers();
    this.cores = profiles.map(({ core }) => core);
    const known = createVocabulary<string>();
    this.coreNumbers = Int32Array.from(this.cores, (core) => (core ? known.numberOf(core) : -1));
    const written = new CharPairs();
    for (const core of this.cores) written.add(core);
    this.pairs = written.numbered(numbers);
    this.marks = new Uint8Array(numbers.size);
    const tokens = new TokenNumbers();
    this.own = numberLists(profiles.map(({ ownTokens }) => ownTokens.map((token) => tokens.numberOf(token))));
    this.ownMarks = new Uint8Array(tokens.size);
  }

  from(item: number): void {
    if (this.item >= 0) this.mark(this.item, 0);
    this.mark(item, 1);
    this.item = item;
  }

  /** Dice coefficient of character pairs (Dice 1945): names are too short for weights of a small inventory. */
  likeness(other: number): number {
    const core = this.coreNumbers[other] as number;
    if (core >= 0 && core === this.coreNumbers[this.item]) return 1;
    const mine = this.length(this.item);
    const theirs = this.length(other);
    const least = Math.min(mine, theirs);
    return least ? (2 * (this.common(other) / least) * least) / (mine + theirs) : 0;
  }

  /** The same, and high where the shorter of the names stands inside the longer. */
  nearness(other: number, likeness: number): number {
    if (likeness >= INSIDE) return likeness;
    // What stands inside has all its pairs in common.
    if (this.common(other) < Math.min(this.length(this.item), this.length(other))) return likeness;
    const [a, b] = [this.cores[this.item] as string, this.cores[other] as string];
    if (a.length < 3 || b.length < 3) return likeness;
    return (a.length <= b.length ? b.includes(a) : a.includes(b)) ? INSIDE : likeness;
  }

  /** Both names say what they are about, and nothing of it agrees. */
  isApart(other: number): boolean {
    const { starts, values } = this.own;
    const end = starts[other + 1] as number;
    if (starts[this.item] === starts[this.item + 1] || starts[other] === end) return false;
    for (let i = starts[other] as number; i < end; i++)
      if (this.ownMarks[values[i] as number] === 1) return false;
    return true;
  }

  private length(item: number): number {
    return (this.pairs.starts[item + 1] as number) - (this.pairs.starts[item] as number);
  }

  private common(other: number): number {
    const { starts, values } = this.pairs;
    let common = 0;
    for (let i = starts[other] as number; i < (starts[other + 1] as number); i++)
      common += this.marks[values[i] as number] as number;
    return common;
  }

  private mark(item: number, mark: 0 | 1): void {
    fill(this.marks, this.pairs, item, mark);
    fill(this.ownMarks, this.own, item, mark);
  }
}

function fill(marks: Uint8Array, { starts, values }: NumberLists, row: number, mark: 0 | 1): void {
  for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) marks[values[i] as number] = mark;
}
