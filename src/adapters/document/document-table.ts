import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { OFFICE_STYLE as STYLE } from '../../core/documents/office-style.js';
import type { DocumentTable } from '../../core/documents/official-document.js';
import { textOfParts } from '../../core/documents/text-of-parts.js';
import { TWIPS_PER_POINT, runsOf, twips } from './runs.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
/** Characters that may fill a column down a page. */
const LONG_TEXT = 160;
/** Tables are set tighter than the 22 lines of the page. */
const lineHeight = (size: number, isFine = false): number =>
  Math.round(size * (isFine ? 1.25 : 1.4) * TWIPS_PER_POINT);
const ROOM = twips(210 - STYLE.margins.left - STYLE.margins.right);

/** A table within a document, as wide as the type area. */
export function documentTable({ columns, rows, isFine }: DocumentTable): Table {
  const style = isFine ? STYLE.fineTable : STYLE.table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * ROOM));
  const cellOf = (text: string, index: number, isHead: boolean) =>
    new TableCell({
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: VerticalAlign.CENTER,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          spacing: { line: lineHeight(style.size, isFine), lineRule: LineRuleType.EXACT },
          alignment: isHead ? AlignmentType.CENTER : ALIGNMENTS[columns[index]?.align ?? 'left'],
          children: [...runsOf(text, isHead ? { ...style, font: STYLE.heading.font } : style)],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cellOf(title, index, true)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        // A reason may be longer than a page: a row that must not split would be cut off there.
        cantSplit: !row.some((parts) => textOfParts(parts).length > LONG_TEXT),
        children: row.map((parts, index) => cellOf(textOfParts(parts), index, false)),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [head, ...body],
  });
}
