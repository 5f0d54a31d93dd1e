import { LIMITS } from './limits.js';
import { isOn } from './read-styles.js';
import { Refused } from './refused.js';
import { scanXml } from './scan-xml.js';
import type { Attributes, XmlSink } from './xml-sink.js';

/** The shared strings of a workbook. */
export interface SharedTexts {
  /** Runs of rich text joined, phonetic readings left out. */
  readonly texts: readonly string[];
  /** Those of which something is struck out; `null` for none. */
  readonly struck: ReadonlySet<number> | null;
}

/** Reads the part that holds them. */
export function readStrings(xml: Buffer, part: string): SharedTexts {
  const reader = new StringsReader(xml);
  scanXml(xml, part, reader);
  return { texts: reader.strings, struck: reader.struck };
}

const [AMPERSAND, RETURN, LAST_ASCII] = [38, 13, 127];
const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const CLOSING = '</t></si>';

class StringsReader implements XmlSink {
  readonly strings: string[] = [];
  struck: Set<number> | null = null;
  wantsText = false;
  private current = '';
  private phonetic = 0;

  constructor(private readonly xml: Buffer) {}

  /** Strings of one run, as nearly all are. */
  readAhead(markup: string, start: number): number {
    if (this.phonetic !== 0) return start;
    for (let at = start; ;) {
      const opening = OPENINGS.find((one) => markup.startsWith(one, at));
      if (opening === undefined) return at;
      const from = at + opening.length;
      const end = markup.indexOf('<', from);
      const text = markup.startsWith(CLOSING, end) ? this.plainText(markup, from, end) : null;
      if (text === null) return at;
      this.wantsText = false;
      this.current = text;
      this.add();
      at = end + CLOSING.length;
    }
  }

  /** `null` where more stands than characters that are written as they are. */
  private plainText(markup: string, from: number, end: number): string | null {
    let isNarrow = true;
    for (let at = from; at < end; at++) {
      const code = markup.charCodeAt(at);
      if (code > LAST_ASCII) isNarrow = false;
      else if (code === AMPERSAND || code === RETURN) return null;
    }
    // A slice of the markup would keep all of it in memory for as long as anybody remembers the text.
    return this.xml.toString(isNarrow ? 'latin1' : 'utf8', from, end);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'si') this.current = '';
    else if (name === 'strike' && isOn(attributes)) (this.struck ??= new Set()).add(this.strings.length);
    else if (name === 'rPh') this.phonetic++;
    else if (name === 't') this.wantsText = this.phonetic === 0;
  }

  text(content: string): void {
    this.current += content;
  }

  close(name: string): void {
    if (name === 't') this.wantsText = false;
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'si') this.add();
  }

  private add(): void {
    if (this.strings.push(unescapeText(this.current)) > LIMITS.strings)
      throw new Refused('TOO_MANY_STRINGS', { limit: LIMITS.strings });
  }
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before one. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
