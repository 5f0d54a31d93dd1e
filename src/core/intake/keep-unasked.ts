import { FIELD_IDS, type FieldId, type SystemRecord } from '../survey/survey.js';
import { type AnswerSource, type SurveyedSystem, sheetOfAnswer } from '../survey/system.js';

type Answered = Pick<SurveyedSystem, 'source' | 'values' | 'answers'>;

/**
 * The later declaration of a system with the answers to questions that its sheet does not ask, taken from the earlier
 * one and still pointing at the sheet they stand on: departments send forms that ask different things, and what a form
 * is silent about is not taken back by it. A question that is asked and left blank is. Cost: one pass over the
 * questions.
 */
export function keepUnasked<Now extends Answered>(before: Answered, now: Now): Now {
  const kept = FIELD_IDS.filter((field) => isKept(field, before, now));
  if (!kept.length) return now;
  const values: Partial<Record<FieldId, unknown>> = { ...now.values };
  const answers: Partial<Record<FieldId, AnswerSource>> = { ...now.answers };
  for (const field of kept) {
    const { file, sheet } = sheetOfAnswer(before, field);
    const { cell = null, raw = '' } = before.answers[field] ?? {};
    if (before.values[field] !== undefined) values[field] = before.values[field];
    answers[field] = { cell, raw, from: { file, sheet } };
  }
  return { ...now, values: values as SystemRecord, answers };
}

/** It was written down or implied before, and the later sheet has neither a cell for it nor implies it. */
const isKept = (field: FieldId, before: Answered, now: Answered): boolean =>
  (Boolean(before.answers[field]?.raw) || before.values[field] !== undefined) &&
  now.answers[field] === undefined &&
  now.values[field] === undefined;
