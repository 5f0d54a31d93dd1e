import { AskedQuestion } from './asked-question.js';
import type { Column } from './match-columns.js';
import type { FormMapping } from './form-mapping.js';
import { type AnswerPlace, isAnswered } from './read-row.js';
import { squeeze } from './sheet.js';
import type { View } from './view.js';

/** A column that answers a question. */
export interface AskedColumn {
  readonly index: number;
  readonly asked: AskedQuestion;
  /** The column is one listed value of the question, to be ticked. */
  readonly option: string | undefined;
  /** A column before it asks the same: a person confirmed both. */
  readonly isRepeated: boolean;
}

export const askedColumns = (
  columns: readonly Column[],
  words: FormMapping['values'],
): readonly AskedColumn[] =>
  columns
    .flatMap(({ index, heading, match }) =>
      match
        ? { index, asked: new AskedQuestion(match, heading, words[match.field]), option: match.option }
        : [],
    )
    .map((column, at, all) => ({
      ...column,
      isRepeated: all.findIndex(({ asked }) => asked.id === column.asked.id) < at,
    }));

const TICK = /^(?:[√✓✔☑■●○vV1]|是|有|[yY](?:es)?)$/u;

/** The cells that answer for one system; columns to tick become one answer, at the first one ticked. */
export function placedColumns(
  view: View,
  columns: readonly AskedColumn[],
  row: number,
): readonly AnswerPlace[] {
  const placed: AnswerPlace[] = [];
  let ticked: Map<string, { index: number; place: AnswerPlace; options: string[] }> | null = null;
  for (const { index, asked, option, isRepeated } of columns) {
    const place = { asked, cell: view.cell(row, index), address: view.address(row, index) };
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
    if (!TICK.test(text) && text !== squeeze(option)) continue;
    if (!known.options.length) known.place = place;
    known.options.push(option);
  }
  for (const { index, place, options } of ticked?.values() ?? [])
    placed[index] = { ...place, cell: options.length ? options.join('、') : null };
  return placed;
}
