import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { JobFile, JobFolder, SpooledFile } from '../../app/jobs-port.js';
import type { SourceFile } from '../../app/ports.js';
import { reasonOf, syncFolder } from './vault.js';

/** Sub-folders of a job's folder: what it reads, and what it wrote. */
const INPUT = 'input';
const OUTPUT = 'files';

/** `jobs/<id>/input` and `jobs/<id>/files` in the data folder. */
export class DataJobFolder implements JobFolder {
  private readonly root: string;

  constructor(dataFolder: string) {
    this.root = join(dataFolder, 'jobs');
  }

  async takeIn(job: string, sources: readonly SourceFile[]): Promise<readonly SpooledFile[]> {
    if (!sources.length) return [];
    const folder = join(this.root, job, INPUT);
    const spooled: SpooledFile[] = [];
    try {
      // Only this user may read it: rows that are not confirmed yet pass through.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const [index, { name, path }] of sources.entries()) {
        const file = String(index + 1).padStart(4, '0');
        await syncFile(path);
        await move(path, join(folder, file));
        spooled.push({ name, file });
      }
      for (const path of [folder, join(this.root, job), this.root]) await syncFolder(path);
      return spooled;
    } catch (error) {
      throw new Fault('data-folder', { path: this.root, reason: reasonOf(error) }, error);
    }
  }

  inputPath(job: string, file: string): string {
    return join(this.root, job, INPUT, file);
  }

  outputFolder(job: string): string {
    return join(this.root, job, OUTPUT);
  }

  async files(job: string): Promise<readonly JobFile[]> {
    const folder = this.outputFolder(job);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => join(entry.parentPath, entry.name));
    const files = paths.map(async (path) => ({
      name: path.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: (await stat(path)).size,
    }));
    return (await Promise.all(files)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async pathOf(job: string, name: string): Promise<string | null> {
    // Only a name that is listed: no path that a caller made up.
    const found = (await this.files(job)).find((file) => file.name === name);
    return found ? join(this.outputFolder(job), found.name) : null;
  }

  discardInput(job: string): Promise<void> {
    return rm(join(this.root, job, INPUT), { recursive: true, force: true });
  }

  discard(job: string): Promise<void> {
    return rm(join(this.root, job), { recursive: true, force: true });
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Uploads usually arrive in the same data folder; elsewhere a rename is not possible. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (reasonOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await syncFile(to);
    await rm(from);
  }
}
