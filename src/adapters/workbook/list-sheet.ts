import type { Alignment, Borders, Cell, Fill, Font, Style, Row, Workbook, Worksheet } from 'exceljs';
import { addExactly } from '../../core/survey/add-exactly.js';
import { PRINT_WORDS } from '../../core/lists/print-words.js';
import type { Table, TableCell, TableColumn } from '../../core/lists/table.js';
import { countLines, rowHeight } from './measure-text.js';

/** GB2312: lets a program without the font choose another Chinese one. */
const CHARSET = 134;
const A4 = 9;
export const LONGEST_TEXT = 32_767;

const FONTS = {
  title: { name: PRINT_WORDS.titleFont, size: 22, bold: true, charset: CHARSET },
  caption: { name: PRINT_WORDS.bodyFont, size: 11, charset: CHARSET },
  heading: { name: PRINT_WORDS.headingFont, size: 10.5, bold: true, charset: CHARSET },
  body: { name: PRINT_WORDS.bodyFont, size: 10.5, charset: CHARSET },
  sum: { name: PRINT_WORDS.bodyFont, size: 10.5, bold: true, charset: CHARSET },
} as const satisfies Record<string, Partial<Font>>;

const HEADING_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDE8F3' } };
const BLOCK_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F7FB' } };
const SUM_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const THIN = { style: 'thin', color: { argb: 'FF404040' } } as const;
const HEAVY = { style: 'medium', color: { argb: 'FF404040' } } as const;
const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** `_ ` leaves the width of a blank: numbers keep off the line. */
const FORMATS = { money: '#,##0.00_ ', count: '#,##0_ ' } as const;

/** Text that a spreadsheet program would take for a formula when somebody edits the cell. */
export const FORMULA_START = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/u;
/** The built-in number format that keeps text as text. */
export const TEXT_FORMAT = '@';

/** Adds a table as a sheet ready to print: A4 landscape, as wide as the paper, header on every page. */
export function addListSheet(workbook: Workbook, table: Table): Worksheet {
  const sheet = workbook.addWorksheet(table.sheet.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const line = (text: string, font: Partial<Font>, horizontal: Alignment['horizontal']): Row => {
    const row = sheet.addRow([safeText(text)]);
    sheet.mergeCells(row.number, 1, row.number, Math.max(1, table.columns.length));
    row.getCell(1).font = font;
    row.getCell(1).alignment = { horizontal, vertical: 'middle', wrapText: true };
    row.height = rowHeight(countLines(text, total, font.size), (font.size ?? 11) * 1.45);
    return row;
  };
  line(table.title, FONTS.title, 'center');
  for (const caption of table.captions) line(caption, FONTS.caption, 'left');
  const header = addHeader(sheet, table.columns);
  for (const row of table.rows) addBody(sheet, table.columns, row);
  if (table.rows.length) drawBlocks(sheet, table, header.number + 1);
  else line(table.empty ?? PRINT_WORDS.emptyTable, FONTS.body, 'center').getCell(1).border = BORDER;
  if (table.rows.length && table.columns.some(({ sum }) => sum)) addSum(sheet, table);
  for (const note of table.notes) line(note, FONTS.body, 'left');
  preparePrint(sheet, header.number);
  return sheet;
}

function addHeader(sheet: Worksheet, columns: readonly TableColumn[]): Row {
  const row = sheet.addRow(columns.map(({ title }) => title));
  row.eachCell((cell) =>
    dress(cell, FONTS.heading, { horizontal: 'center', vertical: 'middle', wrapText: true }),
  );
  row.eachCell((cell) => (cell.fill = HEADING_FILL));
  const lines = columns.map(({ title, width }) => countLines(title, width));
  row.height = rowHeight(Math.max(1, ...lines)) + 3;
  return row;
}

function addBody(sheet: Worksheet, columns: readonly TableColumn[], values: readonly TableCell[]): void {
  const row = sheet.addRow([]);
  let lines = 1;
  columns.forEach((column, index) => {
    const value = values[index] ?? null;
    const cell = row.getCell(index + 1);
    setValue(cell, value, column);
    cell.style = bodyStyle({ ...alignmentOf(column, value), vertical: 'middle' }, cell.numFmt);
    if (typeof value === 'string') lines = Math.max(lines, countLines(value, column.width));
  });
  row.height = rowHeight(lines);
}

/** Words wrap, and stand in the middle of a column of numbers; numbers shrink before they become ####. */
function alignmentOf({ align = 'left' }: TableColumn, value: TableCell): Partial<Alignment> {
  if (typeof value === 'string') return { horizontal: align === 'right' ? 'center' : align, wrapText: true };
  return { horizontal: align, ...(align === 'right' ? { shrinkToFit: true } : {}) };
}

/** Writes text as text, whatever it looks like; a number with the format of its column. */
export function setValue(cell: Cell, value: TableCell, column?: TableColumn): void {
  if (typeof value === 'string') {
    cell.value = safeText(value);
    if (FORMULA_START.test(value)) cell.numFmt = TEXT_FORMAT;
  } else {
    cell.value = value;
    if (column?.format) cell.numFmt = FORMATS[column.format];
  }
}

/** `_x0041_` is an escape inside a workbook: its underscore is written as one, so that it stays as typed. */
export const safeText = (text: string): string =>
  text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');

function dress(cell: Cell, font: Partial<Font>, alignment: Partial<Alignment>): void {
  cell.font = font;
  cell.alignment = alignment;
  cell.border = BORDER;
}

/** The writer tells styles apart by identity: one object per kind of cell keeps long tables quick. */
const BODY_STYLES = new Map<string, Partial<Style>>();

function bodyStyle(alignment: Partial<Alignment>, numFmt: string | undefined): Partial<Style> {
  const key = JSON.stringify([alignment, numFmt]);
  const known = BODY_STYLES.get(key);
  if (known) return known;
  const style = { font: FONTS.body, alignment, border: BORDER, ...(numFmt ? { numFmt } : {}) };
  BODY_STYLES.set(key, style);
  return style;
}

const BLOCK_STYLES = new WeakMap<Partial<Style>, Partial<Style>[]>();

/** The same style at the top of a block, or shaded: again one object for each. */
function blockStyle(style: Partial<Style>, isFirst: boolean, isShaded: boolean): Partial<Style> {
  const variants = BLOCK_STYLES.get(style) ?? [];
  BLOCK_STYLES.set(style, variants);
  return (variants[(isFirst ? 1 : 0) + (isShaded ? 2 : 0)] ??= {
    ...style,
    ...(isFirst ? { border: { ...BORDER, top: HEAVY } } : {}),
    ...(isShaded ? { fill: BLOCK_FILL } : {}),
  });
}

/** A heavier line above every block, and a shade under every second one. */
function drawBlocks(sheet: Worksheet, { columns, rows }: Table, firstRow: number): void {
  const key = columns.findIndex(({ block }) => block);
  if (key < 0) return;
  let blocks = 0;
  rows.forEach((row, index) => {
    const isFirst = !index || row[key] !== rows[index - 1]?.[key];
    if (isFirst) blocks++;
    sheet.getRow(firstRow + index).eachCell({ includeEmpty: true }, (cell) => {
      cell.style = blockStyle(cell.style, isFirst, blocks % 2 === 0);
    });
  });
}

function addSum(sheet: Worksheet, { columns, rows }: Table): void {
  const row = sheet.addRow([]);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    const numbers = rows.map((values) => values[index]).filter((value) => typeof value === 'number');
    setValue(cell, column.sum ? addExactly(numbers) : null, column);
    dress(cell, FONTS.sum, { ...alignmentOf(column, 0), vertical: 'middle' });
    cell.fill = SUM_FILL;
  });
  const label = columns.findIndex(({ sum }) => sum);
  if (label > 0) {
    row.getCell(1).value = PRINT_WORDS.sum;
    sheet.mergeCells(row.number, 1, row.number, label);
    row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' };
  }
  row.height = rowHeight(1) + 2;
}

function preparePrint(sheet: Worksheet, headerRow: number): void {
  sheet.views = [{ state: 'frozen', ySplit: headerRow, xSplit: 0, zoomScale: 100 }];
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.45, right: 0.45, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = `&C${PRINT_WORDS.footer}`;
}
