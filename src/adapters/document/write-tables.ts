import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table as PrintedTable,
  TableCell as PrintedCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { addExactly } from '../../core/survey/add-exactly.js';
import { PRINT_WORDS } from '../../core/lists/print-words.js';
import type { Table, TableCell, TableColumn } from '../../core/lists/table.js';
import { TWIPS_PER_POINT, paragraphOf, runsOf, twips } from './runs.js';
import { stampDocument } from './stamp-document.js';

const PAGE = { width: twips(210), height: twips(297) };
const MARGIN = twips(13);
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const CELL_MARGINS = { top: 20, bottom: 20, left: 50, right: 50 };
const FONTS = {
  title: { font: PRINT_WORDS.titleFont, size: 18 },
  caption: { font: PRINT_WORDS.bodyFont, size: 9 },
  heading: { font: PRINT_WORDS.headingFont, size: 8 },
  body: { font: PRINT_WORDS.bodyFont, size: 8 },
} as const;
/** Characters that may fill a column down a page. */
const LONG_TEXT = 250;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Lists to print, on landscape A4, the header on every page; a table begins a page of its own. */
export async function writeTables(tables: readonly Table[], stamp: string): Promise<Uint8Array> {
  const document = new Document({
    creator: PRINT_WORDS.program,
    lastModifiedBy: PRINT_WORDS.program,
    title: tables[0]?.title ?? '',
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: twips(7) },
          },
        },
        footers: { default: footer() },
        children: tables.flatMap((table, index) => contentOf(table, index > 0)),
      },
    ],
  });
  return stampDocument(new Uint8Array(await Packer.toBuffer(document)), stamp);
}

function footer(): Footer {
  const [before, between, after] = PRINT_WORDS.pages;
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const { font, size } = FONTS.caption;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, font, size: size * 2 })],
      }),
    ],
  });
}

function contentOf(table: Table, startsPage: boolean): readonly (Paragraph | PrintedTable)[] {
  const { title, captions, notes } = table;
  const small = (text: string) => paragraphOf(text, FONTS.caption, { spacing: { before: 20, after: 20 } });
  return [
    paragraphOf(title, FONTS.title, {
      alignment: AlignmentType.CENTER,
      pageBreakBefore: startsPage,
      spacing: { after: 120 },
    }),
    ...captions.map(small),
    gridOf(table),
    ...notes.map(small),
  ];
}

/** Digits and letters that no text processor breaks, such as a date: a column is at least as wide. */
const UNBROKEN = /[0-9A-Za-z.,-]+/gu;
const LONGEST_UNBROKEN = 12;
const DIGIT = Math.ceil(0.58 * FONTS.body.size * TWIPS_PER_POINT);
/** Rows that are looked through for the longest of them. */
const ROWS_MEASURED = 200;

/** Widths of the columns, filling the width between the margins: as declared, but no date or number broken. */
function widthsOf(columns: readonly TableColumn[], rows: Table['rows']): readonly number[] {
  const room = PAGE.height - 2 * MARGIN;
  const least = columns.map((column, index) => {
    const texts = rows.slice(0, ROWS_MEASURED).map((row) => print(row[index] ?? null, column));
    const longest = Math.max(
      ...texts.flatMap((text) => text.match(UNBROKEN) ?? []).map(({ length }) => length),
      0,
    );
    return Math.min(longest, LONGEST_UNBROKEN) * DIGIT + CELL_MARGINS.left + CELL_MARGINS.right;
  });
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const wished = columns.map(({ width }) => (width / total) * room);
  const lacking = wished.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = wished.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0);
  const share = spare > lacking ? 1 - lacking / spare : 1;
  return wished.map((width, index) => {
    const minimum = Math.min(least[index] ?? 0, spare > lacking ? Infinity : width);
    return Math.floor(width > minimum ? minimum + (width - minimum) * share : minimum);
  });
}

function gridOf({ columns, rows, empty: noRows = PRINT_WORDS.emptyTable }: Table): PrintedTable {
  const widths = widthsOf(columns, rows);
  const cellOf = (text: string, index: number, { isHead = false, span = 1, isCentred = false } = {}) =>
    new PrintedCell({
      borders: BORDERS,
      columnSpan: span,
      margins: CELL_MARGINS,
      verticalAlign: VerticalAlign.CENTER,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(isHead ? { shading: { fill: 'DDE8F3' } } : {}),
      children: [
        new Paragraph({
          alignment: isHead || isCentred ? AlignmentType.CENTER : alignmentOf(columns[index], text),
          children: [...runsOf(text, isHead ? FONTS.heading : FONTS.body)],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: 20 * TWIPS_PER_POINT, rule: HeightRule.ATLEAST },
    children: columns.map(({ title }, index) => cellOf(title, index, { isHead: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        // A row higher than the page would be cut off.
        cantSplit: !row.some((value) => typeof value === 'string' && value.length > LONG_TEXT),
        children: row.map((value, index) => cellOf(print(value, columns[index]), index)),
      }),
  );
  const empty = new TableRow({
    children: [cellOf(noRows, 0, { span: columns.length, isCentred: true })],
  });
  const sums = rows.length ? sumRow(columns, rows, cellOf) : [];
  return new PrintedTable({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [head, ...(rows.length ? body : [empty]), ...sums],
  });
}

function sumRow(
  columns: readonly TableColumn[],
  rows: Table['rows'],
  cellOf: (text: string, index: number, options?: { span?: number; isCentred?: boolean }) => PrintedCell,
): readonly TableRow[] {
  const first = columns.findIndex(({ sum }) => sum);
  if (first < 0) return [];
  const sums = columns.slice(first).map((column, index) => {
    const numbers = rows.map((row) => row[first + index]).filter((value) => typeof value === 'number');
    return cellOf(column.sum ? print(addExactly(numbers), column) : '', first + index);
  });
  const label = first ? [cellOf(PRINT_WORDS.sum, 0, { span: first, isCentred: true })] : [];
  return [new TableRow({ cantSplit: true, children: [...label, ...sums] })];
}

const alignmentOf = (column: TableColumn | undefined, text: string) =>
  ALIGNMENTS[column?.align === 'right' && /[^\d.,-]/u.test(text) ? 'center' : (column?.align ?? 'left')];

/** Numbers as the workbook shows them. */
function print(value: TableCell, column: TableColumn | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  if (!column?.format) return String(value);
  const [whole = '', part] = value.toFixed(column.format === 'money' ? 2 : 0).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
