import { TokenNumbers } from './tokens.js';
import type { Counts } from './weigh.js';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** Bigrams within runs of Han characters of each text; Latin, digits and punctuation end a run. */
export function countHanBigrams(texts: readonly string[]): Counts {
  const numbers = new TokenNumbers();
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
