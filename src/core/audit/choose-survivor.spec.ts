import type { SystemRecord } from '../survey/survey.js';
import { chooseSurvivor } from './choose-survivor.js';

const choose = (records: Readonly<Record<string, SystemRecord>>, dormant: readonly string[] = []) =>
  chooseSurvivor(
    Object.entries(records).map(([id, values]) => ({
      id,
      department: '甲局',
      systemName: id,
      source: { file: 'a.xlsx', sheet: 'Sheet1', row: 3, column: null },
      values,
      answers: {},
    })),
    (id) => dormant.includes(id),
  );

describe('chooseSurvivor', () => {
  it('prefers a system in use to a dormant one, whatever else speaks for that', () => {
    const rich: SystemRecord = { useScope: '覆盖到县', hosting: '政务云', opsStatus: '持续更新' };
    expect(choose({ dormant: rich, used: {} }, ['dormant']).survivor).toBe('used');
  });

  it('names what speaks for it', () => {
    const { survivor, reasons } = choose({
      plain: {},
      shared: { useScope: '全省', hosting: '政务云', sharingConnected: '是', monthlyUsers: 85 },
    });
    expect(survivor).toBe('shared');
    expect(reasons).toEqual(expect.arrayContaining(['部署在政务云或政府数据中心', '月使用用户 85 人']));
  });

  it('takes the system with more users among equals, then the first of the register', () => {
    expect(choose({ a: { monthlyUsers: 5 }, b: { monthlyUsers: 9 } }).survivor).toBe('b');
    expect(choose({ a: {}, b: {} }).survivor).toBe('a');
  });
});
