import { type PackedAnswers, packAnswers, unpackAnswers } from './packed-answers.js';
import { FIELD_IDS, type FieldId, type SystemRecord } from './survey.js';
import type { SurveyedSystem } from './system.js';

/** A value for each question, in the order of the survey; `null` for a question without one. Survives JSON. */
export type ListedValues = readonly unknown[];

/** A system on its way between register, spool and judge, which take it as it is; unpacked where it is looked at. */
export interface CarriedSystem extends Omit<SurveyedSystem, 'values' | 'answers'> {
  readonly values: ListedValues;
  readonly answers: PackedAnswers;
}

export const listValues = (values: SystemRecord): ListedValues => FIELD_IDS.map((id) => values[id] ?? null);

const POSITIONS = new Map(FIELD_IDS.map((id, position) => [id, position]));

/** A value as JSON, and the question that it answers. */
export interface WrittenValue {
  readonly field: FieldId;
  readonly json: string;
}

const NOTHING: readonly string[] = FIELD_IDS.map(() => 'null');

/** `ListedValues` as JSON, of values that follow each other in any order. */
export function listWritten(written: Iterable<WrittenValue>): string {
  const listed = NOTHING.slice();
  for (const { field, json } of written) listed[POSITIONS.get(field) ?? 0] = json;
  return `[${listed.join(',')}]`;
}

export function valuesListed(listed: ListedValues): SystemRecord {
  const values: Partial<Record<FieldId, unknown>> = {};
  for (const [index, id] of FIELD_IDS.entries()) {
    const value = listed[index] ?? undefined;
    if (value !== undefined) values[id] = value;
  }
  return values as SystemRecord;
}

/** A system at hand, made ready to be sent. */
export const carried = <T extends SurveyedSystem>(
  system: T,
): Omit<T, 'values' | 'answers'> & CarriedSystem => ({
  ...system,
  values: listValues(system.values),
  answers: packAnswers(system),
});

/** The system again. */
export function uncarried<T extends CarriedSystem>(
  system: T,
): Omit<T, 'values' | 'answers'> & SurveyedSystem {
  const values = valuesListed(system.values);
  return { ...system, values, answers: unpackAnswers(system.answers, values) };
}
