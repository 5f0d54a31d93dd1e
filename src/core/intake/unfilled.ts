import type { Field } from '../survey/field.js';

/** What a form prints into a cell to be written around: 　　年　　月　　日, 20　　年, ______万元, 共　　人. */
const PRINTED =
  /^(?:20(?=[\s_＿]))?[\s_＿]*(?:[共约计￥¥]?[\s_＿]*)?(?:年[\s_＿]*(?:月[\s_＿]*(?:日)?)?|[万亿千]?元(?:\/年)?|[个人次件户台套%％]|人次)?[\s_＿]*$/u;
/** Nearly no answer is so short, or begins so. */
const MAY_BE_PRINTED = /^(?:20)?[\s_＿共约计￥¥年万亿千元个人次件户台套%％]/u;
const LONGEST = 40;
const LINE = /^[\s_＿]+$/u;

/** Is this only what was printed, with nothing written into it? A name or a remark may be a single 户. */
export function isUnfilled({ kind }: Field, text: string): boolean {
  if (text.length > LONGEST) return false;
  if (kind === 'text' || kind === 'phone') return text.startsWith('_') && LINE.test(text);
  return MAY_BE_PRINTED.test(text) && PRINTED.test(text);
}

const NO_MONTH = /(?<=年)[\s_＿]*月(?:[\s_＿]*日)?\s*$/u;
const NO_DAY = /(?<=月)[\s_＿]*日\s*$/u;

/** 2015年　　月 is the year 2015, 2015年6月　　日 a month of it: the rest was printed. */
export const withoutPrinted = (text: string): string =>
  /[月日]\s*$/u.test(text) ? text.replace(NO_MONTH, '').replace(NO_DAY, '') : text;
