import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { ApiClient } from './api-client.js';
import { qingcha } from './command-line.js';
import { CRASH_ROUND, Promises, parcels, send } from './crash-harness.js';
import { startQingcha } from './server-process.js';
import { temporaryFolder } from './store-samples.js';
import { programEntry } from '../../src/installation.js';

const RESTORES = process.env['QINGCHA_TEST'] === 'full' ? 20 : 2;
const PATIENCE = 1_200_000;

let home: string;
beforeEach(() => (home = temporaryFolder()));
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The program in another process, while this one goes on uploading. */
async function verb(args: readonly string[], data: string): Promise<void> {
  const child = spawn(process.execPath, [programEntry('cli/main.js'), ...args], {
    cwd: home,
    env: { ...process.env, QINGCHA_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect([args[0], code]).toEqual([args[0], 0]);
}

it(
  `${RESTORES} of ${RESTORES} restores equal a state that a client saw`,
  async () => {
    const data = join(home, 'data');
    const server = await startQingcha({ QINGCHA_DATA: data });
    const promises = new Promises();
    try {
      await new ApiClient(server.url).post('rounds', { name: CRASH_ROUND, asOf: '2017-12-31' });
      const queue = await parcels(home, RESTORES * 20);
      for (let number = 0; number < RESTORES; number++) {
        const before = [...promises.receipts];
        const copy = join(home, `copy${number}`);
        const making = verb(['backup', '--out', copy], data);
        let isMade = false;
        void making.then(() => (isMade = true));
        // At least one upload runs into the backup.
        do {
          const parcel = queue.shift();
          if (!parcel) break;
          expect(await send(server.url, parcel, promises)).toBe(200);
        } while (!isMade);
        await making;
        const restored = join(home, `restored${number}`);
        await verb(['restore', copy], restored);
        expect(qingcha(home, ['doctor'], { QINGCHA_DATA: restored }).status).toBe(0);
        const register = await DatabaseRegister.open({ file: join(restored, 'qingcha.sqlite') });
        const found = (await register.submissions(CRASH_ROUND)).map(({ receipt }) => receipt);
        await register.close();
        // The client saw its receipts one after the other: what is restored is what it had after one of them.
        const seen = promises.receipts.slice(0, found.length);
        expect([...found].sort()).toEqual([...seen].sort());
        expect(found.length).toBeGreaterThanOrEqual(before.length);
        for (const place of [copy, restored]) rmSync(place, { recursive: true });
      }
    } finally {
      await server.stop();
    }
    console.log(`${RESTORES} restores of ${promises.receipts.length} receipts`);
  },
  PATIENCE,
);
