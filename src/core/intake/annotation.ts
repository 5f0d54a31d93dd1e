import { POLICIES, type PolicyId } from '../survey/citation.js';
import type { Field } from '../survey/field.js';
import { type FieldId, displayValue, fieldOf, headingOf } from '../survey/survey.js';
import { type Problem, severityOf } from './problem.js';
import { readAnswer } from './read-answer.js';
import { columnLetters, squeeze } from './sheet.js';

/** What is written into a department's own file, in the words that it reads. Marks carry no layout. */
export interface CellMark {
  readonly cell: string;
  readonly severity: 'error' | 'warning';
  readonly note: string;
}

/** The judgement on one system, beside its row, below its column or, on a card, beside the cell given. */
export interface ResultMark {
  /** 1-based; `null` where systems do not stand in rows. */
  readonly row: number | null;
  readonly column: number | null;
  readonly cell: string | null;
  readonly severity: 'error' | 'warning' | null;
  readonly text: string;
}

export interface SheetMarks {
  readonly sheet: string;
  readonly orientation: 'rows' | 'columns' | 'card';
  /** Last header row of each table, 1-based. */
  readonly headingRows: readonly number[];
  readonly cells: readonly CellMark[];
  readonly results: readonly ResultMark[];
}

/** What a cell is to hold instead. */
export interface CellFix {
  readonly sheet: string;
  readonly cell: string;
  readonly proposed: string;
  /** The cell then holds a number, not its digits as text. */
  readonly isNumber: boolean;
}

/** A safe correction, offered and never applied unasked. */
export interface Proposal extends CellFix {
  readonly heading: string;
  readonly typed: string;
  readonly why: string;
}

export interface WorkbookMarks {
  readonly sheets: readonly SheetMarks[];
  readonly proposals: readonly Proposal[];
}

/** Our own words: by them the marks of an earlier pass are found again, so they must not change lightly. */
export const MARK_WORDS = {
  author: '清查校验',
  /** First line of every note. */
  opening: '【清查校验】',
  result: '校验结果',
  resultNote:
    '本列由校验程序填写，不属于普查内容。点本格的筛选箭头，去掉“通过”的勾选（或按颜色筛选），就只看有误行。改正后直接把本文件重新报送，标记会自动更新或去掉。',
  resultNoteBeside: '这里由校验程序填写，不属于普查内容。改正后直接把本文件重新报送，标记会自动更新或去掉。',
  proposals: '修改建议',
  proposalColumns: ['工作表', '单元格', '问题', '现在填的', '建议改为', '说明'],
  proposalNote:
    '以下内容已能正确识别，只是写法不统一。建议仅供参考，没有改动原表；采用的请在原表中自行更改。',
  card: (text: string) => `${MARK_WORDS.result}：${text}`,
  passed: '通过',
} as const;

const RESULT = /^(?:校验结果：)?(?:通过$|\d+ 处有误：|提示 \d+ 处：)/u;

/** Is this a text that we write into the column of results? */
export const isResultText = (text: string): boolean => RESULT.test(text);

/** The head of that column, or the whole result of a card. */
export const isHeadingText = (text: string): boolean =>
  text === MARK_WORDS.result || text.startsWith(MARK_WORDS.card(''));

/** A row as the import reports it. */
export interface JudgedRow {
  readonly row: number | null;
  readonly col: string | null;
  readonly cells: Partial<
    Record<FieldId, { readonly cell: string; readonly raw: string; readonly value: unknown }>
  >;
  readonly issues: readonly Problem[];
}

export interface JudgedSheet {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly orientation: 'rows' | 'columns' | 'card';
  readonly rows: readonly JudgedRow[];
}

/** What to write into a file, from what was found in it. */
export function marksOf(sheets: readonly JudgedSheet[]): WorkbookMarks {
  return { sheets: sheets.map(marksOfSheet), proposals: sheets.flatMap(proposalsOf) };
}

/** Are there any marks to hand back? */
export const hasMarks = (sheets: readonly JudgedSheet[]): boolean =>
  sheets.some(({ rows }) => rows.some(({ issues }) => issues.length > 0));

function marksOfSheet(sheet: JudgedSheet): SheetMarks {
  const fields = fieldsByLine(sheet);
  const byCell = new Map<string, { readonly problem: Problem; readonly field: FieldId | undefined }[]>();
  for (const row of sheet.rows) {
    const own = new Map(Object.entries(row.cells).map(([id, { cell }]) => [cell, id as FieldId]));
    for (const problem of row.issues) {
      if (!problem.cell) continue;
      const field = own.get(problem.cell) ?? fields.get(lineOf(sheet, problem.cell));
      const found = byCell.get(problem.cell) ?? [];
      // A merged cell belongs to several rows, which all have the same to say.
      if (!found.some((other) => other.problem.message === problem.message)) found.push({ problem, field });
      byCell.set(problem.cell, found);
    }
  }
  return {
    sheet: sheet.sheet,
    orientation: sheet.orientation,
    headingRows: sheet.headerRows.filter((row) => !sheet.headerRows.includes(row + 1)),
    cells: [...byCell].map(([cell, found]) => ({
      cell,
      severity: found.some(({ problem }) => severityOf(problem.kind) === 'error') ? 'error' : 'warning',
      note: found.map(noteOf).join('\n'),
    })),
    results: byPlace(sheet.rows).map((row) => resultOf(sheet, row)),
  };
}

/** Systems beside or above each other share a row or a column of the sheet, and so one result. */
function byPlace(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  const places = new Map<string, JudgedRow>();
  for (const row of rows) {
    const place = String(row.row ?? row.col ?? row.cells.systemName?.cell ?? places.size);
    const other = places.get(place);
    places.set(place, other ? { ...other, issues: [...other.issues, ...row.issues] } : row);
  }
  return [...places.values()];
}

/** The column, or the row of a transposed sheet, that a cell stands in. */
const lineOf = ({ orientation }: JudgedSheet, cell: string): string =>
  orientation === 'columns' ? cell.replace(/\D+/gu, '') : cell.replace(/\d+/gu, '');

/** Which question is asked where, learned from the cells that are answered: a blank one is not reported. */
function fieldsByLine(sheet: JudgedSheet): ReadonlyMap<string, FieldId> {
  if (sheet.orientation === 'card') return new Map();
  return new Map(
    sheet.rows.flatMap(({ cells }) =>
      Object.entries(cells).map(([id, { cell }]) => [lineOf(sheet, cell), id as FieldId] as const),
    ),
  );
}

function noteOf({
  problem,
  field,
}: {
  readonly problem: Problem;
  readonly field: FieldId | undefined;
}): string {
  const label = severityOf(problem.kind) === 'error' ? '错误' : '提示';
  const lines = [`[${label}] ${problem.message}`];
  if (field && problem.kind !== 'classified') {
    const { help, askedBy } = fieldOf(field);
    if (help) lines.push(`填表说明：${help.replace(/。$/u, '')}。`);
    if (askedBy.length) lines.push(`依据：${askedBy.map(titleOf).join('、')}。`);
  }
  return lines.join('\n');
}

function titleOf(policy: PolicyId): string {
  const { title } = POLICIES[policy];
  return title.startsWith('《') ? title : `《${title}》`;
}

const LONGEST_RESULT = 400;

function resultOf({ orientation }: JudgedSheet, row: JudgedRow): ResultMark {
  const errors = row.issues.filter(({ kind }) => severityOf(kind) === 'error');
  const warnings = row.issues.filter(({ kind }) => severityOf(kind) === 'warning');
  const parts = [
    errors.length ? `${errors.length} 处有误：${listed(errors)}` : '',
    warnings.length ? `提示 ${warnings.length} 处：${listed(warnings)}` : '',
  ].filter(Boolean);
  const text = parts.join('。') || MARK_WORDS.passed;
  const short = text.length > LONGEST_RESULT ? `${text.slice(0, LONGEST_RESULT - 1)}…` : text;
  const isCard = orientation === 'card';
  return {
    row: row.row,
    column: row.col === null ? null : columnNumber(row.col),
    cell: isCard ? (row.cells.systemName?.cell ?? row.issues[0]?.cell ?? null) : null,
    severity: errors.length ? 'error' : warnings.length ? 'warning' : null,
    text: isCard ? MARK_WORDS.card(short) : short,
  };
}

/** So many first sentences can be taken in at a glance; of more, only where and what they are about. */
const MOST_SENTENCES = 2;

const listed = (problems: readonly Problem[]): string =>
  problems.length > MOST_SENTENCES
    ? `${problems.map(inAWord).join('、')}（原因见各格批注）`
    : problems.map(inBrief).join('；');

/** The cell and what its message begins with: the question, in quotation marks. */
function inAWord({ cell, message }: Problem): string {
  const quoted = /^“[^”]+”/u.exec(message)?.[0];
  return quoted === undefined ? inBrief({ cell, message }) : `${cell} ${quoted}`;
}

/** The cell and the first sentence: what to do stands in its note. */
const inBrief = ({ cell, message }: Pick<Problem, 'cell' | 'message'>): string =>
  `${cell ? `${cell} ` : ''}${message.slice(0, (message.indexOf('。') + 1 || message.length + 1) - 1)}`;

function columnNumber(letters: string): number {
  let column = 0;
  while (columnLetters(column) !== letters && column < 16_384) column++;
  return column + 1;
}

/** Corrections of what was read without doubt but is written in a way of its own. */
function proposalsOf(sheet: JudgedSheet): readonly Proposal[] {
  const factors = factorsOf(sheet);
  const proposals = new Map<string, Proposal>();
  for (const row of sheet.rows) {
    const doubtful = new Set(row.issues.map(({ cell }) => cell));
    const answers = Object.values(row.cells);
    // 120万元，财政资金: a correction of one answer would take the other away.
    const isShared = (one: string): boolean => answers.filter(({ cell }) => cell === one).length > 1;
    for (const [id, { cell, raw, value }] of Object.entries(row.cells)) {
      if (value === null || doubtful.has(cell) || isShared(cell)) continue;
      const field = id as FieldId;
      if (isAnotherQuestion(fieldOf(field), raw, value)) continue;
      const found = propose(fieldOf(field), raw.trim(), value, factors.get(field) ?? null);
      if (found && found.proposed !== raw.trim())
        proposals.set(cell, {
          sheet: sheet.sheet,
          cell,
          heading: fieldOf(field).label,
          typed: raw,
          isNumber: isBareNumber(fieldOf(field), found.proposed),
          ...found,
        });
    }
  }
  return [...proposals.values()];
}

/**
 * 是 under 是否尚未接入 is read as 否, 试运行 under 当前建设阶段 as 在建, 否 under 是否涉密 as 非涉密, and 是，对接其它系统 says more than our question asks:
 * such an answer is right where it stands, and must stay.
 */
function isAnotherQuestion(field: Field, raw: string, value: unknown): boolean {
  if (field.kind !== 'choice' && field.kind !== 'choices') return false;
  if (/^[是否](?:[,，、;；].*)?$/u.test(raw.trim())) return true;
  return displayValue(readAnswer(field, raw).value) !== displayValue(value);
}

const BARE = /^\d+(?:\.\d+)?$/u;

/** What turns a bare amount or count under a heading into 万元 or into ones, where those on the sheet tell it. */
function factorsOf({ rows }: JudgedSheet): ReadonlyMap<FieldId, number> {
  const factors = new Map<FieldId, number>();
  for (const { cells } of rows) {
    for (const [id, { raw, value }] of Object.entries(cells)) {
      const isBare =
        ['money', 'count'].includes(fieldOf(id as FieldId).kind) && BARE.test(raw.trim()) && Number(raw) > 0;
      if (isBare && typeof value === 'number')
        factors.set(id as FieldId, Number((value / Number(raw)).toPrecision(6)));
    }
  }
  return factors;
}

type Correction = Pick<Proposal, 'proposed' | 'why'>;

const isBareNumber = ({ kind }: Field, text: string): boolean =>
  (kind === 'money' || kind === 'count') && BARE.test(text);

/** A person's own correction of a cell, answered or blank. */
export function fixOf(
  sheet: JudgedSheet,
  { cell, typed, text }: { readonly cell: string; readonly typed: string; readonly text: string },
): Omit<Proposal, 'why'> {
  const answered = sheet.rows
    .flatMap(({ cells }) => Object.entries(cells))
    .find(([, own]) => own.cell === cell);
  const field = (answered?.[0] as FieldId | undefined) ?? fieldsByLine(sheet).get(lineOf(sheet, cell));
  const heading = field ? headingOf(field) : '';
  const isNumber = field !== undefined && isBareNumber(fieldOf(field), text);
  return { sheet: sheet.sheet, cell, heading, typed, proposed: text, isNumber };
}

function propose(field: Field, raw: string, value: unknown, factor: number | null): Correction | null {
  switch (field.kind) {
    case 'date':
      return /^\d{4}(?:-\d\d){0,2}$/u.test(raw) ? null : { proposed: String(value), why: '日期统一写法' };
    case 'count':
      return BARE.test(raw) ? null : { proposed: scaled(Number(value), factor ?? 1), why: '只填数字' };
    case 'percent':
      return BARE.test(raw.replace(/%$/u, '')) ? null : { proposed: String(value), why: '只填数字' };
    case 'money':
      return BARE.test(raw) || typeof value !== 'number' ? null : amount(value, factor);
    case 'phone':
      return { proposed: String(value), why: '全角字符改为半角' };
    case 'choice':
    case 'choices':
      return wording(raw, value);
    case 'text':
      return null;
  }
}

const scaled = (value: number, factor: number): string => String(Number((value / factor).toPrecision(12)));

/** In the unit of the heading where it is known, else with its unit, which holds under every heading. */
function amount(value: number, factor: number | null): Correction {
  if (factor === null) return { proposed: `${value}万元`, why: '写明单位' };
  return { proposed: scaled(value, factor), why: '按表头的单位只填数字' };
}

/** Another separator is no other wording, and ticked boxes are the form's own way. */
function wording(raw: string, value: unknown): Correction | null {
  if (/[☑■√✓✔☒□☐]/u.test(raw)) return null;
  const plain = (text: string): string =>
    squeeze(text)
      .split(/[,、;/|+]+/u)
      .filter(Boolean)
      .sort()
      .join();
  const proposed = displayValue(value);
  return plain(raw) === plain(proposed) ? null : { proposed, why: '改为列出的选项' };
}
