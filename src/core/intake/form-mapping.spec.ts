import { checkMappings, formShape, mappingFor, type FormMapping } from './form-mapping.js';
import { readRecords } from './read-records.js';
import type { Cell, Sheet } from './sheet.js';

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  rows,
  merges: [],
});
const FORM = sheet(
  ['系统名称', '主要功能', '使用频度', '热度', '使用范围'],
  ['甲系统', '登记', '隔三差五', '9', '单位内部'],
  ['乙系统', '查询', '每天', '30', '全省'],
);
const mapping = (change: Partial<FormMapping> = {}): FormMapping => ({
  form: '系统名称|主要功能|使用频度|热度|使用范围',
  department: null,
  columns: { 热度: 'monthlyUses', 使用范围: null },
  values: { useFrequency: { 隔三差五: '每周' } },
  ...change,
});
const read = (mappings: readonly FormMapping[], department: string | null = null) =>
  readRecords(FORM, { mappings, department })?.rows.map(({ values }) => values);

describe('a confirmed mapping', () => {
  it('says which heading asks what, and what a wording means; the text stays as typed', () => {
    const rows = readRecords(FORM, { mappings: [mapping()], department: null })?.rows ?? [];
    expect(rows[0]?.values).toEqual({
      systemName: '甲系统',
      function: '登记',
      useFrequency: '每周',
      monthlyUses: 9,
    });
    expect(rows[0]?.answers.useFrequency).toEqual({ cell: 'C2', raw: '隔三差五' });
    expect(rows[0]?.problems).toEqual([]);
  });

  it('holds for this form only', () => {
    expect(read([mapping({ form: '系统名称|主要功能' })])?.[0]).not.toHaveProperty('monthlyUses');
  });

  it('of the department goes before the one for everybody', () => {
    const own = mapping({ department: '某局', columns: { 热度: 'monthlyUsers' } });
    expect(read([mapping(), own], '某局')?.[0]).toMatchObject({ monthlyUsers: 9, useScope: '单位内部' });
    expect(read([mapping(), own], '另一局')?.[0]).toMatchObject({ monthlyUses: 9 });
    expect(mappingFor([own], [{ index: 0, path: [], heading: '别的表', match: null }], '某局')).toBeNull();
  });

  it('is found again by the headings, however they are spaced', () => {
    expect(formShape([{ heading: ' 系统 名称' }, { heading: '' }, { heading: '功\n能' }])).toBe(
      '系统名称|功能',
    );
  });
});

describe('a mapping file', () => {
  it('is taken when it is right', () => {
    expect(checkMappings([mapping()])).toEqual({ mappings: [mapping()], errors: [] });
  });

  it.each([
    [{}, '应当是一个列表'],
    [[{ columns: {} }], '没有写明表样'],
    [[{ ...mapping(), columns: { 热度: 'heat' } }], '“heat”不是普查问题'],
    [[{ ...mapping(), values: { useFrequency: { 有时: '有时' } } }], '不在“使用频度”的选项里'],
  ])('is refused with the reason', (content, reason) => {
    expect(checkMappings(content).errors.join()).toContain(reason);
  });
});

describe('a heading in somebody’s own words', () => {
  it('is believed only when the answers below fit the question', () => {
    const found = readRecords(
      sheet(
        ['系统名称', '主要功能', '联系人', '登录频率'],
        ['甲', '登记', '张三', '很快'],
        ['乙', '查询', '李四', '较慢'],
        ['丙', '统计', '王五', '很快'],
      ),
    );
    expect(found?.extraColumns).toEqual(['登录频率']);
    expect(found?.rows[0]?.problems).toEqual([]);
  });
});
