import { readRecords } from './read-records.js';
import { saysSecret } from './secret-mark.js';
import type { Cell } from './sheet.js';

/** The cell that says so, for each system that is classified. */
const classified = (titles: readonly Cell[], ...rows: readonly (readonly Cell[])[]) => {
  const found = readRecords({ name: '表', hidden: false, rows: [titles, ...rows], merges: [] });
  return found?.rows.map((row) => (row.isClassified ? row.answer('classification')?.cell : null));
};

const TITLES = ['系统名称', '系统功能', '建成时间', '承载网络', '年运维费（万元）'];
const SYSTEM = ['甲系统', '登记、核发', '2012-09', '互联网', 3];

describe('a mark of secrecy', () => {
  it('is heard under a heading that nobody understands, and under another question', () => {
    expect(
      classified(
        [...TITLES, '标识', '备注'],
        [...SYSTEM, 'A类', '秘密级'],
        [...SYSTEM, '机密★10年', null],
        [...SYSTEM, 'B类', '与机密室共用机房'],
        [...SYSTEM, '商密', '密评未做'],
      ),
    ).toEqual(['G2', 'F3', null, null]);
  });

  it.each(['涉密否', '涉密与否', '定密情况', '保密级别', '涉密属性'])('is asked for by %s', (heading) => {
    expect(classified([...TITLES, heading], [...SYSTEM, '否'], [...SYSTEM, '秘密级'])).toEqual([null, 'F3']);
  });

  it('is heard on a card too, beside any label', () => {
    const card = (name: string, note: string): readonly (readonly Cell[])[] => [
      ['系统名称', name, '承载网络', '互联网'],
      ['系统功能', '登记、核发', '建成时间', '2012-09'],
      ['其他说明', note, '年运维费（万元）', 3],
    ];
    const rows = [...card('甲系统', '无'), ...card('乙系统', '本系统涉密'), ...card('丙系统（机密）', '无')];
    const found = readRecords({ name: '表', hidden: false, rows, merges: [] });
    expect(found?.orientation).toBe('card');
    expect(found?.rows.map((row) => row.isClassified && row.answer('classification')?.cell)).toEqual([
      false,
      'B6',
      'B7',
    ]);
  });

  it.each([
    '机密',
    '秘密级',
    '机密★20年',
    '涉密专网',
    '本系统为涉密信息系统',
    '本系统涉密，另行报送',
    '属涉密系统，不联网',
    '已定为机密级',
    '涉密，详情不填',
    '该平台属于国家秘密',
  ])('is %s', (text) => {
    expect(saysSecret(text, false)).toBe(true);
  });

  it.each([
    '涉密人员管理、涉密载体登记销毁',
    '非涉密系统',
    '本系统为非涉密系统',
    '不属于涉密系统',
    '本系统不涉密',
    '与涉密系统物理隔离',
    '商密改造、密码测评',
    '按保守国家秘密法的要求管理',
    '机要文件（涉密）登记',
    '密级标识管理',
    '是否涉密由保密办认定',
    '不涉及国家秘密',
  ])('is not %s', (text) => {
    expect(saysSecret(text, false)).toBe(false);
  });

  it('stands in brackets behind a name', () => {
    expect(
      ['值班系统（秘密级）', '指挥平台(机密)', '涉密文件管理系统', '保密教育平台'].map((name) =>
        saysSecret(name, true),
      ),
    ).toEqual([true, true, false, false]);
  });
});
