import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { DatabaseCare, DatabaseRestorer, RestoreTarget, TableDigest } from '../../app/upkeep-port.js';
import type { Database, DatabaseOptions } from './database.js';
import { faultOf } from './fault-of.js';
import {
  copyPostgresInto,
  postgresComplaints,
  postgresSettings,
  postgresSize,
  restorePostgres,
  withClient,
} from './postgres-care.js';
import { runSql } from './run-sql.js';
import {
  copySqliteInto,
  removeSqlite,
  restoreSqlite,
  sqliteComplaints,
  sqliteSettings,
  sqliteSize,
} from './sqlite-care.js';

/** What looks after the database of a register. */
export function databaseCare(database: Database, { file, url }: DatabaseOptions): DatabaseCare {
  const careful = <T>(work: () => T | Promise<T>): Promise<T> =>
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        throw faultOf(error, url ? 'PostgreSQL' : file);
      });
  const filesSpokenOf = () => careful(() => spokenOf(database));
  if (url)
    return {
      kind: 'postgres',
      size: () => careful(() => postgresSize(url)),
      copyInto: (folder) => careful(() => copyPostgresInto(url, folder)),
      complaints: () => careful(() => postgresComplaints(url)),
      settings: () => careful(() => postgresSettings(url)),
      filesSpokenOf,
    };
  return {
    kind: 'sqlite',
    size: () => careful(() => sqliteSize(file)),
    copyInto: (folder) => careful(() => copySqliteInto(file, folder)),
    complaints: () => careful(() => sqliteComplaints(file)),
    settings: () => careful(() => sqliteSettings((sql) => database.ask(sql))),
    filesSpokenOf,
  };
}

/** As `keepOriginals` wrote them: a classified file only without its rows, a member of a zip in its zip. */
async function spokenOf({ reader }: Database): Promise<ReadonlySet<string>> {
  const rows = await runSql(
    reader,
    `SELECT DISTINCT "member", "sha256", "archive", "isRedacted" FROM "submitted_file"`,
  );
  const paths = rows.flatMap(({ member, sha256, archive, isRedacted }) => {
    if (Number(isRedacted) === 1) return `redacted/${String(sha256)}.xlsx`;
    const kept = archive ?? (member === null ? sha256 : null);
    return kept === null ? [] : `originals/${String(kept).slice(0, 2)}/${String(kept)}`;
  });
  return new Set(paths);
}

/** Makes databases out of copies. `admin` is a database of the server, on PostgreSQL, to make others from. */
export const databaseRestorer = (admin: string): DatabaseRestorer => ({
  async restore(copy: string, { databaseFile, databaseUrl }: RestoreTarget): Promise<readonly TableDigest[]> {
    const path = databaseUrl ? 'PostgreSQL' : databaseFile;
    try {
      return databaseUrl ? await restorePostgres(copy, databaseUrl) : restoreSqlite(copy, databaseFile);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        throw new Fault('restore-place', { path }, error);
      throw faultOf(error, path);
    }
  },

  async temporary(folder) {
    if (!admin) {
      const databaseFile = join(folder, 'qingcha.sqlite');
      return {
        databaseFile,
        databaseUrl: '',
        remove: () => Promise.resolve(removeSqlite(databaseFile)),
      };
    }
    const name = `qingcha_prove_${randomBytes(6).toString('hex')}`;
    await withClient(admin, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`)).catch(
      (error: unknown) => {
        throw new Fault('prove-rights', {}, error);
      },
    );
    const url = new URL(admin);
    url.pathname = `/${name}`;
    return {
      databaseFile: '',
      databaseUrl: url.href,
      remove: async () => {
        await withClient(admin, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
      },
    };
  },
});
