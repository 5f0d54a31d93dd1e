import { Fault } from './fault.js';
import type { CopiedFile, DatabaseKind, TableDigest } from './upkeep-port.js';

export const MANIFEST = 'manifest.json';
/** Names inside a backup. */
export const DATABASE_COPY = 'database';
export const FILES_COPY = 'data';

/** What a backup holds, written last: a folder without it is no backup. */
export interface Manifest {
  readonly format: 1;
  readonly createdAt: string;
  readonly database: DatabaseKind;
  readonly tables: readonly TableDigest[];
  /** Files that make up the copy of the database. */
  readonly databaseFiles: readonly CopiedFile[];
  readonly files: readonly CopiedFile[];
  /** How the audit trail ended. */
  readonly trail: { readonly sequence: number; readonly hash: string };
}

export function readManifest(text: string | null, folder: string): Manifest {
  try {
    const manifest = JSON.parse(text ?? '') as Manifest;
    if (manifest.format === 1 && Array.isArray(manifest.tables) && Array.isArray(manifest.files))
      return manifest;
  } catch {
    // The same as none.
  }
  throw new Fault('no-backup', { path: folder });
}

/** In which tables two states differ, as sentences. */
export function compareTables(
  wanted: readonly TableDigest[],
  found: readonly TableDigest[],
): readonly string[] {
  const byName = new Map(found.map((table) => [table.name, table]));
  const differing = wanted.flatMap(({ name, rows, sha256 }) => {
    const other = byName.get(name);
    if (!other) return [`表 ${name} 没有了`];
    if (other.rows !== rows) return [`表 ${name} 应有 ${rows} 行，实有 ${other.rows} 行`];
    return other.sha256 === sha256 ? [] : [`表 ${name} 的内容不符`];
  });
  const names = new Set(wanted.map(({ name }) => name));
  return [...differing, ...found.flatMap(({ name }) => (names.has(name) ? [] : [`多出表 ${name}`]))];
}
