import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { SourceFile, Vault } from '../../app/ports.js';
import type { Sheet } from '../../core/intake/sheet.js';

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

/** Original bytes under `originals/ab/abcdef…`, by their SHA-256; never written twice, never changed. */
export class FolderVault implements Vault {
  constructor(
    private readonly folder: string,
    /** Makes a plain workbook of sheets, for what may be kept of a classified file. */
    private readonly writeSheets: (sheets: readonly Sheet[]) => Promise<Uint8Array>,
  ) {}

  pathOf(sha256: string): string {
    return join(this.folder, 'originals', sha256.slice(0, 2), sha256);
  }

  async keep(source: SourceFile): Promise<string> {
    const bytes = await readFile(source.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.place(this.pathOf(sha256), bytes);
    return sha256;
  }

  async keepRedacted(sheets: readonly Sheet[], sha256: string): Promise<void> {
    await this.place(join(this.folder, 'redacted', `${sha256}.xlsx`), await this.writeSheets(sheets));
  }

  private async place(path: string, bytes: Uint8Array): Promise<void> {
    try {
      if (!(await exists(path))) await writeDurably(path, bytes);
    } catch (error) {
      throw new Fault('data-folder', { path: this.folder, reason: reasonOf(error) }, error);
    }
  }
}

export const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

/** Write, fsync, rename, fsync folder: after this returns, a power loss cannot take the file back. */
export async function writeDurably(path: string, bytes: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    // A folder that is none refuses even that; the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** So that a name just made in the folder survives a power loss. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, 'r');
  } catch {
    return; // Windows cannot open a folder; NTFS journals the rename itself.
  }
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
