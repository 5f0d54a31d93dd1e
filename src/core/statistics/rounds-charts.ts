import type { ChartDeclaration } from './chart.js';

/** Rounds side by side, oldest first: systems, and what the newest run of each suspects. */
const systemsByRound: ChartDeclaration = {
  id: 'round-over-round',
  draw: ({ rounds }) => ({
    id: 'round-over-round',
    title: '历次普查：系统和疑点',
    definition:
      '每个批次台账中的系统数量，以及该批次最近一次判定的疑似僵尸系统和影子系统组内系统；还没有判定的批次空着。',
    unit: '个',
    form: 'columns',
    categories: rounds.map(({ round }) => round),
    series: [
      { name: '系统', values: rounds.map(({ systems }) => systems) },
      { name: '疑似僵尸', values: rounds.map(({ dormant }) => dormant) },
      { name: '影子系统组内', values: rounds.map(({ grouped }) => grouped) },
    ],
    missing: 0,
  }),
};

const moneyByRound: ChartDeclaration = {
  id: 'money-by-round',
  draw: ({ rounds }) => ({
    id: 'money-by-round',
    title: '历次普查：年度运维资金和已核减资金',
    definition:
      '每个批次填报的年度运维资金合计（没有填写的系统不计入），以及该批次凭核减文件登记的核减资金合计。',
    unit: '万元',
    form: 'columns',
    categories: rounds.map(({ round }) => round),
    series: [
      { name: '年度运维资金', values: rounds.map(({ opsCost }) => opsCost) },
      { name: '已核减', values: rounds.map(({ saved }) => saved) },
    ],
    missing: 0,
  }),
};

/** Drawn from all rounds. */
export const ROUNDS_CHARTS: readonly ChartDeclaration[] = [systemsByRound, moneyByRound];
