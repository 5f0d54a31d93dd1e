import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-tree.js';
import { temporaryFolder } from './store-samples.js';

/** The built application with its pages, on a register of its own. */
export interface Site {
  readonly url: string;
  /** What stands on the console for whoever makes the first administrator; fails when there are accounts. */
  setupCode(): Promise<string>;
  /** Runs a command on the register of the site, while it is served. */
  run(...args: readonly string[]): string;
  close(): Promise<void>;
}

const LAUNCHER = join(ROOT, 'src/cli/launcher.mjs');
const READY = /http:\/\/127\.0\.0\.1:\d+/u;
const SETUP_CODE = /一次性代码：([\w-]+)/u;
/** The code is printed together with the address. */
const PATIENCE_MS = 10_000;

/** Starts it as a user would, after an optional import that fills the register. */
export async function openSite(...filled: readonly string[]): Promise<Site> {
  const folder = temporaryFolder();
  const database = join(folder, 'data', 'qingcha.sqlite');
  const run = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args, '--db', database], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`qingcha ${args.join(' ')} ended with ${status}: ${stderr}`);
    return stdout;
  };
  if (filled.length) run(...filled, '--out', join(folder, 'out'));
  const server = spawn(process.execPath, [LAUNCHER, 'serve', '--db', database, '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    server.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = READY.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
  });
  return {
    url,
    setupCode: async () => {
      for (const deadline = Date.now() + PATIENCE_MS; ;) {
        const code = SETUP_CODE.exec(said)?.[1];
        if (code) return code;
        if (Date.now() > deadline) throw new Error(`no set-up code on the console: ${said}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    run,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
