import { findHeader } from './find-header.js';
import type { Cell, Sheet } from './sheet.js';
import { viewOf } from './view.js';

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  rows,
  merges: [],
});

const view = (...rows: readonly (readonly Cell[])[]) => viewOf(sheet(...rows));

describe('findHeader', () => {
  it('finds the row of questions under titles and notes', () => {
    const found = findHeader(
      view(
        ['政务信息系统普查表'],
        ['填表说明：系统名称、主要功能、联系人必须填写'],
        [],
        ['序号', '系统名称', '主要功能', '联系人', '服务器IP'],
        [1, '档案系统', '档案接收', '张三', '10.0.0.1'],
      ),
    );
    expect(found).toMatchObject({ rows: [3], bodyStart: 4 });
    expect(found?.columns.map(({ match }) => match?.field ?? null)).toEqual([
      null,
      'systemName',
      'function',
      'contactName',
      null,
    ]);
  });

  it('takes the row that reads most like the questions', () => {
    const found = findHeader(
      view(
        ['系统名称', '功能', '备注'],
        [],
        ['系统名称', '主要功能', '建设状态', '使用频度'],
        ['甲', '乙', '已建', '每天'],
      ),
    );
    expect(found?.rows).toEqual([2]);
  });

  it('does not take a caption line right above the headings for one of them', () => {
    const found = findHeader(
      view(
        ['填报单位：市档案局', null, '填报时间：2017-12', '联系人：张三'],
        ['系统名称', '主要功能', '使用频度', '审批时间'],
      ),
    );
    expect(found?.rows).toEqual([1]);
  });

  it.each([
    ['no system name is asked', [['主要功能', '联系人', '联系电话', '备注']]],
    ['fewer than three questions', [['系统名称', '主要功能', '服务器', '数据库']]],
    ['it is a list of codes', [['已建'], ['在建'], ['拟建']]],
    ['it is empty', []],
  ])('finds none where %s', (_, rows) => {
    expect(findHeader(view(...rows))).toBeNull();
  });

  it('does not search a long sheet to its end', () => {
    const blank: readonly Cell[][] = Array.from({ length: 60 }, () => ['说明']);
    expect(findHeader(view(...blank, ['系统名称', '主要功能', '联系人']))).toBeNull();
  });
});
