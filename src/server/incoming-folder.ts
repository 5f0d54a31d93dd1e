import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../app/fault.js';

/** No upload takes that long; what is older was left by a program that was killed. */
const ABANDONED_MS = 24 * 3_600_000;

/** Where uploads wait while they are read; nothing stays there. */
export class IncomingFolder {
  private constructor(readonly path: string) {}

  static async open(dataFolder: string): Promise<IncomingFolder> {
    const path = join(dataFolder, 'incoming');
    try {
      // Only this user may read it: rows that are not confirmed yet pass through.
      await mkdir(path, { recursive: true, mode: 0o700 });
      for (const name of await readdir(path)) {
        const { mtimeMs } = await stat(join(path, name));
        if (Date.now() - mtimeMs > ABANDONED_MS) await rm(join(path, name), { recursive: true });
      }
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new Fault('data-folder', { path, reason }, error);
    }
    return new IncomingFolder(path);
  }

  async discard(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((path) => rm(path, { force: true })));
  }
}
