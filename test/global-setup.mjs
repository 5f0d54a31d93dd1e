// Child processes and worker threads run compiled code from dist/, so a stale build would test yesterday's program.
// Jest calls this once, before the first spec; the launcher itself decides whether dist is stale.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export default async function prepareRun() {
  buildWhenStale();
  await keepPostgres();
}

/** One PostgreSQL cluster for the whole run, made when the first spec asks for it; `global-teardown` lets go of it. */
async function keepPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL('e2e/postgres-keeper.mjs', import.meta.url))],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    },
  );
  const port = await new Promise((resolve) =>
    keeper.stdout.once('data', (text) => resolve(String(text).trim())),
  );
  process.env.QINGCHA_TEST_KEEPER = port;
  for (const handle of [keeper, keeper.stdin, keeper.stdout]) handle.unref();
  globalThis.qingchaPostgresKeeper = keeper;
}

function buildWhenStale() {
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
