import type { Counts } from './weigh.js';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const EMPTY = -1;

/** Open-addressing table from a pair of characters to its number: a Map of strings costs five times as much. */
class PairNumbers {
  private keys = new Int32Array(1 << 16).fill(EMPTY);
  private numbers = new Int32Array(1 << 16);
  size = 0;

  numberOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    for (let found = this.keys[slot]; found !== EMPTY; found = this.keys[slot]) {
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
    this.keys = new Int32Array(2 * keys.length).fill(EMPTY);
    this.numbers = new Int32Array(2 * keys.length);
    const mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key === EMPTY) continue;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
      while (this.keys[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.keys[slot] = key;
      this.numbers[slot] = numbers[i] as number;
    }
  }
}

/** Bigrams within runs of Han characters of each text; Latin, digits and punctuation end a run. */
export function countHanBigrams(texts: readonly string[]): Counts {
  const numbers = new PairNumbers();
  const starts = new Uint32Array(texts.length + 1);
  let tokens = new Uint32Array(1 << 16);
  let size = 0;
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string;
    if (size + text.length > tokens.length) {
      const grown = new Uint32Array(Math.max(2 * tokens.length, size + text.length));
      grown.set(tokens);
      tokens = grown;
    }
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const isHan = code >= FIRST_HAN && code <= LAST_HAN;
      if (isHan && before)
        tokens[size++] = numbers.numberOf((before - FIRST_HAN) * 0x5200 + code - FIRST_HAN);
      before = isHan ? code : 0;
    }
    starts[row + 1] = size;
  }
  return { starts, tokens: tokens.slice(0, size), vocabulary: numbers.size };
}
