const NONE: number[] = [];
/** Bits that the first two characters of words fall on, 16 kB: small enough to stay at hand. */
const BEGINNINGS = 1 << 17;

/**
 * Words filed character by character in typed arrays, so that a place of a text costs as many steps as the longest
 * word goes that begins there: for most places one. (A trie, de la Briandais 1959, its branches in one hash table.)
 */
export class WordTree {
  /** Per character the node that words beginning with it start from; 0: none. */
  private readonly roots = new Int32Array(1 << 16);
  private parents = new Int32Array(1 << 12);
  private chars = new Uint16Array(1 << 12);
  private children = new Int32Array(1 << 12);
  private branches = 0;
  private nodes = 0;
  /** Per node the words that end there. */
  private readonly ending: (number[] | undefined)[] = [];
  /** Most places of a text begin no word, and are told by their first two characters. */
  private readonly beginnings = new Int32Array(BEGINNINGS >>> 5);
  /** Is a character a word by itself? */
  private readonly isWord = new Uint8Array(1 << 16);

  constructor(words: readonly string[]) {
    for (const [index, word] of words.entries()) this.file(word, index);
  }

  /** Words, by position in the list, that stand at a place of a text; the list is the caller's to sort. */
  beginningAt(text: string, place: number): number[] {
    const first = text.charCodeAt(place);
    if (this.isWord[first] === 0 && !this.mayBegin(first, text, place)) return NONE;
    let node = this.roots[first] as number;
    if (node === 0) return NONE;
    let found: number[] | null = null;
    for (let at = place + 1; node !== 0; at++) {
      const ending = this.ending[node];
      if (ending) found = found ? [...found, ...ending] : ending;
      if (at >= text.length) break;
      node = this.child(node, text.charCodeAt(at));
    }
    return found ?? NONE;
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
    (this.ending[node] ??= []).push(index);
  }

  private child(node: number, char: number): number {
    const { parents, chars, children } = this;
    const mask = parents.length - 1;
    for (let slot = slotOf(node, char) & mask; ; slot = (slot + 1) & mask) {
      const parent = parents[slot] as number;
      if (parent === 0) return 0;
      if (parent === node && chars[slot] === char) return children[slot] as number;
    }
  }

  private grow(node: number, char: number): number {
    if (++this.branches * 2 > this.parents.length) this.double();
    const child = ++this.nodes;
    this.put(node, char, child);
    return child;
  }

  private put(node: number, char: number, child: number): void {
    const mask = this.parents.length - 1;
    let slot = slotOf(node, char) & mask;
    while (this.parents[slot] !== 0) slot = (slot + 1) & mask;
    this.parents[slot] = node;
    this.chars[slot] = char;
    this.children[slot] = child;
  }

  private double(): void {
    const { parents, chars, children } = this;
    this.parents = new Int32Array(2 * parents.length);
    this.chars = new Uint16Array(2 * parents.length);
    this.children = new Int32Array(2 * parents.length);
    for (let slot = 0; slot < parents.length; slot++)
      if (parents[slot] !== 0)
        this.put(parents[slot] as number, chars[slot] as number, children[slot] as number);
  }
}

const beginning = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15;

const slotOf = (node: number, char: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 9;
