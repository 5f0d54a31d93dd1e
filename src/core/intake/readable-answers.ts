import type { FieldId } from '../survey/survey.js';
import { AskedQuestion } from './asked-question.js';
import { type Body, isTitleAgain, sampleEnd } from './body.js';
import type { Column } from './column.js';

/** What a column must show: so many answers at least, and such a share of them readable. */
export interface Proof {
  readonly fewest: number;
  readonly share: number;
}

/**
 * Can the share of the answers below a heading be read as answers to a question? `null` where there are too few.
 * Looks no further down than needed: a column of other words is given up after a few.
 */
export function areReadable(body: Body, column: Column, field: FieldId, proof: Proof): boolean | null {
  const { view, header } = body;
  const asked = new AskedQuestion({ factor: 1, confidence: 0, ...column.match, field }, column.heading);
  const last = sampleEnd(body);
  let answered = 0;
  let readable = 0;
  for (let row = header.bodyStart; row < last; row++) {
    const span = view.span(row, column.index);
    // The title of a section reaches over all columns and answers in none.
    if (span && span.right > span.left) continue;
    const answer = asked.read(view.cell(row, column.index));
    if (isTitleAgain(column, answer.raw.trim())) continue;
    if (!answer.raw.trim() || (answer.value === null && !answer.problem)) continue;
    answered++;
    if (answer.value !== null) readable++;
    const left = last - row - 1;
    if (answered < proof.fewest) continue;
    if (readable >= (answered + left) * proof.share) return true;
    if (readable + left < (answered + left) * proof.share) return false;
  }
  return answered < proof.fewest ? null : readable >= answered * proof.share;
}

/** The texts below a heading, of the rows that are looked at; a merge that only passes through is left out. */
export function textsBelow(body: Body, column: Column): readonly string[] {
  const { view, header } = body;
  const texts: string[] = [];
  for (let row = header.bodyStart; row < sampleEnd(body); row++) {
    const span = view.span(row, column.index);
    if (span && (span.right > span.left || span.top < row)) continue;
    const text = view.text(row, column.index).trim();
    if (text && !isTitleAgain(column, text)) texts.push(text);
  }
  return texts;
}
