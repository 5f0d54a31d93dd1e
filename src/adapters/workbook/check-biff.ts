import { Refused } from './refused.js';
import { LIMITS } from './limits.js';

const BOF = 0x809;
const EOF = 0x0a;
const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;

/** A record may be continued, so none is longer (MS-XLS 2.1.4); early writers exceeded it a little. */
const LONGEST_RECORD = 16_384;

/** Walks the records of an .xls stream: it has no checksum, but a cut or shifted stream does not end where it must. */
export function checkBiff(stream: Buffer): void {
  const sheets = walk(stream, 0);
  if (sheets.length > LIMITS.sheets)
    throw new Refused('TOO_MANY_SHEETS', { count: sheets.length, limit: LIMITS.sheets });
  if (!sheets.length) throw new Refused('NO_SHEETS');
  for (const start of sheets) walk(stream, start);
}

/** From a BOF to its EOF; returns where the sheets start that are listed between them. */
function walk(stream: Buffer, start: number): number[] {
  const sheets: number[] = [];
  let depth = 0;
  for (let at = start; at + 4 <= stream.length;) {
    const [kind, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    if (at === start && kind !== BOF) break;
    if (length > LONGEST_RECORD || at + 4 + length > stream.length) break;
    if (kind === FILEPASS) throw new Refused('ENCRYPTED');
    if (kind === BOUNDSHEET && length >= 4) sheets.push(stream.readUInt32LE(at + 4));
    if (kind === BOF) depth++;
    if (kind === EOF && --depth === 0) return sheets;
    at += 4 + length;
  }
  throw new Refused('FILE_DAMAGED');
}
