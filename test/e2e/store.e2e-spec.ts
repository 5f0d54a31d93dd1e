import { FIELD_IDS, fieldOf } from '../../src/core/survey/survey.js';
import {
  DATABASES,
  ROUND,
  type TestRegister,
  empty,
  everyAnswer,
  save,
  stored,
  submission,
} from './store-samples.js';

describe.each(DATABASES)('the register on %s', (_, open) => {
  let test: TestRegister;
  beforeAll(async () => (test = await open()));
  afterAll(() => test.close());
  beforeEach(() => empty(test.register));

  it('gives back every answer, its raw text and its cell', async () => {
    const kinds = new Set(FIELD_IDS.map((id) => fieldOf(id).kind));
    expect(kinds.size).toBe(8);
    const raw = { constructionCost: '1234.567891万元', networks: '外网 / 内网', goLiveDate: '2017年6月' };
    const full = stored(3, everyAnswer(), raw);
    // A cell that was left blank, and one that could not be read: there is evidence, but no answer.
    const bare = stored(4, { systemName: '空' }, { lifecycle: '', monthlyUses: '很多' });
    await save(test.register, submission([full, bare]));
    const { ownerUnit, part, fingerprint, ...system } = full;
    const systems = await test.register.systems(ROUND);
    expect(systems[0]).toEqual(system);
    expect(systems[1]?.values).toEqual({ systemName: '空' });
    expect(systems[1]?.answers).toEqual(bare.answers);
    expect(await test.register.system(ROUND, full.id)).toEqual(system);
    expect((await test.register.standing(ROUND, '示例局'))[0]).toEqual({
      id: full.id,
      systemName: full.systemName,
      file: '示例局.xlsx',
      sheet: '普查表',
      ownerUnit,
      part,
      fingerprint,
    });
  });

  it('keeps money exact in 分', async () => {
    const amounts = [0, 0.000001, 0.07, 0.29, 1.005, 33.333333, 99_999.99, 123_456_789.123456];
    await save(
      test.register,
      submission(amounts.map((annualOpsCost, index) => stored(index, { annualOpsCost }))),
    );
    const systems = await test.register.systems(ROUND);
    expect(systems.map(({ values }) => values.annualOpsCost)).toEqual(amounts);
    const [row] = await test.register.database.reader.query<{ sum: unknown }[]>(
      `SELECT SUM("annualOpsCost") AS "sum" FROM "system"`,
    );
    expect(String(row?.sum)).toBe('123556823811790');
  });

  it('keeps only the raw text of numbers too large to be exact, and no half characters', async () => {
    const odd = stored(
      3,
      { systemName: 'a\0b\ud83d', registeredUsers: 1e25, annualOpsCost: 1e12, networks: [] },
      { registeredUsers: '1e25', remarks: 'C:\\u0000' },
    );
    await save(test.register, submission([odd]));
    const [system] = await test.register.systems(ROUND);
    expect(system?.systemName).toBe('ab\ufffd');
    expect(system?.values).toEqual({ systemName: 'ab\ufffd', networks: [] });
    expect(system?.answers.registeredUsers?.raw).toBe('1e25');
    expect(system?.answers.annualOpsCost?.raw).toBe('1000000000000');
    expect(system?.answers.remarks?.raw).toBe('C:\\u0000');
  });

  it('orders by code point, whatever the locale of the database', async () => {
    const names = ['财政局', '安监局', '教育局', 'b局', 'B局', '（局', '𠮷局', '卫生局'];
    for (const department of names) await save(test.register, submission([stored(3, {})], { department }));
    const wanted = ['B局', 'b局', '卫生局', '安监局', '教育局', '财政局', '（局', '𠮷局'];
    const { register } = test;
    expect((await register.departments()).map(({ name }) => name)).toEqual(wanted);
    expect((await register.systems(ROUND)).map(({ department }) => department)).toEqual(wanted);
    const page = await register.querySystems({ round: ROUND, offset: 2, limit: 3 });
    expect(page.items.map(({ department }) => department)).toEqual(wanted.slice(2, 5));
    expect(page.total).toBe(8);
  });

  it('orders the systems of a sheet by row, transposed sheets first', async () => {
    const rows = [30, 4, 100, 9].map((row) => stored(row, {}));
    const across = [7, 3].map((column) => ({
      ...stored(column, {}),
      source: { file: '示例局.xlsx', sheet: '普查表', row: null, column },
    }));
    await save(test.register, submission([...rows, ...across]));
    const places = (await test.register.systems(ROUND)).map(
      ({ source }) => source.row ?? -(source.column ?? 0),
    );
    expect(places).toEqual([-3, -7, 4, 9, 30, 100]);
  });
});
