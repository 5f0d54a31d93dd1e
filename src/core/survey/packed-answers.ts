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

type Sources = Partial<Record<FieldId, readonly [string | null, string?]>>;

/** Beyond this a number read back from a database column could be written otherwise. */
const SURELY_EXACT = 1e6;

/** Is the text just the value, also when the value comes back from a database? */
function isPlain(value: unknown, raw: string): boolean {
  if (value === undefined) return raw === '';
  if (typeof value !== 'number') return String(value) === raw;
  return Number.isInteger(value) && Math.abs(value) < SURELY_EXACT && String(value) === raw;
}

export function packAnswers({ answers, values }: Pick<SurveyedSystem, 'answers' | 'values'>): PackedAnswers {
  const sources: Sources = {};
  for (const key in answers) {
    const id = key as FieldId;
    const answer = answers[id];
    if (answer) sources[id] = isPlain(values[id], answer.raw) ? [answer.cell] : [answer.cell, answer.raw];
  }
  return JSON.stringify(sources);
}

/** A system at hand, made ready to be sent. */
export const carried = (system: SurveyedSystem): CarriedSystem => ({
  ...system,
  answers: packAnswers(system),
});

/** The system again; its answers are unpacked when they are first asked for. */
export function uncarried<T extends CarriedSystem>(system: T): Omit<T, 'answers'> & SurveyedSystem {
  let unpacked: SurveyedSystem['answers'] | null = null;
  return {
    ...system,
    get answers() {
      return (unpacked ??= unpackAnswers(system.answers, system.values));
    },
  };
}
