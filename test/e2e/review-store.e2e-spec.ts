import { createHash } from 'node:crypto';
import type { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import { CONSOLE, type Actor } from '../../src/app/actor.js';
import type { Ports } from '../../src/app/ports.js';
import { openCases } from '../../src/app/review/open-cases.js';
import { releaseGroup } from '../../src/app/review/release-group.js';
import type { StepInput } from '../../src/app/review/step-input.js';
import { takeStep, takeSteps } from '../../src/app/review/take-steps.js';
import { listCases, showCase } from '../../src/app/review/view-cases.js';
import type { Findings, JudgedSystem, Verdict } from '../../src/core/audit/finding.js';
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

const CLAUSE = { policy: 'zibo', item: '2', text: '适用范围小、频度低' } as const;

const verdict = (rule: string, more: Partial<Verdict> = {}): Verdict => ({
  ...{ rule, verdict: 'flagged', clause: CLAUSE, evidence: [], thresholds: {}, missing: [] },
  ...more,
});

const judged = (row: number, department: string, verdicts: readonly Verdict[]): JudgedSystem => {
  const { id, systemName, source } = stored(row, { departmentName: department });
  return { ...{ id, department, systemName, source, verdicts }, zombie: 'flagged' };
};

const portsOf = (register: DatabaseRegister, actor: Actor): Ports =>
  ({
    ...{ register, actor, clock: { now: () => '2018-01-05T00:00:00.000Z' } },
    fingerprint: (text: string) => createHash('sha256').update(text).digest('hex'),
  }) as unknown as Ports;

const BUREAU: Actor = { name: '李审计', role: 'auditBureau', department: null };
const OFFICE: Actor = { name: '王主任', role: 'office', department: null };
const FIRST: Actor = { name: '张三', role: 'department', department: '示例局' };

describe.each(DATABASES)('cases on %s', (_, open) => {
  let test: TestRegister;
  let register: DatabaseRegister;
  let cases: readonly string[];

  const storeRun = (systems: readonly JudgedSystem[], digest: string) =>
    register.write(TRIAL, (writer) =>
      writer.saveRun(
        {
          ...{ round: ROUND, pack: 'zibo', asOf: '2017-12-31', digest, createdAt: 'now', rules: [] },
          submissions: ['R1', 'R2'],
        },
        {
          ...{ pack: 'zibo', asOf: '2017-12-31', systems, sameSystem: [] },
          groups: [
            {
              ...{ id: 'G1', rule: 'duplicate-function', survivor: systems[0]?.id ?? '', pairs: [] },
              ...{ members: systems.map(({ id }) => id), survivorReasons: [] },
            },
          ],
        } satisfies Findings,
      ),
    );

  const ports = (actor: Actor = OFFICE) => portsOf(register, actor);
  const step = (id: string, input: Omit<StepInput, 'case' | 'on'>, actor: Actor, on = '2018-01-05') =>
    takeStep({ case: id, on, ...input }, ports(actor));

  beforeAll(async () => {
    test = await open();
    register = test.register;
    const other = stored(2, { departmentName: '乙局' });
    await save(
      register,
      submission([stored(1, { annualOpsCost: 8 }), stored(3, {}), stored(4, {})], { receipt: 'R1' }),
    );
    await save(register, submission([other], { department: '乙局', receipt: 'R2', digest: 'd2' }));
    const crossing = verdict('duplicate-function', {
      note: '与另外 1 个系统功能相近，见相似系统组 G1',
      evidence: [
        { field: 'function', file: '甲.xlsx', sheet: '表', cell: 'C7', raw: '自己的', value: '自己的' },
        { field: 'function', file: '乙.xlsx', sheet: '表', cell: 'C9', raw: '乙局机密', value: '乙局机密' },
      ],
    });
    const systems = [
      judged(1, '示例局', [verdict('low-usage'), crossing]),
      judged(3, '示例局', [verdict('not-in-cloud')]),
      judged(4, '示例局', [verdict('low-usage')]),
      judged(2, '乙局', [crossing]),
    ];
    await storeRun(systems, 'first');
    const opened = await openCases({ round: ROUND, on: '2018-01-02' }, ports(BUREAU));
    expect(opened).toMatchObject({ opened: 5, changed: 0, gone: 0 });
    cases = (await register.reviews.casesOfRound(ROUND)).map(({ id }) => id);
  });
  afterAll(() => test.close());

  const [dormant, duplicate, rectify, late, foreign] = [0, 1, 2, 3, 4].map(
    (index) => () => cases[index] ?? '',
  ) as [() => string, () => string, () => string, () => string, () => string];

  it('are opened once: again changes nothing', async () => {
    const again = await openCases({ round: ROUND, on: '2018-01-02' }, ports(BUREAU));
    expect(again).toMatchObject({ opened: 0, changed: 0, unchanged: 5, gone: 0 });
  });

  it('go through notice, reply, decision, disposition and list', async () => {
    const id = dormant();
    await step(id, { step: 'notify', replyBy: '2018-01-15' }, OFFICE);
    await step(id, { step: 'reply', answer: 'explain', reason: '年底集中使用' }, FIRST, '2018-01-10');
    await expect(
      step(id, { step: 'decide', decision: 'dormant', reason: '一年只用一次' }, OFFICE, '2018-01-12'),
    ).rejects.toMatchObject({ code: 'step-refused' });
    await step(id, { step: 'decide', decision: 'dormant', reason: '一年只用一次' }, BUREAU, '2018-01-12');
    await step(
      id,
      { step: 'dispose', disposition: 'decommission', reason: '业务已停办' },
      OFFICE,
      '2018-01-13',
    );
    const listed = await step(id, { step: 'list' }, OFFICE, '2018-01-14');
    expect(listed).toMatchObject({ state: 'listed', version: 5 });
    expect((await register.reviews.events(id)).map((event) => [event.step, event.by])).toEqual([
      ['found', '李审计'],
      ['notify', '王主任'],
      ['reply', '张三'],
      ['decide', '李审计'],
      ['dispose', '王主任'],
      ['list', '王主任'],
    ]);
  });

  it('let exactly one of two tabs win, fifty times', async () => {
    const id = late();
    for (let turn = 0; turn < 50; turn++) {
      const { version } = (await register.reviews.case(id)) as { version: number };
      const input: Omit<StepInput, 'case' | 'on'> =
        turn % 2 === 0
          ? { step: 'dismiss', reason: '误判，另有使用记录' }
          : { step: 'undo', reason: '重新核对一次' };
      const both = await Promise.allSettled([
        step(id, { ...input, version }, BUREAU),
        step(id, { ...input, version }, BUREAU),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [lost] = both.flatMap((result) =>
        result.status === 'rejected' ? [result.reason as object] : [],
      );
      expect(lost).toMatchObject({ code: 'case-changed', status: 409 });
    }
    expect(await register.reviews.events(id)).toHaveLength(51);
  });

  it('are decided in bulk all or none, each for a reason of its own', async () => {
    const ids = [rectify(), foreign()];
    const notify = ids.map(
      (id) => ({ case: id, step: 'notify', on: '2018-01-05', replyBy: '2018-01-10' }) as const,
    );
    await takeSteps(notify, ports(), { subject: ROUND });
    await takeSteps(
      ids.map((id) => ({ case: id, step: 'overdue', on: '2018-01-11' }) as const),
      ports(),
      { subject: ROUND },
    );
    const decide = (reasons: readonly string[]) =>
      takeSteps(
        ids.map(
          (id, index) =>
            ({
              case: id,
              step: 'decide',
              decision: 'rectify',
              on: '2018-01-12',
              reason: reasons[index] ?? '',
            }) as const,
        ),
        ports(BUREAU),
        { subject: ROUND },
      );
    await expect(decide(['情况属实应整改', '情况属实应整改'])).rejects.toMatchObject({
      code: 'steps-refused',
    });
    await expect(decide(['系统3应上云', '无'])).rejects.toMatchObject({ code: 'steps-refused' });
    expect((await register.reviews.case(rectify()))?.state).toBe('unanswered');
    const decided = await decide(['部署在自有机房，应上云', '与市统一平台重复，应规范']);
    expect(decided.map(({ state }) => state)).toEqual(['decided', 'decided']);
  });

  it('show a department nothing of others until the audit bureau releases the group', async () => {
    const own = await listCases({ round: ROUND, offset: 0, limit: 50 }, ports(FIRST));
    expect(own.items.map(({ department }) => department)).toEqual(['示例局', '示例局', '示例局', '示例局']);
    const theirs = { round: ROUND, department: '乙局', offset: 0, limit: 50 };
    expect((await listCases(theirs, ports(FIRST))).total).toBe(0);
    await expect(showCase(foreign(), ports(FIRST))).rejects.toMatchObject({ code: 'case-not-found' });
    const before = await showCase(duplicate(), ports(FIRST));
    expect(JSON.stringify(before)).not.toContain('乙局');
    expect(before.verdicts[0]?.note).toContain('另外 1 个系统');
    await expect(
      releaseGroup({ round: ROUND, group: 'G1', reason: '请两家共同核实', on: '2018-01-06' }, ports(OFFICE)),
    ).rejects.toMatchObject({ code: 'step-refused' });
    await releaseGroup(
      { round: ROUND, group: 'G1', reason: '请两家共同核实', on: '2018-01-06' },
      ports(BUREAU),
    );
    expect(JSON.stringify(await showCase(duplicate(), ports(FIRST)))).toContain('乙局机密');
    expect(await register.reviews.releases(ROUND)).toMatchObject([{ group: 'G1', by: '李审计' }]);
  });

  it('are not listed while a deferral granted for the system stands', async () => {
    const id = rectify();
    const { system, department, systemName } = (await register.reviews.case(id)) ?? {
      system: '',
      department: '',
      systemName: '',
    };
    await register.write(TRIAL, ({ waivers }) =>
      waivers.add({
        ...{ kind: 'deferral', rules: [], reason: '年底前需连续运行', name: '张三', unit: department },
        ...{
          requestedOn: '2018-01-10',
          expiresOn: '2018-03-31',
          round: ROUND,
          system,
          department,
          systemName,
        },
        ...{ status: 'granted', decision: { name: '王主任', on: '2018-01-12', reason: '' } },
      }),
    );
    await step(id, { step: 'dispose', disposition: 'rectify', reason: '应当上云部署' }, OFFICE, '2018-01-13');
    await expect(step(id, { step: 'list' }, OFFICE, '2018-03-31')).rejects.toThrow('暂缓整合至 2018-03-31');
    expect((await step(id, { step: 'list' }, OFFICE, '2018-04-01')).state).toBe('listed');
  });

  it('need the name of a person at the console', async () => {
    const act = step(duplicate(), { step: 'notify', replyBy: '2018-01-20' }, CONSOLE);
    await expect(act).rejects.toMatchObject({ code: 'name-required' });
  });

  it('stay when a later run no longer finds them', async () => {
    await storeRun([judged(3, '示例局', [verdict('not-in-cloud'), verdict('filing-missing')])], 'second');
    const opened = await openCases({ round: ROUND, on: '2018-02-01' }, ports(BUREAU));
    expect(opened).toMatchObject({ opened: 0, changed: 0, unchanged: 1, gone: 4 });
    const all = await register.reviews.casesOfRound(ROUND);
    expect(all).toHaveLength(5);
    expect(all.filter(({ goneInRun }) => goneInRun === opened.run)).toHaveLength(4);
    expect((await register.reviews.case(dormant()))?.state).toBe('listed');
  });

  it.each<[string, string]>([
    ['change history', `UPDATE "review_event" SET "by" = '别人'`],
    ['delete history', `DELETE FROM "review_event"`],
    ['delete a case', `DELETE FROM "review_case"`],
    ['take a release back', `DELETE FROM "group_release"`],
    [
      'list a suspicion',
      `UPDATE "review_case" SET "state" = 'listed', "version" = "version" + 1 WHERE "state" = 'suspected'`,
    ],
    ['change a case without an event', `UPDATE "review_case" SET "state" = 'closed'`],
  ])('are guarded by the database itself: nobody may %s', async (__, sql) => {
    const rows = () => writerOf(register).query<object[]>(`SELECT * FROM "review_case" ORDER BY "id"`);
    const before = await rows();
    await expect(writerOf(register).query(sql)).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  it('are not listed by a forged event alone', async () => {
    const writer = writerOf(register);
    const [row] = await writer.query<{ id: number; version: number }[]>(
      `SELECT "id", "version" FROM "review_case" WHERE "code" = '${duplicate()}'`,
    );
    const { id, version } = row as { id: number; version: number };
    await writer.query(
      `INSERT INTO "review_event" ("caseId", "version", "step", "state", "on", "by", "role", "at", "reason", "details", "files")
       VALUES (${id}, ${version + 1}, 'list', 'listed', '2018-01-01', 'x', 'office', 'x', '', '{}', '[]')`,
    );
    const forged = writer.query(
      `UPDATE "review_case" SET "state" = 'listed', "version" = "version" + 1 WHERE "id" = ${id}`,
    );
    await expect(forged).rejects.toThrow(/notice, hearing and decision|as the process allows/u);
  });
});
