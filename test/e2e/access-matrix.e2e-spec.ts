import type { OpenAPIObject } from '@nestjs/swagger';
import { Browser } from './browser.js';
import {
  type CityIds,
  type IsolatedCity,
  MISSING,
  OTHER_ROUND,
  type Person,
  ROUND,
  buildCity,
} from './isolated-city.js';
import { type Operation, operationsOf } from './routes.js';
import { CHOSEN } from './staff.js';

/** Who may use a route; d: department, b: audit bureau, o: office, s: system, S: security, l: log, *: everybody. */
type Allowed = string;
const LETTERS: Readonly<Record<Person, string>> = {
  department: 'd',
  otherDepartment: 'd',
  auditBureau: 'b',
  office: 'o',
  systemAdmin: 's',
  securityAdmin: 'S',
  logAuditor: 'l',
};

/**
 * What is expected of every route; one without a line here fails. `other`: what a department gets that asks for
 * what belongs to another one, the same bytes as for what does not exist.
 */
const EXPECTED: Readonly<Record<string, { readonly allowed: Allowed; readonly other?: number }>> = {
  'get /api/health': { allowed: '*' },
  'get /api/session': { allowed: '*' },
  'post /api/session': { allowed: '*' },
  'delete /api/session': { allowed: '*' },
  'post /api/session/password': { allowed: '*' },
  'post /api/session/second-factor': { allowed: '*' },
  'post /api/setup': { allowed: '*' },
  'get /api/accounts': { allowed: 'sSl' },
  'get /api/accounts/names': { allowed: 'bosSl' },
  'post /api/accounts': { allowed: 's' },
  'post /api/accounts/list': { allowed: 's' },
  'post /api/accounts/grants': { allowed: 'S' },
  'patch /api/accounts/{name}': { allowed: 'sS' },
  'get /api/rounds': { allowed: 'dbo' },
  'post /api/rounds': { allowed: 'o' },
  'patch /api/rounds/{round}': { allowed: 'o' },
  'get /api/rounds/{round}/reporting': { allowed: 'dbo', other: 200 },
  'post /api/receipts/{receipt}/return': { allowed: 'bo' },
  'get /api/departments': { allowed: 'bos' },
  'get /api/departments/names': { allowed: 'bos' },
  'get /api/rounds/{round}/template': { allowed: 'do', other: 200 },
  'get /api/rounds/{round}/submissions': { allowed: 'dbo', other: 200 },
  'post /api/rounds/{round}/submissions': { allowed: 'dbo' },
  'post /api/rounds/{round}/corrections': { allowed: 'dbo' },
  'post /api/rounds/{round}/marked-copies': { allowed: 'dbo' },
  'get /api/receipts/{receipt}': { allowed: 'dbo', other: 404 },
  'get /api/rounds/{round}/systems': { allowed: 'dbo', other: 200 },
  'get /api/rounds/{round}/systems/{id}': { allowed: 'dbo', other: 404 },
  'get /api/rounds/{round}/systems.xlsx': { allowed: 'dbo', other: 200 },
  'get /api/rounds/{round}/systems/{id}/original': { allowed: 'dbo', other: 404 },
  'get /api/rounds/{round}/systems/{id}/original/file': { allowed: 'bo' },
  'get /api/rounds/{round}/vanished': { allowed: 'dbo', other: 200 },
  'get /api/runs': { allowed: 'dbo', other: 200 },
  'post /api/runs': { allowed: 'bo' },
  'get /api/runs/{run}': { allowed: 'dbo', other: 404 },
  'get /api/runs/{run}/findings': { allowed: 'dbo', other: 404 },
  'get /api/runs/{run}/findings.json': { allowed: 'bo' },
  'get /api/runs/{run}/groups': { allowed: 'bo' },
  'get /api/runs/{run}/groups/{group}': { allowed: 'bo' },
  'get /api/runs/{run}/groups/{group}/pairs': { allowed: 'bo' },
  'get /api/runs/{run}/differences/{earlier}': { allowed: 'bo' },
  'get /api/lists': { allowed: 'bo' },
  'get /api/runs/{run}/lists/{list}': { allowed: 'bo' },
  'get /api/reference/questions': { allowed: '*' },
  'get /api/reference/rules': { allowed: '*' },
  'get /api/reference/rules/{rule}': { allowed: '*' },
  'get /api/reference/rules/{rule}/page': { allowed: '*' },
  'get /api/reference/packs': { allowed: '*' },
  'get /api/reference/policies': { allowed: '*' },
  'get /api/reference/policies/{policy}': { allowed: '*' },
  'get /api/rounds/{round}/pairs': { allowed: 'bo' },
  'post /api/rounds/{round}/pairs': { allowed: 'b' },
  'post /api/rounds/{round}/groups': { allowed: 'b' },
  'get /api/rounds/{round}/survivors': { allowed: 'bo' },
  'post /api/rounds/{round}/survivors': { allowed: 'b' },
  'delete /api/rounds/{round}/survivors/{system}': { allowed: 'b' },
  'post /api/rounds/{round}/pair-decisions': { allowed: 'b' },
  'post /api/rounds/{round}/planned-check': { allowed: 'bo' },
  'get /api/rounds/{round}/shared-systems': { allowed: 'dbo' },
  'post /api/rounds/{round}/shared-systems': { allowed: 'o' },
  'get /api/jobs': { allowed: 'dbos', other: 200 },
  'get /api/jobs/{id}': { allowed: 'dbos', other: 404 },
  'post /api/jobs/{id}/cancellation': { allowed: 'dbos' },
  'get /api/jobs/{id}/files/{name}': { allowed: 'dbo', other: 404 },
  'post /api/rounds/{round}/runs': { allowed: 'bo' },
  'post /api/rounds/{round}/comparisons': { allowed: 'bo' },
  'post /api/runs/{run}/exports': { allowed: 'bo' },
  'get /api/rounds/{round}/changes': { allowed: 'dbo', other: 200 },
  'get /api/receipts/{receipt}/changes': { allowed: 'dbo', other: 404 },
  'post /api/rounds/{round}/changes/{change}/answer': { allowed: 'do' },
  'get /api/rounds/{round}/mappings/open': { allowed: 'dbo', other: 200 },
  'get /api/mappings': { allowed: 'bo' },
  'post /api/mappings': { allowed: 'bo' },
  'delete /api/mappings': { allowed: 'bo' },
  'get /api/rounds/{round}/lists': { allowed: 'bo' },
  'get /api/rounds/{round}/lists/{list}/preview': { allowed: 'bo' },
  'get /api/rounds/{round}/lists/{file}': { allowed: 'bo' },
  'get /api/rounds/{round}/documents': { allowed: 'bo' },
  'get /api/rounds/{round}/documents/{file}': { allowed: 'bo' },
  'get /api/rounds/{round}/plan': { allowed: 'bo' },
  'get /api/rounds/{round}/plan.xlsx': { allowed: 'bo' },
  'get /api/rounds/{round}/plan.ics': { allowed: 'bo' },
  'get /api/receipts/{receipt}/seal': { allowed: 'dbo', other: 404 },
  'get /api/receipts/{receipt}/seal/page.docx': { allowed: 'dbo', other: 404 },
  'post /api/receipts/{receipt}/seal/scans': { allowed: 'dbo' },
  'get /api/rounds/{round}/statistics': { allowed: 'bo' },
  'get /api/rounds/{round}/figures': { allowed: 'bo' },
  'get /api/rounds/{round}/cases': { allowed: 'dbo', other: 200 },
  'post /api/rounds/{round}/cases': { allowed: 'bo' },
  'post /api/rounds/{round}/cases/steps': { allowed: 'dbo' },
  'get /api/cases/{case}': { allowed: 'dbo', other: 404 },
  'post /api/cases/{case}/steps': { allowed: 'dbo' },
  'post /api/cases/{case}/attachments': { allowed: 'dbo' },
  'get /api/cases/{case}/attachments/{sha256}': { allowed: 'dbo', other: 404 },
  'post /api/groups/{group}/release': { allowed: 'b' },
  'get /api/rounds/{round}/progress': { allowed: 'dbo', other: 200 },
  'get /api/rounds/{round}/reminders': { allowed: 'dbo', other: 200 },
  'get /api/rounds/{round}/rectification': { allowed: 'dbo', other: 200 },
  'get /api/rounds/{round}/comebacks': { allowed: 'bo' },
  'get /api/rounds/{round}/second-readings': { allowed: 'bo' },
  'post /api/rounds/{round}/second-readings': { allowed: 'b' },
  'get /api/rounds/{round}/second-readings/sample': { allowed: 'b' },
  'get /api/rounds/{round}/releases': { allowed: 'bo' },
  'get /api/packs/{a}/diff/{b}': { allowed: '*' },
  'get /api/packs/{pack}/tasks': { allowed: '*' },
  'get /api/waivers': { allowed: 'dbo', other: 200 },
  'post /api/rounds/{round}/systems/{id}/deferrals': { allowed: 'do' },
  'post /api/rounds/{round}/systems/{id}/waivers': { allowed: 'b' },
  'post /api/waivers/{waiver}/ruling': { allowed: 'bo' },
  'post /api/waivers/{waiver}/withdrawal': { allowed: 'dbo' },
  'get /api/runs/{run}/systems/{system}/explanation': { allowed: 'dbo', other: 404 },
  'get /api/runs/{run}/stability': { allowed: 'bo' },
  'get /api/runs/{run}/replay': { allowed: 'bo' },
  'post /api/rounds/{round}/rehearsals': { allowed: 'bo' },
  'get /api/views': { allowed: 'bo' },
  'post /api/views': { allowed: 'bo' },
  'patch /api/views/{view}': { allowed: 'bo' },
  'delete /api/views/{view}': { allowed: 'bo' },
  'get /api/trail': { allowed: 'lS' },
  'get /api/trail/actions': { allowed: 'lS' },
  'get /api/upkeep': { allowed: 's' },
  'post /api/backups': { allowed: 's' },
};

let city: IsolatedCity;
let operations: readonly Operation[];

beforeAll(async () => {
  city = await buildCity();
  operations = operationsOf((await city.people.systemAdmin.get<OpenAPIObject>('docs-json')).body);
});
afterAll(() => city?.close());

/** What some routes cannot do without. */
const REQUIRED = [
  ['waivers', '?on=2018-01-31'],
  ['stability', '?rule=low-usage'],
  ['seal/scans', '?by=x'],
  ['attachments', '?kind=reply'],
  ['delete mappings', '?form=x&confirm=true'],
] as const;

/** The address of a route for the things of one department, or for things that are not there. */
const pathOf = ({ path, method }: Operation, { system, receipt, run, department }: CityIds): string => {
  const filled = path
    .replace('/api/', '')
    .replace('{round}', encodeURIComponent(ROUND))
    .replace('jobs/{id}', 'jobs/00000000-0000-4000-8000-000000000000')
    .replace('{id}', system)
    .replace('{system}', system)
    .replace('{case}', 'c0000000000')
    .replace('{sha256}', '0'.repeat(64))
    .replace('{change}', '999999')
    .replace('{waiver}', '999999')
    .replace('{view}', '999999')
    .replace('{a}', 'zibo')
    .replace('{b}', 'ankang')
    .replace('{pack}', 'zibo')
    .replace('lists/{file}', 'lists/suspected-dormant.xlsx')
    .replace('{file}', 'audit-circular.docx')
    .replace('{receipt}', receipt)
    .replace('{run}', String(run))
    .replace('{earlier}', String(run))
    .replace('{group}', 'G00000000')
    .replace('{list}', 'suspected-dormant')
    .replace('{rule}', 'low-usage')
    .replace('{policy}', 'zibo')
    .replace('{name}', 'nobody');
  // Where a department is named in the query, it is named here too.
  if (
    /\/(?:systems|systems\.xlsx|submissions|template|findings|cases|open|changes)$/u.test(filled) &&
    !filled.startsWith('receipts/')
  )
    return `${filled}?department=${encodeURIComponent(department)}`;
  const [, wanted = ''] = REQUIRED.find(([end]) => `${method} ${filled}`.endsWith(end)) ?? [];
  return filled + wanted;
};

/** Asks as the caller; a change is asked for without its content, so that one that gets through changes nothing. */
async function ask(browser: Browser, operation: Operation, ids: CityIds): Promise<readonly [number, Buffer]> {
  const path = pathOf(operation, ids);
  const init =
    operation.method === 'get'
      ? {}
      : {
          method: operation.method.toUpperCase(),
          headers: { 'content-type': 'application/json' },
          body: '{}',
        };
  const response = await browser.request(path, init);
  return [response.status, Buffer.from(await response.arrayBuffer())];
}

/** Signing out and setting up end the sessions that the matrix is made with: their own specs have them. */
const isAsked = ({ route }: Operation): boolean => !/^(?:delete|post) \/api\/(?:session|setup)$/u.test(route);

it('every route has an expectation, and every expectation a route that declares the same', () => {
  expect(operations.map(({ route }) => route).sort()).toEqual(Object.keys(EXPECTED).sort());
  const letters: Readonly<Record<string, string>> = { ...LETTERS, anyone: '*' };
  for (const { route, access } of operations) {
    const declared = access.roles.map((role) => letters[role]).join('');
    expect([route, [...declared].sort().join('')]).toEqual([
      route,
      [...(EXPECTED[route]?.allowed ?? '')].sort().join(''),
    ]);
  }
});

it('every route does for every role what is expected', async () => {
  const wrong: string[] = [];
  for (const operation of operations.filter(isAsked)) {
    const { allowed = '' } = EXPECTED[operation.route] ?? {};
    for (const person of Object.keys(LETTERS) as Person[]) {
      const ids = person === 'otherDepartment' ? city.ids.other : city.ids.own;
      const [status, body] = await ask(city.people[person], operation, ids);
      const isDenied = status === 403 && body.toString().includes('not-allowed');
      const isAllowed = allowed === '*' || allowed.includes(LETTERS[person]);
      const isReached =
        operation.method === 'get' ? status === 200 || status === 404 : ![401, 403].includes(status);
      if (isAllowed ? !isReached : !isDenied)
        wrong.push(`${operation.route} as ${person}: ${status} ${body.toString('utf8', 0, 120)}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('strangers, disabled people and ended sessions reach only what is public', async () => {
  const { staff, server } = city;
  const gone = await staff.hire('zou', 'office');
  const disabled = await staff.hire('ting', 'office');
  const { cookie, csrf } = gone;
  await gone.change('DELETE', 'session', {});
  Object.assign(gone, { cookie, csrf });
  await staff.systemAdmin.change('PATCH', 'accounts/ting', { isDisabled: true });
  const wrong: string[] = [];
  for (const browser of [new Browser(server.url), gone, disabled]) {
    if (!browser.csrf) await browser.open();
    for (const operation of operations.filter(isAsked)) {
      const [status] = await ask(browser, operation, city.ids.own);
      const isPublic = EXPECTED[operation.route]?.allowed === '*';
      const isOwn = operation.access.scope === 'own' && isPublic;
      if (isPublic && !isOwn ? status === 401 : status !== 401 && !(isOwn && status === 400))
        wrong.push(`${operation.route}: ${status}`);
      browser.cookie ||= cookie;
    }
  }
  expect(wrong).toEqual([]);
});

it('what belongs to another department answers byte for byte as what does not exist', async () => {
  const browser = city.people.department;
  for (const operation of operations) {
    const { other } = EXPECTED[operation.route] ?? {};
    if (other === undefined) continue;
    const answers = [city.ids.other, MISSING].map((ids) => ask(browser, operation, ids));
    const [[status, bytes], [missing, nothing]] = (await Promise.all(answers)) as [
      [number, Buffer],
      [number, Buffer],
    ];
    expect([operation.route, status, missing]).toEqual([operation.route, other, other]);
    expect([operation.route, bytes.equals(nothing)]).toEqual([operation.route, true]);
  }
  const vanished = (round: string) => browser.get(`rounds/${encodeURIComponent(round)}/systems`);
  expect((await vanished(OTHER_ROUND)).body).toEqual({ total: 0, items: [] });
});

it('a change without the token of the page is refused on every route', async () => {
  const { csrf } = city.people.office;
  city.people.office.csrf = '';
  for (const operation of operations.filter(isAsked)) {
    if (operation.method === 'get') continue;
    const [status] = await ask(city.people.office, operation, city.ids.own);
    expect([operation.route, status]).toEqual([operation.route, 403]);
  }
  city.people.office.csrf = csrf;
});

it('every answer carries the headers that keep browsers safe', async () => {
  for (const operation of operations.filter(({ method }) => method === 'get')) {
    const { headers } = await city.people.office.request(pathOf(operation, city.ids.own));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'self';script-src 'self';/u);
    expect(policy).toMatch(/frame-ancestors 'none'/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

it('the 61st upload of a minute waits', async () => {
  const busy = await city.staff.hire('mang', 'office');
  const path = `rounds/${encodeURIComponent(ROUND)}/submissions`;
  const statuses: number[] = [];
  for (let sent = 0; sent < 61; sent++) statuses.push((await busy.upload(path, [])).status);
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(400));
  expect(statuses[60]).toBe(429);
  expect((await city.people.office.upload(path, [])).status).toBe(400);
  expect((await new Browser(city.server.url).signIn('mang', CHOSEN)).status).toBe(200);
});
