import type { TableWriter } from '../../app/ports.js';
import type { Table } from '../../core/lists/table.js';
import { addListSheet } from './list-sheet.js';
import { prototypeOf } from './row-prototypes.js';
import { streamSheet } from './stream-table.js';
import { SharedStrings } from './shared-strings.js';
import { type Patch, type StreamedPart, concat, streamWorkbook } from './stamp-workbook.js';

/** Marks cells of the text format as typed with an apostrophe; exceljs has no word for it. */
const quoteText: Patch = (part, xml) =>
  part === 'xl/styles.xml'
    ? xml.replace(/<cellXfs[\s\S]*<\/cellXfs>/, (styles) =>
        styles.replace(/<xf numFmtId="49"/g, '<xf quotePrefix="1" numFmtId="49"'),
      )
    : xml;

/** Longer tables are written row by row: the library holds every cell in memory. */
const MOST_AT_ONCE = 1_000;

/** Government tables as a workbook, one sheet per table. */
export function createTableWriter(): TableWriter {
  return {
    stream: streamTables,
    async write(tables, stamp) {
      const pieces: Uint8Array[] = [];
      for await (const piece of streamTables(tables, stamp)) pieces.push(piece);
      return pieces.length === 1 && pieces[0] ? pieces[0] : concat(pieces);
    },
  };
}

async function* streamTables(tables: readonly Table[], stamp: string): AsyncIterable<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const strings = new SharedStrings();
  const pieces = new Map<string, StreamedPart>();
  for (const [index, table] of tables.entries()) {
    const isLong = table.rows.length > MOST_AT_ONCE;
    addListSheet(workbook, isLong ? prototypeOf(table) : table);
    if (isLong)
      pieces.set(`xl/worksheets/sheet${index + 1}.xml`, (frame, other) => {
        strings.continue(other('xl/sharedStrings.xml'));
        return streamSheet(table, frame, strings);
      });
  }
  if (pieces.size) pieces.set('xl/sharedStrings.xml', (written) => strings.part(written));
  yield* streamWorkbook(workbook, stamp, quoteText, pieces);
}
