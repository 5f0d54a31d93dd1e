import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Spool } from '../../app/ports.js';

/** A temporary file of JSON documents; items are found again by their number. */
export class FileSpool implements Spool {
  private readonly path: string;
  private readonly handle: number;
  private readonly offsets: number[] = [];
  private end = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `${randomUUID()}.spool`);
    // Only this user may read it: rows of unconfirmed surveys pass through.
    this.handle = openSync(this.path, 'wx+', 0o600);
  }

  append(item: unknown): number {
    const bytes = Buffer.from(JSON.stringify(item), 'utf8');
    writeSync(this.handle, bytes, 0, bytes.length, this.end);
    this.offsets.push(this.end);
    this.end += bytes.length;
    return this.offsets.length - 1;
  }

  read<T>(position: number): T {
    const start = this.offsets[position] ?? 0;
    const end = this.offsets[position + 1] ?? fstatSync(this.handle).size;
    const bytes = Buffer.alloc(end - start);
    readSync(this.handle, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString('utf8')) as T;
  }

  close(): void {
    closeSync(this.handle);
    rmSync(this.path, { force: true });
  }
}
