const NONE: readonly number[] = [];
/** Bits that the first two characters of words fall on, 16 kB: small enough to stay at hand. */
const BEGINNINGS = 1 << 17;
/** Numbers of a branch in the table: the node it leaves, its character and the node it leads to; and one to spare. */
const BRANCH = 4;

/**
 * Words filed character by character in typed arrays, so that a place of a text costs as many steps as the longest
 * word goes that begins there: for most places one. (A trie, de la Briandais 1959, its branches in one hash table.)
 */
export class WordTree {
  /** Per character the node that words beginning with it start from; 0: none. */
  private readonly roots = new Int32Array(1 << 16);
  private table = new Int32Array(BRANCH << 12);
  private branches = 0;
  private nodes = 0;
  /** Per node the words that end there, and, once a text led there, those that end there or before. */
  private readonly ending: (number[] | undefined)[] = [];
  private readonly met: (readonly number[] | undefined)[] = [];
  /** Most places of a text begin no word, and are told by their first two characters. */
  private readonly beginnings = new Int32Array(BEGINNINGS >>> 5);
  /** Is a character a word by itself? */
  private readonly isWord = new Uint8Array(1 << 16);

  constructor(words: readonly string[]) {
    for (const [index, word] of words.entries()) this.file(word, index);
  }

  /** Words, by position in the list, that stand at a place of a text: single characters first, the others in order. */
  beginningAt(text: string, place: number): readonly number[] {
    const first = text.charCodeAt(place);
    if (this.isWord[first] === 0 && !this.mayBegin(first, text, place)) return NONE;
    let node = this.roots[first] as number;
    let found: readonly number[] = NONE;
    for (let at = place + 1; node !== 0; at++) {
      const own = this.ending[node];
      if (own) found = found === NONE ? own : (this.met[node] ??= this.merged(found, own, first));
      if (at >= text.length) break;
      node = this.child(node, text.charCodeAt(at));
    }
    return found;
  }

  /** How long the longest word is that stands at a place of a text; 0: none does. */
  longestAt(text: string, place: number): number {
    const first = text.charCodeAt(place);
    let longest = this.isWord[first] as number;
    if (!this.mayBegin(first, text, place)) return longest;
    let node = this.roots[first] as number;
    for (let at = place + 1; node !== 0 && at < text.length; at++) {
      node = this.child(node, text.charCodeAt(at));
      if (this.ending[node]) longest = at + 1 - place;
    }
    return longest;
  }

  private mayBegin(first: number, text: string, place: number): boolean {
    if (place + 1 >= text.length) return false;
    const bit = beginning(first, text.charCodeAt(place + 1));
    return (((this.beginnings[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  private file(word: string, index: number): void {
    if (!word) return;
    const first = word.charCodeAt(0);
    if (word.length === 1) this.isWord[first] = 1;
    else {
      const bit = beginning(first, word.charCodeAt(1));
      this.beginnings[bit >>> 5] = (this.beginnings[bit >>> 5] as number) | (1 << (bit & 31));
    }
    let node = (this.roots[first] ||= ++this.nodes);
    for (let at = 1; at < word.length; at++) {
      const char = word.charCodeAt(at);
      node = this.child(node, char) || this.grow(node, char);
    }
    const words = this.ending[node];
    if (words) words.push(index);
    else this.ending[node] = [index];
  }

  private merged(shorter: readonly number[], own: readonly number[], first: number): readonly number[] {
    const singles = this.isWord[first] === 1 ? (this.ending[this.roots[first] as number]?.length ?? 0) : 0;
    const longer = [...shorter.slice(singles), ...own].sort((a, b) => a - b);
    return [...shorter.slice(0, singles), ...longer];
  }

  private child(node: number, char: number): number {
    const { table } = this;
    const mask = table.length - 1;
    for (let slot = slotOf(node, char) & mask; ; slot = (slot + BRANCH) & mask) {
      const parent = table[slot] as number;
      if (parent === 0) return 0;
      if (parent === node && table[slot + 1] === char) return table[slot + 2] as number;
    }
  }

  private grow(node: number, char: number): number {
    if (++this.branches * 2 * BRANCH > this.table.length) this.double();
    const child = ++this.nodes;
    this.put(node, char, child);
    return child;
  }

  private put(node: number, char: number, child: number): void {
    const { table } = this;
    const mask = table.length - 1;
    let slot = slotOf(node, char) & mask;
    while (table[slot] !== 0) slot = (slot + BRANCH) & mask;
    table[slot] = node;
    table[slot + 1] = char;
    table[slot + 2] = child;
  }

  private double(): void {
    const { table } = this;
    this.table = new Int32Array(2 * table.length);
    for (let slot = 0; slot < table.length; slot += BRANCH)
      if (table[slot] !== 0)
        this.put(table[slot] as number, table[slot + 1] as number, table[slot + 2] as number);
  }
}

const beginning = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15;

/** Where in the table to begin to look for a branch; a multiple of its length. */
const slotOf = (node: number, char: number): number =>
  ((Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 9) * BRANCH;
