import { rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { startServer } from '../../src/server/main.js';
import { Browser } from './browser.js';
import { MISSING, buildCity } from './isolated-city.js';
import { Staff } from './staff.js';
import { temporaryFolder } from './store-samples.js';

/** Beyond this a difference can be told over a network (OWASP ASVS 5.0 6.3.1 and our own rule for ids). */
const TELLING_MS = 20;
const IS_FULL = process.env['QINGCHA_TEST'] === 'full';
const PATIENCE = 1_200_000;

interface Difference {
  /** Milliseconds that the first took longer, in the middle. */
  readonly median: number;
  /** Where the median of many more measurements lies, with 99 % certainty. */
  readonly low: number;
  readonly high: number;
}

/** Of differences measured in pairs, so that a busy machine is equally busy for both; by order, not by size. */
function differenceOf(differences: readonly number[]): Difference {
  const sorted = [...differences].sort((a, b) => a - b);
  const count = sorted.length;
  const rank = Math.max(0, Math.floor(count / 2 - (2.576 * Math.sqrt(count)) / 2));
  const at = (index: number) => sorted[Math.min(count - 1, Math.max(0, index))] ?? 0;
  return { median: at(Math.floor(count / 2)), low: at(rank), high: at(count - 1 - rank) };
}

const isTelling = ({ low, high }: Difference): boolean => low > TELLING_MS || high < -TELLING_MS;

/** Asks for one and the other in turn, the one that comes first by chance. */
async function compare(
  times: number,
  one: (turn: number) => Promise<unknown>,
  other: (turn: number) => Promise<unknown>,
): Promise<Difference> {
  const timed = async (ask: (turn: number) => Promise<unknown>, turn: number): Promise<number> => {
    const started = performance.now();
    await ask(turn);
    return performance.now() - started;
  };
  const differences: number[] = [];
  for (let turn = -2; turn < times; turn++) {
    const isFirst = Math.random() < 0.5;
    const early = await timed(isFirst ? one : other, turn);
    const late = await timed(isFirst ? other : one, turn);
    // The first two make everybody warm.
    if (turn >= 0) differences.push(isFirst ? early - late : late - early);
  }
  return differenceOf(differences);
}

const told = ({ median, low, high }: Difference): string =>
  `${median.toFixed(1)} ms (99 %: ${low.toFixed(1)} to ${high.toFixed(1)})`;

it('finds a difference of 30 ms in noise three times as large, and none of 5 ms', () => {
  let state = 20_171_231;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const noisy = (difference: number) => Array.from({ length: 200 }, () => difference + (random() - 0.5) * 90);
  expect([30, -30, 5, -5, 0].map((difference) => isTelling(differenceOf(noisy(difference))))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

(IS_FULL ? describe : describe.skip)('answers take as long', () => {
  it(
    'for what belongs to another department as for what does not exist',
    async () => {
      const city = await buildCity();
      try {
        const { department } = city.people;
        const { other } = city.ids;
        const inRound = (round: string) => `rounds/${encodeURIComponent(round)}`;
        const round = '2017年普查';
        const paths = (ids: typeof other): readonly string[] => [
          `receipts/${ids.receipt}`,
          `${inRound(round)}/systems/${ids.system}`,
          `${inRound(round)}/systems?department=${encodeURIComponent(ids.department)}`,
          `${inRound(round)}/submissions?department=${encodeURIComponent(ids.department)}`,
          `runs/${ids.run}`,
          `runs/${ids.run}/findings`,
          `runs/${city.ids.own.run}/systems/${ids.system}/explanation`,
          `receipts/${ids.receipt}/seal`,
        ];
        const missing = paths(MISSING);
        const found: string[] = [];
        for (const [index, path] of paths(other).entries()) {
          const ask = (what: string) => async () => (await department.request(what)).arrayBuffer();
          const difference = await compare(100, ask(path), ask(missing[index] ?? ''));
          console.log(`${path.replace(/%[\w%]+/gu, '…')}: ${told(difference)}`);
          if (isTelling(difference)) found.push(`${path}: ${told(difference)}`);
        }
        expect(found).toEqual([]);
      } finally {
        await city.close();
      }
    },
    PATIENCE,
  );

  it(
    'for a wrong password as for an account that does not exist, or was never used',
    async () => {
      const folder = temporaryFolder();
      const databaseFile = join(folder, 'qingcha.sqlite');
      // Passwords at the cost of a real installation.
      const server = await startServer({ dataFolder: folder, databaseFile, port: 0 });
      try {
        const staff = await Staff.setUp(server);
        await staff.hire('bangong', 'office');
        await staff.systemAdmin.post('accounts', { name: 'xin', displayName: '新', role: 'office' });
        const attempt = (account: string) => async () => {
          const database = new BetterSqlite3(databaseFile);
          database.prepare('DELETE FROM sign_in_attempt').run();
          database.close();
          await new Browser(server.url).signIn(account, 'Falsch_5207-mei');
        };
        const found: string[] = [];
        for (const account of ['bangong', 'xin']) {
          const difference = await compare(60, attempt(account), attempt('niemand'));
          console.log(`${account} and nobody: ${told(difference)}`);
          if (isTelling(difference)) found.push(`${account}: ${told(difference)}`);
        }
        expect(found).toEqual([]);
      } finally {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    PATIENCE,
  );
});
