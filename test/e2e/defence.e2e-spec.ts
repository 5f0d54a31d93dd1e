import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKS } from '../../src/core/packs/index.js';
import type { AuditDto, RunPage } from '../../src/server/audits/run.dto.js';
import type { ExplanationDto } from '../../src/server/explanations/explanation.dto.js';
import type { RehearsalDto, ReplayDto } from '../../src/server/explanations/rehearsal.dto.js';
import type { StabilityDto } from '../../src/server/explanations/stability.dto.js';
import type { FindingPage } from '../../src/server/findings/finding.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { PackDifferenceDto } from '../../src/server/reference/pack-difference.dto.js';
import type { TaskTableDto } from '../../src/server/reference/task.dto.js';
import type { SystemWithSourcesDto } from '../../src/server/surveys/system.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import type { WaiverDto, WaiverPage } from '../../src/server/waivers/waiver.dto.js';
import { ROOT } from '../source-tree.js';
import { ApiClient } from './api-client.js';

const SURVEYS = join(ROOT, 'fixtures/surveys');
const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;

let folder: string;
let server: RunningServer;
let api: ApiClient;
let run: number;

const findings = async (query: string): Promise<FindingPage> =>
  (await api.get<FindingPage>(`runs/${run}/findings?limit=200&${query}`)).body;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-defence-'));
  server = await startServer({ dataFolder: folder, databaseFile: join(folder, 'qingcha.sqlite'), port: 0 });
  api = new ApiClient(server.url);
  await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
  const workbooks = readdirSync(SURVEYS).filter((name) => name.endsWith('.xlsx'));
  await api.upload<UploadDto>(
    `${IN_ROUND}/submissions`,
    workbooks.map((name) => join(SURVEYS, name)),
  );
  run = (await api.post<AuditDto>('runs', { round: ROUND, pack: 'zibo' })).body.run.id;
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('explanation', () => {
  it('gives every verdict with meaning, clause, cells, thresholds and what would change it', async () => {
    const { items } = await findings('rule=low-usage&verdict=flagged');
    const system = items[0]?.systemId ?? '';
    const { body } = await api.get<ExplanationDto>(`runs/${run}/systems/${system}/explanation`);
    expect(body.conclusion[0]).toMatch(/^疑似“僵尸”系统：.*“使用范围小、频度低”/u);
    const verdict = body.verdicts.find(({ rule }) => rule === 'low-usage');
    expect(verdict?.citation).toContain('适用范围小、频度低');
    expect(verdict?.meaning.length).toBeGreaterThan(10);
    expect(verdict?.evidence[0]?.sentence).toMatch(/（单元格 [A-Z]+\d+）$/u);
    expect(verdict?.parameters[0]).toMatchObject({ id: 'monthlyUses', value: 10, label: '月使用次数下限' });
    expect(verdict?.counterfactual?.sentences.join()).toMatch(/^若.*则不成立/u);
    const stored = await findings(`system=${system}`);
    expect(body.verdicts.map(({ rule, verdict: kind }) => [rule, kind])).toEqual(
      stored.items.map(({ verdict: { rule, verdict: kind } }) => [rule, kind]),
    );
    expect(body.trial).toEqual([]);
    expect((await api.get(`runs/${run}/systems/S404/explanation`)).status).toBe(404);
    expect((await api.get(`runs/999/systems/${system}/explanation`)).status).toBe(404);
  });
});

describe('stability', () => {
  it('marks the chosen value, and there flags whom the run flagged', async () => {
    const { body } = await api.get<StabilityDto[]>(`runs/${run}/stability?rule=idle-resources`);
    expect(body.map(({ parameter }) => parameter).sort()).toEqual(['cpuUtilisation', 'idleMonths']);
    const flagged = (await findings('rule=idle-resources&verdict=flagged')).items.map(
      ({ systemId }) => systemId,
    );
    for (const { points, chosen } of body) {
      const [at, ...others] = points.filter(({ isChosen }) => isChosen);
      expect([at?.value, others]).toEqual([chosen, []]);
      expect([...(at?.flagged ?? [])].sort()).toEqual([...flagged].sort());
      expect(at?.counts['flagged']).toBe(flagged.length);
    }
  });

  it('moves one threshold of a rule that compares systems, without keeping others waiting', async () => {
    const waiting = api.get<StabilityDto[]>(
      `runs/${run}/stability?rule=duplicate-function&parameter=duplicate`,
    );
    const asked = Date.now();
    await api.get('health');
    expect(Date.now() - asked).toBeLessThan(1_000);
    const { body } = await waiting;
    expect(body.map(({ parameter }) => parameter)).toEqual(['duplicate']);
    const counts = body[0]?.points.map(({ counts: { flagged = 0 } }) => flagged) ?? [];
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(body[0]?.flips.every(({ systemName }) => systemName.length > 0)).toBe(true);
  });

  it('names the thresholds there are', async () => {
    const { status, body } = await api.get(`runs/${run}/stability?rule=low-usage&parameter=nothing`);
    expect([status, body.message]).toEqual([404, '没有“nothing”这个阈值。可用的阈值：monthlyUses。']);
  });
});

describe('rehearsal and replay', () => {
  it('shows who would flip and stores nothing', async () => {
    const before = (await api.get<RunPage>('runs')).body.total;
    const thresholds = [{ rule: 'idle-resources', parameter: 'cpuUtilisation', value: 90 }];
    const { status, body } = await api.post<RehearsalDto>(`${IN_ROUND}/rehearsals`, {
      pack: 'zibo',
      thresholds,
    });
    expect(status).toBe(200);
    expect(body.flips.length).toBeGreaterThan(0);
    expect(body.flips.map(({ rule }) => rule)).toContain('idle-resources');
    expect(body.sentences.join()).toContain('试行结果只供查看，不进入任何清单');
    expect((await api.get<RunPage>('runs')).body.total).toBe(before);
    const { body: chart } = await api.get<StabilityDto[]>(
      `runs/${run}/stability?rule=idle-resources&parameter=cpuUtilisation`,
    );
    const at = chart[0]?.points.find(({ value }) => value === 20);
    const twenty = await api.post<RehearsalDto>(`${IN_ROUND}/rehearsals`, {
      pack: 'zibo',
      thresholds: [{ ...thresholds[0], value: 20 }],
    });
    const now = chart[0]?.points.find(({ isChosen }) => isChosen)?.flagged.length ?? 0;
    const gained = twenty.body.flips.filter(({ rule, to }) => rule === 'idle-resources' && to === 'flagged');
    expect(gained.length).toBe((at?.flagged.length ?? 0) - now);
  });

  it.each([
    [{ rule: 'no-such-rule', parameter: 'x', value: 1 }, '没有“no-such-rule”这条规则'],
    [{ rule: 'low-usage', parameter: 'x', value: 1 }, '没有“x”这个阈值'],
    [{ rule: 'low-usage', parameter: 'monthlyUses', value: 'a' }, '应当是数字'],
    [{ rule: 'low-usage', parameter: 'monthlyUses', value: 1, more: 1 }, '没有“more”这一项'],
  ])('refuses %j', async (threshold, message) => {
    const { status, body } = await api.post(`${IN_ROUND}/rehearsals`, {
      pack: 'zibo',
      thresholds: [threshold],
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.message).toContain(message);
  });

  it('judges a run again, byte for byte', async () => {
    const { body } = await api.get<ReplayDto>(`runs/${run}/replay`);
    expect([body.isIdentical, body.flips, body.sentence]).toEqual([
      true,
      [],
      expect.stringContaining('逐字节相同'),
    ]);
  });
});

describe('waivers', () => {
  it('are asked for, decided, and shown wherever the system appears', async () => {
    const { items } = await findings('rule=low-usage&verdict=flagged');
    const system = items[0]?.systemId ?? '';
    const path = `${IN_ROUND}/systems/${system}`;
    const form = { requestedOn: '2018-01-15', expiresOn: '2018-06-30', name: '张三' };
    const refused = await api.post(`${path}/deferrals`, { ...form, reason: '无' });
    expect([refused.status, refused.body.message]).toEqual([422, expect.stringContaining('没有写明理由')]);
    const asked = await api.post<WaiverDto>(`${path}/deferrals`, { ...form, reason: '等待省厅新系统上线' });
    expect([asked.status, asked.body.state]).toEqual([201, 'requested']);
    const ruling = { status: 'granted', on: '2018-01-20', name: '李四', expiresOn: '2018-03-31' };
    const granted = await api.post<WaiverDto>(`waivers/${asked.body.id}/ruling`, ruling);
    expect([granted.status, granted.body.state, granted.body.expiresOn]).toEqual([
      200,
      'granted',
      '2018-03-31',
    ]);
    const waived = await api.post<WaiverDto>(`${path}/waivers`, {
      ...form,
      name: '王五',
      reason: '应急系统，平时不用',
      rules: ['low-usage', 'idle-resources'],
    });
    expect(waived.body.sentence).toMatch(/^豁免“使用范围小、频度低”“资源长期空闲”至 2018-06-30：审计局王五/u);

    const { body } = await api.get<SystemWithSourcesDto>(path);
    expect(body.waivers.map(({ kind }) => kind)).toEqual(['deferral', 'waiver']);
    const rows = (await findings(`system=${system}`)).items;
    for (const { verdict, waivers } of rows)
      expect([verdict.rule, waivers.length]).toEqual([
        verdict.rule,
        ['low-usage', 'idle-resources'].includes(verdict.rule) ? 2 : 1,
      ]);
    const explained = await api.get<ExplanationDto>(`runs/${run}/systems/${system}/explanation`);
    expect(explained.body.waivers).toHaveLength(2);
    const audit = await api.post<AuditDto>('runs', { round: ROUND, pack: 'zibo' });
    expect([audit.body.isRepeat, audit.body.sentences.at(-1)]).toEqual([
      true,
      expect.stringContaining('暂缓整合的 1 个，有豁免的 1 个'),
    ]);
    const listed = async (query: string) => (await api.get<WaiverPage>(`waivers?${query}`)).body.total;
    expect(await listed('on=2018-04-01&state=expired')).toBe(1);
    expect(await listed('on=2018-04-01&state=granted')).toBe(1);
    expect((await api.get('waivers')).status).toBe(400);
    // A run tells what was judged; what was granted since is no part of it.
    expect((await api.get<ReplayDto>(`runs/${run}/replay`)).body.isIdentical).toBe(true);
  });
});

describe('packs', () => {
  it('are compared in Chinese', async () => {
    const { body } = await api.get<PackDifferenceDto>('packs/zibo/diff/ankang');
    expect(body.clauses.find(({ rule }) => rule === 'low-usage')).toMatchObject({
      a: { text: '适用范围小、频度低' },
      b: { text: '使用范围小、频度低' },
    });
    expect(body.sentences.length).toBeGreaterThan(3);
    expect((await api.get('packs/zibo/diff/nowhere')).status).toBe(404);
  });

  it('show the tasks of their document', async () => {
    for (const { id, policy } of PACKS) {
      const { status, body } = await api.get<TaskTableDto>(`packs/${id}/tasks`);
      expect([id, status]).toEqual([id, policy === null ? 422 : 200]);
      if (policy !== null) expect(body.tasks.length).toBeGreaterThan(10);
    }
  });
});
