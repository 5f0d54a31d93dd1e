import type { Fill, Row, Workbook, Worksheet } from 'exceljs';
import { PRINT_WORDS } from '../../core/lists/print-words.js';
import { TEMPLATE_WORDS, fieldHelp, templateCaption } from '../../core/lists/template-text.js';
import type { TemplateRequest } from '../../app/ports.js';
import { type FieldKind, isNumeric } from '../../core/survey/field.js';
import { type FieldId, fieldOf } from '../../core/survey/survey.js';
import { type AskedQuestions, askedQuestions } from '../../core/lists/asked-questions.js';
import { TEXT_FORMAT, setValue } from './list-sheet.js';
import { textWidth } from './measure-text.js';
import { validationOf } from './template-validation.js';

/** Answers of one row by question; a heading of its own for a column that the survey does not ask. */
export type FilledRow = Readonly<Record<string, string | number>>;

/** Rows of the survey sheet, 1-based. */
const SECTION_ROW = 3;
export const HEADER_ROW = 4;
const EXAMPLE_ROW = 5;
export const FIRST_DATA_ROW = 6;
const LAST_ROW = 2000;
/** Rows drawn with borders, so that a printed blank form can be filled by hand. */
export const DRAWN_ROWS = 40;
const ROW_HEIGHT = 22;
const A3 = 8;
const CHARSET = 134;

const WIDTHS = { text: 16, phone: 15, date: 12, money: 16, count: 12, percent: 12, choice: 14, choices: 18 };
const WIDEST = 34;
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const FILLS = {
  section: solid('FFBDD3EA'),
  required: solid('FFFCE4D6'),
  optional: solid('FFE9F1F9'),
  example: solid('FFF2F2F2'),
};
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
export const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const font = (size: number, more: object = {}) => ({
  name: PRINT_WORDS.bodyFont,
  size,
  charset: CHARSET,
  ...more,
});
const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

/** Column of a question, 1-based; the first column holds the number of the row. */
export const columnOf = (id: FieldId, { ids }: AskedQuestions): number => ids.indexOf(id) + 2;

/** The sheet a department fills: everything on it is derived from the declared questions. */
export function addSurveySheet(
  workbook: Workbook,
  request: TemplateRequest,
  codeRanges: ReadonlyMap<FieldId, string>,
): Worksheet {
  const asked = askedQuestions(request);
  // Blank rows have no height of their own: they grow with what is typed.
  const sheet = workbook.addWorksheet(TEMPLATE_WORDS.survey, {
    properties: { defaultRowHeight: ROW_HEIGHT },
  });
  sheet.columns = [{ width: 6 }, ...asked.ids.map((id) => ({ width: widthOf(id, asked) }))];
  for (const id of asked.ids) {
    const column = sheet.getColumn(columnOf(id, asked));
    column.font = font(10.5);
    if (isTyped(id)) column.numFmt = TEXT_FORMAT;
  }
  addHead(sheet, request);
  addSections(sheet, asked);
  addHeader(sheet, asked);
  addExample(sheet, asked);
  for (let row = FIRST_DATA_ROW; row < FIRST_DATA_ROW + DRAWN_ROWS; row++) dressRow(sheet.getRow(row), asked);
  for (const id of asked.ids) {
    const letter = sheet.getColumn(columnOf(id, asked)).letter;
    const range = `${letter}${FIRST_DATA_ROW}:${letter}${LAST_ROW}`;
    const validation = validationOf(id, `${letter}${FIRST_DATA_ROW}`, {
      codeRange: codeRanges.get(id),
      asked,
    });
    validationsOf(sheet).add(range, validation);
  }
  preparePrint(sheet, asked);
  return sheet;
}

/** exceljs has it, its types do not; validation by cell would write overlapping ranges. */
const validationsOf = (sheet: Worksheet) =>
  (sheet as unknown as { dataValidations: { add(range: string, validation: object): void } }).dataValidations;

/** Dates too are typed as text: a spreadsheet program would turn 2017-06 into the first of June. */
const isTyped = (id: FieldId): boolean => !isNumeric(fieldOf(id).kind);

function widthOf(id: FieldId, { headingOf }: AskedQuestions): number {
  const { kind, example } = fieldOf(id);
  const longest = Math.max(WIDTHS[kind], textWidth(example) + 2, textWidth(headingOf(id)) * 0.6 + 3);
  return Math.min(WIDEST, Math.ceil(longest));
}

function addHead(sheet: Worksheet, request: TemplateRequest): void {
  const across = 14;
  const title = sheet.addRow([TEMPLATE_WORDS.title]);
  sheet.mergeCells(1, 1, 1, across);
  title.height = 36;
  title.getCell(1).font = {
    name: PRINT_WORDS.titleFont,
    size: 22,
    bold: true,
    charset: CHARSET,
  };
  const caption = sheet.addRow([templateCaption(request)]);
  sheet.mergeCells(2, 1, 2, across);
  caption.height = 22;
  caption.getCell(1).font = font(11);
  for (const row of [title, caption]) row.getCell(1).alignment = { horizontal: 'left', vertical: 'middle' };
}

function addSections(sheet: Worksheet, { sections }: AskedQuestions): void {
  const row = sheet.getRow(SECTION_ROW);
  row.height = 22;
  dressHeading(row, 1, '', FILLS.section);
  let column = 2;
  for (const { title, ids } of sections) {
    const last = column + ids.length - 1;
    for (let index = column; index <= last; index++) dressHeading(row, index, '', FILLS.section);
    row.getCell(column).value = title;
    for (let index = column; index <= last; index++) {
      const cell = row.getCell(index);
      cell.alignment = { horizontal: 'left', vertical: 'middle' };
      cell.border = { top: THIN, bottom: THIN, ...(index === column ? { left: THIN } : {}) };
    }
    column = last + 1;
  }
}

function addHeader(sheet: Worksheet, asked: AskedQuestions): void {
  const row = sheet.getRow(HEADER_ROW);
  row.height = 36;
  dressHeading(row, 1, TEMPLATE_WORDS.number, FILLS.optional);
  for (const id of asked.ids) {
    const { core } = fieldOf(id);
    const heading = (core ? TEMPLATE_WORDS.required : '') + asked.headingOf(id);
    dressHeading(row, columnOf(id, asked), heading, core ? FILLS.required : FILLS.optional);
    row.getCell(columnOf(id, asked)).note = {
      texts: [{ text: fieldHelp(id), font: { size: 9, name: PRINT_WORDS.bodyFont } }],
      editAs: 'twoCells',
    };
  }
}

function dressHeading(row: Row, column: number, text: string, fill: Fill): void {
  const cell = row.getCell(column);
  cell.value = text || null;
  cell.numFmt = 'General';
  cell.font = { name: PRINT_WORDS.headingFont, size: 10.5, bold: true, charset: CHARSET };
  cell.alignment = CENTRED;
  cell.border = BORDER;
  cell.fill = fill;
}

function addExample(sheet: Worksheet, asked: AskedQuestions): void {
  const row = sheet.getRow(EXAMPLE_ROW);
  dressRow(row, asked);
  row.height = 30;
  row.getCell(1).value = TEMPLATE_WORDS.example;
  for (const id of asked.ids) {
    const { example, kind } = fieldOf(id);
    const answer = isNumeric(kind) && example ? Number(example) : example;
    setValue(row.getCell(columnOf(id, asked)), answer || null);
  }
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.fill = FILLS.example;
    cell.font = font(10.5, { italic: true, color: { argb: 'FF595959' } });
  });
}

function dressRow(row: Row, asked: AskedQuestions): void {
  for (let column = 1; column <= asked.ids.length + 1; column++) {
    const cell = row.getCell(column);
    cell.border = BORDER;
    cell.font = font(10.5);
    cell.alignment = { horizontal: placeOf(kindAt(column, asked)), vertical: 'middle', wrapText: true };
  }
}

function kindAt(column: number, { ids }: AskedQuestions): FieldKind {
  const id = ids[column - 2];
  return id ? fieldOf(id).kind : 'choice';
}

function placeOf(kind: FieldKind): 'left' | 'center' | 'right' {
  if (isNumeric(kind)) return 'right';
  return kind === 'choice' || kind === 'date' ? 'center' : 'left';
}

function preparePrint(sheet: Worksheet, asked: AskedQuestions): void {
  const nameColumn = columnOf('systemName', asked);
  sheet.views = [{ state: 'frozen', xSplit: nameColumn, ySplit: HEADER_ROW, topLeftCell: 'D5' }];
  sheet.pageSetup = {
    paperSize: A3 as never,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 4,
    fitToHeight: 0,
    printTitlesRow: `${SECTION_ROW}:${HEADER_ROW}`,
    printTitlesColumn: `A:${sheet.getColumn(nameColumn).letter}`,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = `&C${PRINT_WORDS.footer}`;
}
