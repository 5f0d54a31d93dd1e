import { readRecords } from './read-records.js';
import type { Cell } from './sheet.js';

const fieldsOf = (rows: readonly (readonly Cell[])[]) =>
  readRecords({ name: 'Sheet1', hidden: false, merges: [], rows })?.columns.map(
    ({ match }) => match?.field ?? null,
  );

describe('confirmColumns', () => {
  const header = ['系统名称', '主要功能', '联系人'];
  const body = (answers: readonly string[]): readonly Cell[][] =>
    answers.map((answer, row) => [`系统${row}`, `功能${row}`, '张三', answer]);

  it('takes a heading that is half understood for the question that its answers fit', () => {
    expect(fieldsOf([[...header, '登录频率咋样'], ...body(['每天', '每周', '每月'])])).toContain(
      'useFrequency',
    );
  });

  it('leaves it to a person where the answers are few or fit nothing', () => {
    expect(fieldsOf([[...header, '登录频率咋样'], ...body(['每天', '每周'])])?.[3]).toBeNull();
    expect(fieldsOf([[...header, '登录频率咋样'], ...body(['甲', '乙', '丙'])])?.[3]).toBeNull();
  });

  it('gives up a guess that the answers belie', () => {
    expect(fieldsOf([[...header, '哪年启用'], ...body(['2015年', '2016年', '2017年'])])?.[3]).toBe(
      'goLiveDate',
    );
    expect(fieldsOf([[...header, '哪年启用'], ...body(['甲', '乙', '丙'])])?.[3]).toBeNull();
  });
});
