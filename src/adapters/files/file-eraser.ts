import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEraser, PersonFile } from '../../app/person-port.js';
import type { Sheet } from '../../core/intake/sheet.js';
import { writeDurably } from './vault.js';

/** Replaces originals by what may still be kept of them; knows the folders of the vault. */
export class FolderEraser implements FileEraser {
  constructor(
    private readonly folder: string,
    private readonly writeSheets: (sheets: readonly Sheet[]) => Promise<Uint8Array>,
  ) {}

  pathOf({ sha256, isRedacted }: PersonFile): string {
    return isRedacted ? this.redacted(sha256) : this.original(sha256);
  }

  async keepInstead(sheets: readonly Sheet[], sha256: string): Promise<void> {
    await writeDurably(this.redacted(sha256), await this.writeSheets(sheets));
  }

  async forget(sha256: string): Promise<void> {
    await rm(this.original(sha256), { force: true });
  }

  private original(sha256: string): string {
    return join(this.folder, 'originals', sha256.slice(0, 2), sha256);
  }

  private redacted(sha256: string): string {
    return join(this.folder, 'redacted', `${sha256}.xlsx`);
  }
}
