import { addExactly } from '../survey/add-exactly.js';
import { moneyByDepartment } from '../lists/money-at-stake.js';
import { RULES } from '../rules/index.js';
import type { ChartDeclaration } from './chart.js';

const KINDS = [
  ['flagged', '疑似'],
  ['conflicting', '存疑'],
  ['undetermined', '缺据'],
] as const;

/** 僵尸 rules: how many systems each one suspects, doubts, or cannot judge. */
const dormantByRule: ChartDeclaration = {
  id: 'dormant-by-rule',
  draw: ({ findings }) => {
    if (!findings) return null;
    const rules = RULES.filter(({ theme }) => theme === 'dormant');
    const count = (rule: string, kind: string): number =>
      findings.systems.filter(({ verdicts }) =>
        verdicts.some((verdict) => verdict.rule === rule && verdict.verdict === kind),
      ).length;
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
  draw: ({ findings, systems }) => {
    if (!findings) return null;
    const categories = new Map(systems.map(({ id, values }) => [id, values.category ?? '未填类别']));
    const counts = new Map<string, { groups: number; members: number }>();
    for (const { members } of findings.groups) {
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

const moneyAtStakeChart: ChartDeclaration = {
  id: 'money-at-stake',
  draw: ({ findings, systems }) => {
    if (!findings) return null;
    const sums = moneyByDepartment(findings, new Map(systems.map((system) => [system.id, system])));
    const sorted = [...sums]
      .filter(([, { systems: count }]) => count)
      .sort(([, a], [, b]) => b.amount - a.amount);
    return {
      id: 'money-at-stake',
      title: '涉及资金：按填报单位',
      definition: `疑似僵尸和建议并入其他系统的，年度运维资金合计 ${addExactly(sorted.map(([, { amount }]) => amount))} 万元；每个系统只计一次，没有填写金额的另行注明。`,
      unit: '万元',
      form: 'bar',
      categories: sorted.map(([department]) => department),
      series: [
        {
          name: '年度运维资金',
          values: sorted.map(([, { amount, systems: count, blanks }]) => (blanks === count ? null : amount)),
        },
      ],
      missing: sorted.reduce((sum, [, { blanks }]) => sum + blanks, 0),
    };
  },
};

/** Drawn from what the rules found. */
export const FINDINGS_CHARTS: readonly ChartDeclaration[] = [dormantByRule, groupsByKind, moneyAtStakeChart];
