import type { NewSubmission } from '../../src/app/ports.js';
import {
  DATABASES,
  empty,
  ROUND,
  save,
  stored,
  submission,
  type TestRegister,
  TRIAL,
  writerOf,
} from './store-samples.js';

describe.each(DATABASES)('submissions on %s', (_, open) => {
  let test: TestRegister;
  beforeAll(async () => (test = await open()));
  afterAll(() => test.close());
  beforeEach(() => empty(test.register));

  const names = async () => (await test.register.systems(ROUND)).map(({ systemName }) => systemName);
  const states = () =>
    writerOf(test.register).query<{ name: string; state: string; since: string | null }[]>(
      `SELECT "systemName" AS "name", "state", "missingSince" AS "since" FROM "system" ORDER BY "entry"`,
    );

  it('are counted by round, department and part', async () => {
    const parts: readonly Partial<NewSubmission>[] = [
      { department: '甲局', part: '本单位' },
      { department: '甲局', part: '本单位' },
      { department: '甲局', part: '所属单位 馆' },
      { department: '乙局', part: '本单位' },
      { department: '甲局', part: '本单位' },
    ];
    for (const part of parts) await save(test.register, submission([], part));
    const all = await test.register.submissions(ROUND);
    expect(all.map(({ version }) => version)).toEqual([1, 2, 1, 1, 3]);
    expect((await test.register.submissions(ROUND, '乙局')).map(({ version }) => version)).toEqual([1]);
    expect(await test.register.submissions('2018普查')).toEqual([]);
    expect(await test.register.receipts(ROUND)).toEqual(all.map(({ receipt }) => receipt));
    expect(await test.register.receipts(ROUND, '乙局')).toEqual([all[3]?.receipt]);
    expect(await test.register.reportedBy(ROUND)).toEqual(['甲局', '乙局']);
    expect(await test.register.reportedBy('2018普查')).toEqual([]);
  });

  it('of departments added just now are the first of their parts, once', async () => {
    await save(test.register, submission([], { department: '甲局' }));
    const added = await test.register.write(TRIAL, async (writer) => {
      await writer.ensureRound(ROUND, '2017-12-31');
      const names = await writer.addDepartments(['乙局', '甲局', '丙局']);
      for (const department of ['乙局', '甲局', '乙局'])
        await writer.saveSubmission(submission([], { department }));
      return names;
    });
    expect([...added].sort()).toEqual(['丙局', '乙局']);
    const all = await test.register.submissions(ROUND);
    expect(all.map(({ department, version }) => [department, version])).toEqual([
      ['甲局', 1],
      ['乙局', 1],
      ['甲局', 2],
      ['乙局', 2],
    ]);
    expect((await test.register.departments()).map(({ name }) => name)).toEqual(['丙局', '乙局', '甲局']);
  });

  it('are found again by digest and by receipt, as they were given', async () => {
    const file = {
      file: '普查表.xlsx',
      member: '打包/普查表.xlsx',
      sha256: 'a'.repeat(64),
      archive: 'b'.repeat(64),
      bytes: 5_000_000_000,
      isRedacted: true,
      classifiedRows: [{ sheet: '普查表', row: 7 }],
      extraColumns: ['备用列'],
    };
    const plain = { ...file, member: null, archive: null, isRedacted: false, classifiedRows: [] };
    const given = submission([stored(3, {})], { files: [file, plain] });
    await save(test.register, given, submission([], { department: '乙局', files: [plain] }));
    const { systems, superseded, vanished, replacesAll, ...wanted } = given;
    expect([systems.length, superseded, vanished, replacesAll]).toEqual([1, [], [], false]);
    const { digest, receipt } = given;
    expect(await test.register.findSubmission(ROUND, '示例局', digest)).toEqual({ ...wanted, version: 1 });
    expect(await test.register.findReceipt(receipt)).toEqual({ ...wanted, version: 1 });
    expect(await test.register.findSubmission(ROUND, '乙局', digest)).toBeNull();
    expect(await test.register.findSubmission('2018普查', '示例局', digest)).toBeNull();
    expect(await test.register.findReceipt('QC-none')).toBeNull();
    expect((await test.register.submissions(ROUND)).map(({ files }) => files.length)).toEqual([2, 1]);
  });

  it('supersede the systems they carry, and ask about those they lack', async () => {
    const [first, second, third] = [3, 4, 5].map((row) => stored(row, { systemName: `系统${row}` }));
    if (!first || !second || !third) throw new Error('no samples');
    await save(test.register, submission([first, second, third]));
    await save(test.register, submission([stored(3, {})], { department: '乙局' }));
    const later = submission([{ ...first, fingerprint: 'corrected' }], {
      superseded: [first.id],
      vanished: [second.id],
    });
    await save(test.register, later);
    expect(await states()).toEqual([
      { name: '系统3', state: 'superseded', since: null },
      { name: '系统4', state: 'standing', since: later.receipt },
      { name: '系统5', state: 'standing', since: null },
      // Of the same id, but another department's.
      { name: '系统3', state: 'standing', since: null },
      { name: '系统3', state: 'standing', since: null },
    ]);
    expect(await test.register.vanished(ROUND)).toEqual([
      { department: '示例局', systemName: '系统4', since: later.receipt },
    ]);
    expect((await test.register.standing(ROUND, '示例局')).map(({ fingerprint }) => fingerprint)).toEqual([
      'print-4',
      'print-5',
      'corrected',
    ]);
    // Reported again: the question is answered.
    await save(test.register, submission([second], { superseded: [second.id] }));
    expect(await test.register.vanished(ROUND)).toEqual([]);
    expect(await names()).toEqual(['系统3', '系统3', '系统4', '系统5'].sort());
  });

  it('remove what they lack when they replace all', async () => {
    const [first, second] = [3, 4].map((row) => stored(row, {}));
    if (!first || !second) throw new Error('no samples');
    await save(test.register, submission([first, second]));
    const all = submission([first], { superseded: [first.id], vanished: [second.id], replacesAll: true });
    await save(test.register, all);
    expect((await states()).map(({ state }) => state)).toEqual(['superseded', 'removed', 'standing']);
    expect(await names()).toEqual(['系统3']);
    expect(await test.register.vanished(ROUND)).toEqual([]);
    expect(await test.register.system(ROUND, second.id)).toBeNull();
  });

  it('take thousands of systems, more than a statement has parameters', async () => {
    const many = Array.from({ length: 4000 }, (__, row) => stored(row, {}));
    const ids = many.map(({ id }) => id);
    await save(test.register, submission(many));
    await save(test.register, submission(many, { superseded: ids }));
    expect(await names()).toHaveLength(4000);
    const left = submission([], { superseded: ids.slice(0, 1500), vanished: ids.slice(1500) });
    await save(test.register, left);
    expect(await test.register.vanished(ROUND)).toHaveLength(2500);
  });

  it('keep the survey date that a round was opened with', async () => {
    const rounds = await test.register.write(TRIAL, async (writer) => [
      await writer.ensureRound(ROUND, '2017-12-31'),
      await writer.ensureRound(ROUND, '2020-01-01'),
      await writer.ensureRound('2018普查', '2018-12-31'),
    ]);
    expect(rounds.map(({ asOf }) => asOf)).toEqual(['2017-12-31', '2017-12-31', '2018-12-31']);
    expect(await test.register.rounds()).toEqual([rounds[0], rounds[2]]);
  });
});
