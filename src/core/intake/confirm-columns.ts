import { fieldOf } from '../survey/survey.js';
import type { Header } from './find-header.js';
import { spellCodes } from './heading-codes.js';
import type { Column } from './match-columns.js';
import { readAnswer } from './read-answer.js';
import type { View } from './view.js';

/** Answers looked at below a heading; enough to tell a column of dates from one of names. */
const SAMPLE = 40;
/** From this confidence on the heading alone decides: an official label or a seen alias. */
const SURE = 0.9;
/** Fewer answers prove nothing. */
const FEWEST_ANSWERS = 2;
/** Share of readable answers below which a heading in somebody's own words asks something else. */
const READABLE = 0.5;

/**
 * Lets the answers speak: where the wording of a heading only resembles a closed question, a date or a number
 * and most answers below are none, the column is another question. It stays unmapped and is shown.
 */
export function confirmColumns(view: View, header: Header, end: number): Header {
  return {
    ...header,
    columns: header.columns.map((column) =>
      isBelied(view, header, column, end) ? { ...column, match: null } : column,
    ),
  };
}

function isBelied(view: View, header: Header, { match, index, heading }: Column, end: number): boolean {
  if (!match || match.confidence >= SURE || match.option !== undefined) return false;
  const field = fieldOf(match.field);
  if (field.kind === 'text' || field.kind === 'phone') return false;
  let answered = 0;
  let readable = 0;
  for (let row = header.bodyStart; row < Math.min(end, header.bodyStart + SAMPLE); row++) {
    const answer = readAnswer(field, spellCodes(heading, view.cell(row, index)), match.factor);
    if (!answer.raw.trim() || (answer.value === null && !answer.problem)) continue;
    answered++;
    if (answer.value !== null) readable++;
  }
  return answered >= FEWEST_ANSWERS && readable < answered * READABLE;
}
