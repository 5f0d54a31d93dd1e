import type { Counts } from './weigh.js';

/** No text holds this character: a pair that begins with it stands for an object of the lexicon. */
const OBJECT = 0xffff;
const NOT_WORDS = /[\p{P}\p{S}]+/gu;

/** An object as a token of its own, apart from the character pairs that its name is made of. */
const objectToken = (index: number): number => (OBJECT << 16) | index;

/** Collects the tokens of one text after another; one list grows for all of them. */
export class TokenList {
  private list = new Int32Array(1024);
  private size = 0;

  /** The character pairs of a text, punctuation left out; of a single character itself. */
  addPairs(text: string): this {
    const chars = isPlainHan(text) ? text : text.replace(NOT_WORDS, '');
    this.reserve(chars.length);
    if (chars.length === 1) this.list[this.size++] = chars.charCodeAt(0);
    for (let at = 1; at < chars.length; at++)
      this.list[this.size++] = (chars.charCodeAt(at - 1) << 16) | chars.charCodeAt(at);
    return this;
  }

  /** Objects of the lexicon by their place in its list. */
  addObjects(indices: readonly number[]): this {
    this.reserve(indices.length);
    for (const index of indices) this.list[this.size++] = objectToken(index);
    return this;
  }

  /** What was collected; the list is empty again. */
  take(): Int32Array {
    const tokens = this.list.slice(0, this.size);
    this.size = 0;
    return tokens;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.list.length) return;
    const grown = new Int32Array(2 * (this.size + more));
    grown.set(this.list);
    this.list = grown;
  }
}

function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

const FREE = -1;

/** Numbers for tokens in order of first appearance: an open-addressing table, a fifth of the cost of a Map. */
export class TokenNumbers {
  private keys = new Int32Array(1 << 12).fill(FREE);
  private numbers = new Int32Array(1 << 12);
  size = 0;

  numberOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    for (let found = this.keys[slot]; found !== FREE; found = this.keys[slot]) {
      if (found === key) return this.numbers[slot] as number;
      slot = (slot + 1) & mask;
    }
    this.keys[slot] = key;
    this.numbers[slot] = this.size++;
    if (this.size * 2 > this.keys.length) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const [keys, numbers] = [this.keys, this.numbers];
    this.keys = new Int32Array(2 * keys.length).fill(FREE);
    this.numbers = new Int32Array(2 * keys.length);
    const mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key === FREE) continue;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
      while (this.keys[slot] !== FREE) slot = (slot + 1) & mask;
      this.keys[slot] = key;
      this.numbers[slot] = numbers[i] as number;
    }
  }
}

/** One document: lists of tokens, and words beside them. */
export interface Document {
  readonly tokens: readonly Int32Array[];
  readonly words?: readonly string[];
}

/** Documents as token numbers; a word counts as a token of its own. */
export function countDocuments(documents: readonly Document[]): Counts {
  const starts = new Uint32Array(documents.length + 1);
  for (const [row, { tokens, words = [] }] of documents.entries())
    starts[row + 1] = tokens.reduce((sum, list) => sum + list.length, (starts[row] as number) + words.length);
  const numbered = new Uint32Array(starts[documents.length] as number);
  const numbers = new TokenNumbers();
  // Words share the numbers of the tokens, in the order in which either appears.
  const wordNumbers = new Map<string, number>();
  let at = 0;
  for (const { tokens, words = [] } of documents) {
    for (const list of tokens)
      for (let i = 0; i < list.length; i++) numbered[at++] = numbers.numberOf(list[i] as number);
    for (const word of words) {
      let number = wordNumbers.get(word);
      if (number === undefined) wordNumbers.set(word, (number = numbers.size++));
      numbered[at++] = number;
    }
  }
  return { starts, tokens: numbered, vocabulary: numbers.size };
}
