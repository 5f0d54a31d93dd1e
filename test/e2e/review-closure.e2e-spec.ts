import { createHash } from 'node:crypto';
import type { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import type { ComebackRequest } from '../../src/app/comeback-port.js';
import type { Ports } from '../../src/app/ports.js';
import { findComebacks } from '../../src/core/review/comebacks.js';
import { comebacksIn } from '../../src/app/review/closed-systems.js';
import { handIn } from '../../src/app/review/hand-in.js';
import { openCases } from '../../src/app/review/open-cases.js';
import type { StepInput } from '../../src/app/review/step-input.js';
import { takeStep } from '../../src/app/review/take-steps.js';
import { decidedSystems, trackRound } from '../../src/app/review/track-round.js';
import type { ProofKind, ReviewCase } from '../../src/core/review/review-case.js';
import type { SystemRecord } from '../../src/core/survey/survey.js';
import { sampleWords } from '../sample-systems.js';
import {
  DATABASES,
  ROUND,
  save,
  stored,
  submission,
  TRIAL,
  type TestRegister,
  writerOf,
} from './store-samples.js';

const FISH: SystemRecord = {
  ...{ systemName: '渔船管理系统', function: '渔船登记、港口巡查、船员培训', annualOpsCost: 8 },
  ...{ accessUrl: 'http://10.0.0.8/fish', constructionCost: 40 },
};

describe.each(DATABASES)('closure on %s', (_, open) => {
  let test: TestRegister;
  let register: DatabaseRegister;
  let ports: Ports;
  let cases: readonly ReviewCase[];

  const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');
  const at = '2018-02-01';
  const step = (id: string, input: Omit<StepInput, 'case' | 'on'>, on = at) =>
    takeStep({ case: id, on, ...input }, ports);
  const prove = async (id: string, kind: ProofKind) => {
    const source = { name: `${kind}.pdf`, path: '/nowhere' };
    const { sha256 } = await handIn({ case: id, kind, source, bytes: 10 }, ports);
    return [{ sha256, kind }];
  };
  /** A case on its way, up to but not including the budget cut. */
  const drive = async (id: string) => {
    await step(id, { step: 'notify', replyBy: '2018-01-10' }, '2018-01-02');
    await step(id, { step: 'overdue' }, '2018-01-11');
    const { kind } = (await register.reviews.case(id)) as ReviewCase;
    await step(id, { step: 'decide', decision: kind, reason: '无人使用' }, '2018-01-12');
    await step(id, { step: 'dispose', disposition: 'decommission', reason: '业务已停办' }, '2018-01-12');
    await step(id, { step: 'list' }, '2018-01-13');
    await step(id, { step: 'start' });
    await step(id, { step: 'stop', files: await prove(id, 'notice') });
    await step(id, { step: 'settle-data', files: await prove(id, 'data') });
    await step(id, { step: 'release', files: await prove(id, 'contract') });
  };
  const cut = async (id: string, amount: number) =>
    step(id, { step: 'cut', amount, reason: '没有另列经费', files: await prove(id, 'budget') });

  beforeAll(async () => {
    test = await open();
    register = test.register;
    ports = {
      ...{ register, fingerprint, clock: { now: () => '2018-01-05T00:00:00.000Z' } },
      actor: { name: '张三', role: 'console', department: null },
      vault: { keep: ({ name }: { readonly name: string }) => Promise.resolve(fingerprint(name)) },
      comebacks: {
        find: ({ closed, submitted }: ComebackRequest) =>
          Promise.resolve(findComebacks(closed, submitted, sampleWords())),
      },
      knowledge: { departmentAliases: [] },
    } as unknown as Ports;
    const [one, twin] = [stored(1, FISH), stored(2, FISH)];
    await save(register, submission([one], { receipt: 'R1' }));
    await save(register, submission([twin], { department: '乙局', receipt: 'R2' }));
    const verdict = (rule: string) => ({
      ...{ rule, verdict: 'flagged' as const, evidence: [], thresholds: {}, missing: [] },
      clause: { policy: 'zibo', item: '2', text: '适用范围小、频度低' } as const,
    });
    const judged = (
      { id, systemName, source }: typeof one,
      department: string,
      rules: readonly string[],
    ) => ({
      ...{ id, department, systemName, source, zombie: 'flagged' as const },
      verdicts: rules.map(verdict),
    });
    await register.write(TRIAL, (writer) =>
      writer.saveRun(
        {
          ...{ round: ROUND, pack: 'zibo', asOf: '2017-12-31', digest: 'd', createdAt: 'now', rules: [] },
          submissions: ['R1', 'R2'],
        },
        {
          ...{ pack: 'zibo', asOf: '2017-12-31', groups: [], sameSystem: [[one.id, twin.id]] },
          systems: [
            judged(one, '示例局', ['low-usage', 'common-system']),
            judged(twin, '乙局', ['low-usage']),
          ],
        },
      ),
    );
    await openCases({ round: ROUND, on: '2018-01-02' }, ports);
    cases = await register.reviews.casesOfRound(ROUND);
    for (const { id } of cases) await drive(id);
  });
  afterAll(() => test.close());

  it('books the savings of a system once: not for its second case, nor where another unit reports it', async () => {
    const [dormant, duplicate, twin] = cases.map(({ id }) => id) as [string, string, string];
    expect(cases.map(({ kind, department }) => [kind, department])).toEqual([
      ['dormant', '示例局'],
      ['duplicate', '示例局'],
      ['dormant', '乙局'],
    ]);
    await expect(cut(dormant, 8.01)).rejects.toMatchObject({ code: 'step-refused' });
    await cut(dormant, 8);
    for (const id of [duplicate, twin])
      await expect(cut(id, 8)).rejects.toMatchObject({
        message: expect.stringContaining('不能重复计算') as string,
      });
    expect((await cut(duplicate, 0)).state).toBe('cut');
    expect((await trackRound({ round: ROUND, on: '2018-03-01', packDue: null }, ports)).saved).toBe(8);
    // Sent back, the budget line is there again, and somebody else may book it.
    await step(dormant, { step: 'send-back', reason: '核减文件不对' });
    expect((await trackRound({ round: ROUND, on: '2018-03-01', packDue: null }, ports)).saved).toBe(0);
    await cut(dormant, 8);
    await expect(
      writerOf(register).query(
        `UPDATE "review_case" SET "savingKey" = (SELECT "savingKey" FROM "review_case" WHERE "savingKey" IS NOT NULL) WHERE "code" = '${twin}'`,
      ),
    ).rejects.toThrow();
  });

  it('tells of every system what was decided', async () => {
    const [dormant] = cases as [ReviewCase];
    await step(dormant.id, { step: 'close' });
    const [system] = await decidedSystems(ROUND, ports);
    expect(system).toMatchObject({
      ...{ system: dormant.system, state: 'closed', saved: 8, closedOn: at, listedOn: '2018-01-13' },
      ...{ decision: { decision: 'dormant', by: '张三' }, disposition: { disposition: 'decommission' } },
      ...{ notifiedOn: '2018-01-02', heardOn: '2018-01-11' },
    });
    expect(system?.proofs.map(({ file }) => file.kind)).toEqual(['notice', 'data', 'contract', 'budget']);
  });

  it('keeps closed systems in the match set: a renamed comeback of the next round is caught', async () => {
    expect(await comebacksIn(ROUND, ports)).toEqual([]);
    const renamed = stored(7, {
      ...FISH,
      systemName: '智慧渔政平台',
      function: '渔船登记、港口巡查、证书查验',
    });
    const honest = stored(8, { systemName: '图书借阅系统', function: '图书借阅、读者登记' });
    await register.write(TRIAL, async (writer) => {
      await writer.ensureRound('2018普查', '2018-12-31');
      await writer.saveSubmission(submission([renamed, honest], { round: '2018普查', receipt: 'R3' }));
    });
    const found = await comebacksIn('2018普查', ports);
    expect(
      found.map(({ systemName, closedName, closedRound }) => [systemName, closedName, closedRound]),
    ).toEqual([['智慧渔政平台', '渔船管理系统', ROUND]]);
    expect(found[0]?.reasons.join()).toContain('10.0.0.8');
  });
});
