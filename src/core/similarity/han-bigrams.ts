import { TokenNumbers } from './tokens.js';
import type { Counts } from './weigh.js';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Bigrams within runs of Han characters of each text; Latin, digits and punctuation end a run. */
export function countHanBigrams(texts: readonly string[]): Counts {
  const numbers = new TokenNumbers();
  // Counted first: a list that grows leaves its smaller selves behind.
  const starts = startsOf(texts);
  const tokens = new Uint32Array(starts[texts.length] as number);
  let size = 0;
  for (const text of texts) {
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const isOne = isHan(code);
      if (isOne && before)
        tokens[size++] = numbers.numberOf((before - FIRST_HAN) * 0x5200 + code - FIRST_HAN);
      before = isOne ? code : 0;
    }
  }
  return { starts, tokens, vocabulary: numbers.size };
}

function startsOf(texts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(texts.length + 1);
  let size = 0;
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string;
    for (let i = 1; i < text.length; i++)
      if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i - 1))) size++;
    starts[row + 1] = size;
  }
  return starts;
}

const isHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;
