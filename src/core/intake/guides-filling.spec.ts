import { readRecords } from './read-records.js';
import type { Cell } from './sheet.js';

const TITLES = ['序号', '填报单位', '系统名称', '主要功能', '投入使用时间', '使用频度', '联系人', '联系电话'];
const SYSTEM = [1, '市档案局', '统一档案平台', '档案管理', '2015-03', '每天', '王芳', '12345678'];
const read = (...rows: readonly (readonly Cell[])[]) => {
  const found = readRecords({ name: 'Sheet1', hidden: false, rows: [TITLES, ...rows], merges: [] });
  return [found?.rows.map(({ row }) => row), found?.notRows.map(({ row, why }) => `${row} ${why}`)];
};

describe('rows of hints below the titles', () => {
  it.each<[string, readonly Cell[]]>([
    [
      'called so',
      [
        '填写要求',
        '填全称',
        '填全称，不写简称',
        '逐项填写',
        '格式：2015-03',
        '每天/每周/每月',
        '填报人',
        '固定电话',
      ],
    ],
    ['without a name', [null, '单位全称', '系统全称', '简要描述', '年/月', '下拉选择', '姓名', '手机或座机']],
    ['of codes', [null, '单位全称', null, null, '年月', 'A每天 B每周 C每月', '姓名', '手机']],
    [
      'in brackets',
      [null, '（与公章一致）', '（全称）', '（100字以内）', '（年月）', '（单选）', '（必填）', '（必填）'],
    ],
  ])('are no systems: %s', (_how, hints) => {
    expect(read(hints, SYSTEM)).toEqual([[3], ['2 填写说明']]);
  });

  it('are not seen in systems, nor further down', () => {
    const bare = [1, '市档案局', '统一档案平台', '/', '/', '每天', '姓名', '手机'];
    expect(read(bare, SYSTEM)).toEqual([[2, 3], []]);
    const hints = [null, '单位全称', '系统全称', '简要描述', '年/月', '下拉选择', '姓名', '手机或座机'];
    expect(read(SYSTEM, SYSTEM, hints)[0]).toContain(4);
  });
});
