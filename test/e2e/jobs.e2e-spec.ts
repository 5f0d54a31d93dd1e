import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AcceptedDto, JobDto, JobPage } from '../../src/server/jobs/job.dto.js';
import type { SubmissionPage } from '../../src/server/surveys/submission.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import { ApiClient } from './api-client.js';
import { system, writeSurvey } from './command-line.js';
import { ended } from './job-client.js';

const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;

let folder: string;
let server: RunningServer;
let api: ApiClient;
let survey: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-jobs-'));
  const data = join(folder, 'data');
  server = await startServer({ dataFolder: data, databaseFile: join(data, 'qingcha.sqlite'), port: 0 });
  api = new ApiClient(server.url);
  await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
  survey = join(folder, '水利局.xlsx');
  const rows = [
    system('水情监测系统'),
    system('防汛值班系统'),
    system('防汛值班管理系统', { monthlyUses: 1 }),
  ];
  await writeSurvey(survey, [...rows, system('', { remarks: '没有名称' })]);
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a bulk import', () => {
  let job: JobDto;

  it('is answered at once and done by a worker', async () => {
    const { status, body } = await api.upload<AcceptedDto>(`${IN_ROUND}/submissions?background=true`, [
      survey,
    ]);
    expect([status, body.job.state, body.job.kind]).toEqual([202, 'queued', 'import']);
    job = await ended(api, body.job.id);
    expect(job).toMatchObject({ state: 'done', attempts: 1, fault: null, round: ROUND, isCancelling: false });
    const { body: stored } = await api.get<SubmissionPage>(`${IN_ROUND}/submissions`);
    expect(stored.items.map(({ department }) => department)).toEqual(['清源市水利局']);
    expect(job.result).toMatchObject({
      counts: { stored: 3 },
      units: [{ receipt: stored.items[0]?.receipt }],
    });
  });

  it('leaves the answer of a direct upload, and the marked copy, as files', async () => {
    const names = job.files.map(({ name }) => name);
    expect(names).toEqual(['report.json', expect.stringMatching(/^returned\/.*水利局.*\.xlsx$/u)]);
    const report = await api.download(`jobs/${job.id}/files/report.json`);
    const { files, units } = JSON.parse(report.bytes.toString()) as UploadDto;
    expect([files.length, units.length]).toEqual([1, 1]);
    const { bytes, headers } = await api.download(
      `jobs/${job.id}/files/${encodeURIComponent(names[1] ?? '')}`,
    );
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''");
    for (const other of ['missing.json', '..%2F..%2Fqingcha.sqlite', '%2Fetc%2Fpasswd'])
      expect((await api.get(`jobs/${job.id}/files/${other}`)).body.code).toBe('not-found');
    // What was uploaded is gone: the originals are kept by their hash.
    expect(readdirSync(join(folder, 'data', 'jobs', job.id))).toEqual(['files']);
    expect(readdirSync(join(folder, 'data', 'incoming'))).toEqual([]);
  });

  it('of the same files again changes nothing', async () => {
    const { body } = await api.upload<AcceptedDto>(`${IN_ROUND}/submissions?background=true`, [survey]);
    expect((await ended(api, body.job.id)).result).toMatchObject({ units: [{ status: 'unchanged' }] });
  });

  it('is refused at once where nothing could come of it', async () => {
    const none = await api.upload(`${IN_ROUND}/submissions?background=true`, []);
    expect([none.status, none.body.code]).toEqual([400, 'bad-input']);
    const elsewhere = await api.upload('rounds/none/submissions?background=true', [survey]);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'round-not-found']);
  });
});

describe('other work', () => {
  it('judges, writes lists and compares in the background', async () => {
    const { status, body } = await api.post<AcceptedDto>(`${IN_ROUND}/runs?background=true`, {
      pack: 'national',
    });
    expect(status).toBe(202);
    const judged = await ended(api, body.job.id);
    expect(judged).toMatchObject({ state: 'done', result: { isRepeat: false } });
    const { run } = judged.result as { readonly run: { readonly id: number } };
    const lists = await api.post<AcceptedDto>(`runs/${run.id}/exports`, {});
    const written = await ended(api, lists.body.job.id);
    expect(written.files.length).toBeGreaterThan(3);
    const compared = await ended(
      api,
      (await api.post<AcceptedDto>(`${IN_ROUND}/comparisons`, {})).body.job.id,
    );
    expect(compared).toMatchObject({ state: 'done', files: [{ name: 'similarity.json' }] });
  });

  it('is listed newest first, by state', async () => {
    const { body } = await api.get<JobPage>('jobs?state=done');
    expect(body.items.map(({ kind }) => kind)).toEqual(['similarity', 'lists', 'judge', 'import', 'import']);
    expect((await api.get<JobPage>('jobs?state=queued')).body.total).toBe(0);
    expect((await api.get('jobs?state=lost')).status).toBe(400);
    expect((await api.get('jobs/none')).body.code).toBe('not-found');
  });

  it('that fails says why in one sentence', async () => {
    await api.post('rounds', { name: '空批次', asOf: '2018-12-31' });
    const order = await api.post<AcceptedDto>(`rounds/${encodeURIComponent('空批次')}/runs`, {
      pack: 'national',
    });
    const failed = await ended(api, order.body.job.id);
    expect(failed).toMatchObject({ state: 'failed', fault: { code: 'empty-register' }, result: null });
  });
});
