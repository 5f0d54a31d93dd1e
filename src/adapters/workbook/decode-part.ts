import { isUtf8 } from 'node:buffer';
import { Refused } from './refused.js';

/** The text of an XML part: UTF-8 or UTF-16, as Office Open XML and OpenDocument require, and no DOCTYPE. */
export function decodePart(bytes: Buffer, part: string): string {
  const text = decode(bytes, part);
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/u.exec(text.slice(0, 200))?.[1];
  if (declared && !/^utf-?(?:8|16)(?:le|be)?$/iu.test(declared)) throw new Refused('XML_ENCODING', { part });
  if (text.includes('<!DOCTYPE')) throw new Refused('XML_DTD', { part });
  return text;
}

function decode(bytes: Buffer, part: string): string {
  const [first, second] = [bytes[0], bytes[1]];
  try {
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
      return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
      return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('XML_ENCODING', { part });
  }
  if (!isUtf8(bytes)) throw new Refused('XML_ENCODING', { part });
  const hasMark = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasMark ? 3 : 0);
}
