import { isAbsolute, join, relative, resolve } from 'node:path';
import { DATABASE_COPY, FILES_COPY, MANIFEST, type Manifest } from './backup-manifest.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import { restoreBackup } from './restore-backup.js';
import type { TrailAnchors } from './trail-port.js';
import type { CopiedFile, Upkeep } from './upkeep-port.js';

/** A backup must never be what fills the disk and stops the departments' uploads. */
const LEAST_FREE_BYTES = 2_000_000_000;
const GIGABYTE = 1e9;

export interface UpkeepPorts extends Pick<Ports, 'register' | 'actor' | 'trail' | 'outbox' | 'clock'> {
  readonly anchors: TrailAnchors;
}

export interface BackupReport {
  readonly folder: string;
  readonly rows: number;
  readonly files: number;
  readonly manifest: Manifest;
  readonly isProven: boolean;
  /** Accounts that need the key of the authenticators, which is not in the copy. */
  readonly factors: number;
}

/**
 * Copies the register while it is in use: first one consistent state of the database, then the files. Originals are
 * written before the rows that speak of them and never change, so every row of the copy finds its file.
 */
export async function backupRegister(
  folder: string,
  prove: boolean,
  ports: UpkeepPorts,
  upkeep: Upkeep,
): Promise<BackupReport> {
  await refuseBadPlace(folder, upkeep);
  ports.anchors.flush();
  const { tables, trail } = await upkeep.database.copyInto(join(folder, DATABASE_COPY));
  await upkeep.files.copyInto(join(folder, FILES_COPY));
  const anchors = ports.anchors.read().anchors.filter(({ sequence }) => sequence <= trail.sequence);
  const lines = anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join('');
  await ports.outbox.write(join(folder, FILES_COPY, 'anchors.jsonl'), lines);
  await ports.outbox.write(join(folder, 'verify-trail.mjs'), await upkeep.verifier());
  const manifest: Manifest = {
    format: 1,
    createdAt: ports.clock.now(),
    database: upkeep.database.kind,
    tables,
    databaseFiles: await digests(join(folder, DATABASE_COPY), upkeep),
    files: await digests(join(folder, FILES_COPY), upkeep),
    trail,
  };
  await ports.outbox.write(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  await ports.register.write({ actor: ports.actor, action: 'backup.create', subject: folder }, (writer) => {
    writer.note({ tables: tables.length, rows, files: manifest.files.length });
    return Promise.resolve();
  });
  if (prove) await proveBackup(folder, ports, upkeep);
  const accounts = await ports.register.accounts.all();
  const factors = accounts.filter(({ secondFactor }) => secondFactor !== null).length;
  return { folder, rows, files: manifest.files.length, manifest, isProven: prove, factors };
}

/** Restores the copy to a place that nobody uses and compares it whole: only that shows that it can be restored. */
async function proveBackup(folder: string, ports: UpkeepPorts, upkeep: Upkeep): Promise<void> {
  const place = await upkeep.backupFiles.temporaryFolder(folder);
  try {
    const target = await upkeep.restorer.temporary(place);
    try {
      await restoreBackup(folder, join(place, FILES_COPY), target, upkeep);
    } finally {
      await target.remove();
    }
  } finally {
    await upkeep.backupFiles.remove(place);
  }
  await ports.trail.record({ actor: ports.actor, action: 'backup.prove', subject: folder });
}

async function refuseBadPlace(folder: string, upkeep: Upkeep): Promise<void> {
  const inside = relative(resolve(upkeep.dataFolder), resolve(folder));
  if (!inside || (!inside.startsWith('..') && !isAbsolute(inside)))
    throw new Fault('backup-place', { path: folder, reason: '备份不能放在数据文件夹里，宜放在另一块磁盘' });
  if (!(await upkeep.backupFiles.isEmpty(folder)))
    throw new Fault('backup-place', { path: folder, reason: '文件夹里已有内容，请换一个空的' });
  const size = (await upkeep.database.size()) + (await upkeep.files.size());
  const wanted = Math.max(LEAST_FREE_BYTES, 2 * size);
  const free = await upkeep.files.free(folder);
  if (free < wanted)
    throw new Fault('disk-space', {
      path: folder,
      free: (free / GIGABYTE).toFixed(1),
      wanted: (wanted / GIGABYTE).toFixed(1),
    });
}

async function digests(folder: string, { backupFiles }: Upkeep): Promise<readonly CopiedFile[]> {
  const files: CopiedFile[] = [];
  for (const path of await backupFiles.list(folder)) {
    const found = await backupFiles.digest(join(folder, path));
    if (found) files.push({ path, ...found });
  }
  return files;
}
