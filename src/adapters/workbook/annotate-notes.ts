import { MARK_WORDS } from '../../core/intake/annotation.js';
import { addressOf } from '../../core/intake/sheet.js';
import { countLines } from './measure-text.js';
import {
  type Element,
  attributeIn,
  childOf,
  openTag,
  parseElements,
  prefixOf,
  spliceText,
} from './ooxml-elements.js';
import { columnWidths, placeElement } from './ooxml-frame.js';
import {
  type Anchor,
  DRAWING_TYPE,
  countShapes,
  emptyDrawing,
  withAnchors,
  withShapes,
  withoutShapes,
} from './ooxml-note-shapes.js';
import {
  COMMENTS_TYPE,
  type Note,
  countNotes,
  emptyComments,
  ourNotes,
  withNotes,
  withoutOurNotes,
} from './ooxml-notes.js';
import type { OoxmlPackage } from './ooxml-package.js';
import { columnOf, rowOf } from './ooxml-rows.js';
import { relationAttribute } from './ooxml-workbook.js';

const SIGNATURE = { author: MARK_WORDS.author, opening: MARK_WORDS.opening };

const commentsPart = (pack: OoxmlPackage, sheet: string) =>
  pack.links(sheet).find(({ type, target }) => type === 'comments' && pack.find(target));

/** The drawing that the sheet names; a second one may hold pictures of its header. */
function drawingPart(pack: OoxmlPackage, sheet: string, xml: string, root: Element) {
  const element = childOf(root, 'legacyDrawing');
  const id = element ? attributeIn(openTag(xml, element), '[\\w.-]+:id') : undefined;
  const link = pack.links(sheet).find((candidate) => candidate.id === id && pack.find(candidate.target));
  return link ? { element, link } : null;
}

/** Cells of a sheet that bear a note of ours. */
export function cellsWithOurNotes(pack: OoxmlPackage, sheet: string): ReadonlySet<string> {
  const link = commentsPart(pack, sheet);
  return link ? ourNotes(pack.text(link.target), SIGNATURE) : new Set();
}

/** Takes our notes off a sheet; `anchors` gives back the boxes of notes that we wrote into. */
export function removeNotes(
  pack: OoxmlPackage,
  sheet: string,
  anchors: (cell: string) => string | undefined,
): void {
  const link = commentsPart(pack, sheet);
  if (!link) return;
  const before = pack.text(link.target);
  const { xml: comments, emptied } = withoutOurNotes(before, SIGNATURE);
  if (comments === before) return;
  const xml = pack.text(sheet);
  const root = parseElements(xml, 'sheetData');
  const drawing = drawingPart(pack, sheet, xml, root);
  if (countNotes(comments)) pack.set(link.target, comments);
  else {
    pack.remove(link.target);
    pack.unlink(sheet, link.id);
  }
  if (!drawing) return;
  const shapes = withoutShapes(pack.text(drawing.link.target), (row, column) =>
    emptied.has(addressOf(row, column)),
  );
  if (countShapes(shapes) || !drawing.element) {
    const restored = withAnchors(shapes, (row, column, old) => anchors(addressOf(row, column)) ?? old);
    pack.set(drawing.link.target, restored);
    return;
  }
  pack.remove(drawing.link.target);
  pack.unlink(sheet, drawing.link.id);
  const { start, end } = drawing.element;
  pack.set(sheet, spliceText(xml, [{ start, end, text: '' }]));
}

/** Adds notes to a sheet; tells the boxes, as they were, of notes that it wrote into. */
export function addNotes(
  pack: OoxmlPackage,
  sheet: string,
  notes: readonly Note[],
): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  if (!notes.length) return anchors;
  let comments = commentsPart(pack, sheet)?.target;
  if (!comments) {
    comments = pack.freeName('xl/comments', '.xml');
    pack.add(comments, emptyComments(), COMMENTS_TYPE);
    pack.link(sheet, 'comments', comments);
  }
  const { xml: written, added, extended } = withNotes(pack.text(comments), notes, SIGNATURE);
  pack.set(comments, written);
  const xml = pack.text(sheet);
  const root = parseElements(xml, 'sheetData');
  const box = boxOf(xml, root);
  const shapes = added.map((note) => ({
    row: rowOf(note.cell),
    column: columnOf(note.cell),
    anchor: box(note),
  }));
  const drawing = drawingPart(pack, sheet, xml, root)?.link.target ?? addDrawing(pack, sheet, xml, root);
  const taller = new Map(extended.map((note) => [note.cell, note]));
  const enlarged = withAnchors(pack.text(drawing), (row, column, old) => {
    const note = taller.get(addressOf(row, column));
    if (!note) return old;
    anchors.set(note.cell, old);
    return enlarge(old, box(note));
  });
  pack.set(drawing, withShapes(enlarged, shapes));
  return anchors;
}

function addDrawing(pack: OoxmlPackage, sheet: string, xml: string, root: Element): string {
  const part = pack.freeName('xl/drawings/vmlDrawing', '.vml');
  pack.add(part, emptyDrawing(), DRAWING_TYPE);
  const id = pack.link(sheet, 'vmlDrawing', part);
  const content = `<${prefixOf(xml, root)}legacyDrawing ${relationAttribute(xml, root, id)}/>`;
  const known = childOf(root, 'legacyDrawing');
  const place = known
    ? { start: known.start, end: known.end, text: content }
    : placeElement(root, 'legacyDrawing', content);
  pack.set(sheet, spliceText(xml, [place]));
  return part;
}

/** Pixels of a character, of a line of a note, and of a box that holds a sentence without becoming a banner. */
const CHARACTER = 7;
const LINE = 17;
const BOX = 300;
const LAST_COLUMN = 16_383;

/** A box beside the cell, wide and tall enough for the text, whatever the columns there measure. */
function boxOf(xml: string, root: Element): (note: Note) => Anchor {
  const widthOf = columnWidths(xml, root);
  const format = childOf(root, 'sheetFormatPr');
  const points = Number(attributeIn(format ? openTag(xml, format) : '', 'defaultRowHeight') ?? 15);
  const rowPixels = Math.max(12, Math.round((points * 4) / 3));
  return ({ cell, text }) => {
    const [row, column] = [rowOf(cell), columnOf(cell)];
    const lines = countLines(`${MARK_WORDS.opening}\n${text}`, BOX / CHARACTER);
    let right = Math.min(column + 1, LAST_COLUMN);
    let left = BOX + 12;
    for (
      let width = pixels(widthOf(right));
      left > width && right < LAST_COLUMN;
      width = pixels(widthOf(right))
    ) {
      left -= width;
      right++;
    }
    const top = Math.max(row - 1, 0);
    const height = lines * LINE + 16;
    const bottom = top + Math.floor((height + 4) / rowPixels);
    return [column + 1, 12, top, 4, right, left, bottom, (height + 4) % rowPixels];
  };
}

const pixels = (width: number): number => (width > 0 ? Math.round(width * CHARACTER) + 5 : 0);

/** Taller by the box that our part of the text needs, and not narrower than that. */
function enlarge(old: string, own: Anchor): string {
  const numbers = old.split(',').map(Number);
  const [, , top = 0, , right = 0, rightOffset = 0, bottom = 0, bottomOffset = 0] = numbers;
  const [, , ownTop, , ownRight, ownRightOffset, ownBottom] = own;
  const wider = ownRight > right;
  const anchor = [...numbers.slice(0, 4), wider ? ownRight : right, wider ? ownRightOffset : rightOffset];
  return [...anchor, Math.max(bottom, top) + ownBottom - ownTop, bottomOffset].join(', ');
}
