import type { Conflict, Plan, TimelineItem } from '../plans/plan.js';
import { chineseMonth } from '../plans/chinese-month.js';
import type { Pack } from '../packs/pack.js';
import { chineseDate, numberNotes } from './letterhead.js';
import { type ColumnOf, type Table, numbered, tabulate } from './table.js';

const TASKS: readonly ColumnOf<TimelineItem>[] = [
  { title: '责任单位', width: 26, block: true, cell: ({ owner }) => owner },
  numbered,
  { title: '任务', width: 46, cell: ({ title }) => title },
  { title: '配合单位', width: 26, cell: ({ support }) => support.join('、') || null },
  {
    title: '完成时限',
    width: 16,
    align: 'center',
    cell: ({ due, repeats }) => (due ? chineseMonth(due) : (repeats ?? '文件未写明')),
  },
  { title: '计划开始', width: 11, align: 'center', cell: ({ start, repeats }) => (repeats ? null : start) },
  {
    title: '计划完成',
    width: 11,
    align: 'center',
    cell: ({ finish, repeats }) => (repeats === '每年' ? '每年年底' : repeats ? '持续' : finish),
  },
  {
    title: '能否按时',
    width: 10,
    align: 'center',
    cell: ({ isLate, due, repeats }) => (isLate ? '不能' : due && !repeats ? '能' : '—'),
  },
  { title: '依据', width: 34, cell: ({ source }) => source },
  { title: '责任人', width: 12, cell: () => null },
];

const CONFLICTS: readonly ColumnOf<Conflict>[] = [
  numbered,
  { title: '责任单位', width: 30, cell: ({ owner }) => owner },
  { title: '不能按时的任务数', width: 18, align: 'right', format: 'count', cell: ({ late }) => late.length },
  {
    title: '不能同时满足的要求（逐条见下一张表）',
    width: 110,
    cell: ({ summary }) => summary.join('\n'),
  },
  { title: '调整意见', width: 30, cell: () => null },
];

interface ConflictLine {
  readonly owner: string;
  readonly constraint: string;
}
const CONFLICT_LINES: readonly ColumnOf<ConflictLine>[] = [
  { title: '责任单位', width: 30, block: true, cell: ({ owner }) => owner },
  numbered,
  {
    title: '不能同时满足的要求（去掉同一单位的其中任何一项即可满足其余各项）',
    width: 130,
    cell: ({ constraint }) => constraint,
  },
];

type Load = Plan['load'][number];
const LOADS: readonly ColumnOf<Load>[] = [
  numbered,
  { title: '责任单位', width: 50, cell: ({ owner }) => owner },
  { title: '月份', width: 20, align: 'center', cell: ({ month }) => month },
  {
    title: '计划完成的环节',
    width: 20,
    align: 'right',
    format: 'count',
    sum: true,
    cell: ({ steps }) => steps,
  },
  { title: '每月能力', width: 20, align: 'right', format: 'count', cell: ({ capacity }) => capacity },
];

const NO_CONFLICT = '无。按现有能力各项任务都能按时完成';

/** A plan as sheets: tasks by owner, what cannot be kept, work by month. */
export function planTables(plan: Plan, pack: Pack): readonly Table[] {
  const items = plan.items.toSorted(order);
  const lines = plan.conflicts.flatMap(({ owner, constraints }) =>
    constraints.map((constraint) => ({ owner, constraint })),
  );
  const captions = (count: string) => [
    `计划起点：${chineseDate(plan.from)}　　政策口径：${pack.title}　　本表共 ${count}`,
  ];
  return [
    {
      sheet: '工作计划',
      title: `${pack.letterhead}政务信息系统清理整合工作计划`,
      captions: captions(`${items.length} 项任务`),
      ...tabulate(items, TASKS),
      notes: numberNotes([
        '“计划开始”“计划完成”按各单位每月能够办理的环节数和先后顺序排定，时限近的先办；每月能力为本单位设定，可以调整后重新排定。',
        '清理各环节来自具名认定，政策任务来自文件的任务分工表；没有认定的系统不列入计划。',
      ]),
    },
    {
      sheet: '冲突',
      title: '不能按时完成的任务和相互冲突的要求',
      captions: captions(`${plan.conflicts.length} 个单位`),
      ...tabulate(plan.conflicts, CONFLICTS),
      empty: NO_CONFLICT,
      notes: numberNotes(['每个单位列出一组最小的冲突；解决以后可能还有其他冲突，请重新排定。']),
    },
    {
      sheet: '冲突明细',
      title: '相互冲突的要求（逐条）',
      captions: captions(`${lines.length} 条`),
      ...tabulate(lines, CONFLICT_LINES),
      empty: NO_CONFLICT,
      notes: [],
    },
    {
      sheet: '每月工作量',
      title: '各单位每月工作量',
      captions: captions(`${plan.load.length} 行`),
      ...tabulate(plan.load, LOADS),
      notes: [],
    },
  ];
}

/** By owner, work on systems first; within an owner in the order in which it is done. */
function order(a: TimelineItem, b: TimelineItem): number {
  const key = ({ system, owner }: TimelineItem) => `${system ? 0 : 1}\u0000${owner}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
