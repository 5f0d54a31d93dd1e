import { addExactly } from '../survey/add-exactly.js';
import { type MoneyAtStake, moneyAtStake } from '../lists/money-at-stake.js';
import type { ChartSource } from './chart.js';
import { cloudCounts } from './cloud-counts.js';
import { shareOf } from './share-of.js';

export const FIGURE_GROUPS = ['填报', '系统', '疑点', '认定与处置', '资金'] as const;

/** One number of a report, with what it counts. */
export interface Figure {
  readonly id: string;
  readonly group: (typeof FIGURE_GROUPS)[number];
  readonly title: string;
  /** `null` is unknown: nothing was judged, or nobody answered. */
  readonly value: number | null;
  readonly unit: string;
  readonly definition: string;
  /** Systems that could not be counted because the answer is blank. */
  readonly missing: number;
}

/** Where reporting and the cases of a round stand, as far as reports count them. */
export interface FigureSource extends ChartSource {
  readonly units: { readonly expected: number; readonly reported: number };
  readonly cases: {
    readonly notified: number;
    readonly decidedDormant: number;
    readonly decidedDuplicate: number;
    readonly listed: number;
    readonly closed: number;
    /** 万元 a year. */
    readonly saved: number;
    readonly expected: number;
  };
}

/** What is counted once for several numbers. */
interface Counts extends FigureSource {
  readonly cloud: ReturnType<typeof cloudCounts>;
  readonly stake: MoneyAtStake | null;
}

interface FigureDeclaration extends Omit<Figure, 'value' | 'missing'> {
  count(counts: Counts): number | null;
  missing?(counts: Counts): number;
}

const unknownCloud = ({ cloud }: Counts): number => cloud.unknown;

const standing =
  (kind: string) =>
  ({ judged }: Counts): number | null =>
    judged && judged.systems.filter(({ zombie }) => zombie === kind).length;

const amounts = ({ systems }: Counts, field: 'constructionCost' | 'annualOpsCost'): readonly number[] =>
  systems.flatMap(({ values }) => values[field] ?? []);

/** A sum of what was stated, and how many did not state it. */
const stated = (
  field: 'constructionCost' | 'annualOpsCost',
): Pick<FigureDeclaration, 'count' | 'missing'> => ({
  count: (counts) => {
    const given = amounts(counts, field);
    return given.length ? addExactly(given) : null;
  },
  missing: (counts) => counts.systems.length - amounts(counts, field).length,
});

/** In the order of a report. */
const FIGURES: readonly FigureDeclaration[] = [
  {
    ...{ id: 'units-expected', group: '填报', title: '应报单位', unit: '个' },
    definition: '单位总名单中的单位，加上名单之外已经填报的单位。',
    count: ({ units }) => units.expected,
  },
  {
    ...{ id: 'units-reported', group: '填报', title: '已报单位', unit: '个' },
    definition: '本批次收到过填报的单位。',
    count: ({ units }) => units.reported,
  },
  {
    ...{ id: 'systems', group: '系统', title: '政务信息系统', unit: '个' },
    definition: '台账中现有的系统；两个单位都报了的同一系统，各计一次。',
    count: ({ systems }) => systems.length,
  },
  {
    ...{ id: 'systems-built', group: '系统', title: '已建系统', unit: '个' },
    definition: '填报为“已建”的系统。',
    count: ({ systems }) => systems.filter(({ values }) => values.lifecycle === '已建').length,
    missing: ({ systems }) => systems.filter(({ values }) => values.lifecycle === undefined).length,
  },
  {
    ...{ id: 'cloud', group: '系统', title: '上云系统', unit: '个' },
    definition: '部署在云上的系统，是上云比例的分子。',
    count: ({ cloud }) => cloud.inCloud,
    missing: unknownCloud,
  },
  {
    ...{ id: 'cloud-able', group: '系统', title: '可上云系统', unit: '个' },
    definition: '已在云上或填报“具备上云条件”的系统，是上云比例的分母。',
    count: ({ cloud }) => cloud.able,
    missing: unknownCloud,
  },
  {
    ...{ id: 'cloud-share', group: '系统', title: '上云比例', unit: '%' },
    definition: '上云系统除以可上云系统。鲁政办发〔2017〕75号要求达到 70%。',
    count: ({ cloud }) => shareOf(cloud.inCloud, cloud.able),
    missing: unknownCloud,
  },
  {
    ...{ id: 'dormant', group: '疑点', title: '疑似僵尸系统', unit: '个' },
    definition: '最近一次判定综合判为疑似的系统，尚未认定。',
    count: standing('flagged'),
  },
  {
    ...{ id: 'doubtful', group: '疑点', title: '存疑系统', unit: '个' },
    definition: '答案互相矛盾，不能判定是否长期不用的系统。',
    count: standing('conflicting'),
  },
  {
    ...{ id: 'undetermined', group: '疑点', title: '缺据系统', unit: '个' },
    definition: '缺少答案，不能判定是否长期不用的系统。',
    count: standing('undetermined'),
  },
  {
    ...{ id: 'groups', group: '疑点', title: '影子系统组', unit: '组' },
    definition: '最近一次判定的相似系统组，尚未认定。',
    count: ({ judged }) => judged && judged.groups.length,
  },
  {
    ...{ id: 'grouped', group: '疑点', title: '组内系统', unit: '个' },
    definition: '至少在一个相似系统组内的系统，每个计一次。',
    count: ({ judged }) => judged && new Set(judged.groups.flatMap(({ members }) => members)).size,
  },
  {
    ...{ id: 'notified', group: '认定与处置', title: '已通知核实', unit: '项' },
    definition: '已经通知单位的事项，包括之后认定和排除的。',
    count: ({ cases }) => cases.notified,
  },
  {
    ...{ id: 'decided-dormant', group: '认定与处置', title: '认定为僵尸', unit: '项' },
    definition: '由审计局人员认定为僵尸的事项。',
    count: ({ cases }) => cases.decidedDormant,
  },
  {
    ...{ id: 'decided-duplicate', group: '认定与处置', title: '认定为影子', unit: '项' },
    definition: '由审计局人员认定为影子的事项。',
    count: ({ cases }) => cases.decidedDuplicate,
  },
  {
    ...{ id: 'listed', group: '认定与处置', title: '已列入清单', unit: '项' },
    definition: '已有处置意见并列入清单的事项，包括之后销号的。',
    count: ({ cases }) => cases.listed,
  },
  {
    ...{ id: 'closed', group: '认定与处置', title: '已销号', unit: '项' },
    definition: '证明材料齐全、已经销号的事项。',
    count: ({ cases }) => cases.closed,
  },
  {
    ...{ id: 'construction', group: '资金', title: '建设资金', unit: '万元' },
    definition: '填报的建设资金合计。',
    ...stated('constructionCost'),
  },
  {
    ...{ id: 'operation', group: '资金', title: '年度运维资金', unit: '万元' },
    definition: '填报的年度运维资金合计。',
    ...stated('annualOpsCost'),
  },
  {
    ...{ id: 'at-stake', group: '资金', title: '涉及资金', unit: '万元' },
    definition: '疑似僵尸和建议并入其他系统的年度运维资金，每个系统只计一次。',
    count: ({ stake }) => stake && (stake.systems && stake.blanks === stake.systems ? null : stake.amount),
    missing: ({ stake }) => stake?.blanks ?? 0,
  },
  {
    ...{ id: 'expected', group: '资金', title: '待核减', unit: '万元' },
    definition: '已列入清单、将要关停或整合而还没有核减的年度运维资金。',
    count: ({ cases }) => cases.expected,
  },
  {
    ...{ id: 'saved', group: '资金', title: '已核减', unit: '万元' },
    definition: '凭核减文件登记的金额，每年；预计的不算。',
    count: ({ cases }) => cases.saved,
  },
];

/** The numbers that a report to the office needs. */
export function drawFigures(source: FigureSource): readonly Figure[] {
  const { systems, judged } = source;
  const counts: Counts = {
    ...source,
    cloud: cloudCounts(systems),
    stake: judged && moneyAtStake(judged, new Map(systems.map((system) => [system.id, system]))),
  };
  return FIGURES.map(({ count, missing, ...figure }) => ({
    ...figure,
    value: count(counts),
    missing: missing?.(counts) ?? 0,
  }));
}
