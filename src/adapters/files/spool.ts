import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { Spool } from '../../app/ports.js';

/** A temporary file of texts; items are found again by their number. */
export class FileSpool implements Spool {
  private readonly path: string;
  private readonly handle: number;
  private readonly offsets: number[] = [];
  private end = 0;

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
    // A nearly full disk takes a part and says so only at the next call.
    for (let done = 0; done < bytes.length;)
      done += this.writing(() => writeSync(this.handle, bytes, done, bytes.length - done, this.end + done));
    this.offsets.push(this.end);
    this.end += bytes.length;
    return this.offsets.length - 1;
  }

  readText(position: number): string {
    const start = this.offsets[position] ?? 0;
    const end = this.offsets[position + 1] ?? fstatSync(this.handle).size;
    const bytes = Buffer.alloc(end - start);
    readSync(this.handle, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  }

  read<T>(position: number): T {
    return JSON.parse(this.readText(position)) as T;
  }

  close(): void {
    closeSync(this.handle);
    rmSync(this.path, { force: true });
  }
}
