import type { Column } from './column.js';
import { ONLY_HOW, matchColumns, matchHeading, matchPath, mayNameSystem } from './match-columns.js';
import { bandTitle } from './band-title.js';
import { squeeze } from './sheet.js';
import type { View } from './view.js';

/** The header of one table in a view. Rows are 0-based; `end` is the row after its last. */
export interface Header {
  readonly rows: readonly number[];
  readonly bodyStart: number;
  readonly columns: readonly Column[];
  readonly score: number;
}

/** A heading row stands near the top; below this many rows a sheet is taken to hold no survey. */
export const ROWS_SEARCHED = 60;
/** A survey names the system and asks at least this many questions in all. */
const FEWEST_QUESTIONS = 3;
/** Official forms use up to three rows of titles; four is generous. */
const MOST_HEADER_ROWS = 4;

const distinctPath = (titles: readonly string[]): readonly string[] =>
  titles.map((title) => title.trim()).filter((title, index, all) => title && title !== all[index - 1]);

/** Titles over a column, from the top down. An unmerged group title reaches over the blanks to its right. */
function pathOf(view: View, top: number, bottom: number, column: number): readonly string[] {
  if (top === bottom) {
    const title = view.text(top, column).trim();
    return title ? [title] : [];
  }
  const titles: string[] = [];
  for (let row = top; row <= bottom; row++) {
    let text = view.text(row, column);
    if (row > top && HEADS_UNITS.test(squeeze(text)) && saysOnlyHow(view, row)) continue;
    if (!text && row < bottom && !view.span(row, column) && view.text(bottom, column)) {
      let left = column;
      while (left > 0 && !view.text(row, left)) left--;
      // Only a title that really heads a group: something of its own stands below it too.
      if (left < column && view.text(row + 1, left) && view.text(row + 1, left) !== view.text(row, left))
        text = view.text(row, left);
    }
    titles.push(text);
  }
  return distinctPath(titles);
}

function widthOf(view: View, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, view.columnCount(row));
  return width;
}

/** First and last header row, given one of them: merged cells and half-empty rows pull neighbours in. */
function headerSpan(view: View, row: number, from: number): readonly [number, number] {
  let [top, bottom] = [row, row];
  for (let column = 0; column < view.columnCount(row); column++) {
    const span = view.span(row, column);
    if (!span || span.bottom - span.top >= MOST_HEADER_ROWS || span.bottom === span.top) continue;
    // The title of a transposed sheet, merged over its systems, is none of its titles.
    if (view.isTransposed && (bandTitle(view, column) !== null || !matchPath([view.text(row, column)])))
      continue;
    top = Math.min(top, span.top);
    bottom = Math.min(Math.max(bottom, span.bottom), view.rowCount - 1);
  }
  while (bottom - top + 1 < MOST_HEADER_ROWS && continuesHeader(view, bottom)) bottom++;
  if (bottom > row) bottom = Math.min(endOfTitles(view, bottom), top + MOST_HEADER_ROWS);
  while (
    top > from &&
    bottom - top + 1 < MOST_HEADER_ROWS &&
    !isCaption(view, top - 1) &&
    hasTitlesOf(view, top - 1, top)
  )
    top--;
  while (bottom + 1 < view.rowCount && bottom - top + 1 <= MOST_HEADER_ROWS && saysOnlyHow(view, bottom + 1))
    bottom++;
  return [top, bottom];
}

/** The last row that a title of this one is merged over. */
function endOfTitles(view: View, row: number): number {
  let end = row;
  for (let column = 0; column < view.columnCount(row); column++) {
    const span = view.span(row, column);
    if (!span || span.top < row || span.bottom <= end || span.bottom - row >= MOST_HEADER_ROWS) continue;
    if (matchPath([view.text(row, column)])) end = span.bottom;
  }
  return end;
}

/** The title of a line of units asks for no unit of government. */
const HEADS_UNITS = /^(?:计量|数据)?单位$/u;

/** 万元 | 元 | 必填: a row of units or of what must be filled in belongs to the header. */
function saysOnlyHow(view: View, row: number): boolean {
  let filled = 0;
  for (let column = 0; column < view.columnCount(row); column++) {
    const span = view.span(row, column);
    const text = span && span.top < row ? '' : squeeze(view.text(row, column)).replace(/^[（(]|[）)]$/gu, '');
    if (!text) continue;
    if (!ONLY_HOW.test(text) && !HEADS_UNITS.test(text)) return false;
    filled++;
  }
  return filled >= 2;
}

/** No longer text stands under the title of a group. */
const LONGEST_TITLE = 16;

/**
 * 筹建 and two blanks over 批文号 | 开支 | 出处: where nothing is merged, a row whose texts all stand under groups or under the
 * blanks behind them, and none under a title of its own.
 */
function fillsGaps(view: View, row: number): boolean {
  let filled = 0;
  let inGaps = 0;
  for (let column = 0; column < view.columnCount(row + 1); column++) {
    const cell = view.cell(row + 1, column);
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string' || cell.trim().length > LONGEST_TITLE || view.span(row, column))
      return false;
    const isGap = !view.text(row, column);
    if (!isGap && view.text(row, column + 1)) return false;
    filled++;
    if (isGap) inGaps++;
  }
  return filled > 1 && inGaps > 0 && view.text(row, 0) !== '' && view.text(row + 1, 0) === '';
}

/** One merged text and nothing beside it. */
function isOneText(view: View, row: number): boolean {
  let texts = 0;
  let isMerged = false;
  for (let column = 0; column < view.columnCount(row) && texts < 2; column++) {
    const span = view.span(row, column);
    if (!view.text(row, column) || (span && span.left < column)) continue;
    texts++;
    isMerged = span !== null && span.right > span.left;
  }
  return texts === 1 && isMerged;
}

/** Does the next row carry headings under groups of this one (and not the first answers)? */
function continuesHeader(view: View, row: number): boolean {
  if (fillsGaps(view, row)) return true;
  // 二、在建系统 across the sheet is a title of the table below, and no group of its columns.
  if (!view.isTransposed && isOneText(view, row)) return false;
  let own = 0;
  const texts: (readonly [column: number, text: string])[] = [];
  for (let column = 0; column < view.columnCount(row + 1); column++) {
    const text = view.text(row + 1, column);
    if (!text || view.text(row, column) === text) continue;
    // Numbers and days are no titles: that is seen at once, and often enough.
    if (typeof view.cell(row + 1, column) === 'string') texts.push([column, text]);
    else own++;
  }
  let below = 0;
  for (const [at, [column, text]] of texts.entries()) {
    // Answers: too few columns are left for titles to outweigh them.
    if (own - below >= texts.length - at) return false;
    // A row of complete questions is a header of its own, not the group titles of the next.
    if (matchHeading(text) && matchHeading(view.text(row, column))?.confidence !== 1) below++;
    else own++;
  }
  return below >= 2 && below > own;
}

/** Does the row above hold titles of columns that this row leaves blank, or groups over several columns? */
function hasTitlesOf(view: View, above: number, row: number): boolean {
  let titles = 0;
  let texts = 0;
  for (let column = 0; column < view.columnCount(above); column++) {
    const text = view.text(above, column);
    const span = view.span(above, column);
    if (!text || (span && span.left < column)) continue;
    texts++;
    const isGroup =
      span !== null && span.right > span.left && span.bottom === span.top && view.text(row, column) !== text;
    if (isGroup || (!view.text(row, column) && (matchHeading(text) || /^序号$/u.test(text.trim())))) titles++;
  }
  return titles >= 1 && texts >= 2;
}

/** The header around one row, whatever its titles ask. */
export const titlesAt = (view: View, row: number, sheetFactor = 1): Header =>
  matched(pathsAt(view, row), sheetFactor);

interface TitlePaths {
  readonly top: number;
  readonly bottom: number;
  readonly paths: readonly (readonly string[])[];
}

function pathsAt(view: View, row: number, from = 0): TitlePaths {
  const [top, bottom] = headerSpan(view, row, from);
  const paths: (readonly string[])[] = [];
  let band: string | null = null;
  for (let column = 0; column < widthOf(view, top, bottom); column++) {
    const path = pathOf(view, top, bottom, column);
    // Only labels that stand under each other can have a line between them.
    const own = view.isTransposed ? bandTitle(view, column) : null;
    band = own ?? band;
    paths.push(own !== null ? [] : band !== null && path.length === 1 ? [band, ...path] : path);
  }
  return { top, bottom, paths };
}

function matched({ top, bottom, paths }: TitlePaths, sheetFactor: number): Header {
  const columns = matchColumns(paths, sheetFactor);
  return {
    rows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    bodyStart: bottom + 1,
    columns,
    score: columns.reduce((sum, { match }) => sum + (match?.confidence ?? 0), 0),
  };
}

/** Reads the header around one row, which begins no higher than `from`; `null` when it is none. */
export function headerAt(view: View, row: number, sheetFactor = 1, from = 0): Header | null {
  const titles = pathsAt(view, row, from);
  // Most rows asked about are answers: no heading of theirs names the system.
  if (!titles.paths.some(mayNameSystem)) return null;
  const header = matched(titles, sheetFactor);
  const questions = header.columns.flatMap(({ match }) => match ?? []);
  if (questions.length < FEWEST_QUESTIONS || !questions.some(({ field }) => field === 'systemName'))
    return null;
  return header;
}

/** 填报单位：市档案局 | 填报时间：2017-12: a line that answers, right above the headings, is none of them. */
function isCaption(view: View, row: number): boolean {
  let texts = 0;
  let captions = 0;
  for (let column = 0; column < Math.min(view.columnCount(row), 400); column++) {
    const text = view.text(row, column).trim();
    if (text) texts++;
    if (CAPTION.test(text)) captions++;
  }
  return captions * 2 > texts;
}

const CAPTION = /^[^:：]{2,12}[:：]./u;

/** More questions read; of equals, the header of fewer rows. */
const isBetter = (header: Header, best: Header | null): boolean =>
  !best ||
  header.score > best.score ||
  (header.score === best.score && header.rows.length < best.rows.length);

/** The rows of a view that read most like the questions of the survey; `null` when none do. */
export function findHeader(view: View, sheetFactor = 1): Header | null {
  let best: Header | null = null;
  for (let row = 0; row < Math.min(view.rowCount, ROWS_SEARCHED); row++) {
    let texts = 0;
    for (let column = 0; column < Math.min(view.columnCount(row), 400); column++) {
      const cell = view.cell(row, column);
      if (typeof cell === 'string' && cell.trim()) texts++;
    }
    if (texts < 2 || isCaption(view, row)) continue;
    const header = headerAt(view, row, sheetFactor);
    if (header && isBetter(header, best)) best = header;
    // Once found, rows further down can only be a second table.
    if (best && row > (best.rows.at(-1) ?? 0) + MOST_HEADER_ROWS) break;
  }
  return best;
}
