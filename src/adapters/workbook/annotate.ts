import { MARK_WORDS, type Proposal, type WorkbookMarks } from '../../core/intake/annotation.js';
import { type OpenWorkbook, clearMarks } from './annotate-clear.js';
import { emptyMemory, plainSheet, readMemory, sharedStrings, writeMemory } from './annotate-memory.js';
import { markSheet } from './annotate-sheet.js';
import { escapeXml } from './ooxml-elements.js';
import { OoxmlPackage } from './ooxml-package.js';
import { EMPTY_STYLES, StyleBook } from './ooxml-styles.js';
import { WorkbookPart, quoteSheet } from './ooxml-workbook.js';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook marked, and the extension that its content wants. */
export interface AnnotatedWorkbook {
  readonly bytes: Uint8Array;
  readonly extension: 'xlsx' | 'xlsm';
}

/**
 * Marks the cells of an Office Open XML workbook in the parts that hold them: whatever has no problem stays as it
 * was written. Marks of an earlier pass are taken off first. Throws for what is no such workbook.
 */
export function annotateWorkbook(original: Uint8Array, marks: WorkbookMarks): AnnotatedWorkbook {
  const pack = new OoxmlPackage(original);
  const book = new WorkbookPart(pack);
  const strings = sharedStrings(pack, book);
  const before = readMemory(pack, book, strings);
  const stylePart = book.linked('styles') ?? addStyles(pack, book);
  const styles = new StyleBook(pack.text(stylePart), before?.fills);
  const workbook: OpenWorkbook = { pack, book, styles, strings };
  clearMarks(workbook, before);
  const memory = emptyMemory();
  for (const sheet of book.sheets()) {
    const own = marks.sheets.find((candidate) => candidate.sheet === sheet.name);
    if (!own || !sheet.isWorksheet) continue;
    markSheet(workbook, sheet, own, memory);
    pack.forget(sheet.part);
  }
  if (marks.proposals.length) memory.proposals = addProposals(workbook, marks.proposals);
  for (const [slot, fill] of styles.replaced) memory.fills.set(slot, fill);
  if (marks.sheets.length) writeMemory(book, memory);
  pack.set(stylePart, styles.toXml());
  const isMacro = /macroEnabled/iu.test(pack.contentType(book.part));
  return { bytes: pack.save(), extension: isMacro ? 'xlsm' : 'xlsx' };
}

function addStyles(pack: OoxmlPackage, book: WorkbookPart): string {
  const part = pack.freeName('xl/styles', '.xml');
  pack.add(part, EMPTY_STYLES, STYLES_TYPE);
  pack.link(book.part, 'styles', part);
  return part;
}

const WIDTHS = [22, 9, 26, 30, 30, 22];
const HEAD_ROWS = 2;

/** The sheet of corrections to choose from; returns its name. */
function addProposals({ book, styles }: OpenWorkbook, proposals: readonly Proposal[]): string {
  const taken = new Set(book.sheets().map(({ name }) => name));
  let name: string = MARK_WORDS.proposals;
  for (let number = 2; taken.has(name); number++) name = `${MARK_WORDS.proposals}${number}`;
  const rows = proposals.map(({ sheet, cell, heading, typed, proposed, why }) => [
    ...[sheet, cell, heading, typed, proposed, why],
  ]);
  const links = proposals.map(
    ({ sheet, cell }, index) =>
      `<hyperlink ref="B${index + HEAD_ROWS + 1}" location="${escapeXml(`${quoteSheet(sheet)}!${cell}`)}"/>`,
  );
  const cols = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = `${String.fromCharCode(64 + WIDTHS.length)}${rows.length + HEAD_ROWS}`;
  const pane = `<pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" activePane="bottomLeft" state="frozen"/>`;
  const heading = styles.heading();
  const xml = plainSheet([[MARK_WORDS.proposalNote], [...MARK_WORDS.proposalColumns], ...rows], {
    before: `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols.join('')}</cols>`,
    behind: `<autoFilter ref="A${HEAD_ROWS}:${last}"/><hyperlinks>${links.join('')}</hyperlinks>`,
    style: (row) => (row === HEAD_ROWS - 1 ? heading : 0),
  });
  book.addSheet(name, xml, 'visible');
  return name;
}
