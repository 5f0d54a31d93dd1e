import type { PolicyId } from './citation.js';

/** How an answer is written and read. `money` is in 万元, `percent` 0–100, `date` as precise as given. */
export type FieldKind = 'text' | 'phone' | 'date' | 'money' | 'count' | 'percent' | 'choice' | 'choices';

/** Answers to such questions are numbers. */
export const isNumeric = (kind: FieldKind): boolean => ['money', 'count', 'percent'].includes(kind);

/**
 * One question of the survey, declared once. Template, import, register column, lists, API and
 * documentation are derived from it. `V` is the type of a readable answer.
 */
export interface Field<V = unknown> {
  readonly kind: FieldKind;
  /** Official heading, without unit. */
  readonly label: string;
  /** What the heading and the answer are measured in. */
  readonly unit?: string;
  /** A survey without this answer is returned to the department. */
  readonly core: boolean;
  /** Headings met in the wild; wording drifts between forms. */
  readonly aliases: readonly string[];
  /** Headings that ask the contrary: 是 under them means 否 here. */
  readonly opposites: readonly string[];
  /** Listed values of a closed question, in their official order. */
  readonly codes: readonly V[] | readonly string[];
  /** Everyday wording of a listed value. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Policies whose survey asks this question. */
  readonly askedBy: readonly PolicyId[];
  readonly example: string;
  readonly help: string;
}

interface Options {
  readonly label: string;
  readonly help: string;
  readonly core?: boolean;
  readonly unit?: string;
  readonly aliases?: readonly string[];
  readonly opposites?: readonly string[];
  readonly synonyms?: Readonly<Record<string, string>>;
  readonly askedBy?: readonly PolicyId[];
  readonly example?: string;
}

function field<V>(kind: FieldKind, options: Options, codes: readonly string[] = []): Field<V> {
  return {
    kind,
    core: false,
    aliases: [],
    opposites: [],
    synonyms: {},
    askedBy: [],
    example: '',
    ...options,
    codes,
  };
}

export const text = (options: Options) => field<string>('text', options);
/** Digits with separators; kept as text because leading zeros matter. */
export const phone = (options: Options) => field<string>('phone', options);
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: see partial-date.ts. */
export const date = (options: Options) => field<string>('date', options);
export const money = (options: Options) => field<number>('money', { unit: '万元', ...options });
export const count = (options: Options) => field<number>('count', options);
export const percent = (options: Options) => field<number>('percent', { unit: '%', ...options });

type Closed<C extends string> = Options & { readonly codes: readonly C[] };

export const choice = <const C extends string>(options: Closed<C>) =>
  field<C>('choice', options, options.codes);
export const choices = <const C extends string>(options: Closed<C>) =>
  field<readonly C[]>('choices', options, options.codes);
export const yesNo = (options: Options) => field<'是' | '否'>('choice', options, ['是', '否']);

/** Synonyms of one listed value, told apart by blanks. */
export const wordings = (code: string, words: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words.split(' ').map((word) => [word, code]));

/** A block of the official sheet. */
export interface Section<F extends Readonly<Record<string, Field>>> {
  readonly id: string;
  readonly title: string;
  readonly fields: F;
}

export const section = <const F extends Readonly<Record<string, Field>>>(
  id: string,
  title: string,
  fields: F,
): Section<F> => ({ id, title, fields });
