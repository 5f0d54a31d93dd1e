import { AskedQuestion } from './asked-question.js';
import type { Column, ColumnMatch } from './column.js';
import type { FormMapping } from './form-mapping.js';
import { isOpenLabel } from './is-open-label.js';
import { type AnswerPlace, isAnswered } from './read-row.js';
import { type Cell, squeeze } from './sheet.js';
import { splitAnswer } from './split-answer.js';
import type { View } from './view.js';

/** All questions of one heading, and which of them is meant. */
export interface Share {
  readonly all: readonly (AskedQuestion | null)[];
  readonly at: number;
}

/** A column that answers a question. */
export interface AskedColumn {
  readonly index: number;
  readonly asked: AskedQuestion;
  /** The column is one listed value of the question, to be ticked. */
  readonly option: string | undefined;
  /** The heading asks several questions: which part of its cells answers this one. */
  readonly share: Share | undefined;
  /** Its titles from the top down, as they are printed. */
  readonly titles: readonly string[];
  /** A column before it asks the same: a person confirmed both. */
  readonly isRepeated: boolean;
}

interface Place {
  readonly index: number;
  readonly match: ColumnMatch;
  readonly asked: AskedQuestion;
  readonly option: string | undefined;
  readonly share: Share | undefined;
}

/** The questions of one column or label, each with its part of the cells that answer it. */
export function placesOf(
  { index, heading, match }: Pick<Column, 'index' | 'heading' | 'match'>,
  words: FormMapping['values'] = {},
): readonly Place[] {
  if (!match) return [];
  const askedAs = (one: ColumnMatch): AskedQuestion => new AskedQuestion(one, heading, words[one.field]);
  if (!match.parts) return [{ index, match, asked: askedAs(match), option: match.option, share: undefined }];
  const all = match.parts.map((part) => part && askedAs(part));
  return match.parts.flatMap((part, at) => {
    const asked = all[at];
    return part && asked ? [{ index, match: part, asked, option: undefined, share: { all, at } }] : [];
  });
}

export const askedColumns = (
  columns: readonly Column[],
  words: FormMapping['values'],
): readonly AskedColumn[] =>
  columns
    .flatMap((column) => placesOf(column, words).map((place) => ({ ...place, titles: column.path })))
    .map((column, at, all) => ({
      ...column,
      isRepeated: all.findIndex(({ asked }) => asked.id === column.asked.id) < at,
    }));

/** Answers of one combined cell, split once for all questions that stand next to each other. */
export class SharedCell {
  private all: Share['all'] | null = null;
  private cell: Cell = null;
  private parts: readonly Cell[] = [];

  /** The part of a cell that answers one of several questions. */
  part({ all, at }: Share, cell: Cell): Cell {
    if (all !== this.all || cell !== this.cell) {
      this.parts = splitAnswer(cell, all);
      this.all = all;
      this.cell = cell;
    }
    return this.parts[at] ?? null;
  }
}

const TICK = /^(?:[√✓✔☑■●○vV1]|是|有|[yY](?:es)?)$/u;

/** 资金来源 over 财政资金（万元） | 自筹资金（万元）: whoever paid an amount is a source. */
const isPaid = ({ id }: AskedQuestion, cell: Cell): boolean =>
  (id === 'constructionFunding' || id === 'opsFunding') && typeof cell === 'number' && cell > 0;

/** The cells that answer for one system; columns to tick become one answer, at the first one ticked. */
export function placedColumns(
  view: View,
  columns: readonly AskedColumn[],
  row: number,
): readonly AnswerPlace[] {
  const placed: AnswerPlace[] = [];
  let shared: SharedCell | null = null;
  let ticked: Map<string, { index: number; place: AnswerPlace; options: string[] }> | null = null;
  for (const { index, asked, option, share, isRepeated } of columns) {
    const typed = view.cell(row, index);
    const whole = isOpenLabel(typed) ? null : typed;
    const cell = share ? (shared ??= new SharedCell()).part(share, whole) : whole;
    const place = { asked, cell, address: view.address(row, index) };
    if (option === undefined) {
      if (!isRepeated) placed.push(place);
      else if (isAnswered(place.cell))
        placed[placed.findIndex((other) => other.asked.id === asked.id)] = place;
      continue;
    }
    ticked ??= new Map();
    const known = ticked.get(asked.id) ?? {
      index: placed.push({ ...place, cell: null }) - 1,
      place,
      options: [],
    };
    ticked.set(asked.id, known);
    const text = squeeze(view.text(row, index));
    if (!TICK.test(text) && text !== squeeze(option) && !isPaid(asked, whole)) continue;
    if (!known.options.length) known.place = place;
    known.options.push(option);
  }
  for (const { index, place, options } of ticked?.values() ?? [])
    placed[index] = { ...place, cell: options.length ? options.join('、') : null };
  return placed;
}
