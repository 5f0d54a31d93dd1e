import { readRecords } from './read-records.js';
import type { Cell } from './sheet.js';

const read = (rows: readonly (readonly Cell[])[], name = 'Sheet1') => {
  const found = readRecords({ name, hidden: false, rows, merges: [] });
  return { orientation: found?.orientation, rows: found?.rows ?? [] };
};

describe('forms read as a whole', () => {
  it('takes whoever paid an amount for a source of money', () => {
    const { rows } = read([
      ['系统名称', '主要功能', '建设资金来源', null, null, '联系人'],
      [null, null, '财政资金（万元）', '自筹资金（万元）', '社会投资（万元）', null],
      ['甲系统', '办文', 30, 5.5, 0, '李四'],
    ]);
    expect(rows[0]?.value('constructionFunding')).toEqual(['财政资金', '自筹资金']);
  });
});
