import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import type { DatabaseOptions } from '../../src/adapters/database/database.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';
import {
  CRASH_ROUND,
  Promises,
  awaitJobs,
  inspect,
  openCases,
  parcels,
  sendUntilKilled,
} from './crash-harness.js';
import { startPostgres } from './postgres.js';
import { type ServerProcess, startProcess, startQingcha } from './server-process.js';
import { temporaryFolder } from './store-samples.js';

const IS_FULL = process.env['QINGCHA_TEST'] === 'full';
/** Kills per database. */
const KILLS = IS_FULL ? 100 : 2;
const PARCELS_PER_KILL = IS_FULL ? 12 : 8;
/** Each goes through three steps, if the server lives long enough. */
const CASES_PER_KILL = 4;
const PATIENCE = IS_FULL ? 3_600_000 : 300_000;
/** A control must be caught well before this many kills. */
const MOST_CONTROLS = 20;

let home: string;
beforeEach(() => (home = temporaryFolder()));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const UNHARMED = { lost: [], halves: [], complaints: [] };

it.each(['SQLite', 'PostgreSQL'])(
  `on %s, ${KILLS} kills during uploads, decisions and jobs lose nothing that was acknowledged`,
  async (kind) => {
    const postgres = kind === 'PostgreSQL' ? await startPostgres() : null;
    let server: ServerProcess | null = null;
    try {
      const data = join(home, 'data');
      const environment = { QINGCHA_DATA: data, ...(postgres ? { DATABASE_URL: postgres.url } : {}) };
      const options: DatabaseOptions = {
        file: join(data, 'qingcha.sqlite'),
        ...(postgres ? { url: postgres.url } : {}),
      };
      const queue = await parcels(home, KILLS * PARCELS_PER_KILL);
      const all = queue.length;
      const promises = new Promises();
      server = await startQingcha(environment);
      await new ApiClient(server.url).post('rounds', { name: CRASH_ROUND, asOf: '2017-12-31' });
      const cases = await openCases(server.url, home, KILLS * CASES_PER_KILL);
      expect(cases).toHaveLength(KILLS * CASES_PER_KILL);
      for (let kill = 0; kill < KILLS; kill++) {
        // Sometimes in the middle of the first upload, sometimes after many.
        await sendUntilKilled(server, queue, promises, {
          // Not all at once: there must be something left to decide on at every kill.
          cases: cases.splice(0, CASES_PER_KILL),
          after: 100 + Math.random() * 1_500,
          isWarm: kill % 3 !== 1,
        });
        expect(await inspect(options, promises)).toEqual(UNHARMED);
        server = await startQingcha(environment);
      }
      const jobs = await awaitJobs(server.url, promises);
      expect(jobs.filter(({ state }) => state !== 'done')).toEqual([]);
      await server.stop();
      expect(await inspect(options, promises)).toEqual(UNHARMED);
      expect(promises.receipts.length).toBeGreaterThan(promises.jobs.length);
      expect(promises.jobs.length).toBeGreaterThan(0);
      expect(promises.steps.length).toBeGreaterThan(KILLS / 2);
      expect(promises.refusals).toEqual([]);
      console.log(
        `${kind}: ${KILLS} kills, ${promises.receipts.length} receipts (${promises.jobs.length} of them by jobs) of ${all} uploads and ${promises.steps.length} decisions, 0 lost`,
      );
    } finally {
      await server?.stop();
      await postgres?.stop();
    }
  },
  PATIENCE,
);

it.each([
  ['early', 'answers before it commits', 'lost'],
  ['halves', 'writes without a transaction', 'halves'],
] as const)(
  'a server (%s) that %s is caught by the same harness',
  async (mode, _, found) => {
    const file = join(home, 'qingcha.sqlite');
    await (await DatabaseRegister.open({ file })).close();
    const queue = await parcels(home, 40);
    const promises = new Promises();
    for (let kill = 0; kill < MOST_CONTROLS; kill++) {
      const server = await startProcess([join(ROOT, 'test/e2e/careless-server.mjs'), mode, file], {});
      const repeated = queue.map(({ bytes }, index) => ({ unit: `${kill}-${index}`, bytes }));
      await sendUntilKilled(server, repeated, promises, { after: 60 + Math.random() * 60 });
      if ((await inspect({ file }, promises))[found].length) return;
    }
    throw new Error(`${MOST_CONTROLS} kills found nothing`);
  },
  PATIENCE,
);
