import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { OFFICE_STYLE as STYLE, type OfficeFont } from '../../core/documents/office-style.js';
import { PRINT_WORDS } from '../../core/lists/print-words.js';
import type { Block, OfficialDocument, CodeBlock, Part } from '../../core/documents/official-document.js';
import { textOfParts } from '../../core/documents/text-of-parts.js';
import { documentTable } from './document-table.js';
import { drawPng } from './draw-png.js';
import { squaresOf } from './qr-code.js';
import { TWIPS_PER_POINT, paragraphOf, twips } from './runs.js';
import { stampDocument } from './stamp-document.js';

const PAPER = { width: twips(210), height: twips(297) };
const { margins } = STYLE;
/** 22 lines and 28 characters fill the type area. */
const LINE = Math.floor(twips(297 - margins.top - margins.bottom) / STYLE.lines);
const ONE_CHARACTER = STYLE.body.size * TWIPS_PER_POINT;
/** The lower edge of the page number stands in the bottom margin, 7 mm below the type area. */
const FOOTER = twips(margins.bottom - 7 - 5);
/** Between the left and the right margin. */
const TYPE_WIDTH = twips(210 - margins.left - margins.right);
const CENTRED = { alignment: AlignmentType.CENTER } as const;
/** Between words and the table below them. */
const GAP = 6 * TWIPS_PER_POINT;
const SQUARE_SIDE = 132;

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
const body = (options: Partial<IParagraphOptions> = {}) => ({ spacing: exactly(LINE), ...options });
const plain = (parts: readonly Part[], font: OfficeFont, options: Partial<IParagraphOptions> = {}) =>
  paragraphOf(textOfParts(parts), font, body(options));

/** An official document on paper: GB/T 9704-2012. */
export async function writeDocument(document: OfficialDocument, stamp: string): Promise<Uint8Array> {
  const file = new Document({
    creator: PRINT_WORDS.program,
    lastModifiedBy: PRINT_WORDS.program,
    title: textOfParts(document.title),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: PAPER,
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              footer: FOOTER,
            },
          },
          // No line grid: every line of the body is exactly as high, and tables stay free of it.
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...headOf(document),
          ...document.blocks.flatMap((block, index) =>
            blockOf(block, { isLast: index === document.blocks.length - 1 }),
          ),
          ...tailOf(document),
          ...annexOf(document),
        ],
      },
    ],
  });
  return stampDocument(new Uint8Array(await Packer.toBuffer(file)), stamp);
}

/** — 1 —, one character in from the outer edge. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const { font, size } = STYLE.pageNumber;
  const dash = STYLE.pageDash;
  const side = alignment === AlignmentType.RIGHT ? 'right' : 'left';
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [side]: size * TWIPS_PER_POINT },
        children: [
          new TextRun({
            children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`],
            font: { ascii: font, eastAsia: font, hAnsi: font },
            size: size * 2,
          }),
        ],
      }),
    ],
  });
}

/** 发文机关标志, 发文字号 and the red line between the edges of the type area. */
function letterheadOf({ issuer, number, isLetter }: OfficialDocument): readonly Paragraph[] {
  if (!issuer.length) return number.length ? [plain(number, STYLE.body, CENTRED)] : [];
  const name = textOfParts(issuer);
  const { issuer: style } = STYLE;
  const size = Math.min(style.size, Math.floor(TYPE_WIDTH / TWIPS_PER_POINT / name.length));
  return [
    paragraphOf(
      name,
      { font: style.font, size, colour: style.colour },
      { ...CENTRED, spacing: isLetter ? { after: LINE / 2 } : { before: twips(style.fromTop), after: LINE } },
    ),
    plain(number, STYLE.body, {
      ...CENTRED,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: style.colour, space: 11 } },
    }),
  ];
}

function headOf(document: OfficialDocument): readonly Paragraph[] {
  const { mark, title, addressee } = document;
  return [
    ...(mark ? [paragraphOf(mark, STYLE.heading, body())] : []),
    ...letterheadOf(document),
    paragraphOf(textOfParts(title), STYLE.title, {
      alignment: AlignmentType.CENTER,
      spacing: {
        ...exactly(Math.round(STYLE.title.size * 1.6 * TWIPS_PER_POINT)),
        before: LINE,
        after: LINE,
      },
      indent: balancedIndent(textOfParts(title)),
      keepNext: true,
    }),
    ...(addressee.length ? [plain(addressee, STYLE.body)] : []),
  ];
}

/**
 * Narrows a title of several lines so that they come out about equally long (GB/T 9704-2012, 7.3.1: 排列对称、长短适宜); else a
 * title one character too long leaves that character alone on its second line. Where it breaks stays the word processor's choice.
 */
function balancedIndent(title: string): { readonly left: number; readonly right: number } {
  const character = STYLE.title.size * TWIPS_PER_POINT;
  // Latin letters and digits are half as wide.
  const length = title.length - (title.match(/[ -~]/gu)?.length ?? 0) / 2;
  const lines = Math.ceil((length * character) / TYPE_WIDTH);
  // A line of one more than the even share: punctuation may not begin a line and pulls its neighbour down with it.
  const width = lines > 1 ? (Math.ceil(length / lines) + 1) * character : TYPE_WIDTH;
  const side = Math.max(0, Math.floor((TYPE_WIDTH - width) / 2));
  return { left: side, right: side };
}

/** `isLast`: the signature never stands on a page by itself. */
function blockOf(
  block: Block,
  { isLast = false, startsPage = false } = {},
): readonly (Paragraph | ReturnType<typeof documentTable>)[] {
  const indented = { indent: { firstLine: 2 * ONE_CHARACTER, firstLineChars: 200 } };
  switch (block.kind) {
    case 'heading':
      return [plain(block.parts, STYLE.heading, { ...indented, keepNext: true })];
    case 'subheading':
      return [plain(block.parts, STYLE.subheading, { ...indented, keepNext: true })];
    case 'body':
      return [plain(block.parts, STYLE.body, { ...indented, keepNext: isLast, keepLines: isLast })];
    case 'note':
      return [paragraphOf(textOfParts(block.parts), STYLE.table, { spacing: { before: 60, after: 60 } })];
    case 'flush':
      return [plain(block.parts, STYLE.heading, { pageBreakBefore: startsPage })];
    case 'centred':
      return [plain(block.parts, STYLE.heading, { alignment: AlignmentType.CENTER })];
    case 'table':
      return [
        ...(block.caption
          ? [
              paragraphOf(
                block.caption,
                STYLE.heading,
                body({ alignment: AlignmentType.CENTER, keepNext: true }),
              ),
            ]
          : []),
        ...(block.caption ? [] : [paragraphOf('', STYLE.table, { spacing: exactly(GAP), keepNext: true })]),
        documentTable(block),
        paragraphOf('', STYLE.table, { spacing: exactly(Math.round(LINE / 2)) }),
      ];
    case 'code':
      return [drawing(block)];
  }
}

function annexOf({ annex }: OfficialDocument): ReturnType<typeof blockOf> {
  if (!annex.length) return [];
  return [
    new Paragraph({ pageBreakBefore: true, spacing: exactly(TWIPS_PER_POINT) }),
    // 附件 at the margin begins a page.
    ...annex.flatMap((block, index) => blockOf(block, { startsPage: index > 0 && block.kind === 'flush' })),
  ];
}

const drawing = ({ text }: CodeBlock): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: drawPng(squaresOf(text)),
        transformation: { width: SQUARE_SIDE, height: SQUARE_SIDE },
        // The library counts drawings over the life of the process: an id of our own keeps the bytes equal.
        altText: { id: '1', name: 'code', title: 'code', description: 'code' },
      }),
    ],
  });

function tailOf({ attachments, signature }: OfficialDocument): readonly Paragraph[] {
  const empty = paragraphOf('', STYLE.body, body({ keepNext: true }));
  const right = { alignment: AlignmentType.RIGHT, indent: { right: 4 * ONE_CHARACTER }, keepLines: true };
  return [
    ...(attachments.length ? [empty] : []),
    ...attachments.map((parts) => plain(parts, STYLE.body, { indent: { firstLine: 2 * ONE_CHARACTER } })),
    ...(signature.length ? [empty, empty] : []),
    ...signature.map((parts, index) =>
      plain(parts, STYLE.body, { ...right, keepNext: index < signature.length - 1 }),
    ),
  ];
}
