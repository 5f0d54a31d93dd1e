import { readRecords } from './read-records.js';
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
});
