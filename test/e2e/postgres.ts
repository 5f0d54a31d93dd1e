import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A PostgreSQL database for one test file. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Set by `global-setup`: where the cluster of this run is asked for. */
const KEEPER = 'QINGCHA_TEST_KEEPER';

/**
 * A database of its own, dropped at the end: on the server named by TEST_DATABASE_URL, otherwise in a cluster that all
 * tests of a run share. Either sorts text as Chinese users would see it, not by code point: results may not depend on
 * that.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const admin = process.env['TEST_DATABASE_URL'] || (await clusterOfRun());
  const database = `qingcha_test_${randomBytes(6).toString('hex')}`;
  await createDatabase(admin, database);
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return {
    url: url.href,
    stop: () =>
      withClient(admin, (client) => client.query(`DROP DATABASE "${database}" WITH (FORCE)`)).then(
        () => undefined,
      ),
  };
}

async function clusterOfRun(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${process.env[KEEPER]}`);
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const plain = `CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`;
  await withClient(url, async (client) => {
    try {
      await client.query(`${plain} LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN' LOCALE 'C'`);
    } catch (error) {
      // Servers before 15, or built without ICU, know only the locales of their system.
      if (!(error instanceof pg.DatabaseError)) throw error;
      await client.query(`${plain} LC_COLLATE 'C' LC_CTYPE 'C'`);
    }
  });
}
