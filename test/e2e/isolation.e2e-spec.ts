import fastCheck from 'fast-check';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { FileSpool } from '../../src/adapters/files/spool.js';
import { withFindings } from '../../src/app/findings-read-later.js';
import { OwnRegister } from '../../src/app/own-register.js';
import type { FindingPage } from '../../src/server/findings/finding.dto.js';
import type { SystemPage, SystemWithSourcesDto } from '../../src/server/surveys/system.dto.js';
import {
  CANARIES,
  type IsolatedCity,
  MISSING,
  OTHER,
  OTHER_ROUND,
  OWN,
  OWN_PHONE,
  ROUND,
  buildCity,
} from './isolated-city.js';
import { type TestPostgres, startPostgres } from './postgres.js';
import { type Operation, operationsOf } from './routes.js';

const isFull = process.env['QINGCHA_TEST'] === 'full';
const REQUESTS = isFull ? 1_000 : 150;
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const DATABASES: readonly (readonly [string, () => Promise<TestPostgres | null>])[] = [
  ['SQLite', () => Promise.resolve(null)],
  ['PostgreSQL', startPostgres],
];

/** Everything that an answer says: status text, headers, text, and the text inside workbooks. */
async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers].map(([name, value]) => `${name}: ${decode(value)}`).join('\n');
  if (bytes.toString('latin1', 0, 2) !== 'PK') return `${headers}\n${bytes.toString('utf8')}`;
  const parts = Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'));
  return `${headers}\n${parts.join('\n')}`;
}

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

describe.each(DATABASES)('on %s', (_, openDatabase) => {
  let database: TestPostgres | null;
  let city: IsolatedCity;
  let operations: readonly Operation[];

  beforeAll(async () => {
    database = await openDatabase();
    city = await buildCity(database?.url);
    operations = operationsOf((await city.people.systemAdmin.get<OpenAPIObject>('docs-json')).body);
  });
  afterAll(async () => {
    await city?.close();
    await database?.stop();
  });

  const findingsOf = async (query: string): Promise<FindingPage> =>
    (await city.people.department.get<FindingPage>(`runs/${city.ids.own.run}/findings?limit=200&${query}`))
      .body;

  it('the canaries are there: who may see every department sees them', async () => {
    const response = await city.people.office.request(`${IN_ROUND}/systems?limit=200`);
    const text = await textOf(response);
    expect(CANARIES.filter((canary) => text.includes(canary))).toEqual(['金丝雀', 'KANARI', '夜莺统计']);
    expect(text).toContain('139****5678');
    const full = await textOf(
      await city.people.office.request(`${IN_ROUND}/systems?limit=200&personal=full`),
    );
    expect(CANARIES.filter((canary) => full.includes(canary))).toEqual(CANARIES);
    const findings = await city.people.office.request(`runs/${city.ids.own.run}/findings.json`);
    expect((await textOf(findings)).includes('KANARI')).toBe(true);
  });

  it('findings that cross departments show the own part, and how many there are elsewhere', async () => {
    const { items } = await findingsOf('verdict=flagged');
    const noteOf = (rule: string) =>
      items.filter(({ verdict }) => verdict.rule === rule).map(({ verdict }) => verdict.note);
    expect(noteOf('duplicate-function')).toContainEqual(
      expect.stringMatching(/与其他单位的 \d+ 个系统功能相近（名称在审计局公开后可见）/u),
    );
    for (const rule of ['planned-duplicate', 'copied-description'])
      expect([rule, noteOf(rule)]).toEqual([
        rule,
        expect.arrayContaining([expect.stringMatching(/^其他单位有(?:至少)? \d+ 个系统与此有关/u)]),
      ]);
    for (const { verdict, department } of items) {
      expect(department).toBe(OWN);
      for (const { file, raw } of verdict.evidence)
        expect(`${file} ${raw}`).not.toMatch(/金丝雀|KANARI|夜莺/u);
    }
    // The evidence of its own is all there.
    const duplicate = items.find(({ verdict }) => verdict.rule === 'duplicate-function');
    expect(duplicate?.verdict.evidence.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['systemName', 'function']),
    );
  });

  it('a page of findings shows what reading the whole run would show', async () => {
    const { run } = city.ids.own;
    const options = { file: join(city.folder, 'qingcha.sqlite'), ...(database && { url: database.url }) };
    const register = await DatabaseRegister.open(options);
    for (const released of [new Set<string>(), new Set((await register.groups(run)).map(({ id }) => id))]) {
      const own = new OwnRegister(register, OWN, () => Promise.resolve(released));
      const whole = ((await own.findings(run))?.systems ?? []).flatMap(({ id, verdicts }) =>
        verdicts.map((verdict) => ({ systemId: id, verdict })),
      );
      const pages: { systemId: string; verdict: object }[] = [];
      for (let offset = 0; offset < whole.length; offset += 7) {
        const { items } = await own.queryVerdicts({ run, offset, limit: 7 });
        pages.push(...items.map(({ systemId, verdict }) => ({ systemId, verdict })));
      }
      expect(pages.length).toBeGreaterThan(50);
      expect(pages).toEqual(whole);
      const found = await own.run(run);
      const ports = { register: own, openSpool: () => new FileSpool(join(city.folder, 'staging')) };
      const later =
        found && (await withFindings(found, ports, (all) => Promise.resolve(JSON.stringify(all))));
      const systems = await own.systems(found?.round ?? '');
      expect(later).toBe(JSON.stringify({ findings: await own.findings(run), systems }));
    }
    await register.close();
  });

  it('counts, search, filters and pages know nothing of others', async () => {
    const { department } = city.people;
    const total = async (query: string) =>
      (await department.get<SystemPage>(`${IN_ROUND}/systems?${query}`)).body.total;
    const all = await total('limit=1');
    expect(all).toBeGreaterThan(4);
    expect(await total(`text=${encodeURIComponent('KANARI')}`)).toBe(0);
    expect(await total(`text=${encodeURIComponent(OTHER)}`)).toBe(0);
    expect(await total(`department=${encodeURIComponent(OTHER)}`)).toBe(0);
    expect(await total(`department=${encodeURIComponent(OWN)}`)).toBe(all);
    expect(await total(`departmentName=${encodeURIComponent(OTHER)}`)).toBe(0);
    expect(await total(`personal=full&contactPhone=13912345678`)).toBe(0);
    expect(await total(`offset=${all}`)).toBe(all);
    const runs = await department.get<{ total: number }>('runs');
    expect(runs.body.total).toBe(1);
    expect(JSON.stringify(runs.body)).not.toContain(city.ids.other.receipt);
  });

  it('what the other department adds changes nothing that this one sees', async () => {
    const seen = async () => {
      const paths = ['systems?limit=200', 'submissions', 'vanished', 'template'].map(
        (path) => `${IN_ROUND}/${path}`,
      );
      return Promise.all(
        [...paths, 'runs', 'rounds'].map(async (path) => textOf(await city.people.department.request(path))),
      );
    };
    const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/^date: .*$/mu, ''));
    const before = plain(await seen());
    const form = new FormData();
    form.append(
      'files',
      new Blob([`填报单位,系统名称,系统状态,系统功能\n${OTHER},又一个KANARI,已建,夜莺统计\n`]),
      '又.csv',
    );
    const sent = await city.people.otherDepartment.send(`${IN_ROUND}/submissions`, form);
    expect(sent.status).toBe(200);
    expect(plain(await seen()).map((text, index) => text === before[index])).toEqual(before.map(() => true));
  });

  it('a department sends for itself alone', async () => {
    const { department } = city.people;
    const form = () => {
      const made = new FormData();
      made.append(
        'files',
        new Blob([`填报单位,系统名称,系统状态,系统功能\n${OTHER},冒名系统,已建,冒名\n`]),
        '冒.csv',
      );
      return made;
    };
    for (const named of [OTHER, MISSING.department]) {
      const path = `${IN_ROUND}/submissions?department=${encodeURIComponent(named)}`;
      expect((await department.send(path, form())).body.code).toBe('not-allowed');
    }
    const { body } = await department.send<{ units: unknown[]; files: unknown[] }>(
      `${IN_ROUND}/submissions`,
      form(),
    );
    expect(body.units).toEqual([]);
    expect(JSON.stringify(body)).toContain('department-mismatch');
  });

  it('contacts are hidden, also in texts, lists and forms, and shown whole only when asked', async () => {
    const { department, office } = city.people;
    const path = `${IN_ROUND}/systems/${city.ids.own.system}`;
    const { body } = await department.get<SystemWithSourcesDto>(path);
    expect(body.values).toMatchObject({ contactName: '孙**', contactPhone: '138****1234' });
    expect(JSON.stringify(body)).not.toMatch(/13800131234|孙三江/u);
    expect((await office.get<SystemWithSourcesDto>(`${path}?personal=full`)).body.values).toMatchObject({
      contactName: '孙三江',
      contactPhone: OWN_PHONE,
    });
    const blocked = await office.get(`${IN_ROUND}/systems?contactPhone=${OWN_PHONE}`);
    expect([blocked.status, blocked.body.code]).toEqual([400, 'personal-filter']);
    const form = async (who: typeof office, query: string) =>
      textOf(await who.request(`${IN_ROUND}/template?prefill=true&${query}`));
    const ours = `department=${encodeURIComponent(OWN)}`;
    const shows = async (who: typeof office, query: string) => (await form(who, query)).includes(OWN_PHONE);
    expect(await shows(department, '')).toBe(true);
    expect(await shows(office, ours)).toBe(false);
    expect(await shows(office, `${ours}&personal=full`)).toBe(true);
  });

  it(`${REQUESTS} random requests for things of others give away nothing`, async () => {
    const browser = city.people.department;
    const { own, other } = city.ids;
    const ids = (key: keyof typeof own) =>
      fastCheck.constantFrom(own[key], other[key], MISSING[key], `${other[key]}'--`);
    const values: Readonly<Record<string, fastCheck.Arbitrary<unknown>>> = {
      round: fastCheck.constantFrom(ROUND, OTHER_ROUND, '没有这个批次'),
      id: ids('system'),
      system: ids('system'),
      receipt: ids('receipt'),
      run: ids('run'),
      department: ids('department'),
      departmentName: ids('department'),
      text: fastCheck.constantFrom(...CANARIES, 'K', '局', '%', '_'),
      group: fastCheck.constantFrom(`G${other.system.slice(1, 9)}`, `G${own.system.slice(1, 9)}`),
      personal: fastCheck.constantFrom('full', 'masked'),
      prefill: fastCheck.constantFrom('true', 'false'),
      limit: fastCheck.constantFrom('1', '200'),
      offset: fastCheck.nat(20),
      rule: fastCheck.constantFrom(
        'duplicate-function',
        'covered-function',
        'copied-description',
        'planned-duplicate',
      ),
      list: fastCheck.constantFrom('suspected-duplicate', 'department-summary'),
      report: fastCheck.constantFrom('full', 'issues'),
      dryRun: fastCheck.constant('true'),
    };
    const asked = operations.filter(({ route }) => !/session|setup/u.test(route));
    const request = fastCheck.record({
      operation: fastCheck.constantFrom(...asked),
      given: fastCheck.record(values),
      isGiven: fastCheck.array(fastCheck.boolean(), { minLength: 40, maxLength: 40 }),
      header: fastCheck.constantFrom<Record<string, string>>(
        {},
        { 'if-none-match': '*' },
        { range: 'bytes=0-99' },
      ),
    });
    // Every route once for the own things, however few random requests there are: a file may hold rows of others.
    const given = {
      ...own,
      id: own.system,
      departmentName: OWN,
      round: ROUND,
      ...{ text: '局', limit: '200', offset: 0 },
    };
    const isGiven = Array.from({ length: 40 }, () => false);
    const examples = asked.map((operation): [object] => [{ operation, given, isGiven, header: {} }]);
    const reached = new Set<string>();
    await fastCheck.assert(
      fastCheck.asyncProperty(request, async ({ operation, given, isGiven, header }) => {
        const all = given as Readonly<Record<string, unknown>>;
        const path = operation.path
          .replace('/api/', '')
          .replace(/\{(\w+)\}/gu, (_, key: string) => encodeURIComponent(String(all[key] ?? 'x')));
        const query = (operation.operation.parameters ?? [])
          .flatMap((parameter) => ('in' in parameter && parameter.in === 'query' ? [parameter.name] : []))
          .filter((key, index) => key in all && isGiven[index % 40])
          .map((key) => [key, String(all[key])] as [string, string]);
        const isChange = operation.method !== 'get';
        const response = await browser.request(`${path}?${new URLSearchParams(query).toString()}`, {
          method: operation.method.toUpperCase(),
          headers: isChange ? { ...header, 'content-type': 'application/json' } : header,
          ...(isChange && { body: JSON.stringify(all) }),
        });
        if (response.status === 200) reached.add(operation.route);
        // What was asked may be repeated, such as the name of a file; what was not asked may not appear.
        const text = [...Object.values(all)].reduce<string>(
          (kept, value) => (String(value).length > 3 ? kept.replaceAll(String(value), '') : kept),
          await textOf(response),
        );
        const leaked = [...CANARIES, other.receipt, other.system].filter((secret) => text.includes(secret));
        expect([operation.route, leaked]).toEqual([operation.route, []]);
      }),
      { numRuns: REQUESTS + examples.length, examples, seed: 20_171_231 },
    );
    expect(reached.size).toBeGreaterThan(10);
  }, 300_000);
});
