import type { WrittenValue } from '../survey/carried-system.js';
import type { GivenAnswer } from '../survey/given-answer.js';
import { jsonText } from '../survey/json-text.js';
import type { FieldId } from '../survey/survey.js';
import type { AnswerSource } from '../survey/system.js';
import type { Problem } from './problem.js';

/** Every answer of a row stands in a cell. */
export interface CellAnswer extends GivenAnswer {
  readonly cell: string;
}

type Values = Readonly<Partial<Record<FieldId, unknown>>>;
type Answers = Readonly<Partial<Record<FieldId, AnswerSource>>>;

/** Where a system stands, 1-based, as the spreadsheet shows it. */
export interface RowPlace {
  /** `null` where systems do not stand in rows. */
  readonly row: number | null;
  /** For systems that stand in columns. */
  readonly column: number | null;
}

/** What is read of one system. */
export interface ReadRow extends RowPlace {
  /** In the order of the form, each question once. */
  readonly given: readonly CellAnswer[];
  /** Taken from the title or the kind of form, not from a cell of this system. */
  readonly implied: Values;
  readonly problems: readonly Problem[];
  readonly isClassified: boolean;
  /** Of a classified system on a card: all cells of the card, also those that nobody asked for. */
  readonly card?: readonly string[] | undefined;
}

/**
 * One system of a survey. Its answers are kept as they were read, one after the other: most are only passed on, and
 * objects with a key for each question cost several times what it takes to read the cells.
 */
export class SurveyRow implements ReadRow {
  readonly row: number | null;
  readonly column: number | null;
  readonly given: readonly CellAnswer[];
  readonly implied: Values;
  readonly problems: readonly Problem[];
  readonly isClassified: boolean;
  readonly card: readonly string[] | undefined;
  private saidInJson: readonly WrittenValue[] | null = null;

  constructor({ row, column, given, implied, problems, isClassified, card }: ReadRow) {
    this.row = row;
    this.column = column;
    this.given = given;
    this.implied = implied;
    this.problems = problems;
    this.isClassified = isClassified;
    this.card = card;
  }

  /** The same system, of which a cell says that it is classified. */
  markedSecret(cell: string, raw: string): SurveyRow {
    const mark: CellAnswer = { field: 'classification', cell, raw, value: '涉密' };
    const others = this.given.filter(({ field }) => field !== 'classification');
    return new SurveyRow({ ...this, given: [...others, mark], isClassified: true });
  }

  /** The cell that answers a question, where the form asks it. */
  answer(id: FieldId): CellAnswer | undefined {
    for (const answer of this.given) if (answer.field === id) return answer;
    return undefined;
  }

  /** A readable or implied answer. */
  value(id: FieldId): unknown {
    return this.answer(id)?.value ?? this.implied[id];
  }

  /** The same as text; `''` where there is none. */
  text(id: FieldId): string {
    const value = this.value(id);
    return value === undefined ? '' : String(value);
  }

  /** All readable answers, and those implied. */
  get said(): readonly Pick<GivenAnswer, 'field' | 'value'>[] {
    const said: Pick<GivenAnswer, 'field' | 'value'>[] = this.given.filter(({ value }) => value !== null);
    for (const [field, value] of Object.entries(this.implied)) said.push({ field: field as FieldId, value });
    return said;
  }

  get values(): Values {
    const values: Partial<Record<FieldId, unknown>> = {};
    for (const { field, value } of this.said) values[field] = value;
    return values;
  }

  /** The cells of all questions of the form, also those left blank. */
  get answers(): Answers {
    const answers: Partial<Record<FieldId, AnswerSource>> = {};
    for (const { field, cell, raw } of this.given) answers[field] = { cell, raw };
    return answers;
  }

  /** `said`, each value as JSON: what is hashed and what is stored are both put together from these. */
  get written(): readonly WrittenValue[] {
    return (this.saidInJson ??= this.said.map(({ field, value }) => ({ field, json: jsonText(value) })));
  }

  /** `values` as JSON. */
  get valuesJson(): string {
    let all = '';
    for (const { field, json } of this.written) all += `${all === '' ? '{' : ','}"${field}":${json}`;
    return all === '' ? '{}' : `${all}}`;
  }
}
