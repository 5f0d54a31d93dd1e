import { LIMITS } from './limits.js';
import { Refused } from './refused.js';
import { scanXml } from './scan-xml.js';

/** The shared strings of a workbook: runs of rich text joined, phonetic readings left out. */
export function readStrings(xml: Buffer, part: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let phonetic = 0;
  const sink = {
    wantsText: false,
    text(content: string) {
      current += content;
    },
    open(name: string) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') sink.wantsText = phonetic === 0;
    },
    close(name: string) {
      if (name === 't') sink.wantsText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si' && strings.push(unescapeText(current)) > LIMITS.strings)
        throw new Refused('TOO_MANY_STRINGS', { limit: LIMITS.strings });
    },
  };
  scanXml(xml, part, sink);
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before one. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
