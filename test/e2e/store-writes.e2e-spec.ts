import { attemptLimits } from '../../src/app/accounts/session-limits.js';
import type { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import {
  DATABASES,
  empty,
  otherProgram,
  ROUND,
  save,
  stored,
  submission,
  type TestRegister,
  TRIAL,
} from './store-samples.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(DATABASES)('units of work on %s', (_, open) => {
  let test: TestRegister;
  let register: DatabaseRegister;
  beforeAll(async () => {
    test = await open();
    register = test.register;
  });
  afterAll(() => test.close());
  beforeEach(() => empty(register));

  it('overlap without losing anything, though a third of them fail', async () => {
    await register.write(TRIAL, (writer) => writer.ensureRound(ROUND, '2017-12-31'));
    const isDoomed = (index: number) => index % 3 === 1;
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (__, index) =>
        register.write(TRIAL, async (writer) => {
          await pause(index % 4);
          await writer.saveSubmission(submission([stored(index, {})], { department: `单位${index}` }));
          await pause(index % 3);
          if (isDoomed(index)) throw new Error('changed my mind');
          await writer.saveSubmission(submission([stored(100 + index, {})], { department: '共同单位' }));
        }),
      ),
    );
    const failed = results.map(({ status }) => status === 'rejected');
    expect(failed).toEqual(results.map((__, index) => isDoomed(index)));
    const kept = results.flatMap((__, index) => (isDoomed(index) ? [] : `单位${index}`));
    const departments = (await register.departments()).map(({ name }) => name);
    expect(departments).toEqual([...kept, '共同单位'].sort());
    expect(await register.systems(ROUND)).toHaveLength(2 * kept.length);
    const versions = (await register.submissions(ROUND, '共同单位')).map(({ version }) => version);
    expect(versions.sort((a, b) => a - b)).toEqual(kept.map((__, index) => index + 1));
  });

  it('show readers nothing before they are done', async () => {
    await save(register, submission([stored(3, {})]));
    const other = await test.again();
    const counts: number[] = [];
    try {
      await register.write(TRIAL, async (writer) => {
        await writer.saveSubmission(submission([stored(4, {}), stored(5, {})]));
        for (const reader of [register, other]) counts.push((await reader.systems(ROUND)).length);
      });
      for (const reader of [register, other]) counts.push((await reader.systems(ROUND)).length);
    } finally {
      await other.close();
    }
    expect(counts).toEqual([1, 1, 3, 3]);
  });

  it('leave nothing of themselves when they fail half-way', async () => {
    await save(register, submission([stored(3, {})]));
    const before = await register.systems(ROUND);
    const rollback = register.write(TRIAL, async (writer) => {
      await writer.ensureRound('2018普查', '2018-12-31');
      await writer.saveSubmission(
        submission([stored(4, {})], { vanished: [stored(3, {}).id], replacesAll: true, department: '新局' }),
      );
      await writer.saveSubmission(submission([], { superseded: [stored(3, {}).id] }));
      throw new Error('power cut');
    });
    await expect(rollback).rejects.toThrow('power cut');
    expect(await register.systems(ROUND)).toEqual(before);
    expect((await register.rounds()).map(({ name }) => name)).toEqual([ROUND]);
    expect((await register.departments()).map(({ name }) => name)).toEqual(['示例局']);
  });

  it('refuse what refers to nothing', async () => {
    await expect(save(register, submission([], { round: '没有的批次' }))).rejects.toThrow('没有的批次');
    const foreign = register.write(TRIAL, (writer) =>
      writer.saveRun(
        {
          round: ROUND,
          pack: 'national',
          asOf: '2017-12-31',
          digest: '',
          createdAt: '',
          rules: [],
          submissions: [],
        },
        { pack: '', asOf: '', systems: [], groups: [], sameSystem: [] },
      ),
    );
    await expect(foreign).rejects.toThrow(ROUND);
    expect(await register.submissions(ROUND)).toEqual([]);
  });

  it('tell a second program that the same submission is already there', async () => {
    const same = submission([stored(3, {})]);
    await save(register, same);
    await expect(save(register, same)).rejects.toMatchObject({ code: 'database-busy' });
    expect(await register.systems(ROUND)).toHaveLength(1);
  });

  it('wait their turn between programs', async () => {
    await register.write(TRIAL, (writer) => writer.ensureRound(ROUND, '2017-12-31'));
    const sample = JSON.stringify(submission([stored(3, {})]));
    const program = (side: number) => `for (let index = 0; index < 20; index++) {
      const receipt = 'QC-${side}-' + index;
      const given = { ...${sample}, receipt, digest: receipt, department: '单位' + (index % 3) };
      await register.write(${JSON.stringify(TRIAL)}, (writer) => writer.saveSubmission(given));
    }`;
    const ended = await Promise.all([1, 2, 3].map((side) => otherProgram(test.options, program(side))));
    expect(ended).toEqual([0, 0, 0]);
    expect(await register.systems(ROUND)).toHaveLength(60);
    const versions = (await register.submissions(ROUND, '单位1')).map(({ version }) => version);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (__, index) => index + 1));
  });

  it('count attempts to sign in across programs: five in a quarter of an hour, exactly', async () => {
    const at = (seconds: number) => new Date(Date.UTC(2017, 0, 1, 12) + seconds * 1_000).toISOString();
    const other = await test.again();
    const count = (name: string, seconds: number, where = register) =>
      where.countAttempt(name, attemptLimits(at(seconds)));
    try {
      const many = Array.from({ length: 40 }, (__, index) =>
        count('Ａdmin', 0, index % 2 ? register : other),
      );
      expect((await Promise.all(many)).filter(Boolean)).toHaveLength(5);
      // A refused attempt is not counted: nobody is locked out for longer by asking again.
      const refused = await Promise.all([count('admin', 1), count('ADMIN ', 899)]);
      expect([...refused, await count('admin', 900), await count('nobody', 0)]).toEqual([
        false,
        false,
        true,
        true,
      ]);
      for (let attempt = 0; attempt < 4; attempt++) expect(await count('admin', 901)).toBe(true);
      expect(await count('admin', 902)).toBe(false);
      await register.forgiveAttempt('admin');
      expect([await count('admin', 903), await count('admin', 903)]).toEqual([true, false]);
    } finally {
      await other.close();
    }
  });
});
