import { isUtf8 } from 'node:buffer';
import { Refused } from './refused.js';

const DOCTYPE = '<!DOCTYPE';

/** The text of an XML part that passes `checkedPart`. */
export const decodePart = (bytes: Buffer, part: string): string => checkedPart(bytes, part).toString('utf8');

/** An XML part in UTF-8, without its mark. It may be UTF-16 too, as Office Open XML has it; a DOCTYPE it may not have. */
export function checkedPart(bytes: Buffer, part: string): Buffer {
  const utf8 = inUtf8(bytes, part);
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/u.exec(utf8.toString('latin1', 0, 200))?.[1];
  if (declared && !/^utf-?(?:8|16)(?:le|be)?$/iu.test(declared)) throw new Refused('XML_ENCODING', { part });
  if (utf8.includes(DOCTYPE)) throw new Refused('XML_DTD', { part });
  return utf8;
}

function inUtf8(bytes: Buffer, part: string): Buffer {
  const [first, second] = [bytes[0], bytes[1]];
  try {
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
      return Buffer.from(new TextDecoder('utf-16le', { fatal: true }).decode(bytes));
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
      return Buffer.from(new TextDecoder('utf-16be', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('XML_ENCODING', { part });
  }
  if (!isUtf8(bytes)) throw new Refused('XML_ENCODING', { part });
  return first === 0xef && second === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
