import { type Header, findHeader } from './find-header.js';
import { mappedHeader } from './mapped-header.js';
import { findByEvidence } from './name-by-evidence.js';
import { NOTHING_KNOWN, type ReadingOptions } from './reading-options.js';
import { askedColumns } from './placed-columns.js';
import { type CardReading, readCards } from './read-cards.js';
import { SurveyRow } from './survey-row.js';
import { isSystem } from './read-table.js';
import { type FoundHeader, impliedBy, tableReading } from './read-tables.js';
import { rememberedSheet } from './remembered-sheet.js';
import { sideBySide } from './side-by-side.js';
import { stacked } from './stacked.js';
import { type SheetContext, isUnitLabel, readContext } from './sheet-context.js';
import type { Sheet } from './sheet.js';
import type { SheetReading } from './sheet-reading.js';
import { type View, filledCells, viewOf } from './view.js';

export type { SheetReading } from './sheet-reading.js';
export type { SurveyRow } from './survey-row.js';
export type { OtherRow } from './read-table.js';

/** A transposed reading must be this much better: a table of rows is what most people send. */
const CLEARLY_BETTER = 1.3;
/** Questions in one row of titles beyond doubt; a card or a transposed sheet has few side by side. */
const PLAINLY_A_HEADER = 8;
/** Systems of a transposed sheet stand in few columns; a wider sheet is a table of rows. */
const WIDEST_TRANSPOSED = 2_000;

/** Reads the surveys of a sheet, in whatever layout it has; `null` when it holds none. */
export const readRecords = (sheet: Sheet, options: ReadingOptions = NOTHING_KNOWN): SheetReading | null =>
  options.mappings.length ? readBlocks(sheet, options) : readUntold(sheet, options);

/** Who sends the file says nothing where nobody has confirmed a mapping, and code lists make no table of what is none. */
const readUntold = rememberedSheet(readBlocks);

function readBlocks(sheet: Sheet, options: ReadingOptions): SheetReading | null {
  const beside = sideBySide(sheet);
  const parts = beside.length ? beside.flatMap(stackedIn) : stacked(sheet);
  const readings: SheetReading[] = [];
  for (const part of parts) {
    // 同上 on a card is what the card above it says.
    const above = beside.length ? undefined : readings.at(-1)?.rows.at(-1);
    const reading = readOne(part, options, { isBeside: beside.length > 0, above });
    if (reading) readings.push(isCard(reading) ? withCard(reading, part) : reading);
  }
  if (readings.length < 2) return readOne(sheet, options);
  return joined(readings.every(isCard) ? readings.map(asCard) : readings);
}

/** Cards may stand beside and under each other. */
function stackedIn(part: Sheet): readonly Sheet[] {
  const blocks = stacked(part);
  return blocks.length ? blocks : [part];
}

/** One system beside its labels is a card, where more of them stand under it. */
const isCard = ({ orientation, rows }: SheetReading): boolean =>
  orientation === 'columns' && rows.length === 1;

/** Nothing is kept of the card of a classified system. */
const withCard = (reading: SheetReading, part: Sheet): SheetReading => ({
  ...reading,
  rows: reading.rows.map((row) =>
    row.isClassified ? new SurveyRow({ ...row, card: filledCells(viewOf(part), 0, part.rows.length) }) : row,
  ),
});

const asCard = (reading: SheetReading): SheetReading => ({
  ...reading,
  orientation: 'card',
  rows: reading.rows.map((row) => new SurveyRow({ ...row, column: null })),
});

/** Blocks of one sheet as one reading: what is no row in all of them is no row of the sheet. */
function joined(readings: readonly SheetReading[]): SheetReading {
  const [first] = readings as readonly [SheetReading];
  const all = <T>(pick: (reading: SheetReading) => readonly T[]): readonly T[] => [
    ...new Set(readings.flatMap(pick)),
  ];
  const systems = new Set(readings.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const others = new Map(
    readings.flatMap(({ notRows }) => notRows.map((other) => [other.row, other] as const)),
  );
  return {
    ...first,
    headerRows: all(({ headerRows }) => headerRows),
    tables: readings.flatMap(({ tables }) => tables),
    rows: readings.flatMap(({ rows }) => rows),
    notRows: [...others.values()].filter(({ row }) => !systems.has(row)),
    extraColumns: all(({ extraColumns }) => extraColumns),
  };
}

/** What stands around one of several blocks of a sheet. */
type Around = Pick<FoundHeader, 'isBeside' | 'above'>;

function readOne(sheet: Sheet, options: ReadingOptions, around: Around = {}): SheetReading | null {
  const view = viewOf(sheet);
  const known = mappedHeader(view, options);
  if (known) return tableReading(sheet, view, inContext(sheet, view, known), options);
  const found = headerIn(sheet, view) ?? headerIn(sheet, view, findByEvidence);
  const upright = found && { ...found, ...around };
  // A row that asks many questions is a header; the other layouts need not be tried.
  if (upright && questionsOf(upright.header) >= PLAINLY_A_HEADER)
    return tableReading(sheet, view, upright, options);
  const turnedView = sheet.rows.length <= WIDEST_TRANSPOSED ? viewOf(sheet, true) : null;
  const turned = turnedView ? headerIn(sheet, turnedView) : null;
  const card = sheet.rows.length <= WIDEST_TRANSPOSED ? cardIn(sheet, view, options, around.above) : null;
  const best = Math.max(upright?.header.score ?? 0, (turned?.header.score ?? 0) / CLEARLY_BETTER);
  if (
    card &&
    card.reading.labels * 0.9 > best * CLEARLY_BETTER &&
    !looksTransposed(turned, turnedView, card.reading)
  ) {
    return cardReading(sheet, card.reading, card.context);
  }
  if (turned && turnedView && turned.header.score > (upright?.header.score ?? 0) * CLEARLY_BETTER) {
    return tableReading(sheet, turnedView, { ...turned, ...around }, options);
  }
  if (upright) return tableReading(sheet, view, upright, options);
  const evidentTurned = turnedView ? headerIn(sheet, turnedView, findByEvidence) : null;
  return evidentTurned && turnedView ? tableReading(sheet, turnedView, evidentTurned, options) : null;
}

const questionsOf = (header: Header): number => header.columns.filter(({ match }) => match).length;

/** Labels in one column and systems beside them is a transposed table, also when there is only one system. */
const looksTransposed = (turned: FoundHeader | null, view: View | null, card: CardReading): boolean =>
  turned !== null &&
  view !== null &&
  (card.isSingleFile ||
    questionsOf(turned.header) >= card.labels ||
    systemsBeside(view, turned.header) > Math.max(1, card.rows.length));

/**
 * Named systems side by side: those that answer most of what is asked of them with a list, a date or a number. What
 * stands beside the first answers of a card are its other labels and what these ask.
 */
function systemsBeside(view: View, { columns, bodyStart }: Header): number {
  const name = columns.find(({ match }) => match?.field === 'systemName')?.index;
  const told = askedColumns(columns, {}).filter(
    ({ asked: { field } }) => !['text', 'phone'].includes(field.kind),
  );
  if (name === undefined || !told.length) return 0;
  let systems = 0;
  for (let row = bodyStart; row < view.rowCount; row++) {
    // A name merged over the whole width of a card is that of one system.
    if (!view.text(row, name).trim() || (view.span(row, name)?.top ?? row) < row) continue;
    const answers = told
      .map(({ asked, index }) => asked.read(view.cell(row, index)))
      .filter(({ raw }) => raw.trim());
    const readable = answers.filter(({ value }) => value !== null).length;
    if (readable * 2 > answers.length) systems++;
  }
  return systems;
}

type Find = (view: View, sheetFactor: number) => Header | null;

function textsAbove(view: View, end: number): readonly string[] {
  const texts: string[] = [];
  for (let row = 0; row < end; row++) {
    for (let column = 0; column < Math.min(view.columnCount(row), 100); column++) {
      const cell = view.cell(row, column);
      const span = view.span(row, column);
      if (typeof cell === 'string' && cell.trim() && (!span || span.left === column)) texts.push(cell);
    }
  }
  return texts;
}

function headerIn(sheet: Sheet, view: View, find: Find = findHeader): FoundHeader | null {
  const found = find(view, 1);
  if (!found) return null;
  const first = found.rows[0] ?? 0;
  // A transposed view has its captions in the rows above the first label, whatever the direction.
  const texts = view.isTransposed ? captionsOf(sheet) : textsAbove(view, first);
  const context = readContext(sheet.name, texts);
  const header = context.factor === 1 ? found : (find(view, context.factor) ?? found);
  const caption = captionAcross(view, header);
  if (!caption) return { header, context };
  const columns = header.columns.filter(({ index }) => index !== caption.index);
  const department = context.department ?? caption.department;
  return { header: { ...header, columns }, context: { ...context, department } };
}

/**
 * 单位名称 | 市粮食局 above the names of several systems that stand side by side: one line for all of them, although it
 * stands in the column of the first.
 */
function captionAcross(view: View, header: Header): FoundCaption | null {
  const { columns, bodyStart } = header;
  const unit = columns.find(({ match }) => match?.field === 'departmentName');
  const name = columns.find(({ match }) => match?.field === 'systemName');
  if (!view.isTransposed || !unit || !name || unit.index > name.index) return null;
  const asked = askedColumns(columns, {});
  const systems = Array.from({ length: view.rowCount - bodyStart }, (_, row) => bodyStart + row).filter(
    (row) => isSystem(view, asked, row),
  );
  const [named, said] = [name, unit].map(({ index }) =>
    systems.filter((row) => view.text(row, index).trim()),
  ) as [number[], number[]];
  if (named.length < 2 || said.length !== 1 || said[0] !== named[0]) return null;
  return { index: unit.index, department: view.text(said[0] ?? 0, unit.index).trim() };
}

interface FoundCaption {
  readonly index: number;
  readonly department: string;
}

/** A header that a mapping names, with the lines above it. */
function inContext(sheet: Sheet, view: View, header: Header): FoundHeader {
  return { header, context: readContext(sheet.name, textsAbove(view, header.rows[0] ?? 0)) };
}

/** Texts of the first rows of a sheet, where titles and captions stand. */
const captionsOf = (sheet: Sheet): readonly string[] =>
  sheet.rows
    .slice(0, 4)
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== ''));

function cardIn(
  sheet: Sheet,
  view: View,
  { codes }: ReadingOptions,
  above: SurveyRow | undefined,
): { readonly reading: CardReading; readonly context: SheetContext } {
  const context = readContext(
    sheet.name,
    // 填报单位 | 市档案局 is a label of the card itself.
    captionsOf(sheet).filter((text) => !isUnitLabel(text) && (text.length > 4 || /[表单册]/u.test(text))),
  );
  const facts = { sheetFactor: context.factor, codes, above };
  return { reading: readCards(view, impliedBy(context), facts), context };
}

const cardReading = (
  sheet: Sheet,
  { rows, firstRow, factors }: CardReading,
  context: SheetContext,
): SheetReading => ({
  sheet: sheet.name,
  orientation: 'card',
  headerRows: [],
  columns: [],
  factors,
  rows,
  notRows: firstRow > 0 && sheet.rows[0]?.some((cell) => cell !== null) ? [{ row: 1, why: '标题' }] : [],
  tables: [],
  extraColumns: [],
  context,
  form: '',
});
