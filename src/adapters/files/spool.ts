import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { Spool } from '../../app/ports.js';

/** Small items go to disk together, and come back so where they are read in their order: a call for each costs more. */
const WINDOW_BYTES = 1 << 17;
const LINE_END = 10;

/** A temporary file of texts; items are found again by their number. */
export class FileSpool implements Spool {
  private readonly path: string;
  private readonly handle: number;
  private readonly offsets: number[] = [];
  /** Where the next item begins; up to `written` it is on disk, the rest waits in `tail`. */
  private end = 0;
  private written = 0;
  private readonly tail = Buffer.allocUnsafe(WINDOW_BYTES);
  private unwritten = 0;
  private readonly page = Buffer.allocUnsafe(WINDOW_BYTES);
  /** The bytes read last, and where they begin. */
  private window: Buffer = this.page.subarray(0, 0);
  private windowStart = 0;
  private lastRead = -1;

  constructor(private readonly folder: string) {
    this.path = join(folder, `${randomUUID()}.spool`);
    this.handle = this.writing(() => {
      mkdirSync(folder, { recursive: true });
      // Only this user may read it: rows of unconfirmed surveys pass through.
      return openSync(this.path, 'wx+', 0o600);
    });
  }

  /** A full disk or a folder that may not be written is said as what it is. */
  private writing<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new Fault('data-folder', { path: this.folder, reason }, error);
    }
  }

  appendText(bytes: Uint8Array): number {
    this.offsets.push(this.end);
    this.end += bytes.length;
    if (bytes.length > WINDOW_BYTES) {
      this.flush();
      this.write(bytes);
    } else {
      if (this.unwritten + bytes.length > WINDOW_BYTES) this.flush();
      this.tail.set(bytes, this.unwritten);
      this.unwritten += bytes.length;
    }
    return this.offsets.length - 1;
  }

  private flush(): void {
    const bytes = this.tail.subarray(0, this.unwritten);
    this.unwritten = 0;
    this.write(bytes);
  }

  private write(bytes: Uint8Array): void {
    // A nearly full disk takes a part and says so only at the next call.
    for (let done = 0; done < bytes.length;) {
      const at = this.written;
      const taken = this.writing(() => writeSync(this.handle, bytes, done, bytes.length - done, at));
      done += taken;
      this.written += taken;
    }
  }

  readText(position: number): string {
    return this.bytesOf(position).toString('utf8');
  }

  readLines(position: number): readonly string[] {
    const bytes = this.bytesOf(position);
    const lines: string[] = [];
    for (let start = 0; start <= bytes.length;) {
      const found = bytes.indexOf(LINE_END, start);
      const end = found < 0 ? bytes.length : found;
      lines.push(bytes.toString('utf8', start, end));
      start = end + 1;
    }
    return lines;
  }

  /** Good until the next item is read. What follows an item is read with it when that item itself followed the one before. */
  private bytesOf(position: number): Buffer {
    const start = this.offsets[position] ?? 0;
    const end = this.offsets[position + 1] ?? this.end;
    if (end > this.written) this.flush();
    const isNext = position === this.lastRead + 1;
    this.lastRead = position;
    if (end - start > WINDOW_BYTES) return this.readAt(Buffer.allocUnsafe(end - start), start);
    if (start < this.windowStart || end > this.windowStart + this.window.length) {
      this.windowStart = start;
      this.window = this.readAt(isNext ? this.page : this.page.subarray(0, end - start), start);
    }
    return this.window.subarray(start - this.windowStart, end - this.windowStart);
  }

  /** What there is from `start` on, as far as it fits. */
  private readAt(into: Buffer, start: number): Buffer {
    return into.subarray(0, readSync(this.handle, into, 0, into.length, start));
  }

  read<T>(position: number): T {
    return JSON.parse(this.readText(position)) as T;
  }

  close(): void {
    closeSync(this.handle);
    rmSync(this.path, { force: true });
  }
}
