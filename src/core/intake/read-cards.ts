import { type ColumnMatch, matchPath } from './match-columns.js';
import { type AnswerPlace, type SurveyRow, readRow } from './read-row.js';
import type { View } from './view.js';

/** A label of a card form, with the cell to its right that answers it. */
interface Pair {
  readonly row: number;
  readonly match: ColumnMatch;
  readonly place: AnswerPlace;
}

/** Systems of a card form: one block of label | value pairs each. */
export interface CardReading {
  readonly rows: readonly SurveyRow[];
  /** Labels found, to compare with what a table reading finds. */
  readonly labels: number;
  readonly firstRow: number;
}

/** Longest text taken for a label. */
const LONGEST_LABEL = 24;

/** The column after a cell and the merge it belongs to. */
const after = (view: View, row: number, column: number): number =>
  (view.span(row, column)?.right ?? column) + 1;

/** Titles to the left that reach over several rows: the block a label stands in. */
function blocksLeftOf(view: View, row: number, column: number): readonly string[] {
  const blocks: string[] = [];
  for (let left = column - 1; left >= 0; left--) {
    const span = view.span(row, left);
    if (span && span.bottom > span.top && span.left === left) blocks.unshift(view.text(row, left).trim());
  }
  return blocks.filter((text, index, all) => text && text !== all[index - 1]);
}

function pairsOf(view: View, sheetFactor: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    for (let column = 0; column < view.columnCount(row);) {
      const next = after(view, row, column);
      const span = view.span(row, column);
      const text = view.cell(row, column);
      const isLabel =
        typeof text === 'string' &&
        text.trim().length >= 2 &&
        text.trim().length <= LONGEST_LABEL &&
        (!span || span.top === row);
      const match = isLabel
        ? matchPath([...blocksLeftOf(view, row, column), text.trim()], sheetFactor)
        : null;
      const isBlock =
        span !== null &&
        span.bottom > span.top &&
        next < view.columnCount(row) &&
        matchPath([view.text(row, next)]) !== null;
      if (match && !isBlock) {
        const heading = String(text).trim();
        pairs.push({
          row,
          match,
          place: {
            ...match,
            heading,
            cell: view.cell(row, next),
            address: view.address(row, next),
          },
        });
        column = after(view, row, next);
      } else column = next;
    }
  }
  return pairs;
}

/**
 * Reads a card form. A block ends where a question is asked again; its systems have no row of their own.
 */
export function readCards(view: View, implied: SurveyRow['implied'], sheetFactor: number): CardReading {
  const pairs = pairsOf(view, sheetFactor);
  const blocks: Pair[][] = [];
  let asked = new Set<string>();
  for (const pair of pairs) {
    const isNewBlock =
      asked.has(pair.match.field) &&
      (pair.match.field === 'systemName' || pair.match.field === 'departmentName');
    if (!blocks.length || isNewBlock) {
      blocks.push([]);
      asked = new Set();
    }
    if (!asked.has(pair.match.field)) blocks.at(-1)?.push(pair);
    asked.add(pair.match.field);
  }
  const systems = blocks.filter((block) => block.some(({ match }) => match.field === 'systemName'));
  return {
    rows: systems
      .map((block) =>
        readRow(
          block.map(({ place }) => place),
          { row: null, column: null },
          implied,
        ),
      )
      .filter(({ values }) => values.systemName !== undefined),
    labels: Math.max(0, ...systems.map((block) => block.length)),
    firstRow: systems[0]?.[0]?.row ?? 0,
  };
}
