import type ExcelJS from 'exceljs';
import type { TemplateRequest, TemplateWriter } from '../../app/ports.js';
import { IDENTITY_SHEET } from '../../core/intake/opened-file.js';
import { IDENTITY_KEYS } from '../../core/intake/read-identity.js';
import { type AskedQuestions, askedQuestions } from '../../core/lists/asked-questions.js';
import { TEMPLATE_WORDS, instructionsTable } from '../../core/lists/template-text.js';
import { FIELD_IDS, type FieldId, SURVEY_VERSION, displayValue, fieldOf } from '../../core/survey/survey.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { addListSheet, setValue } from './list-sheet.js';
import { countLines, rowHeight } from './measure-text.js';
import { type Patch, stampWorkbook } from './stamp-workbook.js';
import {
  BORDER,
  DRAWN_ROWS,
  FIRST_DATA_ROW,
  HEADER_ROW,
  type FilledRow,
  addSurveySheet,
  columnOf,
} from './survey-sheet.js';

/** Readers skip sheets that begin with an underscore; this one is not even offered for unhiding. */
const CODE_SHEET = '_codes';
/** A workbook for no survey date in particular still needs a date in its bytes. */
const NO_DATE = '2000-01-01';

/** The survey workbook that a department fills. */
export function createTemplateWriter(): TemplateWriter {
  return {
    write: (request) => writeFilledTemplate(request, request.prefill.map(rowOf)),
  };
}

/** The survey workbook with rows already in it; `extraHeadings` are columns that the survey does not ask. */
export async function writeFilledTemplate(
  request: TemplateRequest,
  rows: readonly FilledRow[],
  extraHeadings: readonly string[] = [],
): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  addListSheet(workbook, instructionsTable(request));
  const asked = askedQuestions(request);
  const codes = codeColumns(request.departments, asked);
  const sheet = addSurveySheet(workbook, request, new Map(codes.map(({ id, range }) => [id, range])));
  addIdentity(workbook, request);
  addCodes(workbook, codes);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 1, visibility: 'visible' },
  ];
  fillRows(sheet, rows, { asked, extraHeadings });
  if (!rows.length && request.department)
    setValue(sheet.getRow(FIRST_DATA_ROW).getCell(columnOf('departmentName', asked)), request.department);
  return stampWorkbook(workbook, request.asOf || NO_DATE, enlargeNotes);
}

/** An answer as read; where it was not readable, as it was typed. */
function rowOf({ values, answers }: SurveyedSystem, index: number): FilledRow {
  const row: Record<string, string | number> = { number: index + 1 };
  for (const id of FIELD_IDS) {
    const value: unknown = values[id];
    const text = displayValue(value) || (answers[id]?.raw ?? '');
    if (text) row[id] = typeof value === 'number' ? value : text;
  }
  return row;
}

/** A row without answers stays blank; `number` is what stands in the first column. */
function fillRows(
  sheet: ExcelJS.Worksheet,
  rows: readonly FilledRow[],
  { asked, extraHeadings }: { readonly asked: AskedQuestions; readonly extraHeadings: readonly string[] },
): void {
  const headings: readonly string[] = ['number', ...asked.ids, ...extraHeadings];
  const header = sheet.getRow(HEADER_ROW);
  extraHeadings.forEach((heading, index) => {
    const column = asked.ids.length + 2 + index;
    header.getCell(column).value = heading;
    header.getCell(column).style = header.getCell(1).style;
    if (!index) sheet.getCell(HEADER_ROW - 1, column).value = TEMPLATE_WORDS.extra;
    sheet.getColumn(column).width = 16;
    for (let row = HEADER_ROW + 1; row < FIRST_DATA_ROW + DRAWN_ROWS; row++)
      sheet.getCell(row, column).border = BORDER;
  });
  rows.forEach((answers, index) => {
    const row = sheet.getRow(FIRST_DATA_ROW + index);
    let lines = 1;
    headings.forEach((key, column) => {
      const answer = answers[key];
      if (answer === undefined || answer === '') return;
      setValue(row.getCell(column + 1), answer);
      lines = Math.max(lines, countLines(String(answer), sheet.getColumn(column + 1).width ?? 10));
    });
    row.height = Math.max(22, rowHeight(lines));
  });
}

interface CodeColumn {
  readonly id: FieldId;
  readonly values: readonly string[];
  readonly range: string;
}

/** Listed values and department names, one column each, for drop-downs too long to be typed into a cell. */
function codeColumns(departments: readonly string[], { ids }: AskedQuestions): readonly CodeColumn[] {
  const lists = ids
    .map((id) => ({
      id,
      values: id === 'departmentName' ? departments : fieldOf(id).codes.map(String),
    }))
    .filter(({ values }) => values.length);
  return lists.map(({ id, values }, index) => {
    const letter = columnLetter(index + 1);
    return { id, values, range: `${CODE_SHEET}!$${letter}$2:$${letter}$${values.length + 1}` };
  });
}

const columnLetter = (column: number): string =>
  (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

function addCodes(workbook: ExcelJS.Workbook, codes: readonly CodeColumn[]): void {
  const sheet = workbook.addWorksheet(CODE_SHEET, { state: 'veryHidden' });
  codes.forEach(({ id, values }, index) => {
    [id, ...values].forEach((value, row) => setValue(sheet.getCell(row + 1, index + 1), value));
  });
}

function addIdentity(workbook: ExcelJS.Workbook, request: TemplateRequest): void {
  const sheet = workbook.addWorksheet(IDENTITY_SHEET, { state: 'hidden' });
  const identity: Readonly<Record<string, string>> = { ...pick(request), surveyVersion: SURVEY_VERSION };
  for (const key of IDENTITY_KEYS) setValue(sheet.addRow([key]).getCell(2), identity[key] ?? '');
}

const pick = ({ pack, round, asOf, department }: TemplateRequest) => ({ pack, round, asOf, department });

/** exceljs draws every comment over two columns and four rows, too small for a sentence and a list of values. */
const enlargeNotes: Patch = (part, xml) =>
  part.endsWith('.vml')
    ? xml.replace(/<x:Anchor>([^<]*)<\/x:Anchor>/g, (_, anchor: string) => {
        const [left = 0, indent = 0, top = 0, drop = 0] = anchor.split(',').map(Number);
        return `<x:Anchor>${[left, indent, top, drop, left + 3, 2, top + 7, 16].join(', ')}</x:Anchor>`;
      })
    : xml;
