import {
  type Element,
  appendInside,
  attributeIn,
  childOf,
  childrenOf,
  escapeXml,
  innerXml,
  openTag,
  outerXml,
  parseElements,
  prefixOf,
  spliceText,
  unescapeXml,
  withAttribute,
} from './ooxml-elements.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

export interface Note {
  readonly cell: string;
  readonly text: string;
}

/** How our notes are told from others: who wrote them, and the words that they begin with. */
export interface NoteSignature {
  readonly author: string;
  readonly opening: string;
}

/** Between somebody's note and ours in the same box. */
const GAP = '\n\n';

export const emptyComments = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

const textOf = (xml: string, text: Element | undefined): string =>
  text
    ? textNodes(text)
        .map((node) => unescapeXml(innerXml(xml, node)))
        .join('')
    : '';

/** The `t` elements of a rich text; phonetic readings are no text. */
function textNodes(element: Element): readonly Element[] {
  return element.children.flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'rPh' ? [] : textNodes(child),
  );
}

function commentsOf(xml: string): { root: Element; list: Element | undefined; items: readonly Element[] } {
  const root = parseElements(xml);
  const list = childOf(root, 'commentList');
  return { root, list, items: childrenOf(list, 'comment') };
}

export const countNotes = (xml: string): number => commentsOf(xml).items.length;

/** Cells that bear a note of ours, alone or below another one. */
export function ourNotes(xml: string, { opening }: NoteSignature): ReadonlySet<string> {
  const { items } = commentsOf(xml);
  const ours = items.filter((item) => textOf(xml, childOf(item, 'text')).includes(opening));
  return new Set(ours.map((item) => attributeIn(openTag(xml, item), 'ref') ?? ''));
}

/** Without our notes; `emptied` lists the cells that have none any more. */
export function withoutOurNotes(
  xml: string,
  { opening }: NoteSignature,
): { readonly xml: string; readonly emptied: ReadonlySet<string> } {
  const emptied = new Set<string>();
  const { items } = commentsOf(xml);
  const splices = items.flatMap((item) => {
    const text = childOf(item, 'text');
    const whole = textOf(xml, text);
    const at = whole.indexOf(opening);
    if (at < 0 || !text) return [];
    const kept = whole.slice(0, at).replace(/\s+$/u, '');
    if (kept) return cutText(xml, text, kept.length);
    emptied.add(attributeIn(openTag(xml, item), 'ref') ?? '');
    return [{ start: item.start, end: item.end, text: '' }];
  });
  return { xml: spliceText(xml, splices), emptied };
}

/** Keeps the first characters of a rich text and its formats. */
function cutText(xml: string, text: Element, length: number) {
  let left = length;
  const splices = [];
  for (const part of text.children) {
    const nodes = part.name === 't' ? [part] : textNodes(part);
    const own = nodes.map((node) => unescapeXml(innerXml(xml, node))).join('');
    const node = nodes[0];
    if (left <= 0) splices.push({ start: part.start, end: part.end, text: '' });
    else if (own.length > left && node)
      splices.push({ start: node.openEnd, end: node.closeStart, text: escapeXml(own.slice(0, left)) });
    left -= own.length;
  }
  return splices;
}

function authorIndex(xml: string, author: string): { readonly xml: string; readonly index: number } {
  const root = parseElements(xml);
  const list = childOf(root, 'authors');
  const names = childrenOf(list, 'author');
  const known = names.findIndex((element) => unescapeXml(innerXml(xml, element)) === author);
  if (known >= 0 || !list) return { xml, index: Math.max(known, 0) };
  const prefix = prefixOf(xml, root);
  const content = `<${prefix}author>${escapeXml(author)}</${prefix}author>`;
  return { xml: spliceText(xml, [appendInside(xml, list, content)]), index: names.length };
}

/** Adds our notes; where a cell has one already, ours stands below it. `added`: cells that had none. */
export function withNotes(
  source: string,
  notes: readonly Note[],
  { author, opening }: NoteSignature,
): { readonly xml: string; readonly added: readonly Note[]; readonly extended: readonly Note[] } {
  const { xml, index } = authorIndex(source, author);
  const { root, list, items } = commentsOf(xml);
  if (!list) throw new Error('a comments part has no list');
  const prefix = prefixOf(xml, root);
  const byCell = new Map(items.map((item) => [attributeIn(openTag(xml, item), 'ref') ?? '', item]));
  const run = (text: string): string =>
    `<${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/></${prefix}rPr>` +
    `<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
  const splices = [];
  const added: Note[] = [];
  const extended: Note[] = [];
  let content = '';
  for (const note of notes) {
    const text = `${opening}\n${note.text}`;
    const item = byCell.get(note.cell);
    const body = item ? childOf(item, 'text') : undefined;
    if (body) {
      extended.push(note);
      splices.push(spliceRun(xml, body, prefix, run(GAP + text)));
      continue;
    }
    added.push(note);
    content +=
      `<${prefix}comment ref="${note.cell}" authorId="${index}" shapeId="0">` +
      `<${prefix}text>${run(text)}</${prefix}text></${prefix}comment>`;
  }
  if (content) splices.push(appendInside(xml, list, content));
  return { xml: spliceText(xml, splices), added, extended };
}

/** A plain text becomes a run first: the format allows either, not both. */
function spliceRun(xml: string, body: Element, prefix: string, run: string) {
  const runs = body.children.filter(({ name }) => name === 'r');
  const kept = runs.length
    ? runs.map((child) => outerXml(xml, child)).join('')
    : childrenOf(body, 't')
        .map((child) => {
          const tag = withAttribute(openTag(xml, child), 'xml:space', 'preserve').replace(/\s*\/>$/u, '>');
          return `<${prefix}r>${tag}${innerXml(xml, child)}</${prefix}t></${prefix}r>`;
        })
        .join('');
  const tag = openTag(xml, body).replace(/\s*\/>$/u, '>');
  return { start: body.start, end: body.end, text: `${tag}${kept}${run}</${prefix}text>` };
}
