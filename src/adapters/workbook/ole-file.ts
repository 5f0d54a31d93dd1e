import { Refused } from './refused.js';

const LAST_REAL_SECTOR = 0xfffffffa;
const FREE = 0xffffffff;
const MINI_SECTOR = 64;

interface Stream {
  readonly start: number;
  readonly size: number;
}

/** A compound file (MS-CFB), read far enough to tell what it is and whether it is whole. */
export class OleFile {
  private readonly sectorSize: number;
  private readonly fat: number[] = [];
  private readonly miniFat: number[];
  private readonly miniCutoff: number;
  private readonly miniStream: Buffer;
  private readonly streams = new Map<string, Stream>();

  constructor(private readonly bytes: Buffer) {
    if (bytes.length < 512 || bytes.readUInt16LE(28) !== 0xfffe) throw damaged();
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.sectorSize = 1 << shift;
    this.miniCutoff = bytes.readUInt32LE(56);
    this.readFat();
    const root = this.readDirectory(bytes.readUInt32LE(48));
    const miniFatStart = bytes.readUInt32LE(60);
    this.miniFat = miniFatStart < LAST_REAL_SECTOR ? words(this.chain(miniFatStart)) : [];
    this.miniStream = root.size ? this.chain(root.start) : Buffer.alloc(0);
    if (this.miniStream.length < root.size) throw damaged();
    this.checkWhole();
  }

  /** A cut file is told by any of its streams: each must have all of its sectors. */
  private checkWhole(): void {
    let total = 0;
    for (const name of this.names) total += this.stream(name)?.length ?? 0;
    if (total > this.bytes.length) throw damaged();
  }

  get names(): readonly string[] {
    return [...this.streams.keys()];
  }

  /** By its name in any capitals. */
  find(name: string): Buffer | null {
    const found = this.names.find((known) => known.toLowerCase() === name);
    return found === undefined ? null : this.stream(found);
  }

  private stream(name: string): Buffer | null {
    const stream = this.streams.get(name);
    if (!stream) return null;
    const whole = stream.size < this.miniCutoff ? this.miniChain(stream.start) : this.chain(stream.start);
    if (whole.length < stream.size) throw damaged();
    return whole.subarray(0, stream.size);
  }

  private sector(index: number): Buffer {
    const start = (index + 1) * this.sectorSize;
    // Some writers stop inside of the last sector; what is missing then shows in the length of its stream.
    if (start >= this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  /** The sectors that say which sector follows which. */
  private readFat(): void {
    const { bytes } = this;
    const listed = words(bytes.subarray(76, 512));
    const perSector = this.sectorSize / 4 - 1;
    let next = bytes.readUInt32LE(68);
    for (let left = bytes.readUInt32LE(72); left > 0 && next < LAST_REAL_SECTOR; left--) {
      const more = words(this.sector(next));
      next = more[perSector] ?? FREE;
      for (const index of more.slice(0, perSector)) listed.push(index);
    }
    for (const index of listed.filter((word) => word < LAST_REAL_SECTOR)) {
      for (const word of words(this.sector(index))) this.fat.push(word);
    }
    if (!this.fat.length) throw damaged();
  }

  private chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let at = start; at < LAST_REAL_SECTOR; at = this.fat[at] ?? FREE) {
      if (sectors.length > this.fat.length) throw damaged();
      sectors.push(this.sector(at));
    }
    return Buffer.concat(sectors);
  }

  private miniChain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let at = start; at < LAST_REAL_SECTOR; at = this.miniFat[at] ?? FREE) {
      if (sectors.length > this.miniFat.length) throw damaged();
      sectors.push(this.miniStream.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR));
    }
    return Buffer.concat(sectors);
  }

  private readDirectory(start: number): Stream {
    const directory = this.chain(start);
    let root: Stream | null = null;
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const [nameBytes, type] = [directory.readUInt16LE(at + 64), directory.readUInt8(at + 66)];
      if (type === 0) continue;
      if (nameBytes < 2 || nameBytes > 64) throw damaged();
      const name = directory.toString('utf16le', at, at + nameBytes - 2);
      const stream = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      if (type === 5) root = stream;
      else this.streams.set(name, type === 2 ? stream : { start: FREE, size: 0 });
    }
    if (!root) throw damaged();
    return root;
  }
}

const damaged = (): Refused => new Refused('FILE_DAMAGED');

function words(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) found.push(bytes.readUInt32LE(at));
  return found;
}
