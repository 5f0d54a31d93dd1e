import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupFiles } from '../../app/upkeep-port.js';
import { copyDurably, digestFile } from './file-digest.js';
import { filesUnder } from './data-files.js';

/** Backups on disk. */
export const folderBackups: BackupFiles = {
  isEmpty: async (folder) => !(await readdir(folder).catch(() => [])).length,
  read: (path) => readFile(path, 'utf8').catch(() => null),
  digest: digestFile,
  copy: copyDurably,
  list: (folder) => filesUnder(folder, ''),
  remove: (folder) => rm(folder, { recursive: true, force: true }),
  temporaryFolder: async (beside) => {
    await mkdir(dirname(beside), { recursive: true });
    return mkdtemp(join(dirname(beside), '.prove-'));
  },
};
