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

/** One listed value, or none. */
export function readChoice(field: Field, text: string): string | null {
  const words = vocabularyOf(field);
  const chosen = words.get(simplify(tickedOnly(text)));
  return chosen?.length === 1 ? (chosen[0] ?? null) : null;
}

/** Listed values in their official order, each once. */
export function readChoices(field: Field, text: string): ReadChoices {
  const words = vocabularyOf(field);
  const ticked = tickedOnly(text);
  const whole = words.get(simplify(ticked));
  const parts = whole ? [] : ticked.normalize('NFKC').split(SEPARATORS).filter(Boolean);
  const found = new Set(whole ?? []);
  const unknown: string[] = [];
  for (const part of parts) {
    const codes = words.get(simplify(part));
    if (codes) codes.forEach((code) => found.add(code));
    else unknown.push(part);
  }
  return { values: (field.codes as readonly string[]).filter((code) => found.has(code)), unknown };
}
