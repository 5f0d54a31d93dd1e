import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import type { AcceptedDto, JobDto } from '../../src/server/jobs/job.dto.js';
import { ApiClient } from './api-client.js';
import { CRASH_ROUND, Promises, awaitJobs, inspect, parcels, send } from './crash-harness.js';
import { ended } from './job-client.js';
import { type TestPostgres, startPostgres } from './postgres.js';
import { type ServerProcess, startQingcha } from './server-process.js';
import { temporaryFolder } from './store-samples.js';

const JOBS = process.env['QINGCHA_TEST'] === 'full' ? 60 : 8;
const PATIENCE = 300_000;
const IN_ROUND = `rounds/${encodeURIComponent(CRASH_ROUND)}`;

let home: string;
let postgres: TestPostgres;
let servers: ServerProcess[];
beforeAll(async () => {
  home = temporaryFolder();
  postgres = await startPostgres();
  const environment = { QINGCHA_DATA: join(home, 'data'), DATABASE_URL: postgres.url };
  servers = [await startQingcha(environment), await startQingcha(environment)];
  await new ApiClient(servers[0]?.url ?? '').post('rounds', { name: CRASH_ROUND, asOf: '2017-12-31' });
}, PATIENCE);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}, PATIENCE);

it(
  'two programs on one PostgreSQL do each job once',
  async () => {
    const promises = new Promises();
    const sent = await parcels(home, JOBS);
    await Promise.all(
      sent.map((parcel, index) => send(servers[index % 2]?.url ?? '', parcel, promises, true)),
    );
    expect(promises.jobs).toHaveLength(JOBS);
    const jobs = await awaitJobs(servers[0]?.url ?? '', promises);
    expect(jobs.filter(({ state, attempts }) => state !== 'done' || attempts !== 1)).toEqual([]);
    expect(new Set(promises.receipts).size).toBe(JOBS);
    const register = await DatabaseRegister.open({ file: '', url: postgres.url });
    const { total } = await register.trail.query({ action: 'submission.store', offset: 0, limit: 1 });
    expect(total).toBe(JOBS);
    await register.close();
    expect(await inspect({ file: '', url: postgres.url }, promises)).toEqual({
      lost: [],
      halves: [],
      complaints: [],
    });
  },
  PATIENCE,
);

it(
  'a program that ends leaves its job to the other, and a program that dies too',
  async () => {
    const [dying, other] = servers as [ServerProcess, ServerProcess];
    const api = new ApiClient(other.url);
    const orders = await Promise.all(
      Array.from({ length: 3 }, () => api.post<AcceptedDto>(`${IN_ROUND}/comparisons`, {})),
    );
    await dying.kill();
    const done = await Promise.all(orders.map(({ body }) => ended(api, body.job.id, 120_000)));
    expect(done.map(({ state }) => state)).toEqual(done.map(() => 'done'));
    servers[0] = await startQingcha({ QINGCHA_DATA: join(home, 'data'), DATABASE_URL: postgres.url });
  },
  PATIENCE,
);

it(
  'a waiting job is cancelled at once, and never done',
  async () => {
    const api = new ApiClient(servers[1]?.url ?? '');
    const orders: JobDto[] = [];
    for (let number = 0; number < 4; number++)
      orders.push((await api.post<AcceptedDto>(`${IN_ROUND}/runs`, { pack: 'national' })).body.job);
    const last = orders.at(-1)?.id ?? '';
    const { status, body } = await api.post<JobDto>(`jobs/${last}/cancellation`, {});
    expect([status, ['cancelled', 'done'].includes(body.state) || body.isCancelling]).toEqual([200, true]);
    const states = await Promise.all(orders.map(({ id }) => ended(api, id, 120_000)));
    expect(states.slice(0, -1).map(({ state }) => state)).toEqual(orders.slice(0, -1).map(() => 'done'));
    if (body.state === 'cancelled') expect(states.at(-1)).toMatchObject({ state: 'cancelled', attempts: 0 });
    // Asking again changes nothing.
    expect((await api.post<JobDto>(`jobs/${last}/cancellation`, {})).body.state).toBe(states.at(-1)?.state);
  },
  PATIENCE,
);
