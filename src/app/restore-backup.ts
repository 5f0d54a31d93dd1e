import { join } from 'node:path';
import {
  DATABASE_COPY,
  FILES_COPY,
  MANIFEST,
  type Manifest,
  compareTables,
  readManifest,
} from './backup-manifest.js';
import { Fault } from './fault.js';
import type { CopiedFile, DatabaseKind, RestoreTarget, Upkeep } from './upkeep-port.js';

/** At most so many differences are named; one is enough to distrust the copy. */
const MOST_NAMED = 5;

type RestoreTools = Pick<Upkeep, 'restorer' | 'backupFiles'>;

/**
 * Checks a backup, makes a register of it where there was none, and compares what came out with what was copied: every
 * table row by row through its hash, every file by its own.
 */
export async function restoreBackup(
  folder: string,
  dataFolder: string,
  target: RestoreTarget,
  { restorer, backupFiles }: RestoreTools,
): Promise<Manifest> {
  const manifest = readManifest(await backupFiles.read(join(folder, MANIFEST)), folder);
  const kind: DatabaseKind = target.databaseUrl ? 'postgres' : 'sqlite';
  if (manifest.database !== kind)
    throw new Fault('restore-kind', { kind: manifest.database === 'sqlite' ? '内置数据库' : 'PostgreSQL' });
  if (!(await backupFiles.isEmpty(dataFolder))) throw new Fault('restore-place', { path: dataFolder });
  await compareFiles(join(folder, DATABASE_COPY), manifest.databaseFiles, backupFiles);
  await compareFiles(join(folder, FILES_COPY), manifest.files, backupFiles);
  for (const { path } of manifest.files)
    await backupFiles.copy(join(folder, FILES_COPY, path), join(dataFolder, path));
  await compareFiles(dataFolder, manifest.files, backupFiles);
  const tables = await restorer.restore(join(folder, DATABASE_COPY), target);
  refuse(compareTables(manifest.tables, tables));
  return manifest;
}

async function compareFiles(
  folder: string,
  files: readonly CopiedFile[],
  backupFiles: Upkeep['backupFiles'],
): Promise<void> {
  const differing: string[] = [];
  for (const { path, sha256 } of files) {
    const found = await backupFiles.digest(join(folder, path));
    if (!found) differing.push(`缺少文件 ${path}`);
    else if (found.sha256 !== sha256) differing.push(`文件 ${path} 的内容不符`);
  }
  refuse(differing);
}

function refuse(differing: readonly string[]): void {
  if (!differing.length) return;
  const named = differing.slice(0, MOST_NAMED).join('；');
  const rest = differing.length > MOST_NAMED ? `；共 ${differing.length} 处` : '';
  throw new Fault('backup-damaged', { differences: named + rest });
}
