// Child processes and worker threads run compiled code from dist/, so a stale build would test yesterday's program.
// Jest calls this once, before the first spec; the launcher itself decides whether dist is stale.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export default function buildWhenStale() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const launcher = 'src/cli/launcher.mjs';
  if (!existsSync(new URL(`../${launcher}`, import.meta.url))) return;
  // Our standard output stays clean for `--json`: what the build says goes to standard error.
  const { status } = spawnSync(process.execPath, [launcher, '--build-all'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`the build failed (exit ${status}): ${launcher} --build-all`);
}
