import type { AnswerSource } from '../survey/system.js';
import { type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { type Header, findHeader } from './find-header.js';
import type { Column } from './match-columns.js';
import { type Problem, problem } from './problem.js';
import { readAnswer } from './read-answer.js';
import { type Cell, type Sheet, addressOf, cellText, squeeze } from './sheet.js';

/** One row of a survey: answers with their cells and problems. `values` holds only readable answers. */
export interface SurveyRow {
  /** 1-based, as the spreadsheet shows it. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<FieldId, unknown>>>;
  readonly answers: Readonly<Partial<Record<FieldId, AnswerSource>>>;
  readonly problems: readonly Problem[];
  readonly isClassified: boolean;
}

/** A row that is no system, and why. */
export interface OtherRow {
  readonly row: number;
  readonly why: string;
}

/** What one sheet holds. `extraColumns` answer no question and are kept with the submission. */
export interface SheetReading {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly rows: readonly SurveyRow[];
  readonly notRows: readonly OtherRow[];
  readonly extraColumns: readonly string[];
}

const TOTAL = /^(?:合计|小计|总计|累计|本页合计)/u;
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|审核人|审核|单位负责人|负责人|联系人|制表|填报日期|填表日期|日期|示例|例)(?:[:：\d一二三、.]|$)/u;

/** Reads the survey table of a sheet; `null` when the sheet holds none. */
export function readRecords(sheet: Sheet): SheetReading | null {
  const header = findHeader(sheet);
  if (!header) return null;
  const merged = mergedCells(sheet);
  const rows: SurveyRow[] = [];
  const notRows: OtherRow[] = aboveHeader(sheet, header);
  for (let index = header.bodyStart; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    const why = whyNoSystem(cells, header);
    if (why === 'blank') continue;
    if (why) notRows.push({ row: index + 1, why });
    else rows.push(readRow(sheet, header, index, merged));
  }
  return {
    sheet: sheet.name,
    headerRows: header.rows.map((row) => row + 1),
    columns: header.columns,
    rows,
    notRows,
    extraColumns: header.columns
      .filter(({ match, heading }) => !match && heading)
      .map(({ heading }) => heading),
  };
}

function aboveHeader(sheet: Sheet, header: Header): OtherRow[] {
  const rows: OtherRow[] = [];
  for (let index = 0; index < (header.rows[0] ?? 0); index++) {
    if (sheet.rows[index]?.some((cell) => cellText(cell).trim()))
      rows.push({ row: index + 1, why: '表头以上的标题或说明' });
  }
  return rows;
}

/** Why a body row is not a system: `blank`, a sentence, or `null` when it is one. */
function whyNoSystem(cells: readonly Cell[], header: Header): string | null {
  const first = cells.map(cellText).find((text) => text.trim());
  if (first === undefined) return 'blank';
  const start = squeeze(first);
  if (TOTAL.test(start)) return '合计行';
  const answered = header.columns.filter(({ index, match }) => match && cellText(cells[index]).trim());
  const hasName = answered.some(({ match }) => match?.field === 'systemName');
  if (/^示例/u.test(start)) return '示例行';
  if (!hasName && (answered.length < 2 || NOTE.test(start))) return '说明、签字或空行';
  return null;
}

/** For each cell inside a vertical merge, the address of the cell that holds its value. */
function mergedCells(sheet: Sheet): ReadonlyMap<string, readonly [number, number]> {
  const origin = new Map<string, readonly [number, number]>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom === top || right - left > 0 || bottom - top > sheet.rows.length) continue;
    for (let row = top + 1; row <= bottom; row++) origin.set(`${row},${left}`, [top, left]);
  }
  return origin;
}

function readRow(
  sheet: Sheet,
  header: Header,
  row: number,
  merged: ReadonlyMap<string, readonly [number, number]>,
): SurveyRow {
  const values: Partial<Record<FieldId, unknown>> = {};
  const answers: Partial<Record<FieldId, AnswerSource>> = {};
  const problems: Problem[] = [];
  for (const { index, match } of header.columns) {
    if (!match) continue;
    const field = fieldOf(match.field);
    const [atRow, atColumn] = merged.get(`${row},${index}`) ?? [row, index];
    const cell = addressOf(atRow, atColumn);
    const answer = readAnswer(field, sheet.rows[atRow]?.[atColumn] ?? null, match.factor);
    answers[match.field] = { cell, raw: answer.raw };
    if (answer.value !== null) values[match.field] = answer.value;
    if (answer.problem) problems.push(badCell(match.field, cell, answer.raw, answer.problem));
    else if (field.core && answer.value === null) problems.push(missing(match.field, cell));
  }
  return { row: row + 1, values, answers, problems, isClassified: values.classification === '涉密' };
}

const missing = (id: FieldId, cell: string): Problem =>
  problem('missing-required', cell, {
    heading: headingOf(id),
    hint: fieldOf(id).codes.length ? `，可选：${fieldOf(id).codes.join('、')}` : '',
  });

function badCell(id: FieldId, cell: string, found: string, kind: Problem['kind']): Problem {
  const { unit, codes } = fieldOf(id);
  return problem(kind, cell, {
    heading: headingOf(id),
    found: found.length > 40 ? `${found.slice(0, 40)}…` : found,
    codes: codes.join('、'),
    unit: unit ? `（单位：${unit}）` : '',
  });
}
