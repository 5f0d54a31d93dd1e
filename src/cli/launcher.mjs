#!/usr/bin/env node
// Starts the compiled program, and builds it first when it is absent or older than its sources: a stale build
// would run unnoticed. Plain JavaScript, because it must run before anything is compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const lock = join(root, 'node_modules', '.qingcha-build');
const LOCK_STALE_MS = 180_000;

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'web' ? [] : sourceFiles(path);
    return /\.spec\.ts$/.test(entry.name) ? [] : [path];
  });
}

/** Hash of everything the build depends on. */
function sourceStamp() {
  const hash = createHash('sha256');
  const settings = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', '.config/swcrc.json'].map((name) =>
    join(root, name),
  );
  for (const path of [...sourceFiles(join(root, 'src')).sort(), ...settings]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

const isFresh = (stamp) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

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

function build() {
  const stamp = sourceStamp();
  if (isFresh(stamp)) return;
  withLock(() => {
    if (isFresh(stamp)) return;
    const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    if (!existsSync(nest)) {
      process.stderr.write('程序还没有编译，也没有安装编译工具。请先运行 npm ci。\n');
      process.exit(2);
    }
    process.stderr.write('正在编译程序（首次运行或源代码有变化时需要）…\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) {
      process.stderr.write(`${stdout}${stderr}\n编译失败，原因见上。\n`);
      process.exit(2);
    }
    writeFileSync(stampFile, stamp);
  });
}

const [first] = process.argv.slice(2);
// A shipped package has no sources: its build is what it is.
if (existsSync(join(root, 'src', 'core')) && existsSync(join(root, 'nest-cli.json'))) {
  if (first === '--stamp') {
    writeFileSync(stampFile, sourceStamp());
    process.exit(0);
  }
  build();
}
if (first === '--build-only' || first === '--stamp') process.exit(0);
await import(join(dist, 'cli', 'main.js'));
