import type { FieldId } from '../survey/survey.js';
import { isOnlyCodes, mayBeCoded, withCodes } from './coded-header.js';
import type { CodesOfFile } from './codes-in-file.js';
import type { ColumnMatch } from './column.js';
import { matchPath } from './match-columns.js';
import { AskedQuestion } from './asked-question.js';
import { bandTitle } from './band-title.js';
import { opensBlock } from './meaning-in-block.js';
import { moneyFactor } from './plain-heading.js';
import { SharedCell, placesOf } from './placed-columns.js';
import { FAINT } from './questions-in-words.js';
import { type AnswerPlace, readRow } from './read-row.js';
import type { SurveyRow } from './survey-row.js';
import { type Cell, cellText } from './sheet.js';
import type { View } from './view.js';

/** A label of a card form, with the cell that answers it: to its right, or under it. */
interface Pair {
  readonly row: number;
  readonly column: number;
  readonly match: ColumnMatch;
  readonly heading: string;
  readonly place: AnswerPlace;
}

/** Systems of a card form: one block of label | value pairs each. */
export interface CardReading {
  readonly rows: readonly SurveyRow[];
  /** One card whose labels stand under each other: a table of columns may be meant. */
  readonly isSingleFile: boolean;
  /** What turns a bare amount of a question into 万元, on the first card. */
  readonly factors: Readonly<Partial<Record<FieldId, number>>>;
  /** Labels found, to compare with what a table reading finds. */
  readonly labels: number;
  readonly firstRow: number;
}

/** An official label or a seen alias. */
const SURE_LABEL = 0.8;
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

/** 系统名称：河长制系统 in one cell: only after a label that is beyond doubt. */
function labelledIn(
  text: string,
  sheetFactor: number,
): { readonly match: ColumnMatch; readonly heading: string; readonly cell: string } | null {
  const [, label = '', cell = ''] = /^\s*([^:：\n]{2,16})[:：]\s*(\S[\s\S]*)$/u.exec(text) ?? [];
  const match = label ? matchPath([label.trim()], sheetFactor) : null;
  // 说明：1.本表一个系统填一张 at the foot says how to fill the form in.
  if (match?.field === 'remarks' && /^(?:[\d一（(]|本表|请)/u.test(cell)) return null;
  // 单位：万元 is no unit of the government.
  if (match?.field === 'departmentName' && moneyFactor(cell.trim()) !== null) return null;
  return match && match.confidence >= SURE_LABEL ? { match, heading: label.trim(), cell } : null;
}

/** Answers stand beside their labels; where these would be labels themselves, below them. */
function pairsOf(view: View, sheetFactor: number): readonly Pair[] {
  const beside = pairsBeside(view, sheetFactor);
  const answers = beside.filter(({ place }) => cellText(place.cell).trim());
  const labels = answers.filter(({ place }) => isSureLabel(place.cell)).length;
  const below = labels * 2 > answers.length ? pairsBelow(view, sheetFactor) : [];
  return below.length ? below : beside;
}

const isSureLabel = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  cell.trim().length <= LONGEST_LABEL &&
  (matchPath([cell.trim()])?.confidence ?? 0) >= SURE_LABEL;

/** Rows of labels, each with the row of its answers under it; a card has several, close to each other. */
function pairsBelow(view: View, sheetFactor: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let last = NaN;
  let isClose = false;
  for (let row = 0; row + 1 < view.rowCount; row++) {
    const own: Pair[] = [];
    let texts = 0;
    for (let column = 0; column < view.columnCount(row); column = after(view, row, column)) {
      const heading = view.text(row, column).trim();
      if (!heading) continue;
      texts++;
      const match = heading.length <= LONGEST_LABEL ? matchPath([heading], sheetFactor) : null;
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

function pairsBeside(view: View, sheetFactor: number): readonly Pair[] {
  const pairs: Pair[] = [];
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
      ...pairsIn(view, row, { titles, from: block?.opened === row ? block.column + 1 : 0, sheetFactor }),
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
): readonly Pair[] => {
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
  readonly sheetFactor: number;
}

function pairsIn(view: View, row: number, { titles, from, sheetFactor }: RowTitles): readonly Pair[] {
  const pairs: Pair[] = [];
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
      text.trim().length <= LONGEST_LABEL &&
      (!span || span.top === row);
    const match = isLabel
      ? matchPath([...titles, ...blocksLeftOf(view, row, column), text.trim()], sheetFactor)
      : null;
    const isBlock =
      span !== null &&
      span.bottom > span.top &&
      next < view.columnCount(row) &&
      matchPath([view.text(row, next)]) !== null;
    if (match && !isBlock) {
      const heading = String(text).trim();
      pairs.push(...pairsAt({ view, row, column, answer: next }, match, heading, view.cell(row, next)));
      column = after(view, row, next);
    } else column = next;
  }
  return pairs;
}

/** A pair whose answer is a code of a list that stands elsewhere in the file. */
function coded(pair: Pair, codes: CodesOfFile): Pair {
  const { match, heading, place } = pair;
  if (!isOnlyCodes(place.cell) || !mayBeCoded(match, heading)) return pair;
  return askedAs(pair, withCodes(match, heading, codes));
}

const askedAs = (pair: Pair, match: ColumnMatch): Pair => ({
  ...pair,
  match,
  place: { ...pair.place, asked: new AskedQuestion(match, pair.heading) },
});

/**
 * Reads a card form. A block ends where a question is asked again; its systems have no row of their own.
 */
export function readCards(
  view: View,
  implied: SurveyRow['implied'],
  sheetFactor: number,
  codes?: CodesOfFile,
): CardReading {
  const asTyped = pairsOf(view, sheetFactor);
  const pairs = codes ? asTyped.map((pair) => coded(pair, codes)) : asTyped;
  const blocks: Pair[][] = [];
  for (const pair of pairs) {
    const block = blocks.at(-1) ?? [];
    const rival = block.findIndex(({ match }) => match.field === pair.match.field);
    if (!block.length || (rival >= 0 && opensCard(pair, block))) blocks.push([pair]);
    else if (rival < 0) block.push(pair);
    else if (isOfficeBeside(pair, block)) block.push(asOffice(pair));
    // 建设时间 gives way to 启用时间 on one card.
    else if (isFaint(block[rival]) && !isFaint(pair)) block[rival] = pair;
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
      .filter((row) => row.value('systemName') !== undefined),
    isSingleFile: systems.length === 1 && standInOneColumn(systems[0] ?? []),
    factors: Object.fromEntries((systems[0] ?? []).map(({ match }) => [match.field, match.factor])),
    labels: Math.max(0, ...systems.map((block) => block.length)),
    firstRow: systems[0]?.[0]?.row ?? 0,
  };
}

/** 填报单位 | 使用部门: the second is an office of the first. */
const isOfficeBeside = ({ match, heading }: Pair, block: readonly Pair[]): boolean =>
  match.field === 'departmentName' &&
  /部门|科室|处室|股室|机构/u.test(heading) &&
  block.every((other) => other.match.field !== 'ownerUnit');

const asOffice = (pair: Pair): Pair => askedAs(pair, { ...pair.match, field: 'ownerUnit' });

const isFaint = (pair: Pair | undefined): boolean => (pair?.match.confidence ?? 0) <= FAINT;

/** 填报单位 and 使用部门 stand on one card; only the label that a card begins with begins the next one. */
const opensCard = ({ match: { field }, heading }: Pair, block: readonly Pair[]): boolean =>
  field === 'systemName' || (field === 'departmentName' && block[0]?.heading === heading);

/** Nearly all labels under each other; a note beside them may look like one. */
function standInOneColumn(block: readonly Pair[]): boolean {
  const counts = new Map<number, number>();
  for (const { column } of block) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.max(0, ...counts.values()) >= block.length * 0.8;
}
