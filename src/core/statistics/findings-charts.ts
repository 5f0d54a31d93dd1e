import { addExactly } from '../survey/add-exactly.js';
import { moneyByDepartment } from '../lists/money-at-stake.js';
import { RULES } from '../rules/index.js';
import { kindMark } from '../audit/packed-verdicts.js';
import type { ChartDeclaration } from './chart.js';
import { SAVINGS_CHARTS } from './savings-charts.js';
import { STAKE_CHARTS } from './stake-charts.js';

const KINDS = [
  ['flagged', '疑似'],
  ['conflicting', '存疑'],
  ['undetermined', '缺据'],
] as const;

/** 僵尸 rules: how many systems each one suspects, doubts, or cannot judge. */
const dormantByRule: ChartDeclaration = {
  id: 'dormant-by-rule',
  draw: ({ judged }) => {
    if (!judged) return null;
    const rules = RULES.filter(({ theme }) => theme === 'dormant');
    const count = (rule: string, kind: string): number => {
      const mark = kindMark(rule, kind);
      return judged.systems.filter(({ kinds }) => kinds.includes(mark)).length;
    };
    return {
      id: 'dormant-by-rule',
      title: '“僵尸”系统：按规则',
      definition: '每条规则判为疑似、存疑、缺据的系统数量；一个系统可以符合几条规则，合计会大于系统总数。',
      unit: '个',
      form: 'stacked',
      categories: rules.map(({ title }) => title),
      series: KINDS.map(([kind, name]) => ({ name, values: rules.map(({ id }) => count(id, kind)) })),
      missing: 0,
    };
  },
};

/** 影子 groups by the kind of system that most members state. */
const groupsByKind: ChartDeclaration = {
  id: 'groups-by-kind',
  draw: ({ judged, systems }) => {
    if (!judged) return null;
    const categories = new Map(systems.map(({ id, values }) => [id, values.category ?? '未填类别']));
    const counts = new Map<string, { groups: number; members: number }>();
    for (const { members } of judged.groups) {
      const kind = mostFrequent(members.map((id) => categories.get(id) ?? '未填类别'));
      const sum = counts.get(kind) ?? { groups: 0, members: 0 };
      counts.set(kind, { groups: sum.groups + 1, members: sum.members + members.length });
    }
    const sorted = [...counts].sort(([, a], [, b]) => b.members - a.members);
    return {
      id: 'groups-by-kind',
      title: '“影子”系统：按系统类别',
      definition: '相似系统组的数量和组内系统数量，按组内多数系统填报的类别归类。',
      unit: '个',
      form: 'columns',
      categories: sorted.map(([kind]) => kind),
      series: [
        { name: '相似系统组', values: sorted.map(([, { groups }]) => groups) },
        { name: '组内系统', values: sorted.map(([, { members }]) => members) },
      ],
      missing: 0,
    };
  },
};

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** What could be saved and what was, by department; only what was booked with a proof counts as saved. */
const moneyAtStakeChart: ChartDeclaration = {
  id: 'money-at-stake',
  draw: ({ judged, systems, savings }) => {
    if (!judged) return null;
    const sums = moneyByDepartment(judged, new Map(systems.map((system) => [system.id, system])));
    const saved = (department: string): number => savings.get(department) ?? 0;
    const departments = [...new Set([...sums.keys(), ...savings.keys()])]
      .map((department) => ({ department, ...(sums.get(department) ?? NO_MONEY) }))
      .filter(({ department, systems: count }) => count || saved(department))
      .sort((a, b) => b.amount - a.amount || saved(b.department) - saved(a.department));
    const total = addExactly(departments.map(({ amount }) => amount));
    const booked = addExactly(departments.map(({ department }) => saved(department)));
    return {
      id: 'money-at-stake',
      title: '涉及资金与已核减资金：按填报单位',
      definition: `涉及资金：疑似僵尸和建议并入其他系统的，年度运维资金合计 ${total} 万元，每个系统只计一次。已核减：凭核减文件登记的合计 ${booked} 万元/年，预计的不算。`,
      unit: '万元',
      form: 'bar',
      categories: departments.map(({ department }) => department),
      series: [
        {
          name: '涉及资金',
          values: departments.map(({ amount, systems: count, blanks }) =>
            count && blanks === count ? null : amount,
          ),
        },
        { name: '已核减', values: departments.map(({ department }) => saved(department)) },
      ],
      missing: departments.reduce((sum, { blanks }) => sum + blanks, 0),
    };
  },
};

const NO_MONEY = { amount: 0, systems: 0, blanks: 0 };

/** Drawn from what the rules found. */
export const FINDINGS_CHARTS: readonly ChartDeclaration[] = [
  dormantByRule,
  groupsByKind,
  moneyAtStakeChart,
  ...STAKE_CHARTS,
  ...SAVINGS_CHARTS,
];
