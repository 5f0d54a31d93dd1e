import fc from 'fast-check';
import { type DepartmentAlias, departmentInCaption, departmentKey } from './department-name.js';

/** What the key is, by looking through all aliases. */
function plainKey(name: string, aliases: readonly DepartmentAlias[]): string {
  const [best] = aliases
    .filter(({ alias }) => alias && name.endsWith(alias))
    .toSorted((a, b) => b.alias.length - a.alias.length);
  const stands = aliases.some(
    ({ canonical }) => name.endsWith(canonical) && canonical.length >= (best?.alias.length ?? 0),
  );
  return stands || !best ? name : name.slice(0, -best.alias.length) + best.canonical;
}

describe('departmentKey', () => {
  it('puts the longest alias at the end into its canonical words, unless these stand there', () => {
    const aliases = [
      { canonical: '政府办公室', alias: '人民政府办公室' },
      { canonical: '教育和体育局', alias: '教体局' },
    ];
    const keys = ['澜江市人民政府办公室', '中共澜江市委', '北塬县 教体局', '教育和体育局'];
    expect(keys.map((name) => departmentKey(name, aliases))).toEqual([
      '澜江市政府办公室',
      '澜江市委',
      '北塬县教育和体育局',
      '教育和体育局',
    ]);
  });

  it('finds what looking through all aliases finds', () => {
    const word = (minLength: number) =>
      fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength, maxLength: 4 }).map((parts) => parts.join(''));
    const alias = fc.record({ canonical: word(1), alias: word(0) });
    fc.assert(
      fc.property(word(0), fc.array(alias, { maxLength: 6 }), (name, aliases) => {
        expect(departmentKey(name, aliases)).toBe(plainKey(name, aliases));
      }),
    );
  });
});

describe('departmentInCaption', () => {
  it.each([
    ['填报单位（盖章）：市粮食局', '市粮食局'],
    ['预算单位：市统计局', '市统计局'],
    ['自查单位：市交通运输局  自查时间：2018.06', '市交通运输局'],
    ['预算单位：万元', null],
    ['承建单位：某某公司', null],
  ])('%s names %s', (line, unit) => {
    expect(departmentInCaption([line])).toBe(unit);
  });
});
