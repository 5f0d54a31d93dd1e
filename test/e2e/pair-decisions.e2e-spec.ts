import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Sheet } from '../../src/core/intake/sheet.js';
import { auditSurvey } from '../../src/app/audit-survey.js';
import { bindGroup, chooseSurvivor, dropSurvivor } from '../../src/app/decide-groups.js';
import { checkPlanned } from '../../src/app/check-planned.js';
import { decidePairs, decisionsInFile } from '../../src/app/decide-pairs.js';
import { replaceSharedSystems, sharedSystemsIn } from '../../src/app/list-shared-systems.js';
import { similarityHere } from '../similarity-here.js';
import type { Ports } from '../../src/app/ports.js';
import { stabilityOfRun } from '../../src/app/stability-of-run.js';
import { ThreadStability } from '../../src/adapters/workers/thread-stability.js';
import { replayRun } from '../../src/app/replay-run.js';
import { national } from '../../src/core/packs/national.js';
import { judgeHere } from '../judge-here.js';
import { sampleWords } from '../sample-systems.js';
import { ROOT } from '../source-tree.js';
import { DATABASES, ROUND, type TestRegister, empty, save, stored, submission } from './store-samples.js';

const WORDS = sampleWords();
const LEXICON = join(ROOT, 'templates/lexicon');
const SILENT = { report: () => undefined };
const pack = national;

/** Only what judging needs. */
const portsOn = ({ register }: TestRegister): Ports =>
  ({
    ...{
      register,
      judge: judgeHere(WORDS),
      actor: { name: '审计员', role: 'auditBureau', department: null },
    },
    fingerprint: (text: string) => createHash('sha256').update(text).digest('hex'),
    clock: { now: () => '2018-01-02T03:04:05.678Z' },
  }) as unknown as Ports;

describe.each(DATABASES)('what people tell a round, on %s', (_, open) => {
  let test: TestRegister;
  let ports: Ports;
  const [office, other, boats] = [
    stored(3, { systemName: '协同办公系统', function: '公文流转、会议通知' }),
    stored(4, { systemName: 'OA平台', function: '公文流转、收发文管理' }),
    stored(5, { systemName: '渔船登记系统', function: '渔船登记、渔船检验' }),
  ];
  beforeAll(async () => {
    test = await open();
    ports = portsOn(test);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await empty(test.register);
    await save(test.register, submission([office, other, boats]));
  });

  const audit = () => auditSurvey({ pack, round: ROUND }, ports, SILENT);
  const groups = async () =>
    (await audit()).findings.groups
      .filter(({ rule }) => rule === 'duplicate-function')
      .map(({ members }) => [...members].sort());

  it('binds and splits groups, by id or name, and makes another run', async () => {
    expect(await groups()).toEqual([[office.id, other.id].sort()]);
    await decidePairs(ROUND, [{ a: 'OA平台', b: office.id, verdict: 'rejected' }], ports);
    expect(await groups()).toEqual([]);
    await decidePairs(ROUND, [{ a: boats.id, b: other.id, verdict: 'confirmed' }], ports);
    expect(await groups()).toEqual([[boats.id, other.id].sort()]);
    const decisions = await test.register.judgingInputs.decisions(ROUND);
    expect(decisions.map(({ verdict, decidedBy }) => [verdict, decidedBy]).sort()).toEqual([
      ['confirmed', '审计员'],
      ['rejected', '审计员'],
    ]);
  });

  it('moves thresholds with what people told: at the chosen value, whom the run flagged', async () => {
    await decidePairs(ROUND, [{ a: 'OA平台', b: office.id, verdict: 'rejected' }], ports);
    const shared = [{ name: '全市渔船登记平台', department: '市渔政局', function: '渔船登记、渔船检验' }];
    await replaceSharedSystems(ROUND, shared, ports);
    const { run, findings } = await audit();
    const meter = { register: test.register, stability: new ThreadStability(LEXICON) };
    for (const [rule, wanted] of [
      ['duplicate-function', []],
      ['duplicates-shared-system', [boats.id]],
    ] as const) {
      const judged = findings.systems.filter(({ verdicts }) =>
        verdicts.some((item) => item.rule === rule && item.verdict === 'flagged'),
      );
      expect([rule, judged.map(({ id }) => id)]).toEqual([rule, wanted]);
      const { stability } = await stabilityOfRun(run.id, { rule, parameter: 'duplicate' }, meter);
      const [moved] = stability;
      const chosen = moved?.flagged.find(({ value }) => value === moved.chosen);
      expect([rule, chosen?.systems]).toEqual([rule, wanted]);
    }
  });

  it('binds systems of several groups into one, rejected pairs too, and keeps the one chosen', async () => {
    await decidePairs(ROUND, [{ a: office.id, b: other.id, verdict: 'rejected' }], ports);
    const bind = (members: readonly string[], survivor?: string) =>
      bindGroup(ROUND, { members, survivor, reason: '同一业务' }, ports);
    await expect(bind([office.id])).rejects.toThrow('两个');
    await expect(bind([office.id, other.id], boats.id)).rejects.toThrow('不在所列');
    await bind([boats.id, office.id, other.id], boats.id);
    const found = (await audit()).findings.groups;
    expect(found.map(({ members }) => [...members].sort())).toEqual([[office.id, other.id, boats.id].sort()]);
    expect(found[0]).toMatchObject({ survivor: boats.id, survivorReasons: ['审计员指定：同一业务'] });
    const survivor = async () => (await audit()).findings.groups[0]?.survivor;
    await chooseSurvivor(ROUND, { system: other.id, reason: '覆盖全市' }, ports);
    expect(await survivor()).toBe(other.id);
    // The choice is of the system, not of the group: it holds when the group changes.
    await decidePairs(ROUND, [{ a: boats.id, b: other.id, verdict: 'rejected' }], ports);
    await decidePairs(ROUND, [{ a: boats.id, b: office.id, verdict: 'rejected' }], ports);
    expect(await survivor()).toBe(other.id);
    expect((await replayRun((await audit()).run.id, ports)).isIdentical).toBe(true);
    await dropSurvivor(ROUND, other.id, ports);
    await expect(dropSurvivor(ROUND, other.id, ports)).rejects.toThrow();
    expect(await survivor()).toBe(office.id);
    await expect(chooseSurvivor(ROUND, { system: 'S0', reason: '无' }, ports)).rejects.toThrow('S0');
  });

  it('replays each run with what was told then', async () => {
    const before = await audit();
    await decidePairs(ROUND, [{ a: office.id, b: other.id, verdict: 'rejected' }], ports);
    const after = await audit();
    expect([after.isRepeat, (await audit()).isRepeat]).toEqual([false, true]);
    await decidePairs(ROUND, [{ a: office.id, b: other.id, verdict: 'confirmed' }], ports);
    for (const { run } of [before, after]) expect((await replayRun(run.id, ports)).isIdentical).toBe(true);
  });

  it('takes all of a file or nothing', async () => {
    const wrong = [
      { a: office.id, b: other.id, verdict: 'rejected' },
      { a: office.id, b: '没有的系统', verdict: 'rejected' },
    ];
    await expect(decidePairs(ROUND, wrong, ports)).rejects.toThrow('没有的系统');
    expect(await test.register.judgingInputs.decisions(ROUND)).toEqual([]);
    expect(() => decisionsInFile('{"decisions":[{"a":"x"}]}')).toThrow('第 1 项');
    await expect(
      decidePairs(ROUND, [{ a: office.id, b: office.id, verdict: 'confirmed' }], ports),
    ).rejects.toThrow('同一个系统');
  });

  it('finds what a planned system would repeat, with reasons that add up', async () => {
    const planned = { name: '渔船检验登记平台', department: '某局', function: '渔船登记、渔船检验' };
    const { matches, compared } = await checkPlanned(planned, ROUND, {
      ...ports,
      similarity: similarityHere(WORDS),
    });
    expect(compared).toBe(3);
    expect(matches[0]?.system.id).toBe(boats.id);
    expect(matches[0]?.isDuplicate).toBe(true);
    expect(matches[0]?.shared.join()).toContain('渔船登记');
    const odds = matches[0]?.waterfall.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(matches[0]?.score ?? 0, 5);
    await expect(checkPlanned({ ...planned, function: ' ' }, ROUND, ports)).rejects.toThrow('主要功能');
  });

  it('holds the list of shared systems against the register', async () => {
    const verdicts = async () =>
      (await audit()).findings.systems.map(
        ({ verdicts }) => verdicts.find(({ rule }) => rule === 'duplicates-shared-system')?.verdict,
      );
    expect(await verdicts()).not.toContain('flagged');
    const rows = [
      ['全市统建系统目录'],
      ['序号', '系统名称', '建设单位', '主要功能'],
      ['1', '全市渔船登记平台', '市渔业局', '渔船登记、渔船检验'],
    ];
    const listed = sharedSystemsIn([{ name: '目录', rows } as unknown as Sheet]);
    expect(listed).toEqual([
      { name: '全市渔船登记平台', department: '市渔业局', function: '渔船登记、渔船检验' },
    ]);
    await replaceSharedSystems(ROUND, listed, ports);
    const found = await verdicts();
    expect(found.filter((verdict) => verdict === 'flagged')).toHaveLength(1);
    await replaceSharedSystems(ROUND, [], ports);
    expect(await verdicts()).not.toContain('flagged');
  });
});
