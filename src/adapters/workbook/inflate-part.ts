import * as zlib from 'node:zlib';
import { LIMITS } from './limits.js';
import { Refused } from './refused.js';
import type { ZipEntry } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;

/** Newer Node only; the table serves the rest of the supported range. */
const nativeCrc = (zlib as { crc32?: (bytes: Buffer) => number }).crc32;
let table: Uint32Array | null = null;

export function crcByTable(bytes: Buffer): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

export const crcOf = (bytes: Buffer): number => (nativeCrc ? nativeCrc(bytes) >>> 0 : crcByTable(bytes));

/** Declared sizes, before anything is unpacked. */
export function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { name, size, packed } of entries) {
    total += size;
    const isBomb = size > LIMITS.ratioFromBytes && size > packed.length * LIMITS.ratio;
    if (size > LIMITS.partBytes || total > LIMITS.unpackedBytes || isBomb)
      throw new Refused('TOO_LARGE_UNPACKED', { part: name });
  }
}

/** The content of an entry, never more of it than declared, with its checksum proved. */
export function inflatePart(entry: ZipEntry): Buffer {
  const { name, size, packed } = entry;
  if (entry.isEncrypted) throw new Refused('ENCRYPTED');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Refused('ZIP_METHOD', { part: name });
  const content = entry.method === STORED ? packed : inflate(entry);
  if (content.length !== size) throw new Refused('ZIP_INCONSISTENT', { part: name });
  if (crcOf(content) !== entry.crc) throw new Refused('ZIP_CRC', { part: name });
  return content;
}

function inflate({ name, size, packed }: ZipEntry): Buffer {
  try {
    const { buffer, engine } = zlib.inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.min(Math.max(size + 1, 64), 2 ** 20),
      info: true,
    }) as unknown as { buffer: Buffer; engine: zlib.InflateRaw };
    // Bytes behind the end of the stream are as wrong as missing ones.
    if (engine.bytesWritten !== packed.length) throw new Refused('ZIP_INCONSISTENT', { part: name });
    return buffer;
  } catch (error) {
    if (error instanceof Refused) throw error;
    const isOverflow = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refused(isOverflow ? 'TOO_LARGE_UNPACKED' : 'FILE_DAMAGED', { part: name, where: '' });
  }
}
