import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDetailDto, CaseDto, CasePage, HandedInFileDto } from '../../src/server/reviews/case.dto.js';
import type { OpenedCasesDto, StepsTakenDto } from '../../src/server/reviews/step.dto.js';
import type { ReminderDto, RoundProgressDto } from '../../src/server/reviews/tracking.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';

const SURVEYS = join(ROOT, 'fixtures/surveys');
const ROUND = 'rounds/2017';

let folder: string;
let server: RunningServer;
let api: ApiClient;
let cases: readonly CaseDto[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-cases-'));
  server = await startServer({ dataFolder: folder, databaseFile: join(folder, 'q.sqlite'), port: 0 });
  api = new ApiClient(server.url);
  await api.post('rounds', { name: '2017', asOf: '2017-12-31' });
  const files = readdirSync(SURVEYS).filter((name) => name.endsWith('.xlsx'));
  await api.upload(
    `${ROUND}/submissions?pack=zibo`,
    files.map((name) => join(SURVEYS, name)),
  );
  await api.post('runs', { round: '2017', pack: 'zibo' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const step = (id: string, body: object) =>
  api.post<CaseDto>(`cases/${id}/steps`, { on: '2018-01-05', by: '张三', ...body });

it('opens the cases of a run and lists them by filter and page', async () => {
  const opened = await api.post<OpenedCasesDto>(`${ROUND}/cases`, { on: '2018-01-02', by: '李审计' });
  expect(opened).toMatchObject({ status: 200, body: { changed: 0, gone: 0 } });
  const page = (await api.get<CasePage>(`${ROUND}/cases?limit=200`)).body;
  expect(page.total).toBe(opened.body.opened);
  cases = page.items;
  expect(cases[0]).toMatchObject({
    state: 'suspected',
    version: 0,
    nextSteps: expect.arrayContaining(['notify']) as string[],
  });
  const dormant = (await api.get<CasePage>(`${ROUND}/cases?kind=dormant&limit=200`)).body;
  expect(dormant.total).toBe(cases.filter(({ kind }) => kind === 'dormant').length);
  const ruled = (await api.get<CasePage>(`${ROUND}/cases?rule=low-usage&limit=200`)).body;
  expect(ruled.items.every(({ rules }) => rules.includes('low-usage')) && ruled.total > 0).toBe(true);
  const sought = page.items[0]?.systemName ?? '';
  const found = (await api.get<CasePage>(`${ROUND}/cases?text=${encodeURIComponent(sought)}&limit=200`)).body;
  expect(found.items.map(({ id }) => id)).toEqual(
    page.items.flatMap(({ id, systemName }) => (systemName.includes(sought) ? [id] : [])),
  );
  expect(found.total).toBeLessThan(page.total);
  expect((await api.get(`${ROUND}/cases?state=nonsense`)).status).toBe(400);
});

it('takes a step for the version that was seen, and answers 409 to the other tab', async () => {
  const [first] = cases as readonly [CaseDto];
  const notify = { step: 'notify', replyBy: '2018-01-20', version: 0 };
  const both = await Promise.all([step(first.id, notify), step(first.id, notify)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = both.find(({ status }) => status === 409);
  expect(lost?.body).toMatchObject({
    code: 'case-changed',
    message: expect.stringMatching(/刷新/u) as string,
  });
  const refused = await step(first.id, { step: 'decide', decision: 'keep', reason: '理由充分' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'step-refused' } });
  expect((await api.post(`cases/${first.id}/steps`, { step: 'reply' })).body.code).toBe('name-required');
  expect((await api.post(`cases/000000000000/steps`, { step: 'reply', by: '张三' })).status).toBe(404);
});

it('keeps attachments, and shows the case with its evidence and history', async () => {
  const [first] = cases as readonly [CaseDto];
  const path = join(folder, '情况说明.txt');
  writeFileSync(path, '年底集中使用');
  const { body: file } = await api.upload<HandedInFileDto>(
    `cases/${first.id}/attachments?kind=reply&by=赵六`,
    [path],
  );
  expect(file).toMatchObject({ name: '情况说明.txt', bytes: 18, by: '赵六' });
  const files = [{ sha256: file.sha256, kind: 'reply' }];
  const reply = { step: 'reply', answer: 'explain', reason: '年底集中使用', files };
  expect(
    (await step(first.id, { ...reply, files: [{ sha256: 'a'.repeat(64), kind: 'reply' }] })).status,
  ).toBe(409);
  expect((await step(first.id, reply)).body.state).toBe('replied');
  const { body: detail } = await api.get<CaseDetailDto>(`cases/${first.id}`);
  expect(detail.events.map((event) => event.step)).toEqual(['found', 'notify', 'reply']);
  expect(detail.events.at(-1)?.files).toEqual([{ ...files[0], name: '情况说明.txt' }]);
  expect(detail.verdicts.length).toBeGreaterThan(0);
  const { bytes } = await api.download(`cases/${first.id}/attachments/${file.sha256}`);
  expect(bytes.toString('utf8')).toBe('年底集中使用');
});

it('takes many steps or none, and reports progress and reminders', async () => {
  const others = cases.slice(1);
  const steps = others.map(({ id, version }) => ({
    case: id,
    step: 'notify',
    replyBy: '2018-01-25',
    version,
  }));
  const wrong = [...steps, { case: cases[0]?.id ?? '', step: 'notify', replyBy: '2018-01-25' }];
  expect(
    (await api.post(`${ROUND}/cases/steps`, { on: '2018-01-05', by: '王主任', steps: wrong })).body.code,
  ).toBe('steps-refused');
  const taken = await api.post<StepsTakenDto>(`${ROUND}/cases/steps`, {
    on: '2018-01-05',
    by: '王主任',
    steps,
  });
  expect(taken.body.cases.map(({ state }) => state)).toEqual(others.map(() => 'notified'));
  const { body: progress } = await api.get<RoundProgressDto>(`${ROUND}/progress?on=2018-01-26&pack=zibo`);
  expect(progress.overdue).toHaveLength(others.length);
  expect(progress.departments.reduce((sum, { total }) => sum + total, 0)).toBe(cases.length);
  const { body: drafts } = await api.get<readonly ReminderDto[]>(`${ROUND}/reminders?on=2018-01-20`);
  expect(new Set(drafts.map(({ share }) => share))).toEqual(new Set([0.7]));
  for (const path of ['rectification', 'comebacks', 'second-readings', 'releases'])
    expect((await api.get(`${ROUND}/${path}`)).status).toBe(200);
});
