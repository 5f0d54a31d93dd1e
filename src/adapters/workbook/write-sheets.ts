import { type Sheet, cellText } from '../../core/intake/sheet.js';

/** Sheets as a plain workbook: values only, every cell in its place. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Most commands write no workbook: the library takes a moment to load.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' });
    for (const [index, cells] of sheet.rows.entries()) {
      if (!cells.length) continue;
      const row = worksheet.getRow(index + 1);
      for (const [column, cell] of cells.entries()) {
        if (cell !== null) row.getCell(column + 1).value = typeof cell === 'number' ? cell : cellText(cell);
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
