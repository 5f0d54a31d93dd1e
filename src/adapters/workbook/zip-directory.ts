import { LIMITS } from './limits.js';
import { Refused } from './refused.js';

/** One entry of a zip, as its central directory and its local header agree to describe it. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isSymlink: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Bytes behind the end of the archive. */
  readonly trailing: number;
}

const END = 'PK\u0005\u0006';
const FLAG_ENCRYPTED = 0x2041;
const FLAG_SIZES_FOLLOW = 0x08;
const FLAG_UTF8 = 0x800;
const EXTRA_ZIP64 = 1;
const EXTRA_UNICODE_NAME = 0x7075;
const GBK = new TextDecoder('gb18030');

/** Central directory and local headers, checked against each other: no byte that describes content is taken on trust. */
export function readZipDirectory(bytes: Buffer): ZipDirectory {
  const end = findEnd(bytes);
  const [disk, firstDisk] = [bytes.readUInt16LE(end + 4), bytes.readUInt16LE(end + 6)];
  const [here, count] = [bytes.readUInt16LE(end + 8), bytes.readUInt16LE(end + 10)];
  const [length, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count > LIMITS.entries && count <= 0xffff && start + length === end) {
    throw (
      overlapsOnly(bytes, start, count) ?? new Refused('TOO_MANY_ENTRIES', { count, limit: LIMITS.entries })
    );
  }
  if (disk !== 0 || firstDisk !== 0 || here !== count || start + length !== end) throw damaged();
  const comment = bytes.readUInt16LE(end + 20);
  const trailing = bytes.length - end - 22 - comment;
  if (trailing < 0) throw damaged();
  const entries: ZipEntry[] = [];
  const spans: [number, number][] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const { entry, next, span } = readEntry(bytes, at, start);
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  if (at !== end) throw damaged();
  checkSpans(spans, start);
  checkNames(entries);
  return { entries, trailing };
}

const damaged = (): Refused => new Refused('FILE_DAMAGED');

function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - 65_557);
  const end = bytes.lastIndexOf(END, undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) throw damaged();
  if (end < from) throw new Refused('ZIP_TRAILING');
  return end;
}

/** Thousands of directory lines over one content are named as what they are. */
function overlapsOnly(bytes: Buffer, start: number, count: number): Refused | null {
  const offsets = new Set<number>();
  let at = start;
  for (let index = 0; index < count && at + 46 <= bytes.length; index++) {
    offsets.add(bytes.readUInt32LE(at + 42));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return offsets.size < count ? new Refused('ZIP_OVERLAP') : null;
}

function readEntry(
  bytes: Buffer,
  at: number,
  limit: number,
): { entry: ZipEntry; next: number; span: [number, number] } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw damaged();
  const flags = bytes.readUInt16LE(at + 8);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const name = decodeName(rawName, flags, extra);
  const offset = bytes.readUInt32LE(at + 42);
  const [packedSize, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const inconsistent = (): Refused => new Refused('ZIP_INCONSISTENT', { part: name });
  if (findExtra(extra, EXTRA_ZIP64) && [offset, packedSize, size].includes(0xffffffff)) throw inconsistent();
  checkSystemFields(bytes, at, inconsistent);
  if (offset + 30 > limit || bytes.readUInt32LE(offset) !== 0x04034b50) throw inconsistent();
  const bodyStart = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const bodyEnd = bodyStart + packedSize;
  if (bodyEnd > limit) throw inconsistent();
  const local = bytes.subarray(offset, bodyStart);
  if (!agrees(local, bytes.subarray(at, at + 46), rawName)) throw inconsistent();
  const spanEnd = flags & FLAG_SIZES_FOLLOW ? endOfDescriptor(bytes, bodyEnd, at) : bodyEnd;
  if (spanEnd === null) throw inconsistent();
  const mode = (bytes.readUInt32LE(at + 38) >>> 16) & 0xf000;
  const entry: ZipEntry = {
    name,
    isFolder: /[/\\]$/u.test(name) && size === 0,
    isSymlink: mode === 0xa000,
    isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    size,
    packed: bytes.subarray(bodyStart, bodyEnd),
  };
  return { entry, next, span: [offset, spanEnd] };
}

/** Fields that say nothing about content, but that no writer fills with noise: a flipped byte shows here. */
function checkSystemFields(bytes: Buffer, at: number, inconsistent: () => Refused): void {
  const [specification, system] = [bytes.readUInt8(at + 4), bytes.readUInt8(at + 5)];
  const [disk, internal] = [bytes.readUInt16LE(at + 34), bytes.readUInt16LE(at + 36)];
  const type = bytes.readUInt8(at + 41) >>> 4;
  const isKnownType = [0, 4, 8, 10].includes(type);
  if (specification > 63 || system > 20 || disk !== 0 || internal > 3 || !isKnownType) throw inconsistent();
}

/** Version, flags, method, time, and — unless they follow the content — checksum and sizes; and the name. */
function agrees(local: Buffer, central: Buffer, rawName: Buffer): boolean {
  const flags = central.readUInt16LE(8);
  if (!local.subarray(30, 30 + local.readUInt16LE(26)).equals(rawName)) return false;
  if (!local.subarray(4, 14).equals(central.subarray(6, 16))) return false;
  const sizes = local.subarray(14, 26);
  if (sizes.equals(central.subarray(16, 28))) return true;
  const hasZip64 = findExtra(local.subarray(30 + rawName.length), EXTRA_ZIP64) !== null;
  if (hasZip64 && sizes.readUInt32LE(4) === 0xffffffff) return true;
  // What follows the content is zero here; some writers still fill in the size that they know.
  const isKnown = (at: number): boolean => sizes.readUInt32LE(at) === central.readUInt32LE(at + 16);
  const isOpen = (at: number): boolean => sizes.readUInt32LE(at) === 0 || isKnown(at);
  return (flags & FLAG_SIZES_FOLLOW) !== 0 && [0, 4, 8].every(isOpen);
}

/** The checksum and sizes behind the content, with or without signature, in 32 or 64 bits. */
function endOfDescriptor(bytes: Buffer, at: number, central: number): number | null {
  const signed = bytes.readUInt32LE(at) === 0x08074b50 ? 4 : 0;
  const expected = bytes.subarray(central + 16, central + 28);
  const found = at + signed;
  if (bytes.subarray(found, found + 12).equals(expected)) return found + 12;
  const wide = Buffer.alloc(20);
  expected.copy(wide, 0, 0, 8);
  expected.copy(wide, 12, 8, 12);
  return bytes.subarray(found, found + 20).equals(wide) ? found + 20 : null;
}

function findExtra(extra: Buffer, wanted: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}

/** UTF-8 when it is valid UTF-8 (not every writer sets the flag), else GBK, as Chinese archivers write it. */
function decodeName(raw: Buffer, flags: number, extra: Buffer): string {
  const unicode = findExtra(extra, EXTRA_UNICODE_NAME);
  if (unicode && unicode.length > 5) return unicode.toString('utf8', 5);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    if (flags & FLAG_UTF8) throw new Refused('ZIP_INCONSISTENT', { part: raw.toString('latin1') });
    return GBK.decode(raw);
  }
}

function checkSpans(spans: [number, number][], start: number): void {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  if (sorted.length && sorted[0]?.[0] !== 0) throw new Refused('ZIP_INCONSISTENT');
  sorted.forEach(([, end], index) => {
    const next = sorted[index + 1]?.[0] ?? start;
    if (end > next) throw new Refused('ZIP_OVERLAP');
  });
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name)) throw new Refused('ZIP_DUPLICATE_ENTRY', { part: name });
    seen.add(name);
  }
}
