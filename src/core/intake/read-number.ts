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
const APPROXIMATE = /^(?:大约|约|大概)|(?:余|多|来|左右|上下)/gu;
/** Banker's figures and other spellings of a numeral. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九' },
  ...{ 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 两: '二', 俩: '二', 〇: '零', '○': '零' },
};

/** Without 约, 余, 多, 左右: which of them stood there is no matter, that one did is. */
export function withoutApproximation(text: string): {
  readonly rest: string;
  readonly isApproximate: boolean;
} {
  const rest = text.replace(APPROXIMATE, '');
  return { rest, isApproximate: rest !== text };
}

/** 八十, 两百零五, 一万五 (15,000), 壹佰贰拾, 二〇一五 → number; `null` when it is not a numeral. */
function chineseNumeral(text: string): number | null {
  const numeral = [...text].map((char) => SPELLINGS[char] ?? char);
  if (!/^[零一二三四五六七八九十百千万亿]+$/u.test(numeral.join(''))) return null;
  if (numeral.every((char) => DIGITS.includes(char)))
    return Number(numeral.map((char) => DIGITS.indexOf(char)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  /** What a digit at the end counts for: 三百五 is 350, 三百零五 is 305. */
  let place = 1;
  for (const char of numeral) {
    const value = DIGITS.indexOf(char);
    const ten = TENS[char];
    if (value >= 0) {
      // 三五百 is a range, not a number.
      if (digit) return null;
      digit = value;
      if (value === 0) place = 1;
      continue;
    }
    // 十五 is fifteen; 百人 and 千余 are rounded off.
    if (ten && !digit && ten > 10) return null;
    if (ten) section += (digit || 1) * ten;
    else {
      const scale = SCALES[char] ?? 1;
      const below = section + digit + (char === '亿' ? total : 0);
      if (!below) return null;
      total = char === '亿' ? below * scale : total + below * scale;
      section = 0;
    }
    place = (ten ?? SCALES[char] ?? 1) / 10;
    digit = 0;
  }
  return total + section + digit * place;
}

const FIGURES = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)([十百千万亿]*)/uy;

/** 120, 1.2万, 3百万, 12万5千, 1万2 (12,000); `null` when it is no number in figures. */
function inFigures(text: string): number | null {
  let total = 0;
  let before = Number.POSITIVE_INFINITY;
  for (let at = 0; at < text.length; at = FIGURES.lastIndex) {
    FIGURES.lastIndex = at;
    const [, figures = '', scale = ''] = FIGURES.exec(text) ?? [];
    if (!figures) return null;
    let value = Number(figures.replaceAll(',', ''));
    let size = 1;
    for (const char of scale) size *= SCALES[char] ?? TENS[char] ?? 1;
    // 1万2 leaves out 千; 1万2000 says every digit; 1万20 might be either.
    if (!scale && at > 0) size = figures.length === 1 ? before / 10 : 1;
    value *= size;
    const isNext = size < before && (scale || at === 0 || value * 10 >= before);
    if (!isNext || (at > 0 && value >= before)) return null;
    total += value;
    before = size;
  }
  return text ? Number(total.toPrecision(15)) : null;
}

/** 八十六点五万: what stands behind the point is read digit by digit. */
function withPoint(text: string): number | null {
  const [, before = '', behind = '', scale = ''] =
    /^([^点]+)点([零〇一二三四五六七八九]{1,4})([万亿]?)$/u.exec(text) ?? [];
  const whole = behind ? chineseNumeral(before) : null;
  if (whole === null) return null;
  const digits = [...behind].map((char) => DIGITS.indexOf(SPELLINGS[char] ?? char)).join('');
  return Number((Number(`${whole}.${digits}`) * (SCALES[scale] ?? 1)).toPrecision(12));
}

const plainNumber = (text: string): number | null =>
  inFigures(text) ?? (text.includes('点') ? withPoint(text) : chineseNumeral(text));

/**
 * Reads a number as officials write it: full-width digits, thousands commas, Chinese numerals, 万 and 亿,
 * with the unit words given (`个`, `人/月`) taken off the end. Ranges, 近, letters and signs are not one number.
 */
export function readNumber(text: string, unitWords: readonly string[] = []): ReadNumber {
  const { rest: stripped, isApproximate } = withoutApproximation(
    squeeze(text)
      .replaceAll('，', ',')
      .replace(/[。;]$/u, ''),
  );
  const certainty = isApproximate ? 'approximate' : 'exact';
  let rest = stripped;
  for (const word of unitWords) {
    if (rest.endsWith(word)) {
      rest = rest.slice(0, -word.length);
      break;
    }
  }
  const value = plainNumber(rest);
  return value === null ? UNREADABLE : { value, certainty };
}
