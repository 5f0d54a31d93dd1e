import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Findings } from '../../src/core/audit/finding.js';
import { LISTS } from '../../src/core/lists/index.js';
import { RULES } from '../../src/core/rules/index.js';
import { FIELD_IDS, type FieldId } from '../../src/core/survey/survey.js';
import type { AuditDto, RunDto, RunPage } from '../../src/server/audits/run.dto.js';
import type { DepartmentPage } from '../../src/server/departments/department.dto.js';
import type { FindingPage } from '../../src/server/findings/finding.dto.js';
import type { GroupPage } from '../../src/server/findings/group.dto.js';
import type { ListPreviewDto } from '../../src/server/lists/list.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { SubmissionDto, SubmissionPage } from '../../src/server/surveys/submission.dto.js';
import type { SystemDto, SystemPage, SystemWithSourcesDto } from '../../src/server/surveys/system.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';
import { type TestPostgres, startPostgres } from './postgres.js';

const SURVEYS = join(ROOT, 'fixtures/surveys');
const workbooks = readdirSync(SURVEYS)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(SURVEYS, name));

const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const CELL = expect.stringMatching(/^[A-Z]+\d+$/u) as string;

const DATABASES: readonly (readonly [string, () => Promise<TestPostgres | null>])[] = [
  ['better-sqlite3', () => Promise.resolve(null)],
  ['postgres', startPostgres],
];

let folder: string;
let server: RunningServer;
let api: ApiClient;
let receipts: readonly (string | null)[];
let run: number;

const upload = (query: string, files = workbooks) =>
  api.upload<UploadDto>(`${IN_ROUND}/submissions?${query}`, files);
const systems = async (query: Readonly<Record<string, string>>): Promise<SystemPage> =>
  (
    await api.get<SystemPage>(
      `${IN_ROUND}/systems?${new URLSearchParams({ personal: 'full', ...query }).toString()}`,
    )
  ).body;
const answer = (system: SystemDto, id: FieldId) => (system.values as Partial<Record<FieldId, unknown>>)[id];
const wholeFindings = async (): Promise<Findings> =>
  (await api.get<Findings>(`runs/${run}/findings.json`)).body;

describe.each(DATABASES)('on %s', (name, openDatabase) => {
  let database: TestPostgres | null;

  beforeAll(async () => {
    database = await openDatabase();
    folder = mkdtempSync(join(tmpdir(), 'qingcha-chain-'));
    const databaseFile = join(folder, 'qingcha.sqlite');
    server = await startServer({ dataFolder: folder, databaseFile, databaseUrl: database?.url, port: 0 });
    api = new ApiClient(server.url);
    await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
  });

  afterAll(async () => {
    await server?.close();
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says so', async () => {
    expect((await api.get('health')).body).toEqual({ status: 'ok', database: name });
  });

  describe('surveys are taken in', () => {
    it('on trial: what would happen, and nothing stored', async () => {
      const { status, body } = await upload('dryRun=true');
      expect([status, body.round, body.dryRun]).toEqual([200, ROUND, true]);
      expect(body.units.length).toBeGreaterThan(0);
      for (const unit of body.units) {
        expect(unit).toMatchObject({ status: 'preview', receipt: null });
        expect(unit.sentence).toMatch(/^.+：如果导入，新增 \d+/u);
      }
      expect(body.files.map(({ file }) => file).sort()).toEqual(
        workbooks.map((path) => basename(path)).sort(),
      );
      expect(body.counts.read).toBe(body.counts.stored + body.counts.rejected + body.counts.ignored);
      expect((await systems({})).total).toBe(0);
      expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
      expect(readdirSync(join(folder, 'staging'))).toEqual([]);
    });

    it('with every cell in the full report', async () => {
      const { body } = await upload('dryRun=true&report=full', workbooks.slice(0, 1));
      expect(body.files[0]?.sheets[0]?.rows[0]?.cells).toMatchObject({ systemName: { cell: CELL } });
    });

    it('with a receipt for every department, once, though sent twice at the same time', async () => {
      const [{ status, body }, other] = await Promise.all([upload(''), upload('')]);
      const statuses = [body, other.body].map(({ units }) => [...new Set(units.map((unit) => unit.status))]);
      expect([status, statuses.flat().sort()]).toEqual([200, ['stored', 'unchanged']]);
      expect(other.body.units.map(({ receipt }) => receipt)).toEqual(
        body.units.map(({ receipt }) => receipt),
      );
      receipts = body.units.map(({ receipt }) => receipt);
      expect((await systems({})).total).toBe(body.counts.stored);
      const { body: listed } = await api.get<SubmissionPage>(`${IN_ROUND}/submissions?limit=200`);
      expect(listed.items.map(({ receipt }) => receipt).sort()).toEqual([...receipts].sort());
      const { body: found } = await api.get<SubmissionDto>(`receipts/${receipts[0]}`);
      expect(listed.items).toContainEqual(found);
      expect((await api.get('receipts/QC0000-0')).status).toBe(404);
      const { body: departments } = await api.get<DepartmentPage>('departments?limit=1&offset=1');
      expect([departments.total, departments.items.length]).toEqual([receipts.length, 1]);
    });

    it('the same files again change nothing', async () => {
      const { body } = await upload('');
      expect(new Set(body.units.map((unit) => unit.status))).toEqual(new Set(['unchanged']));
      expect(body.units.map(({ receipt }) => receipt)).toEqual(receipts);
      expect((await api.get<SubmissionPage>(`${IN_ROUND}/submissions`)).body.total).toBe(receipts.length);
    });

    it('a prefilled template can be sent back', async () => {
      const department = (await systems({ limit: '1' })).items[0]?.department ?? '';
      const query = new URLSearchParams({ department, prefill: 'true' }).toString();
      const path = join(folder, '预填.xlsx');
      writeFileSync(path, (await api.download(`${IN_ROUND}/template?${query}`)).bytes);
      const { body } = await upload('dryRun=true', [path]);
      expect(body.units).toMatchObject([{ department, change: { added: 0, vanished: 0 } }]);
    });
  });

  describe('the register', () => {
    it('is paged and searched', async () => {
      const all = await systems({ limit: '200' });
      expect(await systems({ limit: '2', offset: '2' })).toEqual({
        total: all.total,
        items: all.items.slice(2, 4),
      });
      const [first] = all.items;
      const exact = await systems({ text: first?.systemName ?? '', department: first?.department ?? '' });
      expect(exact.items).toContainEqual(first);
      expect((await systems({ text: '没有这样的系统' })).total).toBe(0);
    });

    it('is filtered by any answer', async () => {
      const all = (await systems({ limit: '200' })).items;
      const running = await systems({ limit: '200', lifecycle: '已建' });
      expect(running.items).toEqual(all.filter((system) => answer(system, 'lifecycle') === '已建'));
      for (const id of FIELD_IDS) {
        const system = all.find((item) => answer(item, id) !== undefined);
        if (!system) continue;
        const [value] = [answer(system, id)].flat();
        const found = await systems({ [id]: String(value), limit: '200' });
        expect([id, found.items]).toEqual([id, expect.arrayContaining([system])]);
        for (const item of found.items) expect([answer(item, id)].flat()).toContainEqual(value);
      }
    });

    it('shows the cell of every answer of a system', async () => {
      const [first] = (await systems({ limit: '1' })).items;
      const { body } = await api.get<SystemWithSourcesDto>(`${IN_ROUND}/systems/${first?.id}?personal=full`);
      expect(body).toMatchObject({ ...first });
      const sources = body.answers as Readonly<Record<string, unknown>>;
      for (const id of Object.keys(body.values))
        expect([id, sources[id]]).toMatchObject([id, { cell: CELL }]);
      expect((await api.get(`${IN_ROUND}/systems/S0`)).body.code).toBe('not-found');
      expect((await api.get<SystemPage>(`${IN_ROUND}/vanished`)).body.total).toBe(0);
    });

    it.each([
      ['colour=red', 'colour'],
      ['lifecycle=unknown', 'lifecycle'],
      ['limit=201', 'limit'],
      ['offset=-1', 'offset'],
      ['limit=many', 'limit'],
      ['annualOpsCost=cheap', 'annualOpsCost'],
      ['text=a&text=b', 'text'],
      ['text=%00', 'text'],
    ])('refuses %s by name', async (query, named) => {
      const { status, body } = await api.get(`${IN_ROUND}/systems?${query}`);
      expect([status, body.code]).toEqual([400, 'bad-input']);
      expect(body.message).toMatch(new RegExp(`^请求的内容不对：.*“${named}”`, 'u'));
    });
  });

  describe('an audit', () => {
    it('runs once for one register', async () => {
      const audit = (body: object) => api.post('runs', { round: ROUND, pack: 'national', ...body });
      expect((await audit({ pack: 'atlantis' })).body.code).toBe('unknown-pack');
      expect((await audit({ round: 'none' })).body.code).toBe('round-not-found');
      expect((await audit({ asOf: '2017-13-01' })).body.code).toBe('bad-date');
      const request = () => api.post<AuditDto>('runs', { round: ROUND, pack: 'national' });
      const [first, second] = await Promise.all([request(), request()]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect([first.body.isRepeat, second.body.isRepeat].sort()).toEqual([false, true]);
      expect(second.body.run).toEqual(first.body.run);
      expect(first.body.sentences.join()).toMatch('疑似');
      run = first.body.run.id;
      expect((await api.get<RunDto>(`runs/${run}`)).body).toEqual(first.body.run);
      const { body: runs } = await api.get<RunPage>(`runs?round=${encodeURIComponent(ROUND)}`);
      expect(runs).toEqual({ total: 1, items: [first.body.run] });
      expect((await api.get('runs/999')).status).toBe(404);
      expect((await api.get('runs/first')).status).toBe(400);
    });

    it('gives findings whole, paged and filtered', async () => {
      const whole = await wholeFindings();
      expect(Object.keys(whole)).toEqual(['pack', 'asOf', 'systems', 'groups', 'sameSystem']);
      const findings = async (query: Readonly<Record<string, string>>) =>
        (await api.get<FindingPage>(`runs/${run}/findings?${new URLSearchParams(query).toString()}`)).body;
      const page = await findings({ limit: '3', offset: '1' });
      expect([page.total, page.items.length]).toEqual([whole.systems.length * RULES.length, 3]);
      const flagged = whole.systems.flatMap(({ id, verdicts }) =>
        verdicts
          .filter(({ rule, verdict }) => rule === 'low-usage' && verdict === 'flagged')
          .map((verdict) => ({ systemId: id, verdict })),
      );
      expect(flagged.length).toBeGreaterThan(0);
      const found = await findings({ rule: 'low-usage', verdict: 'flagged', limit: '200' });
      expect(found).toMatchObject({ total: flagged.length, items: flagged });
      for (const { id, department, zombie } of whole.systems.slice(0, 3))
        expect((await findings({ system: id, department, zombie })).total).toBe(RULES.length);
      expect((await api.get(`runs/${run}/findings?verdict=guilty`)).body.message).toMatch('verdict');
      expect((await api.get('runs/999/findings')).status).toBe(404);
    });

    it('gives groups with their members named', async () => {
      const whole = await wholeFindings();
      const { body: page } = await api.get<GroupPage>(`runs/${run}/groups?limit=200`);
      const asFound = page.items.map(({ pairCount: _count, ...group }) => ({
        ...group,
        members: group.members.map(({ id }) => id),
      }));
      expect(asFound).toEqual(whole.groups.map((group) => ({ ...group })));
      expect(page.items.map(({ pairCount }) => pairCount)).toEqual(
        whole.groups.map(({ pairs }) => pairs.length),
      );
      for (const group of page.items.slice(0, 3))
        expect((await api.get(`runs/${run}/groups/${group.id}`)).body).toEqual(group);
      expect((await api.get(`runs/${run}/groups/none`)).status).toBe(404);
    });

    it('shows the first rows of a list as its file has them', async () => {
      const look = async (query = '') =>
        (await api.get<ListPreviewDto>(`${IN_ROUND}/lists/filing-register/preview?${query}`)).body;
      const whole = await look('limit=200');
      const [table] = whole.tables;
      expect([whole.run, table?.rows.length, table?.total]).toEqual([run, table?.total, table?.total]);
      expect(table?.total).toBeGreaterThan(3);
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
      const [part] = (await look('offset=1&limit=2')).tables;
      expect(part?.rows).toEqual(table?.rows.slice(1, 3));
      expect([part?.total, part?.notes]).toEqual([table?.total, table?.notes]);
      expect((await api.get(`${IN_ROUND}/lists/none/preview`)).body.code).toBe('unknown-list');
    });

    it('gives every list as a workbook to save', async () => {
      expect((await api.get('lists')).body).toEqual(
        LISTS.map(({ id, title, stage }) => ({ id, title, stage })),
      );
      for (const { id, title } of LISTS) {
        const { headers, bytes } = await api.download(`runs/${run}/lists/${id}`);
        expect(bytes.toString('latin1', 0, 4)).toBe('PK\u0003\u0004');
        const disposition = headers.get('content-disposition') ?? '';
        expect(disposition).toMatch(
          new RegExp(`^attachment; filename="${id}\\.xlsx"; filename\\*=UTF-8''`, 'u'),
        );
        expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(`${title}.xlsx`);
        expect(disposition).toMatch(/^[\x20-\x7e]+$/u);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect((await api.download(`runs/${run}/lists/${id}`)).bytes.equals(bytes)).toBe(true);
      }
      expect((await api.get(`runs/${run}/lists/none`)).body.code).toBe('unknown-list');
    });

    it('gives no list of verdicts older than the register', async () => {
      const path = join(folder, '补报.csv');
      writeFileSync(
        path,
        '填报单位,系统名称,系统状态,系统功能\n清源市档案局,档案目录检索系统,已建,档案目录检索\n',
      );
      expect((await upload('', [path])).body.units).toMatchObject([{ status: 'stored' }]);
      const late = await api.get(`runs/${run}/lists/suspected-dormant`);
      expect([late.status, late.body.code]).toEqual([409, 'run-outdated']);
    });
  });
});
