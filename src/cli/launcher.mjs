#!/usr/bin/env node
// Starts the compiled program, and builds it first when it is absent or older than its sources: a stale build
// would run unnoticed. Plain JavaScript, because it must run before anything is compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const lock = join(root, 'node_modules', '.qingcha-build');
const LOCK_STALE_MS = 180_000;

function filesUnder(folder, isWanted) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!isWanted(path)) return [];
    return entry.isDirectory() ? filesUnder(path, isWanted) : [path];
  });
}

const source = join(root, 'src');
const pages = join(source, 'web');
const settings = (...names) => names.map((name) => join(root, name));

/** What is built, from which files, and how; the pages only when they are served. */
const PROGRAM = {
  stampFile: join(dist, '.stamp'),
  what: '正在编译程序（首次运行或源代码有变化时需要）…',
  inputs: () => [
    ...filesUnder(source, (path) => path !== pages && !/\.spec\.ts$/.test(path)),
    ...settings(
      'package-lock.json',
      'tsconfig.json',
      'nest-cli.json',
      '.config/swcrc.json',
      '.config/bundle.mjs',
      '.config/roll-up.mjs',
    ),
  ],
  commands: [
    [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
    [join(root, '.config', 'bundle.mjs')],
  ],
};
const PAGES = {
  stampFile: join(root, 'dist-web', '.stamp'),
  what: '正在编译网页（首次启动或网页有变化时需要）…',
  inputs: () => [
    ...filesUnder(pages, () => true),
    // Roles and limits of `app` are the server's and the pages' alike.
    ...['app', 'core'].flatMap((name) => filesUnder(join(source, name), (path) => !/\.spec\.ts$/.test(path))),
    ...settings('package-lock.json'),
  ],
  commands: [[join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn', pages]],
};

/** Hash of everything a build depends on. */
function stampOf({ inputs }) {
  const hash = createHash('sha256');
  for (const path of inputs().sort())
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** The clock of a file system may tick this seldom: what was written since could change unseen (ms). */
const TICK_MS = 2_000;

/**
 * What the file system says of the same files. The time of the last change to a file cannot be set by anybody, so
 * where all of this is as it was, the contents are: they need not be read at every start. Null while a file is so new
 * that it could be changed again without its time telling.
 */
function lookOf({ inputs }) {
  const hash = createHash('sha256');
  const unsafe = BigInt(Date.now() - TICK_MS) * 1_000_000n;
  let isSafe = true;
  for (const path of inputs().sort()) {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    if (ctimeNs > unsafe) isSafe = false;
    hash.update(`${relative(root, path)}\0${ino} ${size} ${mtimeNs} ${ctimeNs}\0`);
  }
  return isSafe ? hash.digest('hex') : null;
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** The look of the files when their contents were last compared, beside the stamp of those contents. */
const lookFile = ({ stampFile }) => `${stampFile}-look`;

function rememberLook(part, look, stamp) {
  try {
    if (look) writeFileSync(lookFile(part), `${look} ${stamp}`);
  } catch {
    // Where nothing may be written, contents are compared each time.
  }
}

const isFresh = ({ stampFile }, stamp) => textOf(stampFile) === stamp;

/** One build at a time: two programs started together would delete each other's output. */
function withLock(work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LOCK_STALE_MS)
        rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function build(part) {
  const look = lookOf(part);
  const built = textOf(part.stampFile);
  if (look && built && textOf(lookFile(part)) === `${look} ${built}`) return;
  const stamp = stampOf(part);
  if (isFresh(part, stamp)) return rememberLook(part, look, stamp);
  withLock(() => {
    if (isFresh(part, stamp)) return;
    if (!existsSync(part.commands[0][0])) {
      process.stderr.write('程序还没有编译，也没有安装编译工具。请先运行 npm ci。\n');
      process.exit(2);
    }
    process.stderr.write(`${part.what}\n`);
    for (const command of part.commands) {
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: root,
        encoding: 'utf8',
        // Whoever starts it, a test runner too, gets the program that is shipped: React has another one for developers.
        env: { ...process.env, NODE_ENV: 'production' },
      });
      if (status === 0) continue;
      process.stderr.write(`${stdout}${stderr}\n编译失败，原因见上。\n`);
      process.exit(2);
    }
    writeFileSync(part.stampFile, stamp);
  });
}

const [first] = process.argv.slice(2);
// A shipped package has no sources: its build is what it is.
if (existsSync(join(source, 'core')) && existsSync(join(root, 'nest-cli.json'))) {
  if (first === '--stamp') {
    writeFileSync(PROGRAM.stampFile, stampOf(PROGRAM));
    process.exit(0);
  }
  build(PROGRAM);
  if (first === 'serve' || first === '--build-all') build(PAGES);
}
if (['--build-only', '--build-all', '--stamp'].includes(first)) process.exit(0);
// Compiled code is kept from one start to the next, where Node can (22 and newer).
module.enableCompileCache?.(join(dist, '.compiled'));
await import(join(dist, 'program', 'cli', 'main.js'));
