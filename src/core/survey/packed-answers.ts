import { FIELD_IDS, type FieldId, type SystemRecord } from './survey.js';
import type { AnswerSource, SurveyedSystem } from './system.js';

/** `{field: [cell, raw]}` as JSON, and `[cell]` alone where the raw text is the value itself. */
export type PackedAnswers = string;

/** A system on its way to its judge: the answers are unpacked where they are needed. */
export interface CarriedSystem extends Omit<SurveyedSystem, 'answers'> {
  readonly answers: PackedAnswers;
}

export function unpackAnswers(packed: PackedAnswers, values: SystemRecord): SurveyedSystem['answers'] {
  const answers: Partial<Record<FieldId, AnswerSource>> = {};
  const sources = JSON.parse(packed) as Sources;
  for (const key in sources) {
    const id = key as FieldId;
    const source = sources[id];
    if (source) answers[id] = sourceOf(source, values[id]);
  }
  return answers;
}

const sourceOf = ([cell, raw]: readonly [string | null, string?], value: unknown): AnswerSource => ({
  cell,
  raw: raw ?? (value === undefined ? '' : String(value)),
});

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

/** Answers that are made one by one, when a rule asks for them; they can be asked for, not listed. */
class AskedAnswers {
  private sources: Readonly<Sources> | null = null;

  constructor(
    private readonly packed: PackedAnswers,
    private readonly values: SystemRecord,
  ) {}

  of(id: FieldId): AnswerSource | undefined {
    const source = (this.sources ??= JSON.parse(this.packed) as Sources)[id];
    return source && sourceOf(source, this.values[id]);
  }
}
for (const id of FIELD_IDS)
  Object.defineProperty(AskedAnswers.prototype, id, {
    get(this: AskedAnswers) {
      return this.of(id);
    },
  });

/** For a judge, who asks about a dozen of the questions: a tenth of the memory that unpacking takes. */
export const askedAnswers = (packed: PackedAnswers, values: SystemRecord): SurveyedSystem['answers'] =>
  new AskedAnswers(packed, values) as unknown as SurveyedSystem['answers'];
