import { createHash } from 'node:crypto';
import { CONSOLE } from '../../src/app/actor.js';
import type { Ports } from '../../src/app/ports.js';
import { auditSurvey } from '../../src/app/audit-survey.js';
import { describeRehearsal, rehearsePack } from '../../src/app/rehearse-pack.js';
import { explainRun } from '../../src/app/explain-run.js';
import { packOfRun } from '../../src/app/pack-of-run.js';
import { replayRun } from '../../src/app/replay-run.js';
import { type Pack, setting } from '../../src/core/packs/pack.js';
import { zibo } from '../../src/core/packs/zibo.js';
import { lowUsage } from '../../src/core/rules/low-usage.js';
import { judgeHere } from '../judge-here.js';
import { sampleWords } from '../sample-systems.js';
import { DATABASES, ROUND, type TestRegister, empty, save, stored, submission } from './store-samples.js';

const WORDS = sampleWords();
const SILENT = { report: () => undefined };

/** Only what judging needs. */
function portsOn({ register }: TestRegister): Ports {
  const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');
  const clock = { now: () => '2018-01-02T03:04:05.678Z' };
  return { register, judge: judgeHere(WORDS), fingerprint, clock, actor: CONSOLE } as unknown as Ports;
}

describe.each(DATABASES)('history on %s', (_, open) => {
  let test: TestRegister;
  let ports: Ports;
  beforeAll(async () => {
    test = await open();
    ports = portsOn(test);
  });
  afterAll(() => test.close());
  beforeEach(() => empty(test.register));

  const judge = (pack: Pack) => auditSurvey({ pack, round: ROUND }, ports, SILENT);
  const first = [
    stored(3, { useScope: '单位内部', monthlyUses: 12 }),
    stored(4, { useScope: '单位内部', monthlyUses: 3 }),
    stored(5, { useScope: '单位内部', lastUsed: '2016-01' }),
  ];

  it('replays a past run bit for bit, whatever was submitted or set since', async () => {
    await save(test.register, submission(first));
    const before = await judge(zibo);
    const again = stored(4, { useScope: '覆盖到市', monthlyUses: 900 });
    await save(
      test.register,
      submission([again, stored(6, { replaceable: '是' })], {
        superseded: [again.id],
        vanished: [first[0]?.id ?? ''],
      }),
    );
    const after = await judge({ ...zibo, settings: [setting(lowUsage, { monthlyUses: 99 })] });
    expect(after.isRepeat).toBe(false);
    expect(after.findings).not.toEqual(before.findings);
    for (const { run, findings } of [before, after]) {
      const replay = await replayRun(run.id, ports);
      expect([replay.isIdentical, replay.flips]).toEqual([true, []]);
      expect(replay.findings).toEqual(findings);
    }
  });

  it('says so when a run cannot be told again', async () => {
    await save(test.register, submission(first));
    const { run } = await judge(zibo);
    // As if the rule itself had changed since: the systems stand, and another verdict comes out.
    const lying: Ports = {
      ...ports,
      judge: { ...ports.judge, judge: (systems, options) => ports.judge.judge(systems.slice(1), options) },
    };
    expect((await replayRun(run.id, lying)).isIdentical).toBe(false);
    await expect(replayRun(run.id + 1, ports)).rejects.toThrow('没有找到');
  });

  it('rehearses what is on trial without storing or listing it', async () => {
    await save(test.register, submission(first));
    const trial = [{ rule: 'low-usage', parameters: { monthlyUses: 20 }, reason: '拟提高下限' }];
    const pack = { ...zibo, trial };
    const { findings } = await judge(pack);
    const rehearsal = await rehearsePack({ pack, round: ROUND }, ports);
    expect(rehearsal.flips.map(({ system, rule, from, to }) => [system, rule, from, to])).toEqual([
      [first[0]?.id, 'low-usage', 'clear', 'flagged'],
    ]);
    expect(describeRehearsal(pack, rehearsal).join('\n')).toContain('使用范围小、频度低 否 → 是');
    // Under the pack without it, nothing has moved.
    expect((await judge(zibo)).findings).toEqual(findings);
    expect((await test.register.runs(ROUND)).map(({ pack: id }) => id)).toEqual(['zibo', 'zibo']);
  });

  it('keeps the whole pack of a run, also of a file that is changed or gone later', async () => {
    await save(test.register, submission(first));
    const trial = [{ rule: 'low-usage', parameters: { monthlyUses: 20 }, reason: '拟提高下限' }];
    const own = { ...zibo, id: 'own-city', letterhead: '示例市', trial };
    const { run } = await judge(own);
    expect(await packOfRun(run, ports)).toEqual(own);
    const shown = await explainRun({ run: run.id, system: first[0]?.id ?? '' }, ports);
    expect(shown.trial.map(({ rule, verdict, trial: why }) => [rule, verdict, why])).toEqual([
      ['low-usage', 'flagged', '拟提高下限'],
    ]);
    // Another reason for the trial is another file, with a run of its own; the earlier one keeps its own.
    const changed = { ...own, trial: trial.map((item) => ({ ...item, reason: '征求意见后再定' })) };
    const later = await judge(changed);
    expect([later.isRepeat, await packOfRun(run, ports)]).toEqual([false, own]);
    expect((await judge(own)).isRepeat).toBe(true);
    expect((await replayRun(run.id, ports)).isIdentical).toBe(true);
  });
});
