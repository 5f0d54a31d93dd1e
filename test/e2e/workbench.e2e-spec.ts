import { readdirSync, rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { RunDifferenceDto } from '../../src/server/audits/difference.dto.js';
import type { AuditDto } from '../../src/server/audits/run.dto.js';
import type { ExplainedPairDto } from '../../src/server/findings/explained-pair.dto.js';
import type { FindingPage } from '../../src/server/findings/finding.dto.js';
import type { GroupDto, GroupPage } from '../../src/server/findings/group.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { OriginalRowDto } from '../../src/server/originals/original.dto.js';
import type { PlannedCheckDto } from '../../src/server/pairs/planned.dto.js';
import type { SystemPage, SystemWithSourcesDto } from '../../src/server/surveys/system.dto.js';
import { CONSOLE } from '../../src/app/actor.js';
import { RoundReader } from '../../src/adapters/workers/round-reader.js';
import { ruleById } from '../../src/core/rules/index.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';
import { temporaryFolder } from './store-samples.js';

const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const SURVEYS = join(ROOT, 'fixtures/surveys');

let folder: string;
let server: RunningServer;
let api: ApiClient;

const judge = async (): Promise<number> =>
  (await api.post<AuditDto>('runs', { round: ROUND, pack: 'national' })).body.run.id;
const groupsOf = async (run: number): Promise<readonly GroupDto[]> =>
  (await api.get<GroupPage>(`runs/${run}/groups?limit=200`)).body.items;
const idsOf = ({ members }: GroupDto): readonly string[] => members.map(({ id }) => id);

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startServer({
    dataFolder: folder,
    databaseFile: join(folder, 'qingcha.sqlite'),
    port: 0,
  });
  api = new ApiClient(server.url);
  const files = readdirSync(SURVEYS).map((name) => join(SURVEYS, name));
  await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
  await api.upload(`${IN_ROUND}/submissions`, files);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('groups', () => {
  it('explain every pair: the weights add up to the score that the run stored', async () => {
    const run = await judge();
    const [group] = await groupsOf(run);
    const { body } = await api.get<ExplainedPairDto[]>(`runs/${run}/groups/${group?.id}/pairs`);
    const stored = group?.pairs.map(({ a, b, score }) => `${a} ${b} ${score}`) ?? [];
    expect(stored.length).toBeGreaterThan(0);
    expect(body.map(({ a, b, score }) => `${a} ${b} ${score}`)).toEqual(expect.arrayContaining(stored));
    for (const { score, waterfall } of body) {
      const odds = waterfall.reduce((sum, { weight }) => sum + weight, 0);
      expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(score, 5);
    }
  });

  it('are listed with the pairs that hold them together, and whole when one is asked for', async () => {
    const run = await judge();
    const { items } = (await api.get<GroupPage>(`runs/${run}/groups?limit=200&mostPairs=1`)).body;
    const large = items.find(({ members }) => members.length > 2);
    const { body: whole } = await api.get<GroupDto>(`runs/${run}/groups/${large?.id}`);
    expect([large?.pairCount, whole.pairCount]).toEqual([whole.pairs.length, whole.pairs.length]);
    expect(whole.pairs).toEqual(expect.arrayContaining([...(large?.pairs ?? [])]));
    const linked = new Set(large?.pairs.flatMap(({ a, b }) => [a, b]));
    expect([...linked].sort()).toEqual(large?.members.map(({ id }) => id).sort());
    const few = (await groupsOf(run)).find(({ id }) => id === large?.id);
    expect(few?.pairs).toEqual(whole.pairs);
  });

  it('tell of a planned system what stands already and does the same', async () => {
    const { items } = (await api.get<SystemPage>(`${IN_ROUND}/systems?limit=200`)).body;
    const standing = items.find(({ systemName }) => systemName.includes('视频会议'));
    const planned = { name: '新建视频会议平台', function: '召开视频会议、会议预约；会议录像点播' };
    const { status, body } = await api.post<PlannedCheckDto>(`${IN_ROUND}/planned-check`, planned);
    expect(status).toBe(200);
    expect(body.compared).toBeGreaterThan(body.matches.length - 1);
    expect(body.matches.map(({ id }) => id)).toContain(standing?.id);
    for (const { score, waterfall } of body.matches) {
      const odds = waterfall.reduce((sum, { weight }) => sum + weight, 0);
      expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(score, 5);
    }
    const scores = body.matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const refused = await api.post(`${IN_ROUND}/planned-check`, { name: '新建视频会议平台' });
    expect(refused.status).toBe(400);
  });

  it('split by the word of the bureau at the next run, and the difference of the runs says so', async () => {
    const third = await judge();
    const [merged] = await groupsOf(third);
    if (!merged) throw new Error('the example city has a group at least');
    const [apart = '', ...rest] = idsOf(merged);
    const split = rest.map((b) => ({ a: apart, b, verdict: 'rejected' }));
    await api.post(`${IN_ROUND}/pair-decisions`, { decisions: split });
    const fourth = await judge();
    const left = (await groupsOf(fourth)).filter((group) => idsOf(group).includes(apart));
    expect(left.flatMap(idsOf).filter((id) => rest.includes(id))).toEqual([]);

    const { body } = await api.get<RunDifferenceDto>(`runs/${fourth}/differences/${third}`);
    expect(body.goneGroups.map(({ id }) => id)).toContain(merged.id);
    expect(body.counts.every(({ rule }) => rule === 'duplicate-function')).toBe(true);
    const { body: same } = await api.get<RunDifferenceDto>(`runs/${fourth}/differences/${fourth}`);
    expect([same.flips.total, same.newGroups, same.appeared]).toEqual([0, [], []]);
  });
});

describe('the register', () => {
  it('shows the row of the original that every answer was read from, contacts hidden', async () => {
    const { body: page } = await api.get<SystemPage>(`${IN_ROUND}/systems?limit=200`);
    for (const { id } of page.items.slice(0, 12)) {
      const { body: original } = await api.get<OriginalRowDto>(`${IN_ROUND}/systems/${id}/original`);
      const { body: system } = await api.get<SystemWithSourcesDto>(`${IN_ROUND}/systems/${id}`);
      const answers = system.answers as Record<string, { cell: string | null; raw: string }>;
      for (const [field, { cell, raw }] of Object.entries(answers))
        expect(original.cells.find((one) => one.cell === cell)).toMatchObject({ field, text: raw });
      expect(original.cells.every(({ heading }) => heading !== '')).toBe(true);
    }
    const [first] = page.items;
    const { bytes } = await api.download(`${IN_ROUND}/systems/${first?.id}/original/file`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(book.getWorksheet(first?.source.sheet ?? '')).toBeDefined();
  });

  it('is saved as it is shown: the same rows, the chosen columns', async () => {
    const filter = `lifecycle=${encodeURIComponent('已建')}`;
    const { body } = await api.get<SystemPage>(`${IN_ROUND}/systems?${filter}&limit=200`);
    const { bytes } = await api.download(`${IN_ROUND}/systems.xlsx?${filter}&columns=hosting.annualOpsCost`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const texts: string[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell(({ text }) => void texts.push(text)));
    for (const { systemName } of body.items) expect(texts).toContain(systemName);
    expect(texts).toContain('部署位置');
    expect(texts).not.toContain('承载网络');
  });
});

describe('findings', () => {
  it('are asked for by theme', async () => {
    const run = await judge();
    const { body } = await api.get<FindingPage>(`runs/${run}/findings?theme=data-truth&limit=200`);
    expect(body.total).toBeGreaterThan(0);
    expect(body.items.map(({ verdict }) => ruleById(verdict.rule)?.theme)).toEqual(
      body.items.map(() => 'data-truth'),
    );
  });
});

describe('a whole round', () => {
  it('is read in a process of its own as the server reads it: lists, documents, plan, and what cannot be had', async () => {
    await judge();
    const reader = new RoundReader({ dataFolder: folder, databaseFile: join(folder, 'qingcha.sqlite') });
    try {
      const own = <Body>(path: string) => api.get<Body>(`${IN_ROUND}/${path}`).then(({ body }) => body);
      const ask = { round: ROUND, list: 'filing-register', offset: 1, limit: 2, personal: 'masked' } as const;
      const [preview, documents, plan, list, refused] = await Promise.all([
        reader.read('preview', ask, CONSOLE),
        reader.read('documents', { round: ROUND }, CONSOLE),
        reader.read('plan', { round: ROUND, capacity: 20 }, CONSOLE),
        reader.read('list', { ...ask, format: 'xlsx' }, CONSOLE),
        reader.read('preview', { ...ask, list: 'none' }, CONSOLE).catch((error: unknown) => error),
      ]);
      expect(preview).toEqual(await own(`lists/filing-register/preview?offset=1&limit=2`));
      expect(documents).toEqual(await own('documents'));
      expect(documents.length).toBeGreaterThan(1);
      expect(plan).toMatchObject(await own<object>('plan'));
      const { bytes } = await api.download(`${IN_ROUND}/lists/filing-register.xlsx`);
      expect(Buffer.from(list.bytes).equals(bytes)).toBe(true);
      expect(refused).toMatchObject({ code: 'unknown-list', status: 404 });
      // The process leaves while somebody asks: the next one answers.
      const { child } = reader as unknown as { readonly child: ChildProcess };
      const again = reader.read('documents', { round: ROUND }, CONSOLE);
      child.kill('SIGKILL');
      expect(await again).toEqual(documents);
    } finally {
      reader.close();
    }
  });
});
