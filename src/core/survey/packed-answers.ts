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
  if (value === undefined) return raw === '';
  if (typeof value !== 'number') return String(value) === raw;
  return Number.isInteger(value) && Math.abs(value) < SURELY_EXACT && String(value) === raw;
}

export function packAnswers({ answers, values }: Pick<SurveyedSystem, 'answers' | 'values'>): PackedAnswers {
  const sources: Partial<Record<FieldId, readonly [string | null, string?]>> = {};
  for (const key in answers) {
    const id = key as FieldId;
    const answer = answers[id];
    if (answer) sources[id] = isPlain(values[id], answer.raw) ? [answer.cell] : [answer.cell, answer.raw];
  }
  return JSON.stringify(sources);
}
