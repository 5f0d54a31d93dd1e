import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../app/fault.js';
import { copyPostgresInto, postgresSize } from './postgres-care.js';
import { SQLITE_COPY, copySqlite, sqliteSize } from './sqlite-care.js';

/** Called with the last step that the tables went through, before they go through the next. */
export type BeforeUpgrade = (lastStep: string) => Promise<void>;

const FOLDER = 'before-upgrade';
/** The copy, the changed database and its journal. */
const TIMES_THE_SIZE = 3;

/** A newer program changes the tables of an older register: first the whole database is copied aside, once per step. */
export async function copyBeforeUpgrade(
  lastStep: string,
  { file, url, dataFolder }: { readonly file: string; readonly url?: string; readonly dataFolder: string },
): Promise<void> {
  const folder = join(dataFolder, FOLDER, lastStep);
  if (existsSync(folder)) return;
  mkdirSync(join(dataFolder, FOLDER), { recursive: true });
  const size = url ? await postgresSize(url) : sqliteSize(file);
  const { bavail, bsize } = statfsSync(dataFolder);
  if (bavail * bsize < TIMES_THE_SIZE * size)
    throw new Fault('disk-space', {
      path: dataFolder,
      free: ((bavail * bsize) / 1e9).toFixed(1),
      wanted: ((TIMES_THE_SIZE * size) / 1e9).toFixed(1),
    });
  const unfinished = `${folder}.${process.pid}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  if (url) await copyPostgresInto(url, unfinished);
  else copySqlite(file, join(unfinished, SQLITE_COPY));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // A program that started at the same moment was faster; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
