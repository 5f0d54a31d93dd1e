import type { Field } from '../survey/field.js';
import { patternOf } from './choice-patterns.js';
import { guessChoice } from './guess-choice.js';
import { squeeze } from './sheet.js';

/** The listed values read, and the words that are none of them. */
export interface ReadChoices {
  readonly values: readonly string[];
  readonly unknown: readonly string[];
}

const TICKED = '☑■√✓✔☒';
const SEPARATORS = /[,;、/\n\r\t|┋+&]+|\s{1,}|(?:以及|和|及|与)|(?<![大多少小一])部分(?!是)/u;

/** Nothing of it is written in another way. */
const SIMPLE = /^[\u4e00-\u9fff]*$/u;

const simplify = (text: string): string =>
  SIMPLE.test(text)
    ? text
    : squeeze(text)
        .replaceAll('(', '（')
        .replaceAll(')', '）')
        .replace(/[。.]$/u, '')
        .toLowerCase();

const vocabularies = new WeakMap<Field, Map<string, readonly string[]>>();

/** Everything that stands for listed values: the values, what is outside their brackets, and synonyms. */
function vocabularyOf(field: Field): Map<string, readonly string[]> {
  const known = vocabularies.get(field);
  if (known) return known;
  const words = new Map<string, readonly string[]>();
  for (const [synonym, code] of Object.entries(field.synonyms)) words.set(simplify(synonym), code.split('+'));
  for (const code of field.codes as readonly string[]) words.set(simplify(code), [code]);
  vocabularies.set(field, words);
  return words;
}

/** 财政资金(√) 自筹资金( ): brackets drawn as boxes. */
const TICK_IN_BRACKETS = /[（(\[【]\s*[√✓✔]\s*[)）\]】]/gu;
const BLANK_IN_BRACKETS = /[（(\[【]\s*[)）\]】]/gu;

/** A.政务外网┋D.互联网: the letters of a questionnaire's options say nothing that the words do not. */
const OPTION_LETTER = /(?<=^|[┋|,，;；、/\s])[A-Za-z][.、．:：)）]\s*(?=\p{Script=Han})/gu;

/** Nothing of what is looked for in drawn options: neither letters nor brackets nor boxes. */
const UNDRAWN = /^[^A-Za-z(（[【☑■√✓✔☒□☐●◉⊙]*$/u;
/** ○是 ●否: filled and open circles, where both are drawn. */
const CIRCLES = /[●◉⊙].*[○◯]|[○◯].*[●◉⊙]/su;

/** Only the ticked options of `☑政务外网 □互联网`; the text itself where no box is drawn. */
function tickedOnly(typed: string): string {
  if (UNDRAWN.test(typed)) return typed;
  const drawn = CIRCLES.test(typed) ? typed.replace(/[●◉⊙]/gu, '☑').replace(/[○◯]/gu, '□') : typed;
  const text = drawn
    .replace(OPTION_LETTER, '')
    .replace(TICK_IN_BRACKETS, '☑')
    .replace(BLANK_IN_BRACKETS, '□');
  if (!/[☑■√✓✔☒□☐]/u.test(text)) return text;
  return boxesOf(text)
    .filter(([box = '', label]) => TICKED.includes(box) && label)
    .map(([, label]) => label)
    .join('、');
}

/** □财政资金 □自筹资金, ○是 ○否: a list of options as it was printed, none of them chosen. */
export const isUnticked = (typed: string): boolean =>
  (MAY_BE_BOXES.test(typed) && tickedOnly(typed) === '') || OPEN_CIRCLES.test(typed);
const MAY_BE_BOXES = /[□☐(（[【]/u;
const OPEN_CIRCLES = /^\s*(?:[○◯][^○◯●◉⊙☑■√✓✔]+){2,}$/u;

/** Boxes and their labels: □在建 ☑已建, or 在建□ 已建☑ where the text begins with a label and ends with a box. */
function boxesOf(text: string): readonly (readonly [box: string, label: string])[] {
  const isBehind = BOX_AT_END.test(text);
  const boxes = text.match(isBehind ? /[^☑■√✓✔☒□☐]*[☑■√✓✔☒□☐]/gu : /[☑■√✓✔☒□☐][^☑■√✓✔☒□☐]*/gu) ?? [];
  return boxes.map((one) => {
    const label = (isBehind ? one.slice(0, -1) : one.slice(1)).trim();
    return [
      isBehind ? one.slice(-1) : one.charAt(0),
      label.replace(/^[,，、;；/／|]+|[,，、;；/／|]+$/gu, '').trim(),
    ];
  });
}
const BOX_AT_END = /^\s*[^\s☑■√✓✔☒□☐].*[☑■√✓✔☒□☐]\s*$/su;

/** Everyday yes and no, where these are the answers; 无 may also mean that nothing was filled in. */
const YES = /^(?:是的|对|能|可以?|有|具备|支持|y|yes|true|[√✓✔☑]|已(?:接入|对接|具备))$/u;
const NO =
  /^(?:不是|非|不|不能|不可以?|没有|不具备|不支持|n|no|false|[×✗✘]|未(?:接入|对接|具备)|尚未(?:接入|对接)?)$/u;
/** Of both. */
const LONGEST_EVERYDAY = 5;

/** Whoever says no more than yes or no, in whatever words; `null` for any other answer. */
export function yesOrNo(text: string): '是' | '否' | null {
  const whole = simplify(text);
  if (whole === '是' || YES.test(whole)) return '是';
  return whole === '否' || whole === '无' || NO.test(whole) ? '否' : null;
}

const isYesNo = ({ codes }: Field): boolean =>
  (codes as readonly string[]).includes('是') && (codes as readonly string[]).includes('否');

const NUMBERED = /^\d{1,2}[-.、_]?(?=\D)/u;

/** How far a meaning is looked for: among words, in patterns of wordings too, or by what an answer contains. */
type Reach = 'word' | 'pattern' | 'guess';

/**
 * What a wording stands for: as it is, after the colon (应用层系统：社会服务类), or without a remark in
 * brackets (第三级（S3A3）) unless only one value may be chosen and the remark names another (是（部分）).
 */
function meaningOf(field: Field, text: string, by: Reach = 'guess'): readonly string[] | undefined {
  const words = vocabularyOf(field);
  const whole = simplify(text);
  const direct =
    words.get(whole) ??
    (whole.includes(':') ? words.get(whole.split(':').at(-1) ?? '') : undefined) ??
    (NUMBERED.test(whole) ? words.get(whole.replace(NUMBERED, '')) : undefined);
  if (direct) return direct;
  const everyday =
    whole.length > LONGEST_EVERYDAY ? null : YES.test(whole) ? '是' : NO.test(whole) ? '否' : null;
  if (isYesNo(field) && everyday !== null) return [everyday];
  // 是否涉密: √ and TRUE say what 是 does.
  const said = everyday === null ? undefined : words.get(everyday);
  if (said && words.has('是') && words.has('否')) return said;
  const pattern = by === 'word' ? null : patternOf(field, whole);
  if (pattern !== null) return [pattern];
  const [, outside = '', remark = ''] =
    (whole.endsWith('）') && /^([^（）]+)（([^（）]+)）$/u.exec(whole)) || [];
  const codes = words.get(outside);
  const isOther =
    codes !== undefined &&
    remark !== '' &&
    field.kind === 'choice' &&
    // 否（非涉密）: the remark says the same.
    words.get(remark)?.join() !== codes.join() &&
    [...words].some(([word, other]) => remark.includes(word) && other.join() !== codes.join());
  if (isOther) return undefined;
  if (codes || by !== 'guess') return codes;
  // 市云平台（政务云）: what stands before the bracket says nothing, the bracket is a listed value.
  return guessChoice(field, whole, words) ?? words.get(remark);
}

/** One listed value, or a wording that stands for it beyond doubt. */
export function readListed(field: Field, text: string): string | null {
  const chosen = meaningOf(field, tickedOnly(text), 'pattern');
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

/** One listed value, or none. */
export function readChoice(field: Field, text: string): string | null {
  const chosen = meaningOf(field, text.trim().length === 1 ? text.trim() : tickedOnly(text));
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

/** 财政资金 社会投资: blanks part answers, and no wording reaches over them. */
const SEVERAL_WORDS = /\p{Script=Han}\s+\p{Script=Han}/u;

const ONLY_A_LEVEL = /^[中央国家省市县区镇乡]{1,2}级?$/u;

/** Listed values in their official order, each once. */
export function readChoices(field: Field, text: string): ReadChoices {
  const read = choicesIn(field, text);
  // 税务 and 专网 on two lines of a narrow cell: a break that parts no answers.
  const joined = read.unknown.length > 0 && text.includes('\n') ? text.replace(LINE_BREAK, '') : text;
  const again = joined === text ? read : choicesIn(field, joined);
  return again.unknown.length ? read : again;
}

const LINE_BREAK = /(?<=\p{Script=Han})[ \u00a0\u3000]*\r?\n[ \u00a0\u3000]*(?=\p{Script=Han})/gu;

function choicesIn(field: Field, text: string): ReadChoices {
  const ticked = tickedOnly(text);
  // Several answers in one cell are told apart before one of them is guessed.
  const whole = meaningOf(field, ticked, SEVERAL_WORDS.test(ticked) ? 'word' : 'pattern');
  const parts = whole ? [] : ticked.normalize('NFKC').split(SEPARATORS).filter(Boolean);
  const found = new Set(whole ?? []);
  const unknown: string[] = [];
  for (const part of parts) {
    const codes = meaningOf(field, part);
    if (codes) codes.forEach((code) => found.add(code));
    // 市、区两级财政: whose, said of the next.
    else if (!ONLY_A_LEVEL.test(part)) unknown.push(part);
  }
  return { values: (field.codes as readonly string[]).filter((code) => found.has(code)), unknown };
}
