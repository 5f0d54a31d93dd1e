// Keeps one PostgreSQL cluster for a whole run of tests: made when the first spec asks for it (GET / on the port that
// is printed), stopped and removed when standard input ends. That happens at the end of the run, and also when the run
// is killed: nothing may stay behind. It runs detached, so that Ctrl+C leaves it alive to do so.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createListener } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const START_TIMEOUT_MS = 30_000;
const INSTALL = 'apt-get install -y postgresql';

/** The folder of `initdb` and `postgres`: of PATH, else where packages put them, newest first. */
function findServer() {
  const packaged = ['/usr/lib/postgresql', '/opt/homebrew/opt'].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
          .map((version) => join(folder, version, 'bin'))
      : [],
  );
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...packaged];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

function installServer() {
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
function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0], line.split(':').slice(2, 4).map(Number)]),
  );
  const [uid = 65_534, gid = 65_534] = users.get('postgres') ?? users.get('nobody') ?? [];
  return { uid, gid };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const listener = createListener();
    listener.on('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address();
      listener.close(() => resolve(port));
    });
  });

let folder = '';
let server = null;

async function startCluster() {
  const binaries = findServer() ?? installServer();
  folder = mkdtempSync(join(tmpdir(), 'qingcha-postgres-'));
  const user = serverUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'qingcha', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    { ...user, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stdout}\n${made.stderr}`);
  const port = await freePort();
  // Several specs at once, each with servers of several connections; what is lost in a power cut is no matter here.
  const settings = ['-c', 'fsync=off', '-c', 'max_connections=300'];
  server = spawn(
    join(binaries, 'postgres'),
    ['-D', join(folder, 'data'), '-k', folder, '-h', '127.0.0.1', '-p', String(port), ...settings],
    { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`PostgreSQL did not start: ${log}`)), START_TIMEOUT_MS);
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${log}`)));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      if (log.length < 10_000) log += text;
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve();
    });
  });
  return `postgres://qingcha@127.0.0.1:${port}/postgres`;
}

async function leave() {
  if (server && server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

let cluster = null;
const keeper = createServer((_, response) => {
  cluster ??= startCluster();
  cluster.then(
    (url) => response.end(url),
    (error) => response.writeHead(500).end(error.message),
  );
});
process.stdin.on('end', () => void leave()).resume();
keeper.listen(0, '127.0.0.1', () => console.log(keeper.address().port));
