import { readdir, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { FACTOR_KEY_FILE } from '../../app/credential-port.js';
import { Fault } from '../../app/fault.js';
import type { DataFiles } from '../../app/upkeep-port.js';
import { copyDurably, digestFile } from './file-digest.js';
import { reasonOf } from './vault.js';

/** On its way, and gone when it has arrived. */
const PASSING = ['incoming', 'staging'];
const ANCHORS = 'anchors.jsonl';
const ABANDONED_MS = 24 * 3_600_000;

/** Files of the data folder beside its database. */
export class FolderDataFiles implements DataFiles {
  constructor(
    private readonly folder: string,
    private readonly databaseFile: string,
  ) {}

  async copyInto(target: string): Promise<void> {
    try {
      for (const path of await this.paths()) {
        const from = join(this.folder, path);
        // The input of a job disappears when the job has ended: its originals are kept by then.
        await copyDurably(from, join(target, path)).catch((error: unknown) => {
          if (reasonOf(error) !== 'ENOENT') throw error;
        });
      }
    } catch (error) {
      throw new Fault('output-folder', { path: target, reason: reasonOf(error) }, error);
    }
  }

  async size(): Promise<number> {
    let sum = 0;
    for (const path of await this.paths())
      sum += (await stat(join(this.folder, path)).catch(() => null))?.size ?? 0;
    return sum;
  }

  async free(folder: string): Promise<number> {
    for (let place = folder; ; place = dirname(place)) {
      const found = await statfs(place).catch(() => null);
      if (found) return found.bavail * found.bsize;
      if (place === dirname(place)) return 0;
    }
  }

  async damaged(): Promise<readonly string[]> {
    const damaged: string[] = [];
    for (const path of await this.kept()) {
      if (!path.startsWith('originals/')) continue;
      const found = await digestFile(join(this.folder, path));
      if (found?.sha256 !== basename(path)) damaged.push(path);
    }
    return damaged;
  }

  async kept(): Promise<readonly string[]> {
    const paths = await Promise.all(['originals', 'redacted'].map((name) => filesUnder(this.folder, name)));
    return paths.flat().filter((path) => !path.endsWith('.part'));
  }

  async leftovers(): Promise<readonly string[]> {
    const passing = (await Promise.all(PASSING.map((name) => filesUnder(this.folder, name)))).flat();
    const parts = (await filesUnder(this.folder, '')).filter((path) => path.endsWith('.part'));
    const old: string[] = [];
    for (const path of new Set([...passing, ...parts])) {
      const found = await stat(join(this.folder, path)).catch(() => null);
      if (found && Date.now() - found.mtimeMs > ABANDONED_MS) old.push(path);
    }
    return old;
  }

  /** What a backup copies. */
  private async paths(): Promise<readonly string[]> {
    const database = basename(this.databaseFile);
    return (await filesUnder(this.folder, '')).filter(
      (path) =>
        !PASSING.includes(path.split('/')[0] ?? '') &&
        !path.startsWith('before-upgrade/') &&
        // Anchors go on after the copy of the database was made; the backup keeps those that fit it.
        !path.endsWith(ANCHORS) &&
        // Beside the database that it seals secrets of, the key would be worth nothing.
        path !== FACTOR_KEY_FILE &&
        !path.endsWith('.part') &&
        !(database && path.startsWith(database)),
    );
  }
}

/** Files under a folder of the data folder, by their path inside the data folder. */
export async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (reasonOf(error) === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
