import type { Field } from '../survey/field.js';
import { squeeze } from './sheet.js';

/** The listed values read, and the words that are none of them. */
export interface ReadChoices {
  readonly values: readonly string[];
  readonly unknown: readonly string[];
}

const TICKED = '☑■√✓✔☒';
const SEPARATORS = /[,;、/\n\r\t|+]+|\s{1,}|(?:以及|和|及|与)/u;

const simplify = (text: string): string =>
  squeeze(text)
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

/** Only the ticked options of `☑政务外网 □互联网`; the text itself where no box is drawn. */
function tickedOnly(text: string): string {
  if (!/[☑■√✓✔☒□☐]/u.test(text)) return text;
  const boxes = text.match(/[☑■√✓✔☒□☐][^☑■√✓✔☒□☐]*/gu) ?? [];
  return boxes
    .filter((box) => TICKED.includes(box.charAt(0)) && box.length > 1)
    .map((box) =>
      box
        .slice(1)
        .trim()
        .replace(/[,，、;；]+$/u, ''),
    )
    .join('、');
}

/**
 * What a wording stands for: as it is, after the colon (应用层系统：社会服务类), or without a remark in
 * brackets (第三级（S3A3）) unless only one value may be chosen and the remark names another (是（部分）).
 */
function meaningOf(field: Field, text: string): readonly string[] | undefined {
  const words = vocabularyOf(field);
  const whole = simplify(text);
  const direct = words.get(whole) ?? words.get(whole.split(':').at(-1) ?? '');
  if (direct) return direct;
  const [, outside = '', remark = ''] = /^([^（）]+)（([^（）]+)）$/u.exec(whole) ?? [];
  const codes = words.get(outside);
  const isOther =
    field.kind === 'choice' &&
    [...words].some(([word, other]) => remark.includes(word) && other.join() !== codes?.join());
  return isOther ? undefined : codes;
}

/** One listed value, or none. */
export function readChoice(field: Field, text: string): string | null {
  const chosen = meaningOf(field, tickedOnly(text));
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

/** Listed values in their official order, each once. */
export function readChoices(field: Field, text: string): ReadChoices {
  const ticked = tickedOnly(text);
  const whole = meaningOf(field, ticked);
  const parts = whole ? [] : ticked.normalize('NFKC').split(SEPARATORS).filter(Boolean);
  const found = new Set(whole ?? []);
  const unknown: string[] = [];
  for (const part of parts) {
    const codes = meaningOf(field, part);
    if (codes) codes.forEach((code) => found.add(code));
    else unknown.push(part);
  }
  return { values: (field.codes as readonly string[]).filter((code) => found.has(code)), unknown };
}
