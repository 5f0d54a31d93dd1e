import type { GivenAnswer } from './given-answer.js';
import { jsonText, quoted } from './json-text.js';
import type { FieldId, SystemRecord } from './survey.js';
import type { AnswerSource, SheetPlace, SurveyedSystem } from './system.js';

/**
 * `{field: [cell, raw]}` as JSON, `[cell]` alone where the raw text is the value itself, and `[cell, raw, file, sheet]`
 * where the answer stands on another sheet than its system.
 */
export type PackedAnswers = string;

/** What packed answers hold, before their raw texts are made. */
export type PackedSources = { readonly [F in FieldId]?: PackedSource };

type PackedSource = readonly [cell: string | null, raw?: string, file?: string, sheet?: string];

export const sourcesIn = (packed: PackedAnswers): PackedSources => JSON.parse(packed) as PackedSources;

export function unpackAnswers(packed: PackedAnswers, values: SystemRecord): SurveyedSystem['answers'] {
  const answers: Partial<Record<FieldId, AnswerSource>> = {};
  const sources = sourcesIn(packed);
  for (const key in sources) {
    const id = key as FieldId;
    const source = sources[id];
    if (source) answers[id] = sourceOf(source, values[id]);
  }
  return answers;
}

/** An answer as it was before it was packed beside its value. */
export function sourceOf([cell, raw, file, sheet]: PackedSource, value: unknown): AnswerSource {
  const text = raw ?? (value === undefined ? '' : String(value));
  return file === undefined ? { cell, raw: text } : { cell, raw: text, from: { file, sheet: sheet ?? '' } };
}

/** Beyond this a number read back from a database column could be written otherwise. */
const SURELY_EXACT = 1e6;

/** Is the text just the value, also when the value comes back from a database? */
function isPlain(value: unknown, raw: string): boolean {
  if (value === undefined || value === null) return raw === '';
  if (typeof value === 'string') return value === raw;
  if (typeof value !== 'number') return String(value) === raw;
  return Number.isInteger(value) && Math.abs(value) < SURELY_EXACT && String(value) === raw;
}

/** Written piece by piece: an object with a key for each question would cost more than its text. */
export function packGiven(given: Iterable<GivenAnswer>): PackedAnswers {
  let packed = '';
  for (const { field, cell, raw, value, from } of given) {
    const place = jsonText(cell);
    const source = !from && isPlain(value, raw) ? place : `${place},${quoted(raw)}${placeText(from)}`;
    packed += `${packed === '' ? '{' : ','}"${field}":[${source}]`;
  }
  return packed === '' ? '{}' : `${packed}}`;
}

const placeText = (from: SheetPlace | undefined): string =>
  from ? `,${quoted(from.file)},${quoted(from.sheet)}` : '';

export const packAnswers = (system: Pick<SurveyedSystem, 'answers' | 'values'>): PackedAnswers =>
  packGiven(givenIn(system));

function* givenIn({ answers, values }: Pick<SurveyedSystem, 'answers' | 'values'>): Iterable<GivenAnswer> {
  for (const key in answers) {
    const field = key as FieldId;
    const answer = answers[field];
    if (answer) yield { field, ...answer, value: values[field] };
  }
}
