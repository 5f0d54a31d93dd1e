import type { FieldId, SystemRecord } from './survey.js';
import type { AnswerSource, SurveyedSystem } from './system.js';

/** `{field: [cell, raw]}` as JSON, and `[cell]` alone where the raw text is the value itself. */
export type PackedAnswers = string;

/** A system on its way to its judge: the answers are unpacked where they are needed. */
export interface CarriedSystem extends Omit<SurveyedSystem, 'answers'> {
  readonly answers: PackedAnswers;
}

export function unpackAnswers(packed: PackedAnswers, values: SystemRecord): SurveyedSystem['answers'] {
  const answers: Partial<Record<FieldId, AnswerSource>> = {};
  const sources = JSON.parse(packed) as Record<FieldId, readonly [string | null, string?]>;
  for (const id in sources) {
    const [cell, raw] = sources[id as FieldId];
    const value = values[id as FieldId];
    answers[id as FieldId] = { cell, raw: raw ?? (value === undefined ? '' : String(value)) };
  }
  return answers;
}

/** A system at hand, made ready to be sent. */
export function carried(system: SurveyedSystem): CarriedSystem {
  const sources: Partial<Record<FieldId, readonly [string | null, string]>> = {};
  for (const [id, answer] of Object.entries(system.answers))
    sources[id as FieldId] = [answer.cell, answer.raw];
  return { ...system, answers: JSON.stringify(sources) };
}
