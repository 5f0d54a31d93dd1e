import { codedHeader } from './coded-header.js';
import { confirmColumns } from './confirm-columns.js';
import { type Header, headerAt } from './find-header.js';
import { applyMapping, formShape, mappingFor } from './form-mapping.js';
import { matchPath } from './match-columns.js';
import { lineAbove, stageOfLine, unitOfLine } from './line-above.js';
import type { HeadedTable, SheetReading } from './sheet-reading.js';
import { type OtherRow, type TableReading, firstHeader, nextHeader, readTable } from './read-table.js';
import type { ReadingOptions } from './reading-options.js';
import type { Sheet } from './sheet.js';
import { type SheetContext, lifecycleIn, readContext, statesUnit } from './sheet-context.js';
import type { SurveyRow } from './survey-row.js';
import { type View, isCovered, rowHasText } from './view.js';

/** A header, and what the lines above it say. */
export interface FoundHeader {
  readonly header: Header;
  readonly context: SheetContext;
  /** Other tables stand beside it. */
  readonly isBeside?: boolean;
  /** The last system of the block above it, where the same labels stand under each other. */
  readonly above?: SurveyRow | undefined;
}

/** What the lines above a table say for all of its systems. */
export function impliedBy({ lifecycle, department }: SheetContext): SurveyRow['implied'] {
  return { ...(lifecycle ? { lifecycle } : {}), ...(department ? { departmentName: department } : {}) };
}

const FEWEST_TITLES = 4;
/** Why the rows of a table that names no system are none of ours. */
export const UNREAD_TABLE = '像是另一张表的表头，但没有认出系统名称一列，这张表未读入';
const IN_UNREAD_TABLE = '在一张没有读入的表里';

/** A row above the header whose texts mostly ask questions heads a table of its own, which names no system. */
function whyAbove(view: View, row: number): string {
  const texts = view.isTransposed ? [] : textsOf(view, row);
  const asking = texts.filter((text) => matchPath([text]));
  return asking.length >= FEWEST_TITLES && asking.length * 2 > texts.length
    ? UNREAD_TABLE
    : '表头以上的标题或说明';
}

/** The rows of a table that nobody can read: its header, and what stands under it. */
function unreadRows(view: View, { rows, bodyStart }: Header, end: number): readonly OtherRow[] {
  const unread: OtherRow[] = rows.map((row, at) => ({
    row: row + 1,
    why: at ? IN_UNREAD_TABLE : UNREAD_TABLE,
  }));
  for (let row = bodyStart; row < end; row++)
    if (rowHasText(view, row)) unread.push({ row: row + 1, why: IN_UNREAD_TABLE });
  return unread;
}

const namesSystems = ({ columns }: Header): boolean =>
  columns.some(({ match }) => match?.field === 'systemName');

const textsOf = (view: View, row: number): readonly string[] =>
  Array.from({ length: Math.min(view.columnCount(row), 100) }, (_, column) =>
    view.text(row, column).trim(),
  ).filter(Boolean);

/** Reads all tables of a view, from the first header to the last row. */
export function tableReading(
  sheet: Sheet,
  view: View,
  { header: best, context, isBeside = false, above }: FoundHeader,
  options: ReadingOptions,
): SheetReading {
  const header = view.isTransposed ? best : firstHeader(view, best, context.factor);
  const tables: TableReading[] = [];
  const headed: HeadedTable[] = [];
  const notRows: OtherRow[] = [];
  for (let row = 0; row < (header.rows[0] ?? 0); row++) {
    if (rowHasText(view, row)) notRows.push({ row: row + 1, why: whyAbove(view, row) });
  }
  let current: Header | null = header;
  let currentContext =
    header === best ? underLine(view, header, context, isBeside) : contextBefore(view, null, header, context);
  while (current) {
    const next: Header | null = nextHeader(view, current, currentContext.factor);
    const end = next?.rows[0] ?? view.rowCount;
    const isOneOfMany = current === header && next !== null && unitOver(view, next) !== null;
    if (isOneOfMany) currentContext = underLine(view, current, currentContext, true);
    const mapping = mappingFor(options.mappings, current.columns, options.department);
    const told = mapping ? { ...current, columns: applyMapping(current.columns, mapping) } : current;
    const coded = options.codes ? codedHeader({ view, header: told, end }, options.codes) : told;
    const settled = mapping ? coded : confirmColumns(view, coded, end, currentContext.department);
    const facts = { implied: impliedBy(currentContext), words: mapping?.values ?? {}, above };
    if (namesSystems(settled)) {
      const table = readTable(view, settled, facts, end);
      tables.push(table);
      headed.push({ columns: table.columns, start: current.bodyStart, end });
    } else notRows.push(...unreadRows(view, current, end));
    const factor = currentContext.factor;
    if (next) currentContext = contextBefore(view, current, next, context);
    // Its own title may state another money unit than the title of the sheet.
    const isOtherUnit = next !== null && currentContext.factor !== factor;
    const again = isOtherUnit ? headerAt(view, next.rows[0] ?? 0, currentContext.factor) : null;
    current = again && next && again.bodyStart >= next.bodyStart ? again : next;
  }
  const columns = tables[0]?.columns ?? [];
  return {
    sheet: sheet.name,
    orientation: view.isTransposed ? 'columns' : 'rows',
    headerRows: view.isTransposed ? [] : tables.flatMap(({ headerRows }) => headerRows),
    columns,
    tables: headed,
    rows: tables.flatMap(({ rows }) => rows),
    notRows: view.isTransposed
      ? []
      : [...notRows, ...tables.flatMap((table) => table.notRows)].sort((a, b) => a.row - b.row),
    extraColumns: [
      ...new Set(
        tables.flatMap((table) =>
          table.columns.filter(({ match, heading }) => !match && heading).map(({ heading }) => heading),
        ),
      ),
    ],
    context,
    form: formShape(header.columns),
  };
}

const unitOver = (view: View, header: Header): string | null =>
  unitOfLine(lineAbove(view, header.rows[0] ?? 0));

/** What the line right above the first table says of it alone. */
function underLine(view: View, header: Header, context: SheetContext, isBeside: boolean): SheetContext {
  if (view.isTransposed) return context;
  const line = lineAbove(view, header.rows[0] ?? 0);
  const unit = isBeside ? unitOfLine(line) : null;
  return {
    ...context,
    department: unit ?? context.department,
    lifecycle: stageOfLine(line) ?? context.lifecycle,
  };
}

/** A second table on the sheet may have its own title; what it does not say holds on. */
function contextBefore(view: View, current: Header | null, next: Header, outer: SheetContext): SheetContext {
  const texts: string[] = [];
  for (
    let row = Math.max(current?.bodyStart ?? 0, (next.rows[0] ?? 0) - 3);
    row < (next.rows[0] ?? 0);
    row++
  ) {
    const cells = Array.from({ length: view.columnCount(row) }, (_, column) =>
      isCovered(view, row, column) ? '' : view.text(row, column),
    ).filter(Boolean);
    if (cells.length <= 3) texts.push(...cells);
  }
  const own = readContext('', texts);
  return {
    department: own.department ?? unitOver(view, next) ?? outer.department,
    factor: texts.some(statesUnit) ? own.factor : outer.factor,
    // 二、拟建系统: the title of a section needs not call itself a table.
    lifecycle: own.lifecycle ?? lifecycleIn(texts.at(-1) ?? '') ?? outer.lifecycle,
  };
}
