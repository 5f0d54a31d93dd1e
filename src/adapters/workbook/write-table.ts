import type { TableWriter } from '../../app/ports.js';
import { addListSheet } from './list-sheet.js';
import { type Patch, stampWorkbook } from './stamp-workbook.js';

/** Marks cells of the text format as typed with an apostrophe; exceljs has no word for it. */
const quoteText: Patch = (part, xml) =>
  part === 'xl/styles.xml'
    ? xml.replace(/<cellXfs[\s\S]*<\/cellXfs>/, (styles) =>
        styles.replace(/<xf numFmtId="49"/g, '<xf quotePrefix="1" numFmtId="49"'),
      )
    : xml;

/** Government tables as a workbook, one sheet per table. */
export function createTableWriter(): TableWriter {
  return {
    async write(tables, stamp) {
      const { default: ExcelJS } = await import('exceljs');
      const workbook = new ExcelJS.Workbook();
      for (const table of tables) addListSheet(workbook, table);
      return stampWorkbook(workbook, stamp, quoteText);
    },
  };
}
