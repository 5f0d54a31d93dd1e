import { FIELD_IDS, type FieldId, fieldOf } from '../survey/survey.js';
import { squeeze } from './sheet.js';

/** How sure a heading is to mean a question: 1 official label, 0.9 seen alias, 0.8 after trimming. */
export interface ColumnMatch {
  readonly field: FieldId;
  readonly confidence: number;
  /** What turns a bare amount in this column into 万元. */
  readonly factor: number;
}

/** One column of the sheet: its heading, and the question it answers, if any. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly match: ColumnMatch | null;
}

const DECORATION = /^[*★●▲△※#\d.、]+|[*★▲※:：]+$|[（(](?:必填|选填|可多选|多选|单选|下拉选择|请选择)[）)]/gu;
const UNIT =
  /[（([](?:单位[:：]?)?(万元|元|千元|亿元|%|个|人|次|件|人\/月|次\/月|件\/年|户)[）)\]]|[,，/](万元|元)$/u;
const FACTORS: Readonly<Record<string, number>> = { 元: 0.0001, 千元: 0.1, 万元: 1, 亿元: 10_000 };

/** The comparable form of a heading, and the unit named in it. */
export function plainHeading(heading: string): { readonly words: string; readonly unit: string | null } {
  const tidy = squeeze(heading).replace(DECORATION, '').replace(DECORATION, '');
  const unit = UNIT.exec(tidy);
  return { words: tidy.replace(UNIT, '').toLowerCase(), unit: unit?.[1] ?? unit?.[2] ?? null };
}

const bracketFree = (words: string): string => words.replace(/[（(][^（）()]*[）)]/gu, '');

const LABELS = new Map<string, FieldId>();
const ALIASES = new Map<string, FieldId>();
for (const id of FIELD_IDS) {
  LABELS.set(plainHeading(fieldOf(id).label).words, id);
  for (const alias of fieldOf(id).aliases) ALIASES.set(plainHeading(alias).words, id);
}

/** The question a heading asks, by its wording alone. */
export function matchHeading(heading: string): ColumnMatch | null {
  const { words, unit } = plainHeading(heading);
  const factor = FACTORS[unit ?? '万元'] ?? 1;
  const readings: readonly (readonly [FieldId | undefined, number])[] = [
    [LABELS.get(words), 1],
    [ALIASES.get(words), 0.9],
    [LABELS.get(bracketFree(words)), 0.8],
    [ALIASES.get(bracketFree(words)), 0.8],
  ];
  for (const [field, confidence] of readings) if (field) return { field, confidence, factor };
  return null;
}

/** Matches headings to questions, each question at most once: the surest column wins, then the first. */
export function matchColumns(headings: readonly string[]): readonly Column[] {
  const columns = headings.map((heading, index) => ({ index, heading, match: matchHeading(heading) }));
  const best = new Map<FieldId, Column>();
  for (const column of columns) {
    const rival = column.match && best.get(column.match.field);
    if (column.match && (rival?.match?.confidence ?? 0) < column.match.confidence)
      best.set(column.match.field, column);
  }
  return columns.map((column) =>
    column.match && best.get(column.match.field) !== column ? { ...column, match: null } : column,
  );
}
