import { isAscii } from 'node:buffer';
import { LIMITS } from './limits.js';
import { Refused } from './refused.js';
import { type XmlName, xmlName } from './xml-name.js';
import { withoutReferences } from './xml-references.js';
import type { Attributes, XmlSink } from './xml-sink.js';

/** What XML forbids, with a character for each byte of UTF-8. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\u00ef\u00bf[\u00be\u00bf]/;

const [SPACE, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER, BANG, QUESTION] = [32, 34, 39, 47, 61, 62, 33, 63];
const [LESS, AMPERSAND, LAST_ASCII] = [60, 38, 127];

/**
 * Reads UTF-8 XML strictly and in one pass, without a tree: unclosed, crossed or unquoted markup, undefined entities,
 * forbidden characters and any DOCTYPE are refused. Linear in the length of the text.
 *
 * Markup is ASCII, and nearly all of a sheet is markup: it is looked at as it is stored, a character for each byte,
 * and only what is told of it is decoded.
 */
export function scanXml(bytes: Buffer, part: string, sink: XmlSink): void {
  new Scan(bytes, part, sink).run();
}

/** Names by their first letter: markup repeats few of them, and the last one with that letter is nearly always meant. */
type Recent = (XmlName | undefined)[];
const LETTERS = 128;

const READ_AHEAD_DEPTH = 2;

const endsName = (code: number): boolean =>
  !(code > SPACE) || code === GREATER || code === SLASH || code === EQUALS;

class Scan implements Attributes {
  private readonly source: string;
  private readonly isNarrow: boolean;
  private at = 0;
  private readonly stack: XmlName[] = [];
  private readonly elements: Recent = new Array<undefined>(LETTERS).fill(undefined);
  private readonly keys: Recent = new Array<undefined>(LETTERS).fill(undefined);
  private readonly hasReferences: boolean;
  /** Behind the prolog, where nearly every writer ends one line. */
  private hasReturns = false;
  private hasRoot = false;
  /** Attributes of the element at hand: so many names, where each value begins and ends, and those made already. */
  private count = 0;
  private readonly named: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly values: (string | null)[] = [];
  /** Of the value looked at last: does it hold a `<`, and is it what is written, without more ado? */
  private hasBracket = false;
  private isPlain = true;

  constructor(
    private readonly bytes: Buffer,
    private readonly part: string,
    private readonly sink: XmlSink,
  ) {
    this.source = bytes.toString('latin1');
    this.isNarrow = isAscii(bytes);
    this.hasReferences = this.source.includes('&');
  }

  run(): void {
    const { source } = this;
    const illegal = ILLEGAL.exec(source);
    if (illegal) throw this.malformed(illegal.index);
    for (;;) {
      const bracket = source.charCodeAt(this.at) === LESS ? this.at : source.indexOf('<', this.at);
      const end = bracket < 0 ? source.length : bracket;
      if (end > this.at) this.characters(this.at, end);
      if (bracket < 0) break;
      this.at = bracket;
      const code = source.charCodeAt(bracket + 1);
      if (code === SLASH) this.closeTag();
      else if (code === BANG) this.declaration();
      else if (code === QUESTION) this.at = this.past('?>', bracket + 2);
      else this.openTags();
    }
    if (this.stack.length || !this.hasRoot) throw this.malformed(source.length);
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++)
      if (this.named[index] === name) return this.valueAt(index);
    return undefined;
  }

  *[Symbol.iterator](): Iterator<readonly [string, string]> {
    for (let index = 0; index < this.count; index++) yield [this.named[index] ?? '', this.valueAt(index)];
  }

  private valueAt(index: number): string {
    return (this.values[index] ??= this.source.slice(this.starts[index], this.ends[index]));
  }

  /** Where in the text, counted in its own characters. */
  private malformed(offset = this.at): Refused {
    return new Refused('XML_MALFORMED', { part: this.part, offset: this.decoded(0, offset).length + 1 });
  }

  private decoded(start: number, end: number): string {
    return this.bytes.toString('utf8', start, end);
  }

  private past(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) throw this.malformed();
    return found + mark.length;
  }

  private characters(start: number, end: number): void {
    if (!this.sink.wantsText && !this.hasReferences && this.stack.length) return;
    const content = this.contentOf(start, end);
    if (!this.stack.length) {
      if (content.trim()) throw this.malformed(start);
      return;
    }
    const plain = this.resolve(content, start);
    if (this.sink.wantsText) this.sink.text(plain);
  }

  private contentOf(start: number, end: number): string {
    if (!this.isNarrow)
      for (let at = start; at < end; at++)
        if (this.source.charCodeAt(at) > LAST_ASCII) return this.decoded(start, end);
    return this.source.slice(start, end);
  }

  private declaration(): void {
    const { source, at } = this;
    if (source.startsWith('<!--', at)) {
      const dashes = source.indexOf('--', at + 4);
      if (dashes < 0 || source.charCodeAt(dashes + 2) !== GREATER) throw this.malformed();
      this.at = dashes + 3;
    } else if (source.startsWith('<![CDATA[', at) && this.stack.length) {
      this.at = this.past(']]>', at + 9);
      if (this.sink.wantsText) this.sink.text(this.contentOf(at + 9, this.at - 3));
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

  private openTags(): void {
    const { at, sink, stack } = this;
    const isDeep = stack.length === 0 || stack.length + READ_AHEAD_DEPTH > LIMITS.xmlDepth;
    if (sink.readAhead && !isDeep) this.at = sink.readAhead(this.source, at);
    if (this.at === at) this.openTag();
  }

  private openTag(): void {
    const { source, at, stack } = this;
    if (!stack.length) this.openRoot();
    const name = this.nameAt(at + 1, this.elements);
    if (!name.isSound) throw this.malformed();
    const end = this.readAttributes(at + 1 + name.raw.length);
    const isEmpty = source.charCodeAt(end) === SLASH;
    this.at = isEmpty ? end + 2 : end + 1;
    this.sink.open(name.local, this);
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
    this.count = 0;
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
    const { source } = this;
    const { raw, told, isSound } = this.nameAt(from, this.keys);
    let at = from + raw.length;
    while (source.charCodeAt(at) <= SPACE) at++;
    if (source.charCodeAt(at) !== EQUALS) throw this.malformed(from);
    do at++;
    while (source.charCodeAt(at) <= SPACE);
    const quote = source.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.malformed(from);
    const start = at + 1;
    const end = this.endOfValue(start, quote);
    if (end < 0) throw this.malformed(from);
    if (
      end - start >= LIMITS.xmlAttributeLength &&
      this.decoded(start, end).length >= LIMITS.xmlAttributeLength
    )
      throw new Refused('XML_ATTR_TOO_LONG', { part: this.part });
    if (this.count >= LIMITS.xmlAttributes) throw new Refused('XML_TOO_MANY_ATTRS', { part: this.part });
    if (this.hasBracket || this.isNamed(told)) throw this.malformed(from);
    if (!isSound) throw this.malformed();
    const index = this.count++;
    this.named[index] = told;
    this.starts[index] = start;
    this.ends[index] = end;
    this.values[index] = this.isPlain ? null : this.resolve(this.contentOf(start, end), start);
    return end + 1;
  }

  /** Where a value ends, -1 if it does not. */
  private endOfValue(start: number, quote: number): number {
    const { source } = this;
    this.hasBracket = false;
    this.isPlain = true;
    for (let at = start; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === quote) return at;
      if (code === LESS) this.hasBracket = true;
      else if (code === AMPERSAND || code > LAST_ASCII || code < SPACE) this.isPlain = false;
    }
    return -1;
  }

  private isNamed(name: string): boolean {
    for (let index = 0; index < this.count; index++) if (this.named[index] === name) return true;
    return false;
  }

  private nameAt(start: number, recent: Recent): XmlName {
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
    const name = xmlName(source.slice(start, end));
    if (initial < LETTERS) recent[initial] = name;
    return name;
  }

  /** References replaced, line ends as XML has them. */
  private resolve(content: string, start: number): string {
    const lines = this.hasReturns && content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
    if (!this.hasReferences || !lines.includes('&')) return lines;
    const plain = withoutReferences(lines);
    if (plain === null) throw this.malformed(start);
    return plain;
  }
}
