import type ExcelJS from 'exceljs';
import type { CellErrorValue } from 'exceljs';
import type { WorkbookMarks } from '../../core/intake/annotation.js';
import { type Cell, type Sheet, cellText } from '../../core/intake/sheet.js';
import { textWidth } from './measure-text.js';

const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;
const [NARROWEST, WIDEST] = [8, 40];
const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Sheets as an .xlsx workbook that people can go on with, for formats whose own file cannot be marked. */
export async function writeGrid(sheets: readonly Sheet[], marks: WorkbookMarks): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  const names = sheetNames(sheets);
  for (const sheet of sheets) {
    const name = names.get(sheet.name) ?? sheet.name;
    const worksheet = workbook.addWorksheet(name, { state: sheet.hidden ? 'hidden' : 'visible' });
    addGrid(worksheet, sheet);
    for (const row of marks.sheets.find((own) => own.sheet === sheet.name)?.headingRows ?? [])
      worksheet.getRow(row).eachCell((cell) => (cell.font = { bold: true }));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The marks under the names that the sheets bear in such a workbook. */
export function renameSheets(marks: WorkbookMarks, sheets: readonly Sheet[]): WorkbookMarks {
  const names = sheetNames(sheets);
  const rename = <T extends { readonly sheet: string }>(item: T): T => ({
    ...item,
    sheet: names.get(item.sheet) ?? item.sheet,
  });
  return { sheets: marks.sheets.map(rename), proposals: marks.proposals.map(rename) };
}

/** Other formats allow names that Excel refuses. */
function sheetNames(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    sheets.map(({ name }) => {
      const plain = name.replace(/[[\]:*?/\\]|^'|'$/gu, '_').slice(0, LONGEST_NAME) || '_';
      let free = plain;
      for (let number = 2; taken.has(free.toLowerCase()); number++)
        free = `${plain.slice(0, LONGEST_NAME - 4)}(${number})`;
      taken.add(free.toLowerCase());
      return [name, free];
    }),
  );
}

function addGrid(worksheet: ExcelJS.Worksheet, { rows, merges }: Sheet): void {
  const widths: number[] = [];
  const covered = new Set(merges.flatMap(({ top, left, right }) => (right > left ? [`${top},${left}`] : [])));
  for (const [index, cells] of rows.entries()) {
    if (!cells.length) continue;
    const row = worksheet.getRow(index + 1);
    for (const [column, value] of cells.entries()) {
      if (value === null) continue;
      const cell = row.getCell(column + 1);
      setCell(cell, value);
      cell.border = BORDER;
      cell.alignment = { vertical: 'middle', wrapText: true };
      if (covered.has(`${index},${column}`)) continue;
      const wide = Math.min(WIDEST, textWidth(cellText(value).slice(0, WIDEST * 2)) + 2);
      widths[column] = Math.max(widths[column] ?? NARROWEST, wide);
    }
  }
  widths.forEach((width, column) => (worksheet.getColumn(column + 1).width = width));
  for (const { top, left, bottom, right } of merges)
    worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
}

/** Dates stay the text that was read: 2017-06 must not become a day. */
function setCell(cell: ExcelJS.Cell, value: NonNullable<Cell>): void {
  if (typeof value === 'number' || typeof value === 'boolean') cell.value = value;
  else if (typeof value === 'object' && 'percent' in value) {
    cell.value = value.percent;
    cell.numFmt = '0.############%';
  } else if (typeof value === 'object' && 'error' in value) cell.value = value as CellErrorValue;
  else
    cell.value = cellText(value)
      .slice(0, LONGEST_TEXT)
      .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}
