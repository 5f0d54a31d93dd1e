import { isResultText } from './annotation.js';
import { MOST_HINT_ROWS, callsHints, guidesFilling } from './guides-filling.js';
import { isKeyRow, isNumberRow } from './code-rows.js';
import { type Header, headerAt } from './find-header.js';
import type { FormMapping } from './form-mapping.js';
import type { Column } from './column.js';
import { mayNameSystem } from './match-columns.js';
import { MOSTLY_ASKED, namedByEvidence, namelessHeader } from './name-by-evidence.js';
import { type AskedColumn, askedColumns, placedColumns } from './placed-columns.js';
import { isAnswered, readRow } from './read-row.js';
import { entitlesNext } from './table-title.js';
import type { SurveyRow } from './survey-row.js';
import { secretMark } from './secret-mark.js';
import { impliedBySection, sectionTitle } from './section-title.js';
import { type Cell, cellText, squeeze } from './sheet.js';
import { type View, isCovered } from './view.js';

/** A row (or column) that is no system, and why. */
export interface OtherRow {
  readonly row: number;
  readonly why: string;
}

/** The systems under one header and what stands between them. */
export interface TableReading {
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly rows: readonly SurveyRow[];
  readonly notRows: readonly OtherRow[];
}

/** What holds for every row of a table without standing in it. */
export interface TableFacts {
  readonly implied: SurveyRow['implied'];
  readonly words: FormMapping['values'];
  /** A system above the table that 同上 of the first one may mean. */
  readonly above?: SurveyRow | undefined;
}

/** 共7个系统, 合计：12套 */
const COUNTED = /^(?:总共|共计|合计|总计|共有?)[:：]?\d{1,4}[个套项家条](?:信息)?(?:系统|平台|应用|项目)?$/u;
/** 市场监督管理局小计 stands under the rows of a unit. */
const SUM_OF =
  /^.{0,20}[^分](?:小计|合计|总计)(?:[（(]\d.{0,8}[)）])?[:：]?$|^以上(?:小计|合计|总计|共计|共有?)\d.{0,8}$/u;
/** 汇总, 累计 and 共计 also begin names of systems (汇总分析系统): they stand for a sum by themselves only. */
const TOTAL = /^(?:本页|本表|全表|本单位)?(?:合计|小计|总计|(?:累计|共计|汇总)(?:数|金额)?(?:$|[:：(（\d]))/u;
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|审核人|审核|审批人|经办人|单位负责人|负责人|联系人|制表人?|填报日期|填表日期|填报时间|日期|单位盖章|盖章|签字)(?:[(（].{0,6}[)）])?(?:[:：\d一二三、.]|$)/u;
/** Whoever signs, and when: 编制人：, 复核人（签字）：, 报送日期：. */
const SIGNED =
  /^(?:单位|部门|主管|分管|信息化)?(?:负责|领导|填表|填报|审核|复核|经办|制表|编制|统计|录入|校对|核对|核实|审批|审定|报送|上报|联系|盖章|签字|签章|日期|时间)(?:人|人员|者|领导|单位|部门|日期|时间)?(?:及电话|电话)?(?:签字|签名|签章|盖章)?(?:[(（].{0,6}[)）])?[:：]/u;
/** 单位：市住房公积金管理中心 between two tables may stand in the column of names. */
const CAPTION = /^(?:填报|报送|填表|申报)?(?:单位|部门)(?:名称)?[:：]./u;
/** 第 1 页 共 2 页 */
const PAGE = /^[-—]*第?\d{1,3}页?[/，,]?共\d{1,3}页[-—]*$|^第\d{1,3}页$/u;
const NOTHING = /^(?:无|没有|暂无|空|[/\\—–-]+)$/u;
const EXAMPLE = /^(?:填写)?(?:示例|样例|范例|例如|例$|例[:：)）]|[（(]例)/u;

/** Reads the body under a header, up to the end of the view or the header of the next table. */
export function readTable(view: View, header: Header, told: TableFacts, end: number): TableReading {
  const { implied, words, above } = told;
  const rows: SurveyRow[] = [];
  const notRows: OtherRow[] = [];
  const asked = askedColumns(header.columns, words);
  const named = asked.find(({ asked: question }) => question.id === 'systemName')?.index;
  const hintsEnd = header.bodyStart + MOST_HINT_ROWS;
  let facts = implied;
  for (let index = header.bodyStart; index < end; index++) {
    const section = sectionTitle(view, header, index);
    const isHint = !view.isTransposed && index < hintsEnd && guidesFilling(view, index, named);
    const isTitle = section === null && !isHint && entitlesNext(view, index, end);
    const other = section !== null ? '分组标题行' : isHint ? '填写说明' : isTitle ? '下一张表的标题' : null;
    const why = other ?? whyNoSystem(view, asked, index);
    if (section !== null) facts = { ...implied, ...impliedBySection(section) };
    if (why === 'blank') continue;
    if (why) notRows.push({ row: index + 1, why });
    else {
      const places = placedColumns(view, asked, index);
      const read = readRow(places, positionOf(view, index), facts, rows.at(-1) ?? above);
      const mark = secretMark(view, header.columns, index);
      rows.push(mark === null ? read : read.markedSecret(view.address(index, mark), view.text(index, mark)));
    }
  }
  return { headerRows: header.rows.map((row) => row + 1), columns: header.columns, rows, notRows };
}

/** Three questions in words that were met before. */
const LEAST_SCORE = 2.4;

/** Where the next table of the view begins, or the end of the view. */
export function nextHeader(view: View, header: Header, sheetFactor: number): Header | null {
  const titles = header.columns
    .filter(({ match }) => match?.field === 'systemName')
    .map(({ path }) => path.at(-1) ?? '')
    .concat('系统名称');
  for (let index = header.bodyStart; index < view.rowCount; index++) {
    // Behind a gap a system with the titles printed again under it is no title of theirs.
    if (repeatsName(view, header, index + 1) && isDeclared(view, header, index)) continue;
    if (isNextPage(view, header, index)) continue;
    if (!namesSystemAgain(view, header, { row: index, titles })) {
      const other = otherHeader(view, header, index, sheetFactor);
      if (other) return other;
      continue;
    }
    const next = headerAt(view, index, sheetFactor, isDeclared(view, header, index - 1) ? index : 0);
    // Titles pulled in from above must not reach back into this table, or it would never end.
    if (next && next.score >= LEAST_SCORE && (next.rows[0] ?? 0) >= header.bodyStart) return next;
  }
  return null;
}

/** A row of the body that names a system and answers most questions: no row of titles over the next table. */
function isDeclared(view: View, { columns, bodyStart }: Header, row: number): boolean {
  if (row < bodyStart) return false;
  const asking = columns.filter(({ match }) => match);
  const answered = asking.filter(({ index }) => cellText(ownCell(view, row, index)).trim() !== '');
  return answered.length * 2 > asking.length && answered.some(({ match }) => match?.field === 'systemName');
}

/** All titles of one row printed again right under a system: the same table goes on, and what its sections say holds. */
function isNextPage(view: View, header: Header, row: number): boolean {
  // In this order: nearly every row is given up at its first cell.
  return (
    header.rows.length === 1 &&
    header.columns.every(
      ({ index, path }) => cellText(ownCell(view, row, index)).trim() === (path.at(-1) ?? ''),
    ) &&
    isDeclared(view, header, row - 1)
  );
}

/** The title of the column of names, printed again. */
const repeatsName = (view: View, { columns }: Header, row: number): boolean =>
  columns.some(
    ({ match, index, path }) =>
      match?.field === 'systemName' && cellText(ownCell(view, row, index)).trim() === path.at(-1),
  );

/**
 * Behind a gap or a title, a row that asks our questions and names no system: a table of its own, whose column of
 * names its answers may tell.
 */
function otherHeader(view: View, header: Header, row: number, sheetFactor: number): Header | null {
  if (view.isTransposed || row <= header.bodyStart || filledIn(view, row - 1) > 1) return null;
  if (textsIn(view, row) < FEWEST_TITLES) return null;
  const other = namelessHeader(view, row, sheetFactor);
  if (!other || (other.rows[0] ?? 0) < header.bodyStart) return null;
  return (
    namedByEvidence(view, other, endOf(view, other)) ?? namelessHeader(view, row, sheetFactor, MOSTLY_ASKED)
  );
}

const FEWEST_TITLES = 4;

function textsIn(view: View, row: number): number {
  let texts = 0;
  for (let column = 0; column < view.columnCount(row); column++) {
    const cell = view.cell(row, column);
    if ((view.span(row, column)?.left ?? column) < column) continue;
    if (typeof cell === 'string' && cell.trim() && cell.trim().length <= LONGEST_TITLE) texts++;
  }
  return texts;
}

/** The first blank row under a header, or the end of the view. */
function endOf(view: View, { bodyStart }: Header): number {
  let row = bodyStart;
  while (row < view.rowCount && filledIn(view, row) > 0) row++;
  return row;
}

/** Does a row name the system in the words of the header above or, behind a gap or a title, in others? */
function namesSystemAgain(
  view: View,
  header: Header,
  { row, titles }: { readonly row: number; readonly titles: readonly string[] },
): boolean {
  const width = Math.min(view.columnCount(row), header.columns.length + 5);
  const mayBeOther = row > header.bodyStart && filledIn(view, row - 1) <= 1;
  for (let column = 0; column < width; column++) {
    const cell = view.cell(row, column);
    if (typeof cell !== 'string') continue;
    const text = cell.trim();
    if (!titles.includes(text) && !(mayBeOther && text.length <= LONGEST_TITLE && mayNameSystem([text])))
      continue;
    // A heading merged far down is this header still, not the next one.
    if ((view.span(row, column)?.top ?? row) >= row) return true;
  }
  return false;
}

const LONGEST_TITLE = 24;

/** Texts in a row, a merge counted once, no further than two. */
function filledIn(view: View, row: number): number {
  let texts = 0;
  for (let column = 0; column < view.columnCount(row) && texts < 2; column++) {
    const span = view.span(row, column);
    if ((!span || (span.left === column && span.top === row)) && view.text(row, column).trim()) texts++;
  }
  return texts;
}

/** The first table of a view: one above the header that asks most, with systems of its own. */
export function firstHeader(view: View, best: Header, sheetFactor: number): Header {
  for (let row = 0; row + 1 < (best.rows[0] ?? 0); row++) {
    if (filledIn(view, row) < 2) continue;
    const header = headerAt(view, row, sheetFactor) ?? evidentHeader(view, row, sheetFactor);
    if (!header || header.score < LEAST_SCORE || header.bodyStart >= (best.rows[0] ?? 0)) continue;
    const names = header.columns
      .filter(({ match }) => match?.field === 'systemName')
      .map(({ index }) => index);
    if (names.some((column) => view.text(header.bodyStart, column).trim())) return header;
  }
  return best;
}

function evidentHeader(view: View, row: number, sheetFactor: number): Header | null {
  const header = textsIn(view, row) < FEWEST_TITLES ? null : namelessHeader(view, row, sheetFactor);
  return header && namedByEvidence(view, header, endOf(view, header));
}

const positionOf = (view: View, index: number) =>
  view.isTransposed ? { row: null, column: index + 1 } : { row: index + 1, column: null };

/** A cell as it makes a row: not one that a merge fills from above or from the left. */
const ownCell = (view: View, row: number, column: number): Cell =>
  isCovered(view, row, column) ? null : view.cell(row, column);

/** Does a body row stand for a system, and not for a sum, a note or an example? */
export const isSystem = (view: View, asked: readonly AskedColumn[], row: number): boolean =>
  whyNoSystem(view, asked, row) === null;

/** Why a body row is not a system: `blank`, a sentence, or `null` when it is one. */
function whyNoSystem(view: View, asked: readonly AskedColumn[], row: number): string | null {
  const filled: Cell[] = [];
  for (let column = 0; column < view.columnCount(row); column++) {
    const cell = ownCell(view, row, column);
    if (isAnswered(cell)) filled.push(cell);
  }
  if (!filled.length) return 'blank';
  const start = squeeze(trimmed(filled[0]));
  // A column of explanations beside the systems of a transposed sheet.
  if (view.isTransposed && callsHints(start)) return '填写说明';
  if (EXAMPLE.test(start)) return '示例行';
  // What an earlier check wrote beside a card.
  if (view.isTransposed && isResultText(trimmed(filled[0]))) return '校验结果';
  if (repeatsTitles(view, asked, row)) return '重复的表头';
  const answered = firstAnswered(view, asked, row);
  const name = nameIn(view, asked, row);
  if (name !== null && EXAMPLE.test(name)) return '示例行';
  if (TOTAL.test(start) || COUNTED.test(start) || (name !== null && TOTAL.test(name))) return '合计行';
  if (SUM_OF.test(start) && (name === null || name === start)) return '合计行';
  if (isKeyRow(filled)) return '字段代码行';
  if (isNumberRow(filled)) return '栏次行';
  if (name === null && (answered < 2 || NOTE.test(start))) return '说明、签字或其他文字';
  // 无 in the column of names of a form that has nothing to declare.
  if (name !== null && NOTHING.test(name) && filled.length <= 2) return '没有填写系统';
  if (name !== null && filled.length === 1 && (NOTE.test(start) || CAPTION.test(start)))
    return '说明、签字或其他文字';
  if (filled.length === 1 && PAGE.test(start)) return '页码';
  // 负责人（签字）：| 张三: whoever signs may stand in the column of names.
  if (SIGNED.test(start) && (answered <= 2 || filled.every(isSigning))) return '说明、签字或其他文字';
  // Prose that happens to lie in the column of names: one long merged cell and nothing else.
  if (name !== null && filled.length === 1 && start.length > 30) return '说明、签字或其他文字';
  return null;
}

/** 填报人：张三, 2017年12月25日: nothing else stands in a line of signatures. */
const isSigning = (cell: Cell): boolean => {
  const text = squeeze(trimmed(cell));
  return SIGNED.test(text) || NOTE.test(text) || SIGNED_ON.test(text);
};
const SIGNED_ON = /^(?:19|20)\d\d(?:年|[./-])\d{1,2}(?:月|[./-])(?:\d{1,2}日?)?$/u;

const trimmed = (cell: Cell | undefined): string => cellText(cell).trim();

/** Titles printed again, as at the top of every page. */
function repeatsTitles(view: View, asked: readonly AskedColumn[], row: number): boolean {
  let answered = 0;
  let repeated = 0;
  for (const { index, titles } of asked) {
    const cell = ownCell(view, row, index);
    if (!isAnswered(cell)) continue;
    answered++;
    // Nearly every row is given up at its first answer.
    if (typeof cell === 'string' && isOneOf(titles, cell)) repeated++;
    else if (answered - repeated > 1) return false;
  }
  return repeated >= FEWEST_REPEATED;
}
const FEWEST_REPEATED = 3;

/** Printed again, a title may have other blanks and line breaks. */
function isOneOf(titles: readonly string[], cell: string): boolean {
  const text = cell.trim();
  return titles.some(
    (title) => title === text || (title.startsWith(text[0] ?? '') && squeeze(title) === squeeze(text)),
  );
}

/** How many questions a row answers, no further than three: nobody asks for more. */
function firstAnswered(view: View, asked: readonly AskedColumn[], row: number): number {
  let answered = 0;
  for (const { index } of asked) if (isAnswered(ownCell(view, row, index)) && ++answered === 3) break;
  return answered;
}

/** The name of the system; `null` where there is none. */
function nameIn(view: View, asked: readonly AskedColumn[], row: number): string | null {
  for (const { index, asked: question } of asked) {
    const cell = question.id === 'systemName' ? ownCell(view, row, index) : null;
    if (isAnswered(cell)) return squeeze(trimmed(cell));
  }
  return null;
}
