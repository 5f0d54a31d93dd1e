import { type Column, matchColumns } from './match-columns.js';
import { type Sheet, cellText } from './sheet.js';

/** The header of a survey table, and what stands above it. Rows are 0-based. */
export interface Header {
  readonly rows: readonly number[];
  readonly bodyStart: number;
  readonly columns: readonly Column[];
}

/** A heading row stands near the top; below this many rows a sheet is taken to hold no survey. */
const ROWS_SEARCHED = 60;
/** A survey names the system and asks at least this many questions in all. */
const FEWEST_QUESTIONS = 3;

/** The row whose cells read most like the questions of the survey; `null` when no row does. */
export function findHeader(sheet: Sheet): Header | null {
  let best: Header | null = null;
  let bestScore = 0;
  const end = Math.min(sheet.rows.length, ROWS_SEARCHED);
  for (let row = 0; row < end; row++) {
    const cells = sheet.rows[row] ?? [];
    if (cells.filter((cell) => typeof cell === 'string' && cell).length < FEWEST_QUESTIONS) continue;
    const columns = matchColumns(cells.map(cellText));
    const matched = columns.filter(({ match }) => match);
    if (matched.length < FEWEST_QUESTIONS || !matched.some(({ match }) => match?.field === 'systemName'))
      continue;
    const score = matched.reduce((sum, { match }) => sum + (match?.confidence ?? 0), 0);
    if (score > bestScore) {
      bestScore = score;
      best = { rows: [row], bodyStart: row + 1, columns };
    }
  }
  return best;
}
