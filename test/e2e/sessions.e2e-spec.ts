import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'node:http';
import BetterSqlite3 from 'better-sqlite3';
import { Secret, TOTP } from 'otpauth';
import { type CheckedThing, examine } from '../../src/app/doctor.js';
import { assemble } from '../../src/assemble.js';
import type { FactorOfferDto, SessionDto } from '../../src/server/accounts/session.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import { ApiClient } from './api-client.js';
import { Browser, PASSWORD } from './browser.js';
import { startPostgres, type TestPostgres } from './postgres.js';
import { temporaryFolder } from './store-samples.js';

const FAST = { memoryCost: 1024, timeCost: 1 };
const NEXT = 'Shan-hu_5207-mei';
const DATABASES: readonly (readonly [string, () => Promise<TestPostgres | null>])[] = [
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', startPostgres],
];

describe.each(DATABASES)('on %s', (_, openDatabase) => {
  let folder: string;
  let database: TestPostgres | null;
  let server: RunningServer;

  beforeAll(async () => {
    database = await openDatabase();
    folder = temporaryFolder();
    server = await startServer({
      dataFolder: folder,
      databaseFile: join(folder, 'qingcha.sqlite'),
      databaseUrl: database?.url,
      port: 0,
      passwordCost: FAST,
    });
  });

  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const setUp = (code: string) => ({
    code,
    account: 'Admin1',
    displayName: '王系统',
    password: PASSWORD,
    mode: 'separated',
  });

  describe('before the first administrator', () => {
    it('this machine may do everything without an account', async () => {
      const api = new ApiClient(server.url);
      expect((await api.post('rounds', { name: '甲', asOf: '2017-12-31' })).status).toBe(201);
      expect(await new Browser(server.url).open()).toMatchObject({ account: null, needsSetup: true });
    });

    it('but nobody who comes through a proxy', async () => {
      const answer = await new ApiClient(server.url).get('rounds', { 'x-forwarded-for': '10.0.0.1' });
      expect([answer.status, answer.body.code]).toEqual([403, 'not-local']);
    });

    it('the set-up wants the code of the console, a mode and a good password', async () => {
      const browser = new Browser(server.url);
      await browser.open();
      const code = server.setupCode ?? '';
      expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u);
      expect((await browser.post('setup', setUp('AAAA-AAAA-AAAA-AAAA'))).body.code).toBe('set-up-code');
      expect((await browser.post('setup', setUp('甲乙丙丁'))).body.code).toBe('set-up-code');
      expect((await browser.post('setup', { ...setUp(code), mode: undefined })).status).toBe(400);
      const weak = await browser.post('setup', { ...setUp(code), password: 'Password123' });
      expect([weak.status, weak.body.code]).toEqual([422, 'password-refused']);
      expect((await browser.open()).needsSetup).toBe(true);
    });

    it('is used once; two at the same time make one administrator', async () => {
      const code = (server.setupCode ?? '').toLowerCase();
      const browsers = [new Browser(server.url), new Browser(server.url)];
      for (const browser of browsers) browser.csrf = (await browser.open()).csrf;
      const answers = await Promise.all(browsers.map((browser) => browser.post('setup', setUp(code))));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const done = answers.find(({ status }) => status === 200)?.body as unknown as SessionDto;
      expect(done).toMatchObject({
        account: { name: 'Admin1', role: 'systemAdmin', mustChangePassword: false, hasSecondFactor: false },
        mode: 'separated',
        needsSetup: false,
      });
    });
  });

  describe('afterwards', () => {
    it('nothing is open to strangers but what is public', async () => {
      const stranger = new Browser(server.url);
      expect((await stranger.open()).account).toBeNull();
      for (const path of ['rounds', 'accounts', 'docs-json', 'docs', 'departments'])
        expect([path, (await stranger.get(path)).status]).toEqual([path, 401]);
      expect((await stranger.get('health')).status).toBe(200);
      expect((await stranger.post('rounds', { name: '乙', asOf: '2017-12-31' })).body.code).toBe(
        'login-needed',
      );
      expect((await stranger.post('setup', setUp(server.setupCode ?? ''))).body.code).toBe('set-up-done');
    });

    it('a sign-in renews the token and sets a cookie that scripts and other sites cannot use', async () => {
      const browser = new Browser(server.url);
      const before = await browser.open();
      const planted = browser.cookie;
      const { status, headers, body } = await browser.signIn('ADMIN1');
      expect([status, body.account?.name]).toEqual([200, 'Admin1']);
      expect(headers.getSetCookie().join()).toMatch(
        /^qingcha=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u,
      );
      expect(browser.cookie).not.toBe(planted);
      expect(body.csrf).not.toBe(before.csrf);
      const old = new Browser(server.url);
      old.cookie = planted;
      expect((await old.open()).account).toBeNull();
      // The system administrator runs the system; what is submitted is none of his business.
      expect((await browser.get('rounds')).body.code).toBe('not-allowed');
      expect((await browser.get('docs-json')).status).toBe(200);
    });

    it('a change without the token of the page is refused', async () => {
      const browser = new Browser(server.url);
      await browser.signIn('Admin1');
      for (const csrf of ['x', 'A'.repeat(43)]) {
        browser.csrf = csrf;
        const answer = await browser.change('DELETE', 'session', {});
        expect([answer.status, answer.body.code]).toEqual([403, 'page-expired']);
      }
      const foreign = await browser.request('session', {
        method: 'DELETE',
        headers: { origin: 'https://example.org' },
      });
      expect(foreign.status).toBe(403);
      expect((await browser.open()).account).not.toBeNull();
    });

    it('a sign-out ends the session at once', async () => {
      const browser = new Browser(server.url);
      await browser.signIn('Admin1');
      const { cookie } = browser;
      expect((await browser.change<SessionDto>('DELETE', 'session', {})).body.account).toBeNull();
      const again = new Browser(server.url);
      again.cookie = cookie;
      expect((await again.open()).account).toBeNull();
    });

    it('does not say which part was wrong, and locks after five failures, whether the name exists or not', async () => {
      const answers = async (account: string) => {
        const browser = new Browser(server.url);
        const given: string[] = [];
        for (let attempt = 0; attempt < 6; attempt++) {
          const { status, body, headers } = await browser.signIn(account, 'wrong');
          given.push(`${status} ${JSON.stringify(body)} ${headers.get('retry-after')}`);
        }
        return given;
      };
      const [known, unknown] = [await answers('admin1'), await answers('nobody')];
      expect(known).toEqual(unknown);
      expect(known.slice(0, 5).every((answer) => answer.startsWith('401'))).toBe(true);
      expect(known[5]).toMatch(/^423 .*15 分钟.* 900$/u);
      const browser = new Browser(server.url);
      expect((await browser.signIn('Admin1')).status).toBe(423);
      const parallel = await Promise.all(
        Array.from({ length: 12 }, () => new Browser(server.url).signIn('somebody', 'wrong')),
      );
      expect(parallel.filter(({ status }) => status === 401)).toHaveLength(5);
    });
  });
});

/** What the doctor finds in a data folder. */
async function doctorOf(dataFolder: string): Promise<readonly CheckedThing[]> {
  const assembly = await assemble({ dataFolder, databaseFile: join(dataFolder, 'qingcha.sqlite') });
  try {
    return await examine(assembly);
  } finally {
    await assembly.close();
  }
}

it('a second factor is offered, confirmed, then wanted, and each code is good once', async () => {
  const folder = temporaryFolder();
  const options = {
    dataFolder: folder,
    databaseFile: join(folder, 'qingcha.sqlite'),
    port: 0,
    passwordCost: FAST,
  };
  const server = await startServer(options);
  try {
    const browser = new Browser(server.url);
    await browser.open();
    const set = await browser.post<SessionDto>('setup', {
      code: server.setupCode,
      account: 'root-1',
      displayName: '李一',
      password: PASSWORD,
      mode: 'single',
    });
    expect(browser.taken(set).mode).toBe('single');
    const { body } = await browser.post<FactorOfferDto>('session/second-factor', {});
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Qingcha/u);
    const totp = new TOTP({ secret: Secret.fromBase32(body.secret ?? '') });
    expect((await browser.post('session/second-factor', { code: '000000' })).body.code).toBe(
      'second-factor-wrong',
    );
    // The step before: good once more, so that the next one is still fresh below.
    const code = totp.generate({ timestamp: Date.now() - 30_000 });
    expect((await browser.post<FactorOfferDto>('session/second-factor', { code })).body).toEqual({
      isConfirmed: true,
    });
    expect((await browser.open()).account?.hasSecondFactor).toBe(true);
    expect((await browser.post('session/second-factor', {})).body.code).toBe('second-factor-exists');
    // Whoever reads the database alone cannot make codes.
    const database = new BetterSqlite3(join(folder, 'qingcha.sqlite'), { readonly: true });
    const stored = database.prepare('SELECT "secondFactor" FROM account').pluck().get();
    database.close();
    expect(stored).toMatch(/^aes-256-gcm:/u);
    expect(await doctorOf(folder)).toContainEqual(
      expect.objectContaining({ check: 'factors', status: 'ok' }),
    );
    const other = new Browser(server.url);
    // Asking for the code is no failure, however often.
    for (let attempt = 0; attempt < 6; attempt++)
      expect((await other.signIn('root-1')).body).toMatchObject({ code: 'second-factor-needed' });
    expect((await other.signIn('root-1', PASSWORD, code)).body).toMatchObject({ code: 'sign-in-failed' });
    const fresh = totp.generate();
    const both = await Promise.all([
      new Browser(server.url).signIn('root-1', PASSWORD, fresh),
      new Browser(server.url).signIn('root-1', PASSWORD, fresh),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    // A register restored without the key: nobody gets in with less than before, and the doctor says what to do.
    rmSync(join(folder, 'factor.key'));
    const bereft = await startServer(options);
    const denied = await new Browser(bereft.url).signIn('root-1', PASSWORD, totp.generate());
    expect([denied.status, denied.body]).toEqual([503, expect.objectContaining({ code: 'factor-key' })]);
    await bereft.close();
    expect(await doctorOf(folder)).toContainEqual(
      expect.objectContaining({ check: 'factors', status: 'error' }),
    );
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('a new password ends every other session and may not be an old one', async () => {
  const folder = temporaryFolder();
  const options = { dataFolder: folder, databaseFile: join(folder, 'q.sqlite'), port: 0, passwordCost: FAST };
  const server = await startServer(options);
  try {
    const first = new Browser(server.url);
    await first.open();
    const account = { account: 'admin', displayName: '赵一', password: PASSWORD, mode: 'single' };
    first.taken(await first.post<SessionDto>('setup', { code: server.setupCode, ...account }));
    const other = new Browser(server.url);
    await other.signIn('admin');
    const change = (current: string, next: string) =>
      first.post<SessionDto>('session/password', { current, next });
    expect((await change('wrong', NEXT)).status).toBe(422);
    expect((await change(PASSWORD, PASSWORD)).status).toBe(422);
    first.taken(await change(PASSWORD, NEXT));
    expect((await first.open()).account?.name).toBe('admin');
    expect((await other.open()).account).toBeNull();
    expect((await change(NEXT, PASSWORD)).body).toMatchObject({ code: 'password-refused' });
    expect((await other.signIn('admin')).status).toBe(401);
    expect((await other.signIn('admin', NEXT)).status).toBe(200);
    await server.close();
    const second = await startServer(options);
    other.csrf = '';
    const again = new Browser(second.url);
    again.cookie = other.cookie;
    expect((await again.open()).account?.name).toBe('admin');
    expect(second.setupCode).toBeNull();
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('another address is only served over https, and only when there are accounts', async () => {
  const folder = temporaryFolder();
  const options = { dataFolder: folder, databaseFile: join(folder, 'q.sqlite'), port: 0, passwordCost: FAST };
  await expect(startServer({ ...options, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'host-not-safe' });
  const web = { publicUrl: 'https://qingcha.example' };
  const server = await startServer({ ...options, host: '0.0.0.0', web });
  try {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/u);
    const ask = (host: string) =>
      new Promise<readonly [number, string]>((resolve, reject) => {
        request(`${server.url}/api/session`, { headers: { host } }, (response) => {
          response.resume();
          resolve([response.statusCode ?? 0, String(response.headers['set-cookie'])]);
        })
          .on('error', reject)
          .end();
      });
    expect((await ask('qingcha.example'))[0]).toBe(403);
    const [status, cookie] = await ask('127.0.0.1');
    expect([status, cookie]).toEqual([
      200,
      expect.stringMatching(/^__Host-qingcha=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u),
    ]);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
