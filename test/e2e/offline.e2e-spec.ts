import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-tree.js';
import { temporaryFolder } from './store-samples.js';

/** A shell in a network namespace of its own, where only this machine itself can be reached. */
const ISOLATED = ['unshare', '-rn', 'sh', '-c'] as const;
const isolation = spawnSync(ISOLATED[0], [...ISOLATED.slice(1), 'ip link set lo up'], { encoding: 'utf8' });
const isIsolated = isolation.status === 0;
if (!isIsolated)
  console.warn(
    `No network namespace here (${isolation.error?.message ?? isolation.stderr.trim()}): without isolation.`,
  );

/** The environment of a machine that has only Node. */
const bare = { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'C.UTF-8' };

function shell(script: string, cwd: string) {
  const [command = 'sh', ...args] = isIsolated ? ISOLATED : ['sh', '-c'];
  return spawnSync(command, [...args, `ip link set lo up 2>/dev/null; ${script}`], {
    cwd,
    env: bare,
    encoding: 'utf8',
  });
}

let folder: string;
let program: string;

beforeAll(() => {
  folder = temporaryFolder();
  const packed = spawnSync(process.execPath, ['.config/pack-offline.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(packed.stderr);
  const archive = /^\.release\/(\S+?\.tar\.gz)/u.exec(packed.stdout)?.[1] ?? '';
  expect(archive).toMatch(/^qingcha-[\d.]+-\w+-\w+-node\d+\.tar\.gz$/u);
  expect(spawnSync('tar', ['-xzf', join(ROOT, '.release', archive), '-C', folder]).status).toBe(0);
  program = join(folder, readdirSync(folder)[0] ?? '');
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the archive holds the program and its licences, and nothing for developers', () => {
  expect(existsSync(join(program, '安装说明.txt'))).toBe(true);
  const licences = readFileSync(join(program, 'LICENSES.txt'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  for (const [name, version] of Object.entries(dependencies ?? {}))
    expect(licences).toContain(`\n${name}\t${version}\t`);
  const shipped = Object.keys(devDependencies ?? {}).filter((name) =>
    existsSync(join(program, 'node_modules', name)),
  );
  expect(shipped).toEqual([]);
  expect(licences).toContain('Permission is hereby granted');
  expect(existsSync(join(program, 'src', 'core'))).toBe(false);
});

it('judges a city on a machine without network', () => {
  const reachable = `node -e "fetch('http://192.0.2.1').catch(({ cause }) => console.log(cause.code))"`;
  if (isIsolated) expect(shell(reachable, program).stdout.trim()).toBe('ENETUNREACH');
  const { status, stdout, stderr } = shell('./qingcha run fixtures/surveys --out out', program);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('清单已写入 out');
  expect(existsSync(join(program, 'out', 'findings.json'))).toBe(true);
});

it('serves its register on a machine without network', () => {
  const port = isIsolated ? 3000 : 30_000 + (process.pid % 10_000);
  const script = `./qingcha serve --port ${port} & server=$!
    node -e "
      const ask = (left) => fetch('http://127.0.0.1:${port}/api/docs').then(
        ({ status }) => console.log(status),
        (error) => left ? setTimeout(ask, 200, left - 1) : console.log(error),
      );
      ask(75);"
    kill $server`;
  expect(shell(script, program).stdout).toContain('200');
});
