import type { GivenAnswer } from './given-answer.js';
import { jsonText, quoted } from './json-text.js';
import type { FieldId, SystemRecord } from './survey.js';
import type { AnswerSource, SurveyedSystem } from './system.js';

/** `{field: [cell, raw]}` as JSON, and `[cell]` alone where the raw text is the value itself. */
export type PackedAnswers = string;

/** What packed answers hold, before their raw texts are made. */
export type PackedSources = { readonly [F in FieldId]?: readonly [cell: string | null, raw?: string] };

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
export const sourceOf = ([cell, raw]: readonly [string | null, string?], value: unknown): AnswerSource => ({
  cell,
  raw: raw ?? (value === undefined ? '' : String(value)),
});

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
  for (const { field, cell, raw, value } of given) {
    const place = jsonText(cell);
    const source = isPlain(value, raw) ? place : `${place},${quoted(raw)}`;
    packed += `${packed === '' ? '{' : ','}"${field}":[${source}]`;
  }
  return packed === '' ? '{}' : `${packed}}`;
}

export const packAnswers = (system: Pick<SurveyedSystem, 'answers' | 'values'>): PackedAnswers =>
  packGiven(givenIn(system));

function* givenIn({ answers, values }: Pick<SurveyedSystem, 'answers' | 'values'>): Iterable<GivenAnswer> {
  for (const key in answers) {
    const field = key as FieldId;
    const answer = answers[field];
    if (answer) yield { field, ...answer, value: values[field] };
  }
}
