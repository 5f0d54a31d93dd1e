import { isUtf8 } from 'node:buffer';
import { Refused } from './refused.js';

const NEWLINE = 0x0a;
const CHINESE = /[\u4e00-\u9fff]/u;

/** Text of unknown encoding as Chinese offices save it: marked UTF-8 or UTF-16, plain UTF-8, else GB 18030. */
export function decodeText(bytes: Buffer): string {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  if (isUtf8(bytes)) return decodeAs('utf-8', bytes);
  refuseMixture(bytes);
  return decodeAs('gb18030', bytes);
}

function decodeAs(encoding: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('ENCODING_AMBIGUOUS', { row: 1 });
  }
}

/** GB 18030 gives some character for almost all of UTF-8: lines that are Chinese in UTF-8 tell the mixture. */
function refuseMixture(bytes: Buffer): void {
  for (let start = 0, row = 1; start < bytes.length; row++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    if (isUtf8(line) && CHINESE.test(line.toString('utf8'))) throw new Refused('ENCODING_AMBIGUOUS', { row });
    start = end + 1;
  }
}
