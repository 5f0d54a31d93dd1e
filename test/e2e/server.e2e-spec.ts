import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIELD_IDS } from '../../src/core/survey/survey.js';
import { RULES } from '../../src/core/rules/index.js';
import type { PackDto } from '../../src/server/reference/pack.dto.js';
import type { PolicyDto, PolicyTextDto } from '../../src/server/reference/policy.dto.js';
import type { QuestionDto } from '../../src/server/reference/question.dto.js';
import type { RuleDto } from '../../src/server/reference/rule.dto.js';
import type { RoundDto } from '../../src/server/rounds/round.dto.js';
import type { SubmissionPage } from '../../src/server/surveys/submission.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import { ApiClient } from './api-client.js';

const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;

let folder: string;
let options: Parameters<typeof startServer>[0];
let server: RunningServer;
let api: ApiClient;

/** A refused upload is removed right after its answer. */
async function leftUploads(): Promise<readonly string[]> {
  const incoming = () => readdirSync(join(folder, 'incoming'));
  for (let tries = 0; tries < 50 && incoming().length; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return incoming();
}

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
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal);
    for (const address of outside) expect(await isOpen(address?.address ?? '')).toBe(false);
    expect(await isOpen('127.0.0.1')).toBe(true);
  });

  it('says in Chinese that a port is taken, and leaves the register to the first program', async () => {
    const another = startServer({ ...options, port: Number(new URL(server.url).port) });
    await expect(another).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining('已被占用') as string,
    });
    expect((await api.get('health')).status).toBe(200);
  });

  it('closes after the requests that run, and frees its port', async () => {
    const data = join(folder, 'second');
    const own = { dataFolder: data, databaseFile: join(data, 'qingcha.sqlite') };
    const second = await startServer({ ...own, port: 0 });
    const [start, end] = ['{"name":"2018", ', '"asOf":"2018-12-31"}'];
    const headers = { 'content-type': 'application/json', 'content-length': start.length + end.length };
    const running = request(`${second.url}/api/rounds`, { method: 'POST', headers });
    const status = new Promise((resolve, reject) => {
      running.once('response', (response) => resolve(response.resume().statusCode)).once('error', reject);
    });
    await new Promise<unknown>((resolve) => running.write(start, resolve));
    // Long enough for the first half to arrive.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closing = second.close();
    running.end(end);
    expect(await status).toBe(201);
    await closing;
    await expect(fetch(second.url)).rejects.toThrow('fetch failed');
    const third = await startServer({ ...own, port: Number(new URL(second.url).port) });
    const { body } = await new ApiClient(third.url).get<readonly RoundDto[]>('rounds');
    expect(body.map(({ name }) => name)).toEqual(['2018']);
    await third.close();
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
    expect(malformed.status).toBe(400);
    expect(await malformed.text()).toMatch(/^\{"code":"bad-input","message":"[^"]*读不懂[^"]*"\}$/u);
  });

  const isOpen = (host: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host, port: Number(new URL(server.url).port), timeout: 2_000 });
      const settle = (reached: boolean) => {
        socket.destroy();
        resolve(reached);
      };
      socket.once('connect', () => settle(true));
      socket.once('error', () => settle(false));
      socket.once('timeout', () => settle(false));
    });
});

describe('rounds', () => {
  it('are opened once', async () => {
    const opened = await api.post<RoundDto>('rounds', { name: ROUND, asOf: '2017-12-31' });
    expect([opened.status, opened.body]).toEqual([
      201,
      { id: 1, name: ROUND, asOf: '2017-12-31', deadline: null, notice: '' },
    ]);
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
    expect((await api.get<readonly RoundDto[]>('rounds')).body).toHaveLength(1);
  });
});

describe('template', () => {
  it('is a workbook with a Chinese name', async () => {
    const path = `${IN_ROUND}/template?department=${encodeURIComponent('市教育局')}`;
    const { headers, bytes } = await api.download(path);
    expect(bytes.toString('latin1', 0, 4)).toBe('PK\u0003\u0004');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="survey.xlsx"; filename*=UTF-8''${encodeURIComponent('政务信息系统普查表（市教育局）.xlsx')}`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('needs a round and a pack that exist', async () => {
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
    expect([empty.status, empty.body.code]).toEqual([400, 'bad-input']);
    expect(empty.body.message).toMatch('没有收到文件');
    const form = new FormData();
    form.append('dryRun', 'true');
    const fields = await api.send(`${IN_ROUND}/submissions`, form);
    expect(fields.status).toBe(400);
    expect(fields.body.message).toMatch('dryRun');
    const path = join(folder, '甲.xlsx');
    writeFileSync(path, 'x');
    expect((await api.upload('rounds/none/submissions', [path])).body.code).toBe('round-not-found');
    expect((await api.upload(`${IN_ROUND}/submissions?commit=some`, [path])).body.message).toMatch('commit');
    expect(await leftUploads()).toEqual([]);
  });

  it('larger than the limit', async () => {
    const form = new FormData();
    form.append('files', new Blob([Buffer.alloc(50 * 1024 * 1024 + 1)]), '大.xlsx');
    const answer = await api.send(`${IN_ROUND}/submissions`, form);
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
    expect(await leftUploads()).toEqual([]);
  });

  it('of more files than one upload may have', async () => {
    const form = new FormData();
    for (let index = 0; index <= 500; index++) form.append('files', new Blob(['x']), `${index}.xlsx`);
    const answer = await api.send(`${IN_ROUND}/submissions`, form);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch('500');
    expect(await leftUploads()).toEqual([]);
  });

  it('of text that calls itself a workbook are explained, and nothing is stored', async () => {
    const path = join(folder, '普查表.xlsx');
    writeFileSync(path, '这只是一段文字。\n');
    const { status, body } = await api.upload<UploadDto>(`${IN_ROUND}/submissions`, [path]);
    expect(status).toBe(200);
    expect(body.files).toMatchObject([{ file: '普查表.xlsx', status: 'rejected' }]);
    expect(body.files[0]?.message).toMatch(/文件.*。/u);
    expect(body.sentences.join()).toContain(body.files[0]?.message);
    expect(body.units).toEqual([]);
    const { body: stored } = await api.get<SubmissionPage>(`${IN_ROUND}/submissions`);
    expect(stored).toEqual({ total: 0, items: [] });
    expect(await leftUploads()).toEqual([]);
  });

  it('leave a register without systems, which cannot be judged', async () => {
    const { status, body } = await api.post('runs', { round: ROUND, pack: 'national' });
    expect([status, body.code]).toEqual([409, 'empty-register']);
  });
});

describe('reference', () => {
  it('tells questions, rules, packs and policies', async () => {
    const { body: questions } = await api.get<readonly QuestionDto[]>('reference/questions');
    expect(questions.map(({ id }) => id)).toEqual(FIELD_IDS);
    const { body: rules } = await api.get<readonly RuleDto[]>('reference/rules');
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) expect(rule.examples.length).toBeGreaterThan(0);
    const { body: rule } = await api.get<RuleDto>('reference/rules/low-usage');
    expect(rule.parameters[0]).toMatchObject({ id: 'monthlyUses' });
    expect((await api.get('reference/rules/none')).body.code).toBe('unknown-rule');
    const { body: packs } = await api.get<readonly PackDto[]>('reference/packs');
    expect(packs.find(({ id }) => id === 'national')?.rules).toHaveLength(RULES.length);
    const ankang = packs.find(({ id }) => id === 'ankang');
    expect(Object.keys(ankang?.omit ?? {})).toHaveLength(RULES.length - (ankang?.rules.length ?? 0));
    const { body: policies } = await api.get<readonly PolicyDto[]>('reference/policies');
    const { body: policy } = await api.get<PolicyTextDto>(`reference/policies/${policies[0]?.id}`);
    expect(policy.text.length).toBeGreaterThan(500);
    expect((await api.get('reference/policies/none')).status).toBe(404);
  });
});
