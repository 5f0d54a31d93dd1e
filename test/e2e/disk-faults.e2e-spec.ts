import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ApiClient } from './api-client.js';
import { CRASH_ROUND, type Parcel, Promises, inspect, parcels } from './crash-harness.js';
import { type ServerProcess, startQingcha } from './server-process.js';
import { temporaryFolder } from './store-samples.js';

const PATIENCE = 300_000;
const IS_FULL = process.env['QINGCHA_TEST'] === 'full';
const HAS_STRACE = spawnSync('strace', ['-V']).status === 0;
if (!HAS_STRACE)
  console.log('strace is not installed (apt-get install strace): disk faults are not injected');

type Fault = readonly [call: string, error: string, when: number, threads: 'main' | 'all'];

/**
 * Which call fails, how, from which of its calls on, and where: SQLite writes from the main thread, files are written
 * by others.
 */
const STEPS: readonly number[] = IS_FULL ? [2, 3, 5, 8, 13, 21] : [];
const FAULTS: readonly Fault[] = [
  ['pwrite64', 'ENOSPC', 1, 'main'],
  ['fsync', 'EIO', 1, 'main'],
  ['fsync', 'EIO', 1, 'all'],
  ...STEPS.flatMap((when): readonly Fault[] => [
    ['pwrite64', 'ENOSPC', when, 'main'],
    ['pwrite64', 'EIO', when, 'all'],
    ['fsync', 'EIO', when, 'main'],
    ['fsync', 'EIO', when, 'all'],
  ]),
];

let home: string;
let server: ServerProcess;
let queue: Parcel[];
let promises: Promises;

/** Lets a system call of the running server fail from now on; the result ends that. */
async function inject([call, error, when, threads]: Fault): Promise<ChildProcess> {
  const rule = `inject=${call}:error=${error}:when=${when}+`;
  const strace = spawn(
    'strace',
    [...(threads === 'all' ? ['-f'] : []), '-e', `trace=${call}`, '-e', rule, '-p', String(server.child.pid)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  strace.stderr?.setEncoding('utf8');
  await new Promise<void>((resolve, reject) => {
    strace.once('exit', () => reject(new Error(said)));
    strace.stderr?.on('data', (text: string) => {
      said += text;
      if (said.includes('attached')) resolve();
    });
  });
  return strace;
}

async function release(strace: ChildProcess): Promise<void> {
  const ended = once(strace, 'exit');
  strace.kill('SIGINT');
  await ended;
}

async function upload(): Promise<{ status: number; code?: string; message?: string }> {
  const parcel = queue.shift();
  if (!parcel) throw new Error('no parcels left');
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(parcel.bytes)]), `${parcel.unit}.xlsx`);
  const place = `${server.url}/api/rounds/${encodeURIComponent(CRASH_ROUND)}/submissions`;
  const response = await fetch(place, { method: 'POST', body: form });
  const body = (await response.json()) as { units?: { receipt: string }[]; code?: string; message?: string };
  promises.receipts.push(...(body.units ?? []).map(({ receipt }) => receipt));
  return { ...body, status: response.status };
}

(HAS_STRACE ? describe : describe.skip)('a disk that fails under the server', () => {
  beforeAll(async () => {
    home = temporaryFolder();
    promises = new Promises();
    server = await startQingcha({ QINGCHA_DATA: join(home, 'data') });
    await new ApiClient(server.url).post('rounds', { name: CRASH_ROUND, asOf: '2017-12-31' });
    queue = await parcels(home, 3 * FAULTS.length + 2);
    expect((await upload()).status).toBe(200);
  }, PATIENCE);
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }, PATIENCE);

  it.each(FAULTS)(
    '%s fails with %s from call %i on (%s threads): told in one sentence, and the next upload works',
    async (...fault) => {
      const [, , when] = fault;
      const strace = await inject(fault);
      let refused: Awaited<ReturnType<typeof upload>>;
      try {
        refused = await upload();
        if (when > 1 && refused.status === 200) refused = await upload();
      } finally {
        await release(strace);
      }
      // Late calls may not come at all; then there was nothing to refuse.
      if (when === 1 || refused.status !== 200) {
        expect([refused.status, refused.code]).toEqual([507, 'data-folder']);
        expect(refused.message).toMatch(/磁盘空间/u);
      }
      expect((await new ApiClient(server.url).get('health')).status).toBe(200);
      expect((await upload()).status).toBe(200);
    },
    PATIENCE,
  );

  it(
    'leaves nothing half-written and loses nothing',
    async () => {
      const harm = await inspect({ file: join(home, 'data', 'qingcha.sqlite') }, promises);
      expect(harm).toEqual({ lost: [], halves: [], complaints: [] });
    },
    PATIENCE,
  );
});
