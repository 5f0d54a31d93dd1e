import type { FieldId } from '../survey/survey.js';
import { AskedQuestion } from './asked-question.js';
import { type CardPair, cardPairs } from './card-pairs.js';
import { isOnlyCodes, mayBeCoded, withCodes } from './coded-header.js';
import type { CodesOfFile } from './codes-in-file.js';
import type { ColumnMatch } from './column.js';
import { isOffice } from './is-office.js';
import { FAINT } from './questions-in-words.js';
import { type AnswerPlace, isAnswered, readRow } from './read-row.js';
import { saysSecret } from './secret-mark.js';
import { SurveyRow } from './survey-row.js';
import { cellText, squeeze } from './sheet.js';
import { type View, filledCells } from './view.js';

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

/** A pair whose answer is a code of a list that stands elsewhere in the file. */
function coded(pair: CardPair, codes: CodesOfFile): CardPair {
  const { match, heading, place } = pair;
  if (!isOnlyCodes(place.cell) || !mayBeCoded(match, heading)) return pair;
  return askedAs(pair, withCodes(match, heading, codes));
}

const askedAs = (pair: CardPair, match: ColumnMatch): CardPair => ({
  ...pair,
  match,
  place: { ...pair.place, asked: new AskedQuestion(match, pair.heading) },
});

/** What is known before a card is read. */
export interface CardFacts {
  readonly sheetFactor: number;
  readonly codes?: CodesOfFile | undefined;
  /** The system of the card above it. */
  readonly above?: SurveyRow | undefined;
}

/**
 * Reads a card form. A block ends where a question is asked again; its systems have no row of their own.
 */
export function readCards(
  view: View,
  implied: SurveyRow['implied'],
  { sheetFactor, codes, above }: CardFacts,
): CardReading {
  const asTyped = cardPairs(view, sheetFactor);
  const pairs = codes ? asTyped.map((pair) => coded(pair, codes)) : asTyped;
  const blocks: CardPair[][] = [];
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
  const rows: SurveyRow[] = [];
  for (const [at, block] of systems.entries()) {
    const places = settled(block).map(({ place }) => place);
    const read = readRow(places, { row: null, column: null }, implied, rows.at(-1) ?? above);
    const mark = markOn(view, block);
    const told = mark ? read.markedSecret(mark.cell, mark.text) : read;
    // Of cards side by side each has a view of its own.
    const [from, end] = [
      (systems[at - 1]?.at(-1)?.row ?? -1) + 1,
      systems[at + 1]?.[0]?.row ?? view.rowCount,
    ];
    const row = told.isClassified ? new SurveyRow({ ...told, card: filledCells(view, from, end) }) : told;
    if (row.value('systemName') !== undefined || isFilledIn(places)) rows.push(row);
  }
  return {
    rows,
    isSingleFile: systems.length === 1 && standInOneColumn(systems[0] ?? []),
    factors: Object.fromEntries((systems[0] ?? []).map(({ match }) => [match.field, match.factor])),
    labels: rows.length || isBlankForm(systems) ? Math.max(0, ...systems.map((block) => block.length)) : 0,
    firstRow: systems[0]?.[0]?.row ?? 0,
  };
}

/** A text on a card that calls its system classified, whatever the label beside it; of cards side by side any of both. */
function markOn(
  view: View,
  block: readonly CardPair[],
): { readonly cell: string; readonly text: string } | null {
  const placeOf = (field: FieldId) => block.find(({ match }) => match.field === field)?.place.address;
  const [asked, named] = [placeOf('classification'), placeOf('systemName')];
  const last = block.at(-1)?.row ?? -1;
  for (let row = block[0]?.row ?? 0; row <= last; row++)
    for (let column = 0; column < view.columnCount(row); column++) {
      const [cell, text] = [view.address(row, column), view.text(row, column)];
      if (cell !== asked && saysSecret(text, cell === named)) return { cell, text };
    }
  return null;
}

/** Of a card whose name was forgotten so much is filled in; of a blank form at most who sends it. */
const FEWEST_ANSWERS = 4;
const isFilledIn = (places: readonly AnswerPlace[]): boolean => {
  const answered = places.filter(({ cell }) => isAnswered(cell)).length;
  return answered >= FEWEST_ANSWERS && answered * 2 > places.length;
};

/** Labels in several lines and no answer: a form that nobody filled in. In one line they may head a table. */
const FEWEST_LINES = 3;
const isBlankForm = (systems: readonly (readonly CardPair[])[]): boolean =>
  systems.some((block) => new Set(block.map(({ row }) => row)).size >= FEWEST_LINES);

/** 归谁管 | 办信科 is an office, where no other label asks for it. */
const settled = (block: readonly CardPair[]): readonly CardPair[] =>
  block.some(({ match }) => match.field === 'ownerUnit')
    ? block
    : block.map((pair) => (namesOffice(pair) ? asOffice(pair) : pair));

const namesOffice = ({ match, place }: CardPair): boolean =>
  match.field === 'departmentName' && match.confidence < SURE_UNIT && isOffice(squeeze(cellText(place.cell)));

/** 填报单位 in words met before is believed. */
const SURE_UNIT = 0.95;

/** 填报单位 | 使用部门: the second is an office of the first. */
const isOfficeBeside = ({ match, heading }: CardPair, block: readonly CardPair[]): boolean =>
  match.field === 'departmentName' &&
  /部门|科室|处室|股室|机构/u.test(heading) &&
  block.every((other) => other.match.field !== 'ownerUnit');

const asOffice = (pair: CardPair): CardPair => askedAs(pair, { ...pair.match, field: 'ownerUnit' });

const isFaint = (pair: CardPair | undefined): boolean => (pair?.match.confidence ?? 0) <= FAINT;

/** 填报单位 and 使用部门 stand on one card; only the label that a card begins with begins the next one. */
const opensCard = ({ match: { field }, heading }: CardPair, block: readonly CardPair[]): boolean =>
  field === 'systemName' || (field === 'departmentName' && block[0]?.heading === heading);

/** Nearly all labels under each other; a note beside them may look like one. */
function standInOneColumn(block: readonly CardPair[]): boolean {
  const counts = new Map<number, number>();
  for (const { column } of block) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.max(0, ...counts.values()) >= block.length * 0.8;
}
