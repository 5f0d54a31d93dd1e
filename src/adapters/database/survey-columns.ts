import { FIELD_IDS, type FieldId, fieldOf } from '../../core/survey/survey.js';
import type { ListedValues } from '../../core/survey/carried-system.js';
import type { FieldKind } from '../../core/survey/field.js';

/** Column types that mean the same on SQLite and PostgreSQL. Money is kept in 分, so that it stays exact. */
const COLUMN_TYPES = {
  text: 'text',
  phone: 'text',
  date: 'text',
  choice: 'text',
  choices: 'text',
  money: 'bigint',
  count: 'bigint',
  percent: 'double precision',
} as const satisfies Record<FieldKind, string>;

export type ColumnType = (typeof COLUMN_TYPES)[FieldKind];

/** One register column per question, in survey order. */
export const surveyColumns = (): readonly (readonly [FieldId, ColumnType])[] =>
  FIELD_IDS.map((id) => [id, COLUMN_TYPES[fieldOf(id).kind]]);

const FEN_PER_WAN = 1_000_000;
/** Between the items of a multiple choice: the full-width comma, which no listed value contains. */
export const CHOICE_SEPARATOR = '\uff0c';

/** A whole number that both databases and JavaScript keep exactly; beyond that only the raw text is kept. */
const wholeNumber = (value: number): number | null => (Number.isSafeInteger(value) ? value : null);

/** An answer as its column holds it. */
export const toColumn = (id: FieldId, value: unknown): string | number | null =>
  toColumnOf(fieldOf(id).kind, value);

function toColumnOf(kind: FieldKind, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  switch (kind) {
    case 'money':
      return wholeNumber(Math.round((value as number) * FEN_PER_WAN));
    case 'count':
      return wholeNumber(value as number);
    case 'percent':
      return Number.isFinite(value) ? (value as number) : null;
    case 'choices':
      return (value as readonly string[]).join(CHOICE_SEPARATOR);
    default:
      return value as string;
  }
}

const KINDS = FIELD_IDS.map((id) => fieldOf(id).kind);

/** The answers to all questions, in the order of the survey, as their columns hold them. */
export const toColumns = (values: ListedValues): readonly (string | number | null)[] =>
  KINDS.map((kind, index) => toColumnOf(kind, values[index]));

/** The answer that a column holds; PostgreSQL hands big integers over as text. */
function fromColumn(kind: FieldKind, stored: unknown): unknown {
  if (stored === undefined || stored === null) return null;
  if (kind === 'money') return Number((Number(stored) / FEN_PER_WAN).toPrecision(15));
  if (kind === 'count' || kind === 'percent') return Number(stored);
  if (kind !== 'choices') return stored;
  return stored === '' ? [] : String(stored).split(CHOICE_SEPARATOR);
}

/** The answer that the column of one question holds; `null` where it is blank. */
export const answerIn = (id: FieldId, stored: unknown): unknown => fromColumn(fieldOf(id).kind, stored);

/** Reads the columns of some questions, in the order of the survey, as the answers to all of them. */
export function columnReader(ids: readonly FieldId[]): (stored: readonly unknown[]) => ListedValues {
  const places = FIELD_IDS.map((id) => ids.indexOf(id));
  const kinds = FIELD_IDS.map((id) => fieldOf(id).kind);
  return (stored) =>
    kinds.map((kind, index) => {
      const place = places[index] ?? -1;
      return place < 0 ? null : fromColumn(kind, stored[place]);
    });
}

/** The answers that the columns of all questions hold, in the order of the survey. */
export const fromColumns = columnReader(FIELD_IDS);
