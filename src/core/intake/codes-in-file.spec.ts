import { codesInFile } from './codes-in-file.js';
import { readRecords } from './read-records.js';
import type { Cell, Sheet } from './sheet.js';

const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  hidden: name === '代码',
  rows,
  merges: [],
});

/** What each system answers where the lists of `others` say what codes stand for. */
const read = (form: Sheet, ...others: readonly Sheet[]) =>
  readRecords(form, { mappings: [], department: null, codes: codesInFile([form, ...others]) })?.rows;

const TITLES = ['系统名称', '使用范围', '使用频度', '运维经费来源', '是否涉密'];
const FORM = sheet('系统', TITLES, ['档案系统', 1, 'B', '一、二', 2], ['公文系统', '02', 'A', '二', 1]);
const VALUES = {
  systemName: '档案系统',
  useScope: '内设机构',
  useFrequency: '每周',
  opsFunding: ['财政资金', '自筹资金'],
  classification: '非涉密',
};

describe('codesInFile', () => {
  it.each<[string, Sheet]>([
    [
      'in one text',
      sheet(
        '填表说明',
        [
          '填表说明：1.“使用范围”栏填代码：1=内设机构；2=单位内部。2.使用频度：A每天 B每周。3.系统名称填全称。',
        ],
        ['经费来源代号：一—财政资金，二—自筹资金；是否涉密：1是 2否'],
      ),
    ],
    [
      'in a table of codes and meanings',
      sheet(
        '代码',
        ['字段', '代码', '含义'],
        ['使用范围', '1', '内设机构'],
        ['', '2', '单位内部'],
        ['使用频度', 'A', '每天'],
        ['', 'B', '每周'],
        ['经费来源', '一', '财政资金'],
        ['', '二', '自筹资金'],
        ['是否涉密', '1', '是'],
        ['', '2', '否'],
      ),
    ],
    [
      'in a table of meanings and codes',
      sheet(
        '代码',
        ['使用范围', '内设机构', '1'],
        ['', '单位内部', '2'],
        ['使用频度', '每天', 'A'],
        ['', '每周', 'B'],
        ['经费来源', '财政资金', '一'],
        ['', '自筹资金', '二'],
        ['是否涉密', '是', '1'],
        ['', '否', '2'],
      ),
    ],
    [
      'in words',
      sheet(
        '说明',
        ['使用范围：1代表内设机构，2代表单位内部；使用频度：A为每天，B为每周'],
        ['经费来源代号：一—财政资金，二—自筹资金'],
        ['凡是否类问题，1表示是，2表示否。'],
      ),
    ],
    [
      'in lists beside each other',
      sheet(
        '代码',
        ['使用范围', '使用频度', '经费来源', '是否涉密'],
        ['1.内设机构', 'A.每天', '一、财政资金', '1 是'],
        ['2.单位内部', 'B.每周', '二、自筹资金', '2 否'],
      ),
    ],
    [
      'in a line for each question',
      sheet(
        '代码',
        ['使用范围', '1', '内设机构', '2', '单位内部'],
        ['使用频度', 'A-每天', 'B-每周'],
        ['经费来源', '一=财政资金/二=自筹资金'],
        ['是否涉密', '1=是', '2=否'],
      ),
    ],
  ])('reads codes by a list %s', (_where, list) => {
    const [first, second] = read(FORM, list) ?? [];
    expect(first?.values).toEqual(VALUES);
    expect(first?.answer('useScope')?.raw).toBe('1');
    expect(second?.isClassified).toBe(true);
  });

  it('reads codes by a note under the table, and on a card', () => {
    const note = ['注：使用范围代号：1=内设机构；2=单位内部；使用频度代号：A=每天，B=每周'];
    expect(read({ ...FORM, rows: [...FORM.rows, note] })?.map(({ values }) => values.useScope)).toEqual([
      '内设机构',
      '单位内部',
    ]);
    const card = sheet(
      '卡',
      ['系统名称', '档案系统', '使用范围', 2],
      ['使用频度', 'B', '联系人', '王芳'],
      note,
    );
    expect(read(card)?.[0]?.values).toMatchObject({ useScope: '单位内部', useFrequency: '每周' });
  });

  it.each<[string, Sheet]>([
    ['of another question', sheet('代码', ['是否正版：1=是；2=否'], ['网络：1=政务外网；2=互联网'])],
    [
      'whose title nobody understands and which others answer',
      sheet('代码', ['甲类：1=财政资金；2=自筹资金']),
    ],
    [
      'that stands there twice and differently',
      sheet('代码', ['使用范围：1=内设机构；2=单位内部'], ['使用范围：1=单位内部；2=内设机构']),
    ],
    ['of numbered sentences', sheet('说明', ['1.使用范围据实填写。2.使用频度据实填写。3.一行一个系统。'])],
  ])('leaves codes to be asked where there is a list %s', (_which, list) => {
    expect(read(FORM, list)?.map(({ values }) => [values.useScope, values.useFrequency])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('reads words for codes, Roman figures, codes written together, and a heading that only says codes', () => {
    const form = sheet(
      '系统',
      ['系统名称', '服务范围代号', '频次代号', '网络代号', '处置代号', '联系人'],
      ['档案系统', 'Ⅳ', '日', '甲丙', '合', '王芳'],
      ['公文系统', 'Ⅱ', '停', '甲+乙', '留', '王芳'],
    );
    const lists = sheet(
      '说明',
      ['服务范围代号：Ⅰ=本处室；Ⅱ=本单位；Ⅲ=市直各部门；Ⅳ=延伸到县区'],
      ['频次代号：日=每天；周=每周；停=基本不用。'],
      ['网络代号：甲=电子政务外网；乙=国际互联网；丙=行业专网。多选的连写。'],
      ['处置代号：留=保留；合=整合；迁=迁移上云；清=清理注销。'],
    );
    expect(read(form, lists)?.map(({ values }) => values)).toEqual([
      {
        systemName: '档案系统',
        useScope: '覆盖到县',
        useFrequency: '每天',
        networks: ['政务外网', '业务专网'],
        selfDisposition: '整合',
        contactName: '王芳',
      },
      {
        systemName: '公文系统',
        useScope: '单位内部',
        useFrequency: '基本不用',
        networks: ['政务外网', '互联网'],
        selfDisposition: '保留',
        contactName: '王芳',
      },
    ]);
  });

  it('lets the list in a heading go first', () => {
    const form = sheet(
      '系统',
      ['系统名称', '使用范围（1单位内部 2内设机构）', '联系人', '联系电话'],
      ['档案系统', 1, '王芳', '12345678'],
    );
    expect(read(form, sheet('代码', ['使用范围：1=内设机构；2=单位内部']))?.[0]?.values.useScope).toBe(
      '单位内部',
    );
  });
});
