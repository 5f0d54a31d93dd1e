import { addExactly } from '../survey/add-exactly.js';
import { FIELD_IDS, fieldOf } from '../survey/survey.js';
import type { ChartDeclaration, CountedField } from './chart.js';
import { cloudCounts } from './cloud-counts.js';
import { countAnswers } from './count-answers.js';
import { FUNDING_BARS, fundingBar } from './funding-bars.js';
import { shareOf } from './share-of.js';
import { statedSum } from './stated-sum.js';
import { yearOf, yearSpan } from './year-span.js';

/** Systems of each value of a closed question. */
function answersOf(id: string, field: CountedField, definition: string): ChartDeclaration {
  return {
    id,
    draw: ({ systems }) => {
      const { counts, missing } = countAnswers(systems, field);
      return {
        id,
        title: `系统数量：按${fieldOf(field).label}`,
        definition,
        unit: '个',
        form: 'bar',
        categories: [...counts.keys()],
        series: [{ name: '系统数量', values: [...counts.values()] }],
        missing,
      };
    },
  };
}

const byDepartment: ChartDeclaration = {
  id: 'systems-by-department',
  draw: ({ systems }) => {
    const counts = new Map<string, number>();
    for (const { department } of systems) counts.set(department, (counts.get(department) ?? 0) + 1);
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    return {
      id: 'systems-by-department',
      title: '系统数量：按填报单位',
      definition: '登记册中各单位填报的系统数量，由多到少。',
      unit: '个',
      form: 'bar',
      categories: sorted.map(([department]) => department),
      series: [{ name: '系统数量', values: sorted.map(([, count]) => count) }],
      missing: 0,
    };
  },
};

/** Money by the year of a date, in 万元; a year of whose systems none states an amount is unknown, not nought. */
const moneyByYear: ChartDeclaration = {
  id: 'money-by-year',
  draw: ({ systems }) => {
    const stated = systems.map(({ values }) => values);
    const years = yearSpan(stated.flatMap((values) => yearOf(values) ?? []));
    return {
      id: 'money-by-year',
      title: '建设资金：按投入使用年份',
      definition: '建设资金按投入使用时间的年份合计；没有填写资金或时间的系统不计入，另行注明。',
      unit: '万元',
      form: 'columns',
      categories: years.map(String),
      series: [
        {
          name: '建设资金',
          values: years.map((year) =>
            statedSum(
              stated.filter((values) => yearOf(values) === year),
              'constructionCost',
            ),
          ),
        },
      ],
      missing: stated.filter(
        (values) => yearOf(values) === undefined || values.constructionCost === undefined,
      ).length,
    };
  },
};

/** Money by source. */
const moneyBySource: ChartDeclaration = {
  id: 'money-by-source',
  draw: ({ systems }) => {
    const sums = (
      money: 'constructionCost' | 'annualOpsCost',
      source: 'constructionFunding' | 'opsFunding',
    ) => {
      const amounts = new Map(FUNDING_BARS.map((name) => [name, [] as number[]]));
      let blanks = 0;
      for (const { values } of systems) {
        const amount = values[money];
        const bar = fundingBar(values[source]);
        if (amount === undefined || bar === undefined) blanks++;
        else amounts.get(bar)?.push(amount);
      }
      return { amounts, blanks };
    };
    const build = sums('constructionCost', 'constructionFunding');
    const operate = sums('annualOpsCost', 'opsFunding');
    const series = (name: string, { amounts }: typeof build) => ({
      name,
      values: FUNDING_BARS.map((category) => addExactly(amounts.get(category) ?? [])),
    });
    return {
      id: 'money-by-source',
      title: '资金：按来源',
      definition:
        '建设资金和年度运维资金按经费来源合计；一个系统有多种来源的，各占多少没有填写，单列为“多种来源”。',
      unit: '万元',
      form: 'columns',
      categories: FUNDING_BARS,
      series: [series('建设资金', build), series('年度运维资金', operate)],
      missing: Math.max(build.blanks, operate.blanks),
    };
  },
};

/** 鲁政办发〔2017〕75号 二（二）: of the systems that can move, 70 % by the end of June 2018. */
const cloudShare: ChartDeclaration = {
  id: 'cloud-share',
  draw: ({ systems }) => {
    const { inCloud, able, unknown } = cloudCounts(systems);
    return {
      id: 'cloud-share',
      title: '上云比例',
      definition: `分子：部署在云上的系统 ${inCloud} 个；分母：已在云上或填报“具备上云条件”的系统 ${able} 个。不在云上又没有填上云条件的不知道能否上云，不计入。`,
      unit: '%',
      form: 'bar',
      categories: ['上云比例'],
      series: [
        {
          name: '上云比例',
          values: [shareOf(inCloud, able)],
        },
      ],
      missing: unknown,
      target: { value: 70, label: '鲁政办发〔2017〕75号：具备迁移条件业务系统的上云比例达到70%' },
    };
  },
};

const completeness: ChartDeclaration = {
  id: 'completeness',
  draw: ({ systems, answered }) => ({
    id: 'completeness',
    title: '填报完整度：按问题',
    definition: '每个问题填写了答案的系统占全部系统的百分比；只统计能读懂的答案。',
    unit: '%',
    form: 'bar',
    categories: FIELD_IDS.map((id) => fieldOf(id).label),
    series: [
      {
        name: '已填比例',
        values: FIELD_IDS.map((id) => shareOf(answered.get(id) ?? 0, systems.length)),
      },
    ],
    missing: 0,
  }),
};

/** Drawn from what departments declared. */
export const REGISTER_CHARTS: readonly ChartDeclaration[] = [
  byDepartment,
  answersOf('lifecycle', 'lifecycle', '填报为在用、在建、停用等的系统数量。'),
  answersOf('networks', 'networks', '一个系统可以接入几个网络，各网络分别计数，合计会大于系统总数。'),
  answersOf('hosting', 'hosting', '按填报的部署位置计数。'),
  moneyByYear,
  moneyBySource,
  cloudShare,
  completeness,
];
