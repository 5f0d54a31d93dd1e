import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseCopy, DatabaseSetting, TableDigest } from '../../app/upkeep-port.js';
import { MIGRATIONS } from './migrations/index.js';

/** Rows fetched or inserted at a time. */
const CHUNK = 1_000;
/** Which steps of the schema the copy was made under; a restore makes exactly those. */
const STEPS = 'migrations.json';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  // Loaded for a register on PostgreSQL only: it takes a tenth of the start of a command.
  const { default: driver } = await import('pg');
  const client = new driver.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Our tables, each after those that its rows refer to, with the column of its key. */
async function tables(
  client: pg.Client,
): Promise<readonly { readonly name: string; readonly key: string }[]> {
  const { rows: all } = await client.query<{ name: string; key: string }>(
    `SELECT c.relname AS name, a.attname AS key FROM pg_class c
     JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname`,
  );
  const { rows: links } = await client.query<{ child: string; parent: string }>(
    `SELECT a.relname AS child, b.relname AS parent FROM pg_constraint k
     JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
     WHERE k.contype = 'f' AND k.conrelid <> k.confrelid`,
  );
  const ordered: { readonly name: string; readonly key: string }[] = [];
  let rest = all;
  while (rest.length) {
    const waiting = new Set(rest.map(({ name }) => name));
    const ready = rest.filter(
      ({ name }) => !links.some(({ child, parent }) => child === name && waiting.has(parent)),
    );
    if (!ready.length) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    ordered.push(...ready);
    rest = rest.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** Reads a table in the order of its key; writes each row as a line where a file is given. */
async function readTable(
  client: pg.Client,
  { name, key }: { readonly name: string; readonly key: string },
  file: FileHandle | null,
): Promise<TableDigest> {
  const hash = createHash('sha256');
  let rows = 0;
  await client.query(
    `DECLARE reading CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${name}" t ORDER BY "${key}"`,
  );
  for (;;) {
    const page = await client.query<{ line: string }>(`FETCH ${CHUNK} FROM reading`);
    if (!page.rows.length) break;
    const text = page.rows.map(({ line }) => `${line}\n`).join('');
    hash.update(text);
    rows += page.rows.length;
    await file?.writeFile(text);
  }
  await client.query('CLOSE reading');
  return { name, rows, sha256: hash.digest('hex') };
}

/** One consistent state: every table is read in one snapshot, while others go on writing. No tool is needed. */
async function inSnapshot<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  });
}

export const digestPostgres = (url: string): Promise<readonly TableDigest[]> =>
  inSnapshot(url, async (client) => {
    const digests: TableDigest[] = [];
    for (const table of await tables(client)) digests.push(await readTable(client, table, null));
    return digests;
  });

export async function copyPostgresInto(url: string, folder: string): Promise<DatabaseCopy> {
  await mkdir(folder, { recursive: true });
  return inSnapshot(url, async (client) => {
    const digests: TableDigest[] = [];
    for (const table of await tables(client)) {
      const file = await open(join(folder, `${table.name}.jsonl`), 'wx');
      try {
        digests.push(await readTable(client, table, file));
        await file.sync();
      } finally {
        await file.close();
      }
    }
    const steps = await client.query<{ name: string }>('SELECT "name" FROM "migrations" ORDER BY "id"');
    await writeFile(join(folder, STEPS), JSON.stringify(steps.rows.map(({ name }) => name)));
    // A database older than the trail is copied before its upgrade.
    const last = digests.some(({ name }) => name === 'trail')
      ? await client.query<DatabaseCopy['trail']>(
          'SELECT "sequence", "hash" FROM "trail" ORDER BY "sequence" DESC LIMIT 1',
        )
      : null;
    return { tables: digests, trail: last?.rows[0] ?? { sequence: 0, hash: '' } };
  });
}

/** Makes the tables as they were when the copy was made, fills them, and sets the counters of their keys. */
export async function restorePostgres(folder: string, url: string): Promise<readonly TableDigest[]> {
  const steps = JSON.parse(await readFile(join(folder, STEPS), 'utf8')) as readonly string[];
  await withClient(url, async (client) => {
    if ((await tables(client)).length) throw Object.assign(new Error('tables exist'), { code: 'EEXIST' });
  });
  const known = MIGRATIONS.filter((migration) => steps.includes(new migration().name));
  const schema = await new DataSource({ type: 'postgres', url, migrations: known }).initialize();
  try {
    await schema.runMigrations({ transaction: 'all' });
  } finally {
    await schema.destroy();
  }
  await withClient(url, async (client) => {
    await client.query('BEGIN');
    await client.query('DELETE FROM "migrations"');
    for (const { name, key } of await tables(client)) {
      await fill(client, name, join(folder, `${name}.jsonl`));
      await client.query(
        `SELECT setval(pg_get_serial_sequence($1, $2), GREATEST((SELECT MAX("${key}") FROM "${name}"), 1))
         WHERE pg_get_serial_sequence($1, $2) IS NOT NULL`,
        [`"${name}"`, key],
      );
    }
    await client.query('COMMIT');
  });
  return digestPostgres(url);
}

async function fill(client: pg.Client, table: string, path: string): Promise<void> {
  const insert = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`;
  let lines: string[] = [];
  const write = async (): Promise<void> => {
    if (lines.length) await client.query(insert, [`[${lines.join(',')}]`]);
    lines = [];
  };
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    lines.push(line);
    if (lines.length === CHUNK) await write();
  }
  await write();
}

/** Constraints hold in PostgreSQL by construction; pages are checked where the server keeps checksums of them. */
export const postgresComplaints = (url: string): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE NOT convalidated
       UNION ALL SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid`,
    );
    return rows.map(({ name }) => name);
  });

export const postgresSettings = (url: string): Promise<readonly DatabaseSetting[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY name`,
    );
    return rows.map(({ name, setting }) => ({
      name,
      value: setting,
      wanted: 'on',
      isRight: name === 'synchronous_commit' ? setting !== 'off' : setting === 'on',
    }));
  });

export const postgresSize = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    return Number(rows[0]?.bytes);
  });
