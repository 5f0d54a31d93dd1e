import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { Fault } from '../../app/fault.js';
import { faultOf } from './fault-of.js';
import { ENTITIES } from './entities.js';
import { type BeforeUpgrade, copyBeforeUpgrade } from './copy-before-upgrade.js';
import { MIGRATIONS } from './migrations/index.js';

/** Opening, migrating and reading: nothing else runs meanwhile, so waiting inside the driver is harmless. */
const BUSY_TIMEOUT_MS = 5_000;
/** The driver waits without letting go of the thread; a server would stand still for as long. */
const DRIVER_WAIT_MS = 25;
/** A writer that finds another program writing tries again for this long, while the thread does other work. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 100;

export interface DatabaseOptions {
  /** SQLite file, used unless `url` is given. */
  readonly file: string;
  /** PostgreSQL connection. */
  readonly url?: string;
  /** Receives a copy of the database before its tables change; beside the SQLite file when not given. */
  readonly dataFolder?: string;
}

/**
 * The two connections of the register. On SQLite the reader is a connection of its own, so that it sees
 * committed data only, and writers queue up first in first out: TypeORM hands every caller one connection,
 * and overlapping transactions on it lose data. On PostgreSQL both are one pool.
 */
export class Database {
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly reader: DataSource,
    private readonly writer: DataSource,
    readonly isSqlite: boolean,
    private readonly name: string,
  ) {}

  static async open({ file, url, dataFolder = dirname(file) }: DatabaseOptions): Promise<Database> {
    const name = url ? 'PostgreSQL' : file;
    try {
      if (url) {
        const pool = await connect({ type: 'postgres', url, poolSize: 10 }, (step) =>
          copyBeforeUpgrade(step, { url, file, dataFolder }),
        );
        return new Database(pool, pool, false, name);
      }
      mkdirSync(dirname(file), { recursive: true });
      const sqlite = { type: 'better-sqlite3', database: file, timeout: BUSY_TIMEOUT_MS } as const;
      const writer = await connect({ ...sqlite, enableWAL: true, prepareDatabase: durable }, (step) =>
        copyBeforeUpgrade(step, { file, dataFolder }),
      );
      await writer.query(`PRAGMA busy_timeout = ${DRIVER_WAIT_MS}`);
      const reader = await new DataSource({ ...sqlite, readonly: true, entities: ENTITIES }).initialize();
      return new Database(reader, writer, true, name);
    } catch (error) {
      throw faultOf(error, name);
    }
  }

  /** One unit of work: committed as a whole, or not at all. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const attempt = () => this.transact(work);
    if (!this.isSqlite) return attempt();
    const result = this.queue.then(attempt, attempt);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      if (this.isSqlite) await beginWriting(runner);
      else await runner.query('BEGIN');
      try {
        const result = await work(runner.manager);
        await runner.query('COMMIT');
        return result;
      } catch (error) {
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw faultOf(error, this.name);
    } finally {
      await runner.release();
    }
  }

  /** Asks the connection that writes how it is set. */
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return this.writer.query(sql);
  }

  async close(): Promise<void> {
    await this.queue;
    await this.reader.destroy();
    if (this.writer !== this.reader) await this.writer.destroy();
  }
}

/** IMMEDIATE takes the write lock at once: a second program waits or is told, it never half-writes. */
async function beginWriting(runner: QueryRunner): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const fault = faultOf(error, '');
      const isBusy = fault instanceof Fault && fault.code === 'database-busy';
      if (!isBusy || Date.now() > deadline) throw error;
      // Not in step with the other program, which may be waiting in the same way.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (0.5 + Math.random())));
    }
  }
}

/**
 * The verdicts on a system fill more than half of a page of the usual 4 KiB: each would have a page to itself, and
 * every page is written twice. Only a new file takes it.
 */
const PAGE_BYTES = 16_384;

function durable(connection: BetterSqlite3.Database): void {
  connection.pragma(`page_size = ${PAGE_BYTES}`);
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // What is erased is overwritten, not only unlinked.
  connection.pragma('secure_delete = ON');
}

async function connect(options: DataSourceOptions, beforeUpgrade: BeforeUpgrade): Promise<DataSource> {
  const source = new DataSource({
    ...options,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await source.initialize();
  try {
    await migrate(source, beforeUpgrade);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** Any number: programs that start together on one PostgreSQL database migrate one after the other. */
const MIGRATION_LOCK = 7_663_700;

/** Brings the tables up to date, all steps or none, while no second program does the same. */
async function migrate(source: DataSource, beforeUpgrade: BeforeUpgrade): Promise<void> {
  const isPostgres = source.options.type === 'postgres';
  const runner = source.createQueryRunner();
  try {
    if (!(await hasPending(source, runner))) return;
    const done = await doneSteps(runner);
    if (done.length) await beforeUpgrade(done.at(-1) ?? '');
    // SQLite has one connection: what the migrations do on it happens inside this transaction.
    await runner.query(isPostgres ? `SELECT pg_advisory_lock(${MIGRATION_LOCK})` : 'BEGIN IMMEDIATE');
    try {
      await source.runMigrations({ transaction: isPostgres ? 'all' : 'none' });
      if (!isPostgres) await runner.query('COMMIT');
    } catch (error) {
      if (!isPostgres) await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      if (isPostgres) await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    await runner.release();
  }
}

/** Whether migrations are due; a database made by a later version must not be written by this one. */
async function hasPending(source: DataSource, runner: QueryRunner): Promise<boolean> {
  const done = new Set(await doneSteps(runner));
  const known = source.migrations.map(({ name }) => String(name));
  if ([...done].some((name) => !known.includes(name))) throw new Fault('database-newer');
  return known.some((name) => !done.has(name));
}

async function doneSteps(runner: QueryRunner): Promise<readonly string[]> {
  if (!(await runner.hasTable('migrations'))) return [];
  const rows = (await runner.query('SELECT "name" FROM "migrations" ORDER BY "id"')) as readonly {
    readonly name: string;
  }[];
  return rows.map(({ name }) => name);
}
