import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL database for one test file. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 30_000;
const INSTALL = 'apt-get install -y postgresql';

/**
 * The server named by TEST_DATABASE_URL, in a database of its own that is dropped at the end; otherwise a
 * private cluster in a temporary folder. Either sorts text as Chinese users would see it, not by code point:
 * results may not depend on that.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const named = process.env['TEST_DATABASE_URL'];
  const cluster = named ? null : await startCluster();
  const admin = named || (cluster?.url ?? '');
  const database = `qingcha_test_${randomBytes(6).toString('hex')}`;
  try {
    await createDatabase(admin, database);
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return {
    url: url.href,
    stop: async () => {
      if (cluster) await cluster.stop();
      else await withClient(admin, (client) => client.query(`DROP DATABASE "${database}" WITH (FORCE)`));
    },
  };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const plain = `CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`;
  await withClient(url, async (client) => {
    try {
      await client.query(`${plain} LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN' LOCALE 'C'`);
    } catch (error) {
      // Servers before 15, or built without ICU, know only the locales of their system.
      if (!(error instanceof pg.DatabaseError)) throw error;
      await client.query(`${plain} LC_COLLATE 'C' LC_CTYPE 'C'`);
    }
  });
}

/** The folder of `initdb` and `postgres`: of PATH, else where packages put them, newest first. */
function findServer(): string | null {
  const packaged = ['/usr/lib/postgresql', '/opt/homebrew/opt'].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
          .map((version) => join(folder, version, 'bin'))
      : [],
  );
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...packaged];
  const isServer = (folder: string) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));
  return folders.find(isServer) ?? null;
}

function installServer(): string {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && process.env['CI'] === 'true') {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('sh', ['-c', `apt-get update && ${INSTALL}`], { stdio: ['ignore', 2, 2], env });
    const found = findServer();
    if (found) return found;
  }
  throw new Error(`PostgreSQL is needed by the store tests: ${isRoot ? '' : 'sudo '}${INSTALL}`);
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0], line.split(':').slice(2, 4).map(Number)]),
  );
  const [uid = 65_534, gid = 65_534] = users.get('postgres') ?? users.get('nobody') ?? [];
  return { uid, gid };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const complaint = ({ stdout, stderr }: SpawnSyncReturns<string>): string => `${stdout}\n${stderr}`;

/**
 * Stops the server and removes its folder as soon as its standard input ends. That happens when the test
 * asks for it, and also when the test is killed: nothing may stay behind. Detached, so that Ctrl+C, which
 * reaches a whole group of processes, leaves it alive to do so.
 */
const GUARD = `"$1/postgres" -D "$2/data" -k "$2" -h 127.0.0.1 -p "$3" -c fsync=off >"$2/log" 2>&1 &
server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$2"`;

async function startCluster(): Promise<TestPostgres> {
  const binaries = findServer() ?? installServer();
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-postgres-'));
  const user = serverUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'qingcha', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    { ...user, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${complaint(made)}`);
  const port = await freePort();
  const guard = spawn('sh', ['-c', GUARD, 'guard', binaries, folder, String(port)], {
    ...user,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => guard.on('exit', () => resolve()));
  const url = `postgres://qingcha@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };
  for (const deadline = Date.now() + START_TIMEOUT_MS; ;) {
    const refused = await withClient(url, () => Promise.resolve(null)).catch((error: unknown) => error);
    if (refused === null) return { url, stop };
    if (Date.now() > deadline) {
      const log = readFileSync(join(folder, 'log'), 'utf8');
      await stop();
      throw new Error(`PostgreSQL did not start: ${log}`, { cause: refused });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
