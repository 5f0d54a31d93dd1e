import type { JudgedOutline } from '../audit/judged-outline.js';
import { FIELD_IDS } from '../survey/survey.js';
import type { CountedSystem } from './chart.js';
import { type FigureSource, drawFigures } from './figures.js';
import { drawCharts } from './index.js';

const SYSTEMS: readonly CountedSystem[] = [
  {
    ...{ id: 'a', department: '甲局' },
    values: { opsFunding: ['财政资金'], annualOpsCost: 10, hosting: ['政务云'], goLiveDate: '2015-03' },
  },
  { id: 'b', department: '甲局', values: { annualOpsCost: 5.5, cloudReady: '是', constructionCost: 3 } },
  { id: 'c', department: '乙局', values: {} },
] as unknown as readonly CountedSystem[];

const JUDGED: JudgedOutline = {
  systems: [
    { id: 'a', department: '甲局', zombie: 'flagged', kinds: ';low-usage=flagged;' },
    { id: 'b', department: '甲局', zombie: 'clear', kinds: ';low-usage=clear;' },
    { id: 'c', department: '乙局', zombie: 'undetermined', kinds: ';low-usage=undetermined;' },
  ] as JudgedOutline['systems'],
  groups: [{ members: ['b', 'c'], survivor: 'b' }],
  sameSystem: [],
};

const SOURCE: FigureSource = {
  systems: SYSTEMS,
  answered: new Map(FIELD_IDS.map((field) => [field, field === 'annualOpsCost' ? 2 : 0])),
  judged: JUDGED,
  savings: new Map([['甲局', 4]]),
  booked: [
    { system: 'a', on: '2018-03-01', amount: 3 },
    { system: 'b', on: '2020-01-31', amount: 1 },
  ],
  rounds: [{ round: '一', systems: 3, opsCost: 15.5, dormant: null, grouped: null, saved: 4 }],
  units: { expected: 3, reported: 2 },
  cases: {
    ...{ notified: 1, decidedDormant: 1, decidedDuplicate: 0, listed: 1, closed: 0 },
    ...{ saved: 4, expected: 6 },
  },
};

const chart = (id: string, source: FigureSource = SOURCE) => drawCharts(source).find((one) => one.id === id);

it('money at stake stands beside what was booked, and what nobody stated is unknown, not nought', () => {
  expect(chart('money-at-stake')).toMatchObject({
    categories: ['甲局', '乙局'],
    series: [
      { name: '涉及资金', values: [10, null] },
      { name: '已核减', values: [4, 0] },
    ],
    missing: 1,
  });
  expect(chart('money-at-stake', { ...SOURCE, judged: null })).toBeUndefined();
});

it('savings stand by year and by source; of those without a source it is said how many', () => {
  expect(chart('saved-by-year')).toMatchObject({
    categories: ['2018', '2019', '2020'],
    series: [{ values: [3, 0, 1] }],
  });
  const bySource = chart('saved-by-source');
  const at = bySource?.categories.indexOf('财政资金') ?? -1;
  expect([bySource?.series[0]?.values[at], bySource?.missing]).toEqual([3, 1]);
  expect(bySource?.definition).toContain('1 笔、1 万元/年');
  expect(chart('saved-by-year', { ...SOURCE, booked: [] })).toBeUndefined();
});

it('money at stake stands by source and by year of launch, whoever states neither has a bar of his own', () => {
  const bySource = chart('stake-by-source');
  const amount = (name: string) => bySource?.series[0]?.values[bySource.categories.indexOf(name)];
  expect(['财政资金', '专项资金', '未填来源'].map(amount)).toEqual([10, 0, null]);
  expect(bySource?.missing).toBe(1);
  expect(bySource?.definition).toContain('2 个系统每年的运维资金，按填报的运维经费来源合计，共 10 万元');
  expect(chart('stake-by-year')).toMatchObject({
    categories: ['2015', '未填时间'],
    series: [
      { name: '建设资金', values: [null, null] },
      { name: '年度运维资金', values: [10, null] },
    ],
    missing: 1,
  });
  const twice = { ...SOURCE, judged: { ...JUDGED, sameSystem: [['a', 'c'] as const] } };
  expect(chart('stake-by-year', twice)?.series[1]?.values).toEqual([10, 0]);
  expect(chart('stake-by-source', { ...SOURCE, judged: null })).toBeUndefined();
});

it('rules are counted by what they said of each system', () => {
  const [bad, , unknown] = chart('dormant-by-rule')?.series ?? [];
  const at = chart('dormant-by-rule')?.categories.findIndex((_, index) => bad?.values[index] === 1) ?? -1;
  expect([bad?.values[at], unknown?.values[at]]).toEqual([1, 1]);
});

it('completeness and the share in the cloud say of what they are a share', () => {
  expect(chart('cloud-share')).toMatchObject({
    series: [{ values: [50] }],
    missing: 1,
    target: { value: 70 },
  });
  const answered = chart('completeness');
  expect(answered?.series[0]?.values[FIELD_IDS.indexOf('annualOpsCost')]).toBe(66.7);
  expect(chart('money-by-year')).toMatchObject({
    categories: ['2015'],
    series: [{ values: [null] }],
    missing: 3,
  });
  expect(chart('round-over-round')?.series[1]?.values).toEqual([null]);
});

it('figures are the numbers of the charts; before a run they are unknown', () => {
  const valueOf = (id: string, source = SOURCE) => drawFigures(source).find((one) => one.id === id)?.value;
  expect(['dormant', 'undetermined', 'groups', 'grouped'].map((id) => valueOf(id))).toEqual([1, 1, 1, 2]);
  expect(['operation', 'at-stake', 'saved', 'cloud-share'].map((id) => valueOf(id))).toEqual([
    15.5, 10, 4, 50,
  ]);
  expect(valueOf('dormant', { ...SOURCE, judged: null })).toBeNull();
});
