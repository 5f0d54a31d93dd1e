import { readRecords } from './read-records.js';
import type { Cell } from './sheet.js';

const TITLES = ['填报单位', '系统名称', '使用频度', '是否涉密', '联系人', '联系电话'];
const read = (...rows: readonly (readonly Cell[])[]) =>
  readRecords({ name: 'Sheet1', hidden: false, rows: [TITLES, ...rows], merges: [] })?.rows;

describe('同上', () => {
  it('answers what the system above does, as often as it is said, and keeps what was typed', () => {
    const rows = read(
      ['市档案局', '档案系统', '每天', '否', '王芳', '0311-8690000'],
      ['同上', '公文系统', '同上', '否', '同 上', '〃'],
      ['同上', '考勤系统', '每月', '否', '同上', '同上'],
    );
    const same = { departmentName: '市档案局', contactName: '王芳', contactPhone: '0311-8690000' };
    expect(rows?.map(({ values }) => values)).toMatchObject([
      same,
      { ...same, useFrequency: '每天' },
      { ...same, useFrequency: '每月' },
    ]);
    expect(rows?.[1]?.answer('contactName')?.raw).toBe('同 上');
    expect(rows?.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('names no system, and is asked where nothing stands above', () => {
    const rows = read(
      ['同上', '档案系统', '每天', '否', '王芳', '1'],
      ['市局', '同上', '每天', '否', '王芳', '1'],
    );
    expect(rows?.[0]?.problems.map(({ cell }) => cell)).toEqual(['A2']);
    expect(rows?.[1]?.value('systemName')).toBeUndefined();
  });

  it('takes nothing over from a classified system but that it is one', () => {
    const rows = read(
      ['市档案局', '专用系统', '每天', '是', '王芳', '0311-8690000'],
      ['同上', '公文系统', '每天', '否', '同上', '同上'],
      ['市档案局', '又一系统', '每天', '是', '王芳', '1'],
      ['市档案局', '再一系统', '每天', '同上', '王芳', '1'],
    );
    expect(rows?.map(({ isClassified }) => isClassified)).toEqual([true, false, true, true]);
    expect(rows?.[1]?.values).toEqual({
      systemName: '公文系统',
      useFrequency: '每天',
      classification: '非涉密',
    });
  });
});
