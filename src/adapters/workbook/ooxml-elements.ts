/** An element of an XML text, by where it stands in it: what is not touched can be copied as it was written. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; the same as `openEnd` for an element without content. */
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly Element[];
}

/** Replaces a range of a text; an empty range inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const [QUOTE, APOSTROPHE, SLASH, GREATER] = [34, 39, 47, 62];

/** Walks the tags of a well-formed XML text in order; comments, CDATA and instructions are stepped over. */
export class TagCursor {
  start = 0;
  end = 0;
  raw = '';
  isClosing = false;
  isEmpty = false;

  constructor(
    private readonly xml: string,
    private at = 0,
    private readonly limit = xml.length,
  ) {}

  get name(): string {
    return this.raw.slice(this.raw.indexOf(':') + 1);
  }

  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.at);
      if (start < 0 || start >= this.limit) return false;
      const mark = xml.charAt(start + 1);
      if (mark === '!' || mark === '?') {
        const close = xml.startsWith('<!--', start)
          ? '-->'
          : xml.startsWith('<![CDATA[', start)
            ? ']]>'
            : '>';
        this.at = past(xml, close, start + 2);
        continue;
      }
      this.read(start, mark === '/');
      return true;
    }
  }

  /** Goes on behind a position. */
  skipTo(position: number): void {
    this.at = position;
  }

  private read(start: number, isClosing: boolean): void {
    const { xml } = this;
    const from = start + (isClosing ? 2 : 1);
    let at = from;
    for (let code = xml.charCodeAt(at); code > 32 && code !== SLASH && code !== GREATER;)
      code = xml.charCodeAt(++at);
    this.raw = xml.slice(from, at);
    for (let code = xml.charCodeAt(at); code !== GREATER; code = xml.charCodeAt(at)) {
      if (Number.isNaN(code)) throw new Error('the markup of a workbook part ends inside a tag');
      at = code === QUOTE ? past(xml, '"', at + 1) : code === APOSTROPHE ? past(xml, "'", at + 1) : at + 1;
    }
    this.start = start;
    this.end = at + 1;
    this.isClosing = isClosing;
    this.isEmpty = xml.charAt(at - 1) === '/';
    this.at = this.end;
  }
}

function past(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new Error('the markup of a workbook part is not closed');
  return found + mark.length;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly children: Element[];
}

/** The root element. Elements named `opaque` are not looked into: a million cells need no tree. */
export function parseElements(xml: string, opaque = ''): Element {
  const cursor = new TagCursor(xml);
  const stack: OpenElement[] = [];
  while (cursor.next()) {
    const { start, end, name } = cursor;
    let done: Element | null = null;
    if (cursor.isClosing) {
      const open = stack.pop();
      if (open) done = { ...open, closeStart: start, end };
    } else if (cursor.isEmpty) done = { name, start, openEnd: end, closeStart: end, end, children: [] };
    else {
      stack.push({ name, start, openEnd: end, children: [] });
      if (name === opaque) cursor.skipTo(Math.max(end, xml.indexOf(`</${cursor.raw}`, end)));
    }
    if (!done) continue;
    const parent = stack.at(-1);
    if (!parent) return done;
    parent.children.push(done);
  }
  throw new Error('a workbook part has no root element');
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const openTag = (xml: string, { start, openEnd }: Element): string => xml.slice(start, openEnd);
export const outerXml = (xml: string, { start, end }: Element): string => xml.slice(start, end);
export const innerXml = (xml: string, { openEnd, closeStart }: Element): string =>
  xml.slice(openEnd, closeStart);

/** `x:` where the elements of a part bear a prefix. */
export function prefixOf(xml: string, { start, name }: Element): string {
  const raw = /[^\s/>]+/.exec(xml.slice(start + 1, start + 200))?.[0] ?? name;
  return raw.slice(0, raw.length - name.length);
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'u');
  patterns.set(name, pattern);
  return pattern;
}

/** An attribute of an opening tag; `name` is a pattern, so that `\w+:id` finds any prefix. */
export function attributeIn(tag: string, name: string): string | undefined {
  const quoted = attributePattern(name).exec(tag)?.[2];
  return quoted === undefined ? undefined : unescapeXml(quoted.slice(1, -1));
}

/** The tag with an attribute set, or taken out. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = attributePattern(name);
  if (value === null) return tag.replace(pattern, '');
  const text = `${name}="${escapeXml(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_, gap: string) => gap + text);
  return tag.replace(/\s*(\/?>)$/u, (_, close: string) => ` ${text}${close}`);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
        if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
        return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
      })
    : text;

/** All splices at once; they do not overlap. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** Adds content at the end of an element, which may have been written without any. */
export function appendInside(xml: string, element: Element, content: string): Splice {
  const { start, openEnd, closeStart, end } = element;
  if (closeStart < end) return { start: closeStart, end: closeStart, text: content };
  const tag = xml.slice(start, openEnd).replace(/\s*\/>$/u, '>');
  return { start, end, text: `${tag}${content}</${/[^\s/>]+/.exec(tag.slice(1))?.[0] ?? element.name}>` };
}
