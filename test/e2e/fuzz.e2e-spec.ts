import fastCheck from 'fast-check';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FaultDto } from '../../src/server/fault.dto.js';
import { type IsolatedCity, type Person, ROUND, buildCity } from './isolated-city.js';
import { type Operation, operationsOf } from './routes.js';

const isFull = process.env['QINGCHA_TEST'] === 'full';
const REQUESTS = isFull ? 20_000 : 800;

/** A schema of our description, as far as requests use it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** What programs send that mean harm, or are wrong. */
const WILD: fastCheck.Arbitrary<unknown> = fastCheck.oneof(
  fastCheck.string({ unit: 'binary', maxLength: 40 }),
  fastCheck.constantFrom<unknown>(
    "' OR 1=1 --",
    '"; DROP TABLE "account"; --',
    '%00',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '__proto__',
    '9'.repeat(400),
    '-1',
    '1e309',
    'NaN',
    '2147483648',
    '甲'.repeat(5_000),
    '',
    null,
    true,
    [],
    {},
    [['a']],
    { __proto__: { role: 'office' } },
    -0.5,
    2 ** 53,
  ),
  fastCheck.jsonValue({ maxDepth: 2 }),
);

let city: IsolatedCity;
let document: OpenAPIObject;
let operations: readonly Operation[];

beforeAll(async () => {
  city = await buildCity();
  document = (await city.people.systemAdmin.get<OpenAPIObject>('docs-json')).body;
  operations = operationsOf(document);
});
afterAll(() => city?.close());

function valueOf(schema: Schema | undefined): fastCheck.Arbitrary<unknown> {
  if (!schema) return WILD;
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return valueOf(document.components?.schemas?.[name] as Schema | undefined);
  }
  return fastCheck.oneof({ weight: 4, arbitrary: fitting(schema) }, { weight: 1, arbitrary: WILD });
}

function fitting(schema: Schema): fastCheck.Arbitrary<unknown> {
  if (schema.enum?.length) return fastCheck.constantFrom(...schema.enum);
  if (schema.type === 'integer' || schema.type === 'number')
    return fastCheck.integer({
      min: schema.minimum ?? -10,
      max: Math.min(schema.maximum ?? 1_000, 1_000_000),
    });
  if (schema.type === 'boolean') return fastCheck.boolean();
  if (schema.type === 'array') return fastCheck.array(valueOf(schema.items), { maxLength: 3 });
  if (schema.properties) {
    const properties = Object.entries(schema.properties).map(([name, one]) => [name, valueOf(one)] as const);
    return fastCheck.record(Object.fromEntries(properties), { requiredKeys: [] });
  }
  return fastCheck.oneof(
    fastCheck.constantFrom(ROUND, 'national', '2017-12-31', city.ids.own.system, city.ids.own.receipt),
    fastCheck.string({ maxLength: Math.min(schema.maxLength ?? 60, 300) }),
  );
}

interface Request {
  readonly person: Person;
  readonly operation: Operation;
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly isGiven: readonly boolean[];
}

/** A request to any route, mostly of the right shape. */
function requests(): fastCheck.Arbitrary<Request> {
  // Whoever signs out can ask no more.
  const asked = operations.filter(({ route }) => route !== 'delete /api/session');
  return fastCheck.constantFrom(...asked).chain((operation) => {
    const parameters = (operation.operation.parameters ?? []).flatMap((one) =>
      'name' in one ? [[one.name, valueOf(one.schema as Schema | undefined)] as const] : [],
    );
    const content = operation.operation.requestBody as
      { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } | undefined;
    return fastCheck.record({
      person: fastCheck.constantFrom(...(Object.keys(city.people) as Person[])),
      operation: fastCheck.constant(operation),
      values: fastCheck.record(Object.fromEntries(parameters)),
      body: valueOf(content?.content['application/json']?.schema),
      isGiven: fastCheck.array(fastCheck.boolean(), { minLength: 70, maxLength: 70 }),
    });
  });
}

const written = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
};

async function send({ person, operation, values, body, isGiven }: Request): Promise<Response> {
  const path = operation.path
    .replace('/api/', '')
    .replace(/\{(\w+)\}/gu, (_, name: string) => written(values[name]).replace(/^\.+$/u, '_') || '_');
  const query = (operation.operation.parameters ?? [])
    .flatMap((one) => ('in' in one && one.in === 'query' ? [one.name] : []))
    .filter((_, index) => isGiven[index % 70] && isGiven[(index * 7) % 70])
    .map((name) => `${name}=${written(values[name])}`)
    .join('&');
  const isChange = operation.method !== 'get';
  return city.people[person].request(`${path}?${query}`, {
    method: operation.method.toUpperCase(),
    ...(isChange && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) ?? '{}' }),
  });
}

it(`${REQUESTS} requests made from the description get no server error and only described answers`, async () => {
  const statuses = new Map<number, number>();
  await fastCheck.assert(
    fastCheck.asyncProperty(requests(), async (request) => {
      const response = await send(request);
      const { status } = response;
      const text = await response.text();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const what = `${request.operation.route} ${status} ${text.slice(0, 300)}`;
      expect([what, status < 500]).toEqual([what, true]);
      expect([what, /\bat .*\.[jt]s:\d+|node_modules/u.test(text)]).toEqual([what, false]);
      // Longer addresses than the HTTP parser takes never reach the program.
      if (status === 431) return;
      if (status < 300) {
        expect(Object.keys(request.operation.operation.responses)).toContain(String(status));
        return;
      }
      const fault = JSON.parse(text) as FaultDto;
      expect([what, Object.keys(fault)]).toEqual([what, ['code', 'message']]);
      expect([what, fault.code]).toEqual([what, expect.stringMatching(/^[a-z-]+$/u)]);
      expect(response.headers.get('content-type')).toMatch(/^application\/json; charset=utf-8$/u);
    }),
    { numRuns: REQUESTS, seed: Number(process.env['FUZZ_SEED'] ?? 20_171_231), endOnFailure: true },
  );
  console.log(JSON.stringify(Object.fromEntries([...statuses].sort())));
  expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 20);
}, 1_200_000);
