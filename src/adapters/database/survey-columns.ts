import { FIELD_IDS, type FieldId, fieldOf } from '../../core/survey/survey.js';
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
const SEPARATOR = '\uff0c';

/** An answer as its column holds it. */
export function toColumn(id: FieldId, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  const { kind } = fieldOf(id);
  if (kind === 'money') return Math.round((value as number) * FEN_PER_WAN);
  if (kind === 'choices') return (value as readonly string[]).join(SEPARATOR);
  return value as string | number;
}

/** The answer that a column holds; PostgreSQL hands big integers over as text. */
export function fromColumn(id: FieldId, stored: unknown): unknown {
  if (stored === undefined || stored === null) return undefined;
  const { kind } = fieldOf(id);
  if (kind === 'money') return Number((Number(stored) / FEN_PER_WAN).toPrecision(15));
  if (kind === 'count' || kind === 'percent') return Number(stored);
  return kind === 'choices' ? String(stored).split(SEPARATOR) : stored;
}
