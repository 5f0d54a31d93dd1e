import { existsSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fastCheck from 'fast-check';
import type { OpenAPIObject } from '@nestjs/swagger';
import { pagesFolder } from '../../src/assemble.js';
import { dispositionOf } from '../../src/server/attachment.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { TrailPage } from '../../src/server/trail/trail.dto.js';
import { Browser } from './browser.js';
import { operationsOf } from './routes.js';
import { FAST, Staff } from './staff.js';
import { temporaryFolder } from './store-samples.js';

let folder: string;
let server: RunningServer;
let staff: Staff;
let office: Browser;

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startServer({
    dataFolder: folder,
    databaseFile: join(folder, 'qingcha.sqlite'),
    port: 0,
    passwordCost: FAST,
  });
  staff = await Staff.setUp(server);
  office = await staff.hire('bangong', 'office');
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as no browser sends it. */
const raw = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  new Promise<RawAnswer>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('answers of every kind', () => {
  it('carry the headers that keep browsers safe: pages, files, refusals, what is not there', async () => {
    const asset = existsSync(join(pagesFolder(), 'assets'))
      ? readdirSync(join(pagesFolder(), 'assets'))[0]
      : '';
    const paths = [
      '/',
      '/rounds/2017/register',
      `/assets/${asset}`,
      '/assets/none.js',
      '/.git/config',
      '/api/none',
    ];
    for (const path of [
      ...paths,
      '/api/session',
      '/api/accounts',
      '/api/docs',
      '/api/rounds/%FF',
      '/%c0%ae%c0%ae/x',
    ]) {
      const { headers } = await raw(path);
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        expect.stringMatching(/default-src 'self';script-src 'self';.*frame-ancestors 'none'/u),
      ]);
      expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
      expect([path, headers['x-frame-options'], headers['referrer-policy']]).toEqual([
        path,
        'DENY',
        'no-referrer',
      ]);
      expect([path, headers['x-powered-by'], headers['server']]).toEqual([path, undefined, undefined]);
      if (path.startsWith('/api')) expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it('are never the files of the installation, its configuration or its data', async () => {
    const names =
      `.git/config .git/HEAD .svn/entries .hg/store .env .env.local .npmrc .htaccess .htpasswd .DS_Store
      .well-known/security.txt .vscode/settings.json .idea/workspace.xml .ssh/id_rsa .aws/credentials .bash_history
      package.json package-lock.json tsconfig.json nest-cli.json Dockerfile.bak docker-compose.yml data/qingcha.sqlite
      qingcha.sqlite qingcha.sqlite-wal anchors.jsonl factor.key data.zip backup.zip backup.tar.gz www.rar site.sql
      dump.sql db.sqlite config.json config.yml settings.py web.config wp-login.php wp-admin/index.php xmlrpc.php
      phpinfo.php info.php index.php test.php shell.jsp admin.jsp login.action struts.do console.aspx trace.axd
      crossdomain.xml clientaccesspolicy.xml elmah.axd server.key cert.pem id_rsa.pub main.js.map src/main.ts
      dist/server/main.js node_modules/express/package.json README.md CHANGELOG.md @vite/client @fs/etc/passwd
      %2e%2e/%2e%2e/etc/passwd ..%2f..%2fetc/passwd.txt assets/../../package.json assets/..%2f..%2fpackage.json
      assets/%2e%2e/index.html assets/ assets api/.env api/actuator api/swagger.json api/graphql api/debug api/metrics
      api/v1/users api/../package.json`.split(/\s+/u);
    const ends = ['', '~', '.bak', '.old'];
    const tried = names.flatMap((name) =>
      ends.map((end) => (name.includes('.') || !end ? `/${name}${end}` : '')),
    );
    const paths = [...new Set(tried.filter(Boolean))].filter((path) => !path.endsWith('~'));
    expect(paths.length).toBeGreaterThan(200);
    const found: string[] = [];
    for (const path of paths) {
      const { status } = await raw(path);
      if (![400, 401, 403, 404].includes(status)) found.push(`${path}: ${status}`);
    }
    expect(found).toEqual([]);
  });

  it('set cookies that only this host may read, over the life of the browser', async () => {
    for (const path of ['/api/session', '/', '/api/accounts']) {
      const { headers } = await raw(path);
      for (const cookie of headers['set-cookie'] ?? [])
        expect(cookie).toMatch(/^qingcha=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    }
    const browser = new Browser(server.url);
    await browser.signIn('xitong');
    const { headers } = await browser.change('DELETE', 'session', {});
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('do not depend on what a proxy may claim, nor on another name of this machine', async () => {
    const claims = {
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    const honest = await raw('/api/health');
    const claimed = await raw('/api/health', claims);
    expect([claimed.status, claimed.body]).toEqual([honest.status, honest.body]);
    for (const host of [
      'evil.example',
      'qingcha.evil.example',
      '127.0.0.1.evil.example',
      '10.1.2.3',
      '[::ffff:7f00:1]',
    ])
      expect([host, (await raw('/api/session', { host })).status]).toEqual([host, 403]);
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'file://'])
      expect([origin, (await raw('/api/session', { origin })).status]).toEqual([origin, 403]);
  });

  it('refuse methods that nobody needs, and other methods in disguise', async () => {
    for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND', 'PATCH']) {
      const { status, headers } = await raw('/api/rounds', {}, method);
      expect([method, [400, 403, 404, 405].includes(status)]).toEqual([method, true]);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    const { status } = await raw('/api/accounts', {
      'x-http-method-override': 'POST',
      'x-method-override': 'POST',
    });
    expect(status).toBe(401);
  });
});

describe('attempts to sign in', () => {
  it('are counted by account, whatever addresses they claim to come from', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      const browser = new Browser(server.url);
      const { csrf } = await browser.open();
      const headers = {
        'content-type': 'application/json',
        'x-csrf-token': csrf,
        'x-forwarded-for': `10.0.0.${attempt}`,
        'x-real-ip': `10.0.1.${attempt}`,
      };
      const body = JSON.stringify({ account: 'shui', password: `falsch-${attempt}` });
      statuses.push((await browser.request('session', { method: 'POST', headers, body })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 423, 423, 423]);
  });
});

describe('sessions', () => {
  const MINUTES = 60_000;
  const sql = (statement: string, ...values: readonly unknown[]) => {
    const database = new BetterSqlite3(join(folder, 'qingcha.sqlite'));
    database.prepare(statement).run(...values);
    database.close();
  };
  /** Makes the sessions of an account look used and begun that many minutes ago. */
  const age = (account: string, column: 'seenAt' | 'startedAt', minutes: number) =>
    sql(
      `UPDATE session SET "${column}" = ? WHERE "accountId" = (SELECT id FROM account WHERE name = ?)`,
      new Date(Date.now() - minutes * MINUTES).toISOString(),
      account,
    );

  it.each([
    ['bangong', 'seenAt', 29.9, 200],
    ['bangong', 'seenAt', 30.1, 401],
    ['xitong', 'seenAt', 9.9, 200],
    ['xitong', 'seenAt', 10.1, 401],
    ['bangong', 'startedAt', 719.9, 200],
    ['bangong', 'startedAt', 720.1, 401],
  ] as const)('of %s whose %s is %d minutes ago answers %d', async (account, column, minutes, status) => {
    const browser = new Browser(server.url);
    await browser.signIn(account, account === 'bangong' ? 'Shan-hu_5207-mei' : undefined);
    age(account, column, minutes);
    expect((await browser.get(account === 'bangong' ? 'rounds' : 'accounts')).status).toBe(status);
    sql('DELETE FROM session WHERE "accountId" = (SELECT id FROM account WHERE name = ?)', account);
    await Promise.all([staff.systemAdmin.signIn('xitong'), office.signIn('bangong', 'Shan-hu_5207-mei')]);
  });
});

describe('what a request brings along', () => {
  it('sets nothing that its route does not name, and reaches no prototype', async () => {
    const { systemAdmin } = staff;
    const account = { name: 'xin-1', displayName: '新', role: 'office' };
    for (const more of [
      { isDisabled: true },
      { passwordHash: 'x' },
      { id: 1 },
      { secondFactor: null },
      { oneTimeUntil: '' },
    ]) {
      const { status, body } = await systemAdmin.post('accounts', { ...account, ...more });
      expect([status, body.code]).toEqual([400, 'bad-input']);
    }
    for (const wrong of [
      { name: ['xin-1'] },
      { role: ['office'] },
      { displayName: { $ne: '' } },
      { name: 7 },
    ])
      expect((await systemAdmin.post('accounts', { ...account, ...wrong })).status).toBe(400);
    const poison =
      '{"__proto__":{"polluted":1,"role":"systemAdmin"},"constructor":{"prototype":{"polluted":1}},"name":"a","asOf":"2017-12-31"}';
    const operations = operationsOf((await systemAdmin.get<OpenAPIObject>('docs-json')).body);
    for (const { method, path, route } of operations) {
      if (method === 'get' || /session|setup/u.test(route)) continue;
      const place = path.replace('/api/', '').replace(/\{\w+\}/gu, '__proto__');
      const headers = { 'content-type': 'application/json' };
      const response = await office.request(place, { method: method.toUpperCase(), headers, body: poison });
      expect([route, response.status < 500]).toEqual([route, true]);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect((await office.open()).account?.role).toBe('office');
  });

  it('stands on one line of the trail and of its export, whatever characters it holds', async () => {
    for (const name of ['甲\n乙', '甲\r\n{"sequence":1}', '甲\u0000乙', '甲\u001b[31m乙'])
      expect((await office.post('rounds', { name, asOf: '2017-12-31' })).status).toBe(400);
    // Marks that are no control characters are kept, and do not break a line.
    const name = '乙\u2028丙\u202e","hash":"sha256:';
    expect((await office.post('rounds', { name, asOf: '2017-12-31' })).status).toBe(201);
    const auditor = await staff.hire('shenjiyuan', 'logAuditor');
    const { items } = (await auditor.get<TrailPage>('trail?action=round.open')).body;
    expect(items.map(({ subject }) => subject)).toContain(name);
    expect(items.map(({ subject }) => subject)).not.toContainEqual(expect.stringContaining('甲'));
    expect(JSON.stringify(items[0]).split('\n')).toHaveLength(1);
  });

  it('a look at what units reported is recorded by what was looked at, not by its address', async () => {
    await office.get(
      `rounds/${encodeURIComponent('没有')}/submissions?department=${encodeURIComponent('市水利局')}`,
    );
    const auditor = new Browser(server.url);
    await auditor.signIn('shenjiyuan', 'Shan-hu_5207-mei');
    const { items } = (await auditor.get<TrailPage>('trail?action=data.view&actor=bangong')).body;
    expect(items[0]?.subject).toMatch(/^[\p{Script=Han}]+：没有 （市水利局）$/u);
  });
});

describe('names of downloads', () => {
  /** The name that a browser would save the file under. */
  const savedAs = (header: string) =>
    decodeURIComponent(/filename\*=UTF-8''([^;]*)$/u.exec(header)?.[1] ?? 'unreadable');

  it('come back as they were, without what could end the header or turn its direction', () => {
    const hostile = [
      'a\r\nSet-Cookie: x=1',
      '"; filename="x.exe',
      "a'b(c)*.xlsx",
      '报表\u202exslx.exe',
      '../../x',
      'a;b',
      '\u0000',
    ];
    for (const name of hostile) {
      const header = dispositionOf(name, 'plain.xlsx');
      expect(header).toMatch(/^attachment; filename="plain\.xlsx"; filename\*=UTF-8''[\w%.~!$&+^`|#-]*$/u);
      expect(savedAs(header)).not.toMatch(/[\p{Cc}\p{Cf}/\\"]/u);
    }
    const letters = fastCheck.string({ unit: 'grapheme', maxLength: 60 });
    fastCheck.assert(
      fastCheck.property(letters, (name) => {
        const header = dispositionOf(name, 'plain.xlsx');
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
        expect(savedAs(header)).toBe(name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\\/:*?"<>|]/gu, '_'));
      }),
      { numRuns: 200, seed: 20_171_231 },
    );
  });
});

/** After a minute, and at the next of the looks that Node takes every half minute. */
const CUT_MS = 100_000;

it('clients that send a byte now and then keep nobody waiting, and are cut off', async () => {
  const { hostname, port } = new URL(server.url);
  const slow = Array.from({ length: 20 }, () => connect(Number(port), hostname));
  const ended = slow.map(
    (socket) =>
      new Promise<number>((resolve) => socket.on('close', () => resolve(Date.now())).on('error', () => 0)),
  );
  for (const socket of slow) socket.write('GET /api/health HTTP/1.1\r\nhost: 127.0.0.1\r\nx-a: ');
  const drip = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('a')), 1_000);
  const started = Date.now();
  try {
    const answers = await Promise.all(Array.from({ length: 20 }, () => raw('/api/health')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    // The wait is left to the long run.
    if (process.env['QINGCHA_TEST'] !== 'full') return;
    for (const end of await Promise.all(ended)) expect(end - started).toBeLessThan(CUT_MS);
  } finally {
    clearInterval(drip);
    for (const socket of slow) socket.destroy();
  }
}, 200_000);
