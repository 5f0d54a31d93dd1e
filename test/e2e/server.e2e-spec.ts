import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../src/server/main.js';
import { LISTS } from '../../src/core/lists/index.js';
import { RULES } from '../../src/core/rules/index.js';
import { FIELD_IDS } from '../../src/core/survey/survey.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';

const SURVEYS = join(ROOT, 'fixtures/surveys');
const workbooks = existsSync(SURVEYS)
  ? readdirSync(SURVEYS)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(SURVEYS, name))
  : [];
const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const zipSignature = 'PK\u0003\u0004';

let folder: string;
let options: Parameters<typeof startServer>[0];
let server: RunningServer;
let api: ApiClient;

const incoming = (): readonly string[] => readdirSync(join(folder, 'incoming'));
const fileNameOf = (headers: Headers): string =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/u.exec(headers.get('content-disposition') ?? '')?.[1] ?? '');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-server-'));
  options = { dataFolder: folder, databaseFile: join(folder, 'qingcha.sqlite'), port: 0 };
  server = await startServer(options);
  api = new ApiClient(server.url);
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('service', () => {
  it('answers on the loopback address only', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await api.get('health')).body).toEqual({ status: 'ok', database: 'better-sqlite3' });
    const port = Number(new URL(server.url).port);
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal);
    for (const address of outside) {
      const isOpen = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address?.address ?? '', port, timeout: 2_000 });
        const settle = (reached: boolean) => resolve((socket.destroy(), reached));
        socket.once('connect', () => settle(true));
        socket.once('error', () => settle(false));
        socket.once('timeout', () => settle(false));
      });
      expect(isOpen).toBe(false);
    }
  });

  it('says in Chinese that a port is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const another = startServer({ ...options, port: taken });
    await expect(another).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringMatching('已被占用'),
    });
    expect((await api.get('health')).status).toBe(200);
  });

  it('refuses pages of other sites and other names for this machine', async () => {
    const stranger = await api.get('rounds', { origin: 'https://example.org' });
    expect([stranger.status, stranger.body.code]).toEqual([403, 'not-local']);
    expect((await api.get('rounds', { origin: server.url })).status).toBe(200);
    const rebound = await new Promise<number>((resolve, reject) => {
      request(`${server.url}/api/docs-json`, { headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
    expect(rebound).toBe(403);
  });

  it('answers unknown routes and malformed requests as faults', async () => {
    expect((await api.get('nothing')).body).toEqual({ code: 'not-found', message: '没有找到所要的内容。' });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    const malformed = await fetch(`${server.url}/api/rounds`, init);
    expect([malformed.status, await malformed.json()]).toEqual([
      400,
      { code: 'bad-input', message: expect.stringMatching('读不懂') },
    ]);
  });
});

describe('rounds', () => {
  it('are opened once', async () => {
    const opened = await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
    expect([opened.status, opened.body]).toEqual([201, { id: 1, name: ROUND, asOf: '2017-12-31' }]);
    expect((await api.get('rounds')).body).toEqual([opened.body]);
    const again = await api.post('rounds', { name: ROUND, asOf: '2018-12-31' });
    expect([again.status, again.body.code]).toEqual([409, 'round-exists']);
  });

  it.each([
    [{ name: ROUND }, 400, 'asOf'],
    [{ name: '', asOf: '2017-12-31' }, 400, 'name'],
    [{ name: '甲', asOf: '2017-02-30' }, 422, '2017-02-30'],
    [{ name: '甲', asOf: '2017-12-31', colour: 1 }, 400, 'colour'],
    [{ name: ['甲'], asOf: '2017-12-31' }, 400, 'name'],
    [{ name: '甲\u0000', asOf: '2017-12-31' }, 400, 'name'],
  ])('refuse %j', async (body, status, named) => {
    const answer = await api.post('rounds', body);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(named);
    expect((await api.get('rounds')).body).toHaveLength(1);
  });
});

describe('template', () => {
  it('is a workbook with a Chinese name', async () => {
    const path = `${IN_ROUND}/template?department=${encodeURIComponent('市教育局')}`;
    const { headers, bytes } = await api.download(path);
    expect(bytes.toString('latin1', 0, 4)).toBe(zipSignature);
    expect(fileNameOf(headers)).toBe('政务信息系统普查表（市教育局）.xlsx');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="survey\.xlsx"; /u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('needs a round that exists', async () => {
    const answer = await api.get('rounds/none/template');
    expect([answer.status, answer.body.code]).toEqual([404, 'round-not-found']);
    expect((await api.get(`${IN_ROUND}/template?prefill=perhaps`)).body.message).toMatch('prefill');
    expect((await api.get(`${IN_ROUND}/template?pack=atlantis`)).body.code).toBe('unknown-pack');
    expect((await api.get(`${IN_ROUND}/template?pack=${encodeURIComponent('../x.json')}`)).status).toBe(400);
  });
});

describe('bad uploads', () => {
  it('without files, with options in the form, to no round', async () => {
    const empty = await api.upload(`${IN_ROUND}/submissions`, []);
    expect([empty.status, empty.body.message]).toEqual([400, expect.stringMatching('没有收到文件')]);
    const form = new FormData();
    form.append('dryRun', 'true');
    const fields = await api.send(`${IN_ROUND}/submissions`, form);
    expect([fields.status, fields.body.message]).toEqual([400, expect.stringMatching('dryRun')]);
    const path = join(folder, '甲.xlsx');
    writeFileSync(path, 'x');
    expect((await api.upload('rounds/none/submissions', [path])).body.code).toBe('round-not-found');
    expect((await api.upload(`${IN_ROUND}/submissions?commit=some`, [path])).body.message).toMatch('commit');
    expect(incoming()).toEqual([]);
  });

  it('larger than the limit', async () => {
    const form = new FormData();
    form.append('files', new Blob([Buffer.alloc(50 * 1024 * 1024 + 1)]), '大.xlsx');
    const answer = await api.send(`${IN_ROUND}/submissions`, form);
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
    expect(incoming()).toEqual([]);
  });

  it('of text that calls itself a workbook are explained, and nothing is stored', async () => {
    const path = join(folder, '普查表.xlsx');
    writeFileSync(path, '这只是一段文字。\n');
    const { status, body } = await api.upload(`${IN_ROUND}/submissions`, [path]);
    expect(status).toBe(200);
    expect(body.files).toHaveLength(1);
    expect(body.files[0]).toMatchObject({ file: '普查表.xlsx', status: 'rejected' });
    expect(body.files[0].message).toMatch(/文件.*。/u);
    expect(body.sentences.join()).toContain(body.files[0].message);
    expect((await api.get(`${IN_ROUND}/submissions`)).body).toEqual({ total: 0, items: [] });
    expect(incoming()).toEqual([]);
  });

  it('of a register without systems cannot be judged', async () => {
    const { status, body } = await api.post('runs', { round: ROUND, pack: 'national' });
    expect([status, body.code]).toEqual([409, 'empty-register']);
  });
});

if (!workbooks.length)
  console.warn('fixtures/surveys holds no workbook: import and judgement are not tested');
const withSurveys = workbooks.length ? describe : describe.skip;

withSurveys('from surveys to lists', () => {
  let receipts: readonly string[];
  let run: number;

  it('a dry run shows what would happen and stores nothing', async () => {
    const { status, body } = await api.upload(`${IN_ROUND}/submissions?dryRun=true`, workbooks);
    expect(status).toBe(200);
    expect(body).toMatchObject({ round: ROUND, dryRun: true });
    expect(body.units.length).toBeGreaterThan(0);
    for (const unit of body.units) {
      expect(unit).toMatchObject({ status: 'preview', receipt: null });
      expect(unit.sentence).toMatch(/^.+：如果导入，新增 \d+/u);
    }
    expect(body.files.map(({ file }: { file: string }) => file).sort()).toEqual(
      workbooks.map((path) => path.slice(SURVEYS.length + 1)).sort(),
    );
    expect(body.counts.read).toBe(body.counts.stored + body.counts.rejected + body.counts.ignored);
    expect((await api.get(`${IN_ROUND}/systems`)).body.total).toBe(0);
    expect(incoming()).toEqual([]);
  });

  it('the full report holds every cell', async () => {
    const path = `${IN_ROUND}/submissions?dryRun=true&report=full`;
    const { body } = await api.upload(path, workbooks.slice(0, 1));
    const cells = body.files[0].sheets[0].rows[0].cells;
    expect(cells.systemName).toMatchObject({ cell: expect.stringMatching(/^[A-Z]+\d+$/u) });
  });

  it('an import gives every department a receipt', async () => {
    const { status, body } = await api.upload(`${IN_ROUND}/submissions`, workbooks);
    expect(status).toBe(200);
    expect(body.units.every((unit: { status: string }) => unit.status === 'stored')).toBe(true);
    receipts = body.units.map(({ receipt }: { receipt: string }) => receipt);
    const { body: systems } = await api.get(`${IN_ROUND}/systems`);
    expect(systems.total).toBe(body.counts.stored);
    const { body: listed } = await api.get(`${IN_ROUND}/submissions?limit=200`);
    expect(listed.items.map(({ receipt }: { receipt: string }) => receipt).sort()).toEqual(
      [...receipts].sort(),
    );
    const { body: found } = await api.get(`receipts/${receipts[0]}`);
    expect(found).toEqual(listed.items.find(({ receipt }: { receipt: string }) => receipt === receipts[0]));
    expect((await api.get('receipts/QC0000-0')).status).toBe(404);
    const { body: departments } = await api.get('departments?limit=1&offset=1');
    expect([departments.total, departments.items.length]).toEqual([receipts.length, 1]);
  });

  it('the same files again change nothing, also twice at once', async () => {
    const twice = [0, 1].map(() => api.upload(`${IN_ROUND}/submissions`, workbooks));
    for (const { body } of await Promise.all(twice)) {
      expect(body.units.every((unit: { status: string }) => unit.status === 'unchanged')).toBe(true);
      expect(body.units.map(({ receipt }: { receipt: string }) => receipt)).toEqual(receipts);
    }
    expect((await api.get(`${IN_ROUND}/submissions`)).body.total).toBe(receipts.length);
  });

  it('the register is paged, searched and filtered by any answer', async () => {
    const all = (await api.get(`${IN_ROUND}/systems?limit=200`)).body;
    const second = (await api.get(`${IN_ROUND}/systems?limit=2&offset=2`)).body;
    expect(second).toEqual({ total: all.total, items: all.items.slice(2, 4) });
    const running = (await api.get(`${IN_ROUND}/systems?limit=200&lifecycle=${encodeURIComponent('已建')}`))
      .body;
    expect(running.items).toEqual(
      all.items.filter((item: { values: { lifecycle?: string } }) => item.values.lifecycle === '已建'),
    );
    const [first] = all.items;
    const exact = new URLSearchParams({ text: first.systemName, department: first.department });
    expect((await api.get(`${IN_ROUND}/systems?${exact}`)).body.items).toContainEqual(first);
    for (const id of FIELD_IDS) {
      const system = all.items.find(
        (item: { values: Record<string, unknown> }) => item.values[id] !== undefined,
      );
      if (!system) continue;
      const value = [system.values[id]].flat()[0] as unknown;
      const query = new URLSearchParams({ [id]: String(value), limit: '200' });
      const answer = await api.get(`${IN_ROUND}/systems?${query}`);
      expect([id, answer.status]).toEqual([id, 200]);
      expect([id, answer.body.items]).toEqual([id, expect.arrayContaining([system])]);
    }
  });

  it('a system shows the cell of every answer', async () => {
    const { items } = (await api.get(`${IN_ROUND}/systems?limit=1`)).body;
    const { body } = await api.get(`${IN_ROUND}/systems/${items[0].id}`);
    expect(body).toMatchObject(items[0]);
    for (const id of Object.keys(body.values)) expect(body.answers[id].cell).toMatch(/^[A-Z]+\d+$/u);
    expect((await api.get(`${IN_ROUND}/systems/S0`)).body.code).toBe('system-not-found');
    expect((await api.get(`${IN_ROUND}/vanished`)).body).toEqual({ total: 0, items: [] });
  });

  it.each([
    ['colour=red', 'colour'],
    ['lifecycle=unknown', 'lifecycle'],
    ['limit=201', 'limit'],
    ['offset=-1', 'offset'],
    ['limit=many', 'limit'],
    ['annualOpsCost=cheap', 'annualOpsCost'],
    ['text=a&text=b', 'text'],
  ])('a query with %s is refused by name', async (query, named) => {
    const { status, body } = await api.get(`${IN_ROUND}/systems?${query}`);
    expect([status, body.code]).toEqual([400, 'bad-input']);
    expect(body.message).toMatch(new RegExp(`^请求的内容不对：.*“${named}”`, 'u'));
  });

  it('a prefilled template can be sent back', async () => {
    const [first] = (await api.get(`${IN_ROUND}/systems?limit=1`)).body.items;
    const query = new URLSearchParams({ department: first.department, prefill: 'true' });
    const { bytes } = await api.download(`${IN_ROUND}/template?${query}`);
    const path = join(folder, `${first.department}.xlsx`);
    writeFileSync(path, bytes);
    const { body } = await api.upload(`${IN_ROUND}/submissions?dryRun=true`, [path]);
    expect(body.units).toHaveLength(1);
    expect(body.units[0]).toMatchObject({ department: first.department, change: { added: 0 } });
  });

  it('an audit runs once for one register', async () => {
    expect((await api.post('runs', { round: ROUND, pack: 'atlantis' })).body.code).toBe('unknown-pack');
    expect((await api.post('runs', { round: 'none', pack: 'national' })).body.code).toBe('round-not-found');
    expect((await api.post('runs', { round: ROUND, pack: 'national', asOf: '2017-13-01' })).body.code).toBe(
      'bad-date',
    );
    const twice = await Promise.all([0, 1].map(() => api.post('runs', { round: ROUND, pack: 'national' })));
    expect(twice.map(({ status, body }) => [status, body.isRepeat])).toEqual([
      [200, false],
      [200, true],
    ]);
    run = twice[0]?.body.run.id as number;
    expect(twice[1]?.body.run).toEqual(twice[0]?.body.run);
    expect(twice[0]?.body.sentences.join()).toMatch('疑似');
    expect((await api.get(`runs/${run}`)).body).toEqual(twice[0]?.body.run);
    expect((await api.get(`runs?round=${encodeURIComponent(ROUND)}`)).body.total).toBe(1);
    expect((await api.get('runs/999')).status).toBe(404);
    expect((await api.get('runs/first')).status).toBe(400);
  });

  it('findings are paged and filtered, and downloaded whole', async () => {
    const { body: whole, headers } = await api.get(`runs/${run}/findings.json`);
    expect(headers.get('content-type')).toMatch('application/json');
    expect(Object.keys(whole)).toEqual(['pack', 'asOf', 'systems', 'groups', 'sameSystem']);
    const { body: page } = await api.get(`runs/${run}/findings?limit=3&offset=1`);
    expect(page.total).toBe(whole.systems.length * RULES.length);
    expect(page.items).toHaveLength(3);
    const flagged = whole.systems.flatMap(
      (system: { id: string; verdicts: { rule: string; verdict: string }[] }) =>
        system.verdicts
          .filter(({ rule, verdict }) => rule === 'low-usage' && verdict === 'flagged')
          .map((verdict) => ({ systemId: system.id, verdict })),
    );
    const { body: found } = await api.get(`runs/${run}/findings?rule=low-usage&verdict=flagged&limit=200`);
    expect(found.items).toMatchObject(flagged);
    expect(found.total).toBe(flagged.length);
    const [system] = whole.systems;
    const where = new URLSearchParams({
      system: system.id,
      department: system.department,
      zombie: system.zombie,
    });
    expect((await api.get(`runs/${run}/findings?${where}`)).body.total).toBe(RULES.length);
    expect((await api.get(`runs/${run}/findings?verdict=guilty`)).body.message).toMatch('verdict');
    expect((await api.get('runs/999/findings')).status).toBe(404);
  });

  it('groups name their members', async () => {
    const { body: whole } = await api.get(`runs/${run}/findings.json`);
    const { body: page } = await api.get(`runs/${run}/groups`);
    expect(page.total).toBe(whole.groups.length);
    for (const group of page.items) {
      const members = group.members.map(({ id }: { id: string }) => id);
      expect(whole.groups).toContainEqual({ ...group, members });
      expect((await api.get(`runs/${run}/groups/${group.id}`)).body).toEqual(group);
    }
    expect((await api.get(`runs/${run}/groups/none`)).status).toBe(404);
  });

  it('every list is a workbook to save', async () => {
    const { body } = await api.get('lists');
    expect(body).toEqual(LISTS.map(({ id, title }) => ({ id, title })));
    for (const { id, title } of LISTS) {
      const { headers, bytes } = await api.download(`runs/${run}/lists/${id}`);
      expect(bytes.toString('latin1', 0, 4)).toBe(zipSignature);
      expect(fileNameOf(headers)).toBe(`${title}.xlsx`);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.xlsx"; /u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect((await api.download(`runs/${run}/lists/${id}`)).bytes.equals(bytes)).toBe(true);
    }
    expect((await api.get(`runs/${run}/lists/none`)).body.code).toBe('unknown-list');
  });

  it('a list is not made of verdicts older than the register', async () => {
    const path = join(folder, '补报.csv');
    writeFileSync(
      path,
      '填报单位,系统名称,系统状态,系统功能\n清源市档案局,档案目录检索系统,已建,档案目录检索\n',
    );
    const { body } = await api.upload(`${IN_ROUND}/submissions`, [path]);
    expect(body.units).toHaveLength(1);
    const answer = await api.get(`runs/${run}/lists/suspected-dormant`);
    expect([answer.status, answer.body.code]).toEqual([409, 'run-outdated']);
  });
});

describe('reference', () => {
  it('tells questions, rules, packs and policies', async () => {
    const { body: questions } = await api.get('reference/questions');
    expect(questions.map(({ id }: { id: string }) => id)).toEqual(FIELD_IDS);
    const { body: rules } = await api.get('reference/rules');
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) expect(rule.examples.length).toBeGreaterThan(0);
    expect((await api.get('reference/rules/low-usage')).body.parameters[0]).toMatchObject({
      id: 'monthlyUses',
    });
    expect((await api.get('reference/rules/none')).body.code).toBe('unknown-rule');
    const { body: packs } = await api.get('reference/packs');
    expect(packs[0].rules).toHaveLength(RULES.length);
    const { body: policies } = await api.get('reference/policies');
    const { body: policy } = await api.get(`reference/policies/${policies[0].id}`);
    expect(policy.text.length).toBeGreaterThan(500);
    expect((await api.get('reference/policies/none')).status).toBe(404);
  });
});
