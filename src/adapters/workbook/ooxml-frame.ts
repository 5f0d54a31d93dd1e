import { addressOf } from '../../core/intake/sheet.js';
import {
  type Element,
  type Splice,
  attributeIn,
  childOf,
  childrenOf,
  openTag,
  outerXml,
  prefixOf,
  withAttribute,
} from './ooxml-elements.js';
import { columnOf, rowOf } from './ooxml-rows.js';

/** The order that the format prescribes for what a worksheet holds. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
];

/** Puts an element where the format wants it. */
export function placeElement(root: Element, name: string, content: string): Splice {
  const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
  const at = root.children.filter((child) => before.has(child.name)).at(-1)?.end ?? root.openEnd;
  return { start: at, end: at, text: content };
}

/** A range, 0-based and inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function readRange(reference: string): Range {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

export const writeRange = ({ top, left, bottom, right }: Range): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`;

export const overlaps = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

interface ColumnWidth {
  readonly min: number;
  readonly max: number;
  /** Opening tag, which says the rest. */
  readonly tag: string;
}

function widthsOf(xml: string, cols: Element | undefined): readonly ColumnWidth[] {
  return childrenOf(cols, 'col').map((child) => {
    const tag = openTag(xml, child);
    return {
      min: Number(attributeIn(tag, 'min')),
      max: Number(attributeIn(tag, 'max')),
      tag: tag.replace(/\s*\/?>$/u, '/>'),
    };
  });
}

const DEFAULT_WIDTH = 9;

/** Width of each column in characters. */
export function columnWidths(xml: string, root: Element): (column: number) => number {
  const format = childOf(root, 'sheetFormatPr');
  const usual = Number(attributeIn(format ? openTag(xml, format) : '', 'defaultColWidth') ?? DEFAULT_WIDTH);
  const widths = widthsOf(xml, childOf(root, 'cols'));
  return (column) => {
    const own = widths.find(({ min, max }) => min <= column + 1 && column + 1 <= max);
    if (!own) return usual;
    return attributeIn(own.tag, 'hidden') === '1' ? 0 : Number(attributeIn(own.tag, 'width') ?? usual);
  };
}

export function styleOfColumn(xml: string, root: Element): (column: number) => number {
  const widths = widthsOf(xml, childOf(root, 'cols'));
  return (column) => {
    const own = widths.find(({ min, max }) => min <= column + 1 && column + 1 <= max);
    return Number(attributeIn(own?.tag ?? '', 'style') ?? 0);
  };
}

function writeCols(xml: string, root: Element, widths: readonly ColumnWidth[]): Splice {
  const cols = childOf(root, 'cols');
  const prefix = prefixOf(xml, root);
  const items = widths.map(({ min, max, tag }) =>
    withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max)),
  );
  const text = items.length ? `<${prefix}cols>${items.join('')}</${prefix}cols>` : '';
  return cols ? { start: cols.start, end: cols.end, text } : placeElement(root, 'cols', text);
}

/** A column of its own width, shown even where everything to the right of the table is hidden. */
export function widenColumn(xml: string, root: Element, column: number, width: number): Splice {
  const at = column + 1;
  const widths = widthsOf(xml, childOf(root, 'cols'));
  const over = widths.find(({ min, max }) => min <= at && at <= max);
  const bare = over?.tag ?? `<${prefixOf(xml, root)}col/>`;
  const tag = withAttribute(
    withAttribute(withAttribute(bare, 'hidden', null), 'width', String(width)),
    'customWidth',
    '1',
  );
  const around = over
    ? [
        { ...over, max: at - 1 },
        { ...over, min: at + 1 },
      ].filter(({ min, max }) => min <= max)
    : [];
  const others = widths.filter((item) => item !== over);
  const all = [...others, ...around, { min: at, max: at, tag }].sort((a, b) => a.min - b.min);
  return writeCols(xml, root, all);
}

/** Takes the width of a column back: the ranges beside it are joined when they say the same. */
export function narrowColumn(xml: string, root: Element, column: number): Splice | null {
  const at = column + 1;
  const widths = widthsOf(xml, childOf(root, 'cols'));
  const own = widths.find(({ min, max }) => min === at && max === at);
  if (!own) return null;
  const bare = (tag: string): string => withAttribute(withAttribute(tag, 'min', null), 'max', null);
  const left = widths.find(({ max }) => max === at - 1);
  const right = widths.find(({ min }) => min === at + 1);
  const others = widths.filter((item) => item !== own);
  if (!left || !right || bare(left.tag) !== bare(right.tag)) return writeCols(xml, root, others);
  const joined = { ...left, max: right.max };
  const rest = others.filter((item) => item !== left && item !== right);
  return writeCols(
    xml,
    root,
    [...rest, joined].sort((a, b) => a.min - b.min),
  );
}

/** What the part claims to be its used range, grown or shrunk to a last column and row. */
export function resizeDimension(xml: string, root: Element, resize: (used: Range) => Range): Splice | null {
  const dimension = childOf(root, 'dimension');
  const reference = dimension ? attributeIn(openTag(xml, dimension), 'ref') : undefined;
  if (!dimension || !reference) return null;
  const range = resize(readRange(reference));
  const tag = withAttribute(openTag(xml, dimension), 'ref', writeRange(range));
  return { start: dimension.start, end: dimension.openEnd, text: tag };
}

/** Merged ranges, which count as used even where they are blank. */
export const mergesOf = (xml: string, root: Element): readonly Range[] =>
  childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map((child) =>
    readRange(attributeIn(openTag(xml, child), 'ref') ?? 'A1'),
  );

export function filterOf(xml: string, root: Element): { element: Element; range: Range } | null {
  const element = childOf(root, 'autoFilter');
  const reference = element ? attributeIn(openTag(xml, element), 'ref') : undefined;
  return element && reference ? { element, range: readRange(reference) } : null;
}

/** The filter over another range; its conditions stay, except those of a column that it loses. */
export function setFilter(xml: string, root: Element, range: Range | null): Splice {
  const known = filterOf(xml, root);
  const prefix = prefixOf(xml, root);
  if (!known)
    return placeElement(root, 'autoFilter', range ? `<${prefix}autoFilter ref="${writeRange(range)}"/>` : '');
  const { start, end, openEnd, closeStart, children } = known.element;
  if (!range) return { start, end, text: '' };
  const tag = withAttribute(xml.slice(start, openEnd), 'ref', writeRange(range));
  const kept = children.filter(
    (child) =>
      child.name !== 'filterColumn' ||
      Number(attributeIn(openTag(xml, child), 'colId') ?? 0) <= range.right - range.left,
  );
  const content = kept.map((child) => outerXml(xml, child)).join('');
  if (closeStart === end) return { start, end, text: tag };
  return { start, end, text: `${tag}${content}${xml.slice(closeStart, end)}` };
}
