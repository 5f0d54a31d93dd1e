import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';
import { CRASH_ROUND, Promises, awaitJobs, inspect, parcels, send } from './crash-harness.js';
import { startProcess, startQingcha } from './server-process.js';
import { temporaryFolder } from './store-samples.js';

const UPLOADS = process.env['QINGCHA_TEST'] === 'full' ? 300 : 30;
const LIMIT_MS = 200;
const PATIENCE = 900_000;
const PROBE = join(ROOT, 'test/e2e/loop-delay.mjs');

let home: string;
beforeEach(() => (home = temporaryFolder()));
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The 99th percentile that a probe writes when it is asked, in milliseconds. */
async function p99(child: ChildProcess, file: string): Promise<number> {
  child.kill('SIGUSR2');
  while (!existsSync(file) || !statSync(file).size) await new Promise((resolve) => setTimeout(resolve, 50));
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly p99: number }).p99;
}

it(
  `${UPLOADS} uploads at once: none fails, none is lost, and the server never stands still`,
  async () => {
    const data = join(home, 'data');
    const [file, idleFile] = [join(home, 'delay.json'), join(home, 'idle.json')];
    const server = await startQingcha({ QINGCHA_DATA: data, LOOP_DELAY_FILE: file }, ['--import', PROBE]);
    // What the machine does to a program that does nothing, at the same time: on a busy one, that is much.
    const idle = await startProcess([PROBE, 'idle'], { LOOP_DELAY_FILE: idleFile });
    const sent = await parcels(home, UPLOADS);
    const promises = new Promises();
    await new ApiClient(server.url).post('rounds', { name: CRASH_ROUND, asOf: '2017-12-31' });
    for (const { child } of [server, idle]) child.kill('SIGUSR2');
    const started = Date.now();
    const statuses = await Promise.all(sent.map((parcel) => send(server.url, parcel, promises, true)));
    const received = Date.now() - started;
    expect(statuses).toEqual(statuses.map(() => 202));
    const jobs = await awaitJobs(server.url, promises, PATIENCE);
    expect(jobs.filter(({ state }) => state !== 'done')).toEqual([]);
    const [delay, noise] = [await p99(server.child, file), await p99(idle.child, idleFile)];
    await Promise.all([server.stop(), idle.stop()]);
    expect(new Set(promises.receipts).size).toBe(UPLOADS);
    expect(await inspect({ file: join(data, 'qingcha.sqlite') }, promises)).toEqual({
      lost: [],
      halves: [],
      complaints: [],
    });
    console.log(
      `${UPLOADS} uploads accepted in ${received} ms; event loop p99 ${delay.toFixed(0)} ms, idle beside it ${noise.toFixed(0)} ms`,
    );
    expect(delay).toBeLessThan(LIMIT_MS + noise);
  },
  PATIENCE,
);
