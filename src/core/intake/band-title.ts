import type { View } from './view.js';

/** 一、, （二）, 3. in front of a title. */
export const ORDINAL = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．:：)）]?(?=\D)/u;

/** Longest text taken for the title of a band. */
const LONGEST = 16;
/** A band reaches at least so far: over a label, its answer and something more. */
const WIDEST_ANSWER = 2;

/**
 * 二、投资情况 across a card or a transposed sheet: the title of the labels that follow it, until the next. `null` for a
 * line that is none: a band says nothing else, and begins with an ordinal or is merged over labels and answers.
 *
 * @param line a row of an upright view, a column of a transposed one
 */
export function bandTitle(view: View, line: number): string | null {
  const length = view.isTransposed ? view.rowCount : view.columnCount(line);
  let title = '';
  let reach = 0;
  for (let at = 0; at < length; at++) {
    const [row, column] = view.isTransposed ? [at, line] : [line, at];
    const span = view.span(row, column);
    if (span && (span.top < row || span.left < column)) continue;
    const text = view.text(row, column).trim();
    if (!text) continue;
    if (title || text.length > LONGEST) return null;
    title = text;
    if (span) reach = view.isTransposed ? span.bottom - span.top : span.right - span.left;
  }
  if (!title || /[:：](?=.)/u.test(title)) return null;
  // 3.联系电话 with nothing behind it is a question left blank.
  const isNumbered = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/u.test(title);
  return isNumbered || reach >= WIDEST_ANSWER ? title.replace(ORDINAL, '').replace(/[:：]$/u, '') : null;
}
