import { LIMITS } from './limits.js';
import { Refused } from './refused.js';

/** What is told of an XML text, in order. Names come without their prefix; attributes as they are written. */
export interface XmlSink {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Set while character data is wanted; it is checked either way, but only copied then. */
  wantsText: boolean;
  text(content: string): void;
}

/** name, value, name, value… */
export type Attributes = readonly string[];

export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2)
    if (attributes[index] === name) return attributes[index + 1];
  return undefined;
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._-]*)?$/u;

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const NO_ATTRIBUTES: string[] = [];
const [SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER, BANG, QUESTION] = [32, 34, 39, 47, 61, 62, 33, 63];

/**
 * Reads XML strictly and in one pass, without a tree: unclosed, crossed or unquoted markup, undefined entities,
 * forbidden characters and any DOCTYPE are refused. Linear in the length of the text.
 */
export function scanXml(text: string, part: string, sink: XmlSink): void {
  new Scan(text, part, sink).run();
}

class Scan {
  private at = 0;
  private readonly stack: string[] = [];
  private readonly localStack: string[] = [];
  private attributes: string[] = [];
  private readonly locals = new Map<string, string>();
  private readonly hasReferences: boolean;
  private hasRoot = false;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly sink: XmlSink,
  ) {
    this.hasReferences = source.includes('&');
  }

  run(): void {
    const { source } = this;
    const illegal = ILLEGAL.exec(source);
    if (illegal) throw this.malformed(illegal.index);
    for (;;) {
      const bracket = source.indexOf('<', this.at);
      const end = bracket < 0 ? source.length : bracket;
      if (end > this.at) this.characters(this.at, end);
      if (bracket < 0) break;
      this.at = bracket;
      const code = source.charCodeAt(bracket + 1);
      if (code === SLASH) this.closeTag();
      else if (code === BANG) this.declaration();
      else if (code === QUESTION) this.at = this.past('?>', bracket + 2);
      else this.openTag();
    }
    if (this.stack.length || !this.hasRoot) throw this.malformed(source.length);
  }

  private malformed(offset = this.at): Refused {
    return new Refused('XML_MALFORMED', { part: this.part, offset: offset + 1 });
  }

  private past(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) throw this.malformed();
    return found + mark.length;
  }

  private characters(start: number, end: number): void {
    if (!this.sink.wantsText && !this.hasReferences && this.stack.length) return;
    const content = this.source.slice(start, end);
    if (!this.stack.length) {
      if (content.trim()) throw this.malformed(start);
      return;
    }
    const plain = this.resolve(content, start);
    if (this.sink.wantsText) this.sink.text(plain);
  }

  private declaration(): void {
    const { source, at } = this;
    if (source.startsWith('<!--', at)) {
      const dashes = source.indexOf('--', at + 4);
      if (dashes < 0 || source.charCodeAt(dashes + 2) !== GREATER) throw this.malformed();
      this.at = dashes + 3;
    } else if (source.startsWith('<![CDATA[', at) && this.stack.length) {
      this.at = this.past(']]>', at + 9);
      if (this.sink.wantsText) this.sink.text(source.slice(at + 9, this.at - 3));
    } else if (source.startsWith('<!DOCTYPE', at)) {
      throw new Refused('XML_DTD', { part: this.part });
    } else throw this.malformed();
  }

  private closeTag(): void {
    const { source, at } = this;
    const open = this.stack.pop();
    if (open === undefined || !source.startsWith(open, at + 2)) throw this.malformed();
    let end = at + 2 + open.length;
    while (source.charCodeAt(end) <= SPACE) end++;
    if (source.charCodeAt(end) !== GREATER) throw this.malformed();
    this.at = end + 1;
    this.sink.close(this.localStack.pop() ?? '');
  }

  private openTag(): void {
    const { source, at, stack } = this;
    if (!stack.length && this.hasRoot) throw this.malformed();
    this.hasRoot = true;
    const nameEnd = this.endOfName(at + 1);
    const raw = source.slice(at + 1, nameEnd);
    const local = this.localOf(raw);
    const end = this.readAttributes(nameEnd);
    const isEmpty = source.charCodeAt(end) === SLASH;
    this.at = isEmpty ? end + 2 : end + 1;
    this.sink.open(local, this.attributes);
    if (isEmpty) this.sink.close(local);
    else {
      this.localStack.push(local);
      if (stack.push(raw) > LIMITS.xmlDepth) throw new Refused('XML_TOO_DEEP', { part: this.part });
    }
  }

  private endOfName(from: number): number {
    let at = from;
    for (let code = this.source.charCodeAt(at); code > SPACE; code = this.source.charCodeAt(++at))
      if (code === GREATER || code === SLASH || code === EQUALS) break;
    return at;
  }

  /** Where the tag ends: at its `>`, or at the `/` before it. */
  private readAttributes(from: number): number {
    const { source } = this;
    // A new array costs less than emptying one.
    this.attributes = source.charCodeAt(from) === GREATER ? NO_ATTRIBUTES : [];
    for (let at = from; ;) {
      const gap = at;
      while (source.charCodeAt(at) <= SPACE) at++;
      const code = source.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === SLASH && source.charCodeAt(at + 1) === GREATER) return at;
      if (at === gap || at >= source.length) throw this.malformed(Math.min(at, source.length));
      at = this.readAttribute(at);
    }
  }

  private readAttribute(from: number): number {
    const { source, attributes } = this;
    const nameEnd = this.endOfName(from);
    const name = source.slice(from, nameEnd);
    let at = nameEnd;
    while (source.charCodeAt(at) <= SPACE) at++;
    if (source.charCodeAt(at) !== EQUALS) throw this.malformed(from);
    do at++;
    while (source.charCodeAt(at) <= SPACE);
    const quote = source.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.malformed(from);
    const end = source.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (end < 0) throw this.malformed(from);
    if (end - at > LIMITS.xmlAttributeLength) throw new Refused('XML_ATTR_TOO_LONG', { part: this.part });
    if (attributes.length >= LIMITS.xmlAttributes * 2)
      throw new Refused('XML_TOO_MANY_ATTRS', { part: this.part });
    const value = source.slice(at + 1, end);
    if (value.includes('<') || attribute(attributes, name) !== undefined) throw this.malformed(from);
    this.localOf(name);
    attributes.push(name, this.resolve(value, at + 1));
    return end + 1;
  }

  /** Each name is checked once. */
  private localOf(raw: string): string {
    const known = this.locals.get(raw);
    if (known !== undefined) return known;
    if (!NAME.test(raw)) throw this.malformed();
    const local = raw.slice(raw.indexOf(':') + 1);
    this.locals.set(raw, local);
    return local;
  }

  /** References replaced, line ends as XML has them. */
  private resolve(content: string, start: number): string {
    const lines = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
    if (!this.hasReferences || !lines.includes('&')) return lines;
    return lines.replace(/&([^;&]{0,32};?)/g, (_, body: string) => {
      const name = body.slice(0, -1);
      if (!body.endsWith(';')) throw this.malformed(start);
      return ENTITIES[name] ?? this.characterOf(name, start);
    });
  }

  private characterOf(reference: string, start: number): string {
    const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(reference)?.[1];
    const decimal = /^#(\d{1,7})$/.exec(reference)?.[1];
    const code = hex ? parseInt(hex, 16) : Number(decimal ?? NaN);
    const isLegal = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const character = isLegal ? String.fromCodePoint(code) : '\u0000';
    if (ILLEGAL.test(character)) throw this.malformed(start);
    return character;
  }
}
