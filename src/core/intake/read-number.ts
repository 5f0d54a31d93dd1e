import { squeeze } from './sheet.js';

/** `exact`: as written. `approximate`: 约, 余, 左右 stood beside it. `null`: not one number. */
export interface ReadNumber {
  readonly value: number | null;
  readonly certainty: 'exact' | 'approximate';
}

const UNREADABLE: ReadNumber = { value: null, certainty: 'exact' };
const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const APPROXIMATE = /^(?:大约|约|大概)|(?:余|多|左右|上下)/gu;

/** 八十, 两百零五, 二十五万 → number; `null` when it is not a numeral. */
function chineseNumeral(text: string): number | null {
  const digits = text.replace(/[〇○]/gu, '零').replace(/[两俩]/gu, '二');
  if (!/^[零一二三四五六七八九十百千万亿]+$/u.test(digits)) return null;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of digits) {
    const value = DIGITS.indexOf(char);
    if (value >= 0) digit = value;
    else if (char in TENS) {
      section += (digit || 1) * (TENS[char] ?? 1);
      digit = 0;
    } else {
      total = (total + section + digit) * (SCALES[char] ?? 1);
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}

function plainNumber(text: string): number | null {
  const [, number = '', scale = ''] =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)([十百千万亿]*)$/u.exec(text) ?? [];
  if (!number) return chineseNumeral(text);
  let value = Number(number.replaceAll(',', ''));
  for (const char of scale) value *= SCALES[char] ?? TENS[char] ?? 1;
  return Number(value.toPrecision(15));
}

/**
 * Reads a number as officials write it: full-width digits, thousands commas, Chinese numerals, 万 and 亿,
 * with the unit words given (`个`, `人/月`) taken off the end. Ranges, 近, letters and signs are not one number.
 */
export function readNumber(text: string, unitWords: readonly string[] = []): ReadNumber {
  let rest = squeeze(text).replaceAll('，', ',');
  const stripped = rest.replace(APPROXIMATE, '');
  const certainty = stripped === rest ? 'exact' : 'approximate';
  rest = stripped;
  for (const word of unitWords) {
    if (rest.endsWith(word)) {
      rest = rest.slice(0, -word.length);
      break;
    }
  }
  const value = plainNumber(rest);
  return value === null ? UNREADABLE : { value, certainty };
}
