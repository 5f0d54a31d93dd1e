import type { SystemRecord } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { findSameSystems } from './same-system.js';

const FULL = {
  function: '档案接收、整理编目',
  constructionCost: 86.5,
  approvalDate: '2014-03',
  goLiveDate: '2015-01',
} satisfies SystemRecord;
let count = 0;
const system = (department: string, systemName: string, values: SystemRecord): SurveyedSystem => ({
  id: `S${++count}`,
  department,
  systemName,
  source: { file: 'a.xlsx', sheet: 'Sheet1', row: 3, column: null },
  values,
  answers: {},
});
const pairsOf = (...systems: readonly SurveyedSystem[]) =>
  findSameSystems(systems).map((pair) => pair.map((id) => systems.findIndex((one) => one.id === id)));

describe('one system reported by two departments', () => {
  it('is recognised by its name and what only it can share', () => {
    expect(pairsOf(system('甲局', '档案系统', FULL), system('乙局', '档案 系统', FULL))).toEqual([[0, 1]]);
  });

  it.each([
    ['another name', '档案管理系统', FULL],
    ['too little in common', '档案系统', { function: FULL.function, goLiveDate: FULL.goLiveDate }],
    [
      'as much that differs',
      '档案系统',
      { ...FULL, approvalDate: '2016-01', goLiveDate: '2016-05', constructionCost: 3 },
    ],
  ] as const)('is not assumed with %s', (_, name, values) => {
    expect(pairsOf(system('甲局', '档案系统', FULL), system('乙局', name, values))).toEqual([]);
  });

  describe('under two names', () => {
    const known = { ...FULL, approvalNumber: '发改〔2014〕12号', builder: '甲软件公司' };
    it.each([
      ['one approval, one description, one builder, one date', known, [[0, 1]]],
      ['one answer that differs', { ...known, builder: '乙软件公司' }, [[0, 1]]],
      ['two that differ', { ...known, builder: '乙软件公司', goLiveDate: '2015-03' }, []],
      ['another description: one project, several systems', { ...known, function: '库房温湿度监测' }, []],
      ['no approval number', { ...FULL, builder: '甲软件公司' }, []],
    ] as const)('%s', (_, values, wanted) => {
      const [a, b] = [system('甲局', '档案系统', known), system('乙局', '市档案管理平台', values)];
      expect(pairsOf(a, b)).toEqual(wanted);
    });
  });

  it('never joins two rows of one department: that is a repeated row', () => {
    expect(pairsOf(system('甲局', '档案系统', FULL), system('甲局', '档案系统', FULL))).toEqual([]);
  });

  it('gives every pair of three reports, in register order', () => {
    const systems = ['甲局', '乙局', '丙局'].map((department) => system(department, '档案系统', FULL));
    expect(pairsOf(...systems)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});
