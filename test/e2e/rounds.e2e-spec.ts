import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDto } from '../../src/server/documents/document.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { RoundDto, RoundReportingDto, UnitReportingDto } from '../../src/server/rounds/round.dto.js';
import type { SubmissionDto } from '../../src/server/surveys/submission.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import type { TrailPage } from '../../src/server/trail/trail.dto.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';
import { type TestPostgres, startPostgres } from './postgres.js';

const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const WORKBOOK = join(ROOT, 'fixtures/surveys/清源市民政局.xlsx');
const SILENT = '清源市教育局';

const DATABASES: readonly (readonly [string, () => Promise<TestPostgres | null>])[] = [
  ['better-sqlite3', () => Promise.resolve(null)],
  ['postgres', startPostgres],
];

describe.each(DATABASES)('a round on %s', (_, openDatabase) => {
  let database: TestPostgres | null;
  let folder: string;
  let server: RunningServer;
  let api: ApiClient;
  let receipt: string;

  const reporting = async (on: string): Promise<RoundReportingDto> =>
    (await api.get<RoundReportingDto>(`${IN_ROUND}/reporting?on=${on}`)).body;
  const unit = async (name: string, on: string): Promise<UnitReportingDto | undefined> =>
    (await reporting(on)).units.find(({ department }) => department.endsWith(name));

  beforeAll(async () => {
    database = await openDatabase();
    folder = mkdtempSync(join(tmpdir(), 'qingcha-rounds-'));
    const databaseFile = join(folder, 'qingcha.sqlite');
    server = await startServer({ dataFolder: folder, databaseFile, databaseUrl: database?.url, port: 0 });
    api = new ApiClient(server.url);
  });

  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is opened with a deadline and a notice', async () => {
    const asked = { name: ROUND, asOf: '2017-12-31', deadline: '2099-01-15', notice: '第一行\r\n第二行' };
    const { status, body } = await api.post<RoundDto>('rounds', asked);
    expect([status, body.deadline, body.notice]).toEqual([201, '2099-01-15', '第一行\n第二行']);
    expect((await api.get<RoundDto[]>('rounds')).body).toEqual([body]);
    const wrong = await api.change('PATCH', IN_ROUND, { deadline: '2099-02-30' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'bad-date']);
  });

  it('says who has reported, in time and late, and who has not', async () => {
    const { body } = await api.upload<UploadDto>(`${IN_ROUND}/submissions`, [WORKBOOK]);
    receipt = body.units[0]?.receipt ?? '';
    expect(await unit('民政局', '2099-01-15')).toMatchObject({ submissions: 1, refused: 0, title: '已报' });
    expect((await unit('市教育局', '2099-01-15'))?.status).toBe('missing');
    expect((await unit('市教育局', '2099-01-16'))?.status).toBe('overdue');
    const units = (await reporting('2099-01-15')).units.map(({ department }) => department);
    expect(new Set(units).size).toBe(units.length);
    expect(units.filter((name) => name.endsWith('民政局'))).toHaveLength(1);
  });

  it('keeps what is not mentioned, and the trail says what was before', async () => {
    const { body } = await api.change<RoundDto>('PATCH', IN_ROUND, { deadline: '2018-01-15' });
    expect(body).toMatchObject({ deadline: '2018-01-15', notice: '第一行\n第二行' });
    expect((await unit('民政局', '2018-02-01'))?.status).toBe('late');
    const { items } = (await api.get<TrailPage>('trail?action=round.change')).body;
    expect(items[0]?.detail).toMatchObject({ deadline: '2018-01-15', before: '2099-01-15' });
    const taken = await api.change<RoundDto>('PATCH', IN_ROUND, { deadline: null, notice: null });
    expect(taken.body).toMatchObject({ deadline: null, notice: '' });
    expect((await unit('民政局', '2018-02-01'))?.status).toBe('reported');
  });

  it('takes a return with a reason, until the unit sends a newer version', async () => {
    const back = (body: object) => api.post<SubmissionDto>(`receipts/${receipt}/return`, body);
    expect((await back({ reason: ' ', by: '李四' })).status).toBe(400);
    expect((await back({ reason: '缺运维资金' })).status).toBe(422);
    const { status, body } = await back({ reason: '缺运维资金', by: '李四', on: '2018-01-10' });
    const returned = { reason: '缺运维资金', by: '李四', on: '2018-01-10' };
    expect([status, body.returned]).toEqual([200, returned]);
    expect((await api.get<SubmissionDto>(`receipts/${receipt}`)).body.returned).toEqual(returned);
    expect(await unit('民政局', '2018-02-01')).toMatchObject({
      status: 'returned',
      returned: [{ receipt, ...returned }],
    });
    expect((await api.post('receipts/QC-0/return', { reason: 'x', by: '李四' })).status).toBe(404);
  });

  it('has letters for silent units before anything is judged', async () => {
    await api.change('PATCH', IN_ROUND, { deadline: '2018-01-15' });
    const list = await api.get<DocumentDto[]>(`${IN_ROUND}/documents?document=reminder-letter`);
    const subject = list.body.find((one) => one.subject.endsWith('教育局'))?.subject ?? SILENT;
    const path = `${IN_ROUND}/documents/reminder-letter.json?subject=${encodeURIComponent(subject)}`;
    const { body } = await api.get<{ readonly entries: readonly { readonly text: string }[] }>(
      `${path}&on=2018-01-20&pack=zibo`,
    );
    const told = JSON.stringify(body.entries);
    expect(told).toContain('2018年1月15日');
    expect(told).toContain('2018年1月20日');
    expect((await api.get(`${IN_ROUND}/documents`)).body.code).toBe('no-run');
  });
});
