import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { DatabaseCopy, DatabaseSetting, TableDigest } from '../../app/upkeep-port.js';

/** The copy's name inside its folder. */
export const SQLITE_COPY = 'qingcha.sqlite';
const WAIT_MS = 5_000;

type TrailEnd = DatabaseCopy['trail'];
const LAST_ENTRY = `SELECT sequence, hash FROM trail ORDER BY sequence DESC LIMIT 1`;

function withDatabase<T>(file: string, work: (database: BetterSqlite3.Database) => T): T {
  const database = new BetterSqlite3(file, { readonly: true, timeout: WAIT_MS });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Every table in the order of its rows, hashed; the same rows give the same digests on any machine. */
export const digestSqlite = (file: string): readonly TableDigest[] =>
  withDatabase(file, (database) =>
    database
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .all()
      .map(({ name }) => {
        const hash = createHash('sha256');
        let rows = 0;
        for (const row of database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().iterate()) {
          hash.update(`${JSON.stringify(row)}\n`);
          rows++;
        }
        return { name, rows, sha256: hash.digest('hex') };
      }),
  );

export const sqliteSize = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

/** One consistent state, compacted; other programs go on writing meanwhile. */
export function copySqlite(file: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  withDatabase(file, (database) => database.prepare('VACUUM INTO ?').run(target));
  syncPath(target);
}

export function copySqliteInto(file: string, folder: string): DatabaseCopy {
  const copy = join(folder, SQLITE_COPY);
  copySqlite(file, copy);
  const last = withDatabase(copy, (database) => database.prepare<[], TrailEnd>(LAST_ENTRY).get());
  return { tables: digestSqlite(copy), trail: last ?? { sequence: 0, hash: '' } };
}

/** Puts a copy where there was no database. */
export function restoreSqlite(folder: string, file: string): readonly TableDigest[] {
  if (existsSync(file)) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(folder, SQLITE_COPY), file);
  syncPath(file);
  syncPath(dirname(file));
  return digestSqlite(file);
}

export const removeSqlite = (file: string): void => {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
};

export const sqliteComplaints = (file: string): readonly string[] =>
  withDatabase(file, (database) => {
    const integrity = database.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
    const keys = database.pragma('foreign_key_check') as readonly { readonly table: string }[];
    return [
      ...integrity.flatMap(({ integrity_check: said }) => (said === 'ok' ? [] : said)),
      ...keys.map(({ table }) => `foreign key of ${table}`),
    ];
  });

/** `source` is the connection that writes: all but the journal mode are settings of a connection. */
export async function sqliteSettings(
  ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>,
): Promise<readonly DatabaseSetting[]> {
  const wanted = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1' };
  return Promise.all(
    Object.entries(wanted).map(async ([name, value]) => {
      const found = String((await ask(`PRAGMA ${name}`))[0]?.[name]);
      return { name, value: found, wanted: value, isRight: found === value };
    }),
  );
}

function syncPath(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return; // Windows cannot open a folder; NTFS journals the rename itself.
  }
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
