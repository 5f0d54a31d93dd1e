// A judged register of 10,000 systems of 500 units behind the program as users start it, with people who can sign in.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './make-workbooks.mjs';

export const ROUND = '2017年普查';
export const PASSWORD = 'Shan-hu_5207-mei';
const UNITS = 500;
const SYSTEMS_EACH = 20;
const LAUNCHER = fileURLToPath(new URL('../../src/cli/launcher.mjs', import.meta.url));
const ADMINISTRATOR = { account: 'guanli', displayName: '王管理', password: 'Yun-hai_7391-lan' };

/** Import and judgement, where the folder does not have them from another time: some hundred CPU seconds. */
export function fill(folder) {
  const database = join(folder, 'data', 'qingcha.sqlite');
  if (existsSync(database)) return;
  mkdirSync(folder, { recursive: true });
  makeFolder(join(folder, 'workbooks'), UNITS, SYSTEMS_EACH);
  const out = join(folder, 'out');
  const common = ['--db', database, '--out', out, '--round', ROUND];
  qingcha('import', join(folder, 'workbooks'), '--as-of', '2017-12-31', ...common);
  qingcha('judge', ...common);
}

function qingcha(...args) {
  const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`qingcha ${args[0]} ended with ${status}\n${stderr}`);
}

/** Serves it; answers the address, what the server and its children have used (CPU seconds), and how to end it. */
export async function serve(folder) {
  const place = ['--db', join(folder, 'data', 'qingcha.sqlite'), '--port', '0'];
  const server = spawn(process.execPath, [LAUNCHER, 'serve', ...place], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = (pattern) =>
    new Promise((resolve, reject) => {
      let text = '';
      server.stderr.on('data', (piece) => {
        text += piece;
        const found = pattern.exec(text);
        if (found) resolve(found);
      });
      server.once('exit', () => reject(new Error(`the server did not start: ${text}`)));
    });
  // The code for the first administrator is told once, together with the address.
  const code = said(/一次性代码：([\w-]+)/u).catch(() => null);
  const [url] = await said(/http:\/\/127\.0\.0\.1:\d+/u);
  const close = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return { url, code, cpu: () => familyCpu(server.pid), close };
}

const STAFF = { department: 'bumen', auditBureau: 'shenji', office: 'bangong' };

/** Names of people by role; made where the register has nobody, with the matters of the judgement. */
export async function people({ url, code }) {
  const administrator = new Caller(url);
  const { needsSetup } = await administrator.ask('GET', 'session');
  if (!needsSetup) return STAFF;
  const [, setupCode] = await code;
  await administrator.ask('POST', 'setup', { code: setupCode, ...ADMINISTRATOR, mode: 'single' });
  const hire = async (role, department) => {
    const name = STAFF[role];
    const request = { name, displayName: `${name}某`, role, ...(department && { department }) };
    const { oneTimePassword } = await administrator.ask('POST', 'accounts', request);
    const caller = await new Caller(url).signIn(name, oneTimePassword);
    await caller.ask('POST', 'session/password', { current: oneTimePassword, next: PASSWORD });
    return new Caller(url).signIn(name, PASSWORD);
  };
  await hire('office');
  const bureau = await hire('auditBureau');
  await bureau.ask('POST', `rounds/${encodeURIComponent(ROUND)}/cases`, {});
  const { items } = await bureau.ask('GET', `rounds/${encodeURIComponent(ROUND)}/systems?limit=1`);
  await hire('department', items[0].department);
  return STAFF;
}

/** Asks the API as a browser does. */
class Caller {
  constructor(url) {
    this.url = url;
    this.headers = { 'content-type': 'application/json' };
  }

  async signIn(account, password) {
    await this.ask('GET', 'session');
    await this.ask('POST', 'session', { account, password });
    return this;
  }

  async ask(method, path, body) {
    const response = await fetch(`${this.url}/api/${path}`, {
      method,
      headers: this.headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    for (const set of response.headers.getSetCookie()) this.headers.cookie = set.split(';')[0];
    const answer = await response.json();
    if (answer.csrf) this.headers['x-csrf-token'] = answer.csrf;
    return answer;
  }
}

/** User and system time of a process and of all that it started and that still run, in seconds. */
function familyCpu(root) {
  const TICKS = 100;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const [, parent, ...fields] = readFileSync(`/proc/${name}/stat`, 'latin1')
          .replace(/^.*\) /su, '')
          .split(' ');
        return [{ id: Number(name), parent: Number(parent), ticks: Number(fields[9]) + Number(fields[10]) }];
      } catch {
        return []; // It has ended meanwhile.
      }
    });
  const sum = (id) =>
    processes.reduce((ticks, one) => ticks + (one.parent === id ? one.ticks + sum(one.id) : 0), 0);
  return ((processes.find(({ id }) => id === root)?.ticks ?? 0) + sum(root)) / TICKS;
}
