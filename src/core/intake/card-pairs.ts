import type { ColumnMatch } from './column.js';
import { isOpenLabel } from './is-open-label.js';
import { matchPath } from './match-columns.js';
import { bandTitle } from './band-title.js';
import { opensBlock } from './meaning-in-block.js';
import { moneyFactor } from './plain-heading.js';
import { SharedCell, placesOf } from './placed-columns.js';
import type { AnswerPlace } from './read-row.js';
import { type Cell, cellText } from './sheet.js';
import type { Span, View } from './view.js';

/** A label of a card form, with the cell that answers it: to its right, or under it. */
export interface CardPair {
  readonly row: number;
  readonly column: number;
  readonly match: ColumnMatch;
  readonly heading: string;
  readonly place: AnswerPlace;
}

/** An official label or a seen alias. */
const SURE_LABEL = 0.8;
/** Longest text taken for a label, whatever stands in its brackets. */
const LONGEST_LABEL = 24;
/** A label with the answers to choose from printed in it. */
const LONGEST_WITH_OPTIONS = 160;

/** 使用范围（1内设机构 2单位内部 …）: how to answer makes no label longer. */
const isShort = (text: string): boolean =>
  text.length <= LONGEST_LABEL ||
  (text.length <= LONGEST_WITH_OPTIONS &&
    /[)）\]】]$/u.test(text) &&
    text.replace(/\s*[（(\[【][^（()）]*[)）\]】]/gu, '').length <= LONGEST_LABEL);

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

/** 系统名称：河长制系统 in one cell: only after a label that is beyond doubt. */
function labelledIn(
  text: string,
  sheetFactor: number,
): { readonly match: ColumnMatch; readonly heading: string; readonly cell: string } | null {
  const [, label = '', cell = ''] = /^\s*([^:：\n]{2,16})[:：]\s*(\S[\s\S]*)$/u.exec(text) ?? [];
  const match = label ? matchPath([label.trim()], sheetFactor) : null;
  // 说明：1.本表一个系统填一张 at the foot says how to fill the form in.
  if (match?.field === 'remarks' && /^(?:[\d一（(]|本表|请|以上|如有|如需|各单位)/u.test(cell)) return null;
  // 单位：万元 is no unit of the government.
  if (match?.field === 'departmentName' && moneyFactor(cell.trim()) !== null) return null;
  return match && match.confidence >= SURE_LABEL ? { match, heading: label.trim(), cell } : null;
}

/** Answers stand beside their labels; where these would be labels themselves, below them. */
export function cardPairs(view: View, sheetFactor: number): readonly CardPair[] {
  const beside = pairsBeside(view, sheetFactor);
  const answers = beside.filter(({ place }) => cellText(place.cell).trim());
  const labels = answers.filter(({ place }) => isSureLabel(place.cell)).length;
  const below = labels * 2 > answers.length ? pairsBelow(view, sheetFactor) : [];
  return below.length ? below : beside;
}

const isSureLabel = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  isShort(cell.trim()) &&
  (matchPath([cell.trim()])?.confidence ?? 0) >= SURE_LABEL;

/** Rows of labels, each with the row of its answers under it; a card has several, close to each other. */
function pairsBelow(view: View, sheetFactor: number): readonly CardPair[] {
  const pairs: CardPair[] = [];
  let last = NaN;
  let isClose = false;
  for (let row = 0; row + 1 < view.rowCount; row++) {
    const own: CardPair[] = [];
    let texts = 0;
    for (let column = 0; column < view.columnCount(row); column = after(view, row, column)) {
      const heading = view.text(row, column).trim();
      if (!heading) continue;
      texts++;
      const match = isShort(heading) ? matchPath([heading], sheetFactor) : null;
      if (!match) continue;
      const place = { view, row: row + 1, column, answer: column };
      own.push(...pairsAt(place, match, heading, view.cell(row + 1, column)));
    }
    if (texts < 2 || own.length * 2 <= texts) continue;
    pairs.push(...own);
    isClose ||= row === last + 1;
    last = ++row;
  }
  return isClose ? pairs : [];
}

/** How often a text that may be a label stands in each column. */
function labelsByColumn(view: View): readonly number[] {
  const counts: number[] = [];
  for (let row = 0; row < view.rowCount; row++)
    for (let column = 0; column < view.columnCount(row); column = after(view, row, column))
      if (asksAlone(view, row, column)) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}

function asksAlone(view: View, row: number, column: number): boolean {
  const cell = view.cell(row, column);
  return typeof cell === 'string' && cell.length >= 2 && isShort(cell) && matchPath([cell.trim()]) !== null;
}

function pairsBeside(view: View, sheetFactor: number): readonly CardPair[] {
  const pairs: CardPair[] = [];
  const counts = labelsByColumn(view);
  let bands: readonly string[] = [];
  let block: RowBlock | null = null;
  for (let row = 0; row < view.rowCount; row++) {
    const band = bandTitle(view, row);
    if (band !== null) {
      bands = [band];
      block = null;
      continue;
    }
    block = blockAt(view, row, block);
    const titles = block ? [...bands, block.title] : bands;
    pairs.push(
      ...pairsIn(view, row, {
        titles,
        from: block?.opened === row ? block.column + 1 : 0,
        counts,
        sheetFactor,
      }),
    );
  }
  return pairs;
}

interface PairPlace {
  readonly view: View;
  readonly row: number;
  readonly column: number;
  /** The column of the answer. */
  readonly answer: number;
}

/** One label and its answer; several where the label asks several questions (联系人及电话). */
const pairsAt = (
  { view, row, column, answer }: PairPlace,
  match: ColumnMatch,
  heading: string,
  cell: Cell,
): readonly CardPair[] => {
  const shared = new SharedCell();
  return placesOf({ index: answer, heading, match }).map(({ asked, share, match: one }) => ({
    row,
    column,
    match: one,
    heading,
    place: { asked, cell: share ? shared.part(share, cell) : cell, address: view.address(row, answer) },
  }));
};

/** A block whose title stands before its first label, unmerged: 运维单位 | 单位名称 | 某某公司 | 联系人 | 李工. */
interface RowBlock {
  readonly title: string;
  readonly column: number;
  readonly opened: number;
}

/** The block of a row: one that opens in it, or the one above where nothing stands up to its title. */
function blockAt(view: View, row: number, above: RowBlock | null): RowBlock | null {
  let first = 0;
  while (first < view.columnCount(row) && !view.text(row, first).trim()) first++;
  const title = view.text(row, first).trim();
  const isMerged = (view.span(row, first)?.bottom ?? row) > row;
  if (title && !isMerged && opensBlock(title, view.text(row, after(view, row, first)).trim()))
    return { title, column: first, opened: row };
  return above && first > above.column ? above : null;
}

interface RowTitles {
  /** Over all labels of the row, from the top down. */
  readonly titles: readonly string[];
  /** The column of the first label. */
  readonly from: number;
  /** Labels in each column of the card. */
  readonly counts: readonly number[];
  readonly sheetFactor: number;
}

/** 登录方式 | 手机 | 用来做什么: an answer that could be a label, in a column of answers, with a label behind it. */
const isAnswerBefore = ({ counts }: RowTitles, column: number, next: number): boolean =>
  column > 0 && (counts[column] ?? 0) < (counts[next] ?? 0);

/** The title of a block stands beside several lines, one of which asks something; an answer is as tall as its label. */
function hasLabelsBeside(view: View, { top, bottom }: Span, next: number): boolean {
  if (bottom === top || view.span(top, next)?.bottom === bottom) return false;
  for (let row = top; row <= bottom; row++) if (asksAlone(view, row, next)) return true;
  return false;
}

function pairsIn(view: View, row: number, told: RowTitles): readonly CardPair[] {
  const { titles, from, sheetFactor } = told;
  const pairs: CardPair[] = [];
  for (let column = from; column < view.columnCount(row);) {
    const next = after(view, row, column);
    const span = view.span(row, column);
    const text = view.cell(row, column);
    const inOne =
      typeof text === 'string' && (!span || span.top === row) ? labelledIn(text, sheetFactor) : null;
    if (inOne) {
      pairs.push(...pairsAt({ view, row, column, answer: column }, inOne.match, inOne.heading, inOne.cell));
      column = next;
      continue;
    }
    const isLabel =
      typeof text === 'string' &&
      text.trim().length >= 2 &&
      isShort(text.trim()) &&
      (!span || span.top === row);
    const match = isLabel
      ? matchPath([...titles, ...blocksLeftOf(view, row, column), text.trim()], sheetFactor)
      : null;
    const isBlock = span !== null && next < view.columnCount(row) && hasLabelsBeside(view, span, next);
    if (match && !isBlock && !(isAnswerBefore(told, column, next) && asksAlone(view, row, next))) {
      const heading = String(text).trim();
      // 数据资源： | 是否涉密：否: a label left open, beside one that is answered in its own cell.
      const beside = view.cell(row, next);
      const other = typeof beside === 'string' ? labelledIn(beside, sheetFactor) : null;
      if (isOpenLabel(beside) || (other && other.match.field !== match.field)) {
        pairs.push(...pairsAt({ view, row, column, answer: column }, match, heading, null));
        column = next;
        continue;
      }
      pairs.push(...pairsAt({ view, row, column, answer: next }, match, heading, view.cell(row, next)));
      column = after(view, row, next);
    } else column = next;
  }
  return pairs;
}
