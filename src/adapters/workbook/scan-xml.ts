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

/** A name as it is written, and without its prefix. */
interface Name {
  readonly raw: string;
  readonly local: string;
  readonly isSound: boolean;
}

/** Names by their first letter: markup repeats few of them, and the last one with that letter is nearly always meant. */
type Recent = (Name | undefined)[];
const LETTERS = 128;

const endsName = (code: number): boolean =>
  !(code > SPACE) || code === GREATER || code === SLASH || code === EQUALS;

class Scan {
  private at = 0;
  private readonly stack: Name[] = [];
  private attributes: string[] = [];
  private readonly names = new Map<string, Name>();
  private readonly elements: Recent = new Array<undefined>(LETTERS).fill(undefined);
  private readonly keys: Recent = new Array<undefined>(LETTERS).fill(undefined);
  private readonly hasReferences: boolean;
  /** Behind the prolog, where nearly every writer ends one line. */
  private hasReturns = false;
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
    if (open === undefined || !source.startsWith(open.raw, at + 2)) throw this.malformed();
    let end = at + 2 + open.raw.length;
    while (source.charCodeAt(end) <= SPACE) end++;
    if (source.charCodeAt(end) !== GREATER) throw this.malformed();
    this.at = end + 1;
    this.sink.close(open.local);
  }

  private openTag(): void {
    const { source, at, stack } = this;
    if (!stack.length) this.openRoot();
    const name = this.nameAt(at + 1, this.elements);
    if (!name.isSound) throw this.malformed();
    const end = this.readAttributes(at + 1 + name.raw.length);
    const isEmpty = source.charCodeAt(end) === SLASH;
    this.at = isEmpty ? end + 2 : end + 1;
    this.sink.open(name.local, this.attributes);
    if (isEmpty) this.sink.close(name.local);
    else if (stack.push(name) > LIMITS.xmlDepth) throw new Refused('XML_TOO_DEEP', { part: this.part });
  }

  private openRoot(): void {
    if (this.hasRoot) throw this.malformed();
    this.hasRoot = true;
    this.hasReturns = this.source.includes('\r', this.at);
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
    const { raw: name, isSound } = this.nameAt(from, this.keys);
    let at = from + name.length;
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
    if (!isSound) throw this.malformed();
    attributes.push(name, this.resolve(value, at + 1));
    return end + 1;
  }

  private nameAt(start: number, recent: Recent): Name {
    const { source } = this;
    const initial = source.charCodeAt(start);
    const likely = initial < LETTERS ? recent[initial] : undefined;
    if (
      likely &&
      endsName(source.charCodeAt(start + likely.raw.length)) &&
      source.startsWith(likely.raw, start)
    )
      return likely;
    let end = start;
    while (!endsName(source.charCodeAt(end))) end++;
    const name = this.nameOf(source.slice(start, end));
    if (initial < LETTERS) recent[initial] = name;
    return name;
  }

  /** Each name is checked once. */
  private nameOf(raw: string): Name {
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const name = { raw, local: raw.slice(raw.indexOf(':') + 1), isSound: NAME.test(raw) };
    this.names.set(raw, name);
    return name;
  }

  /** References replaced, line ends as XML has them. */
  private resolve(content: string, start: number): string {
    const lines = this.hasReturns && content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
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
