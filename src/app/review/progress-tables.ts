import { type ColumnOf, type Table, numbered, tabulate } from '../../core/lists/table.js';
import { daysBetween, deadlineOf } from '../../core/review/case-deadline.js';
import type { DepartmentProgress, MonthlyProgress } from '../../core/review/case-progress.js';
import type { RectificationRow } from '../../core/review/rectification.js';
import type { Reminder } from '../../core/review/reminders.js';
import { type ReviewCase, STATE_TITLES } from '../../core/review/review-case.js';
import type { RoundProgress } from './track-round.js';

export interface TrackedRound {
  readonly progress: RoundProgress;
  readonly reminders: readonly Reminder[];
  readonly rows: readonly RectificationRow[];
  /** The pack's deadline for cleaning up. */
  readonly packDue: string | null;
}

interface Heading {
  readonly round: string;
  readonly letterhead: string;
}

/** Every tracking table of a round, one sheet each: plain rows, printed elsewhere. */
export function progressTables(tracked: TrackedRound, { round, letterhead }: Heading): readonly Table[] {
  const { progress, reminders, rows, packDue } = tracked;
  const captions = [`${round}，截至 ${progress.on}`];
  const sheet = <R>(
    name: string,
    title: string,
    items: readonly R[],
    columns: readonly ColumnOf<NoInfer<R>>[],
  ): Table => ({
    ...{ sheet: name, title: `${letterhead}${title}`, captions: [...captions, `共 ${items.length} 行`] },
    ...{ ...tabulate(items, columns), notes: [] },
  });
  return [
    sheet('单位进度', '清理整合进度表（按单位）', progress.departments, BY_DEPARTMENT),
    sheet('月度进度', '清理整合月度进度表', progress.months, BY_MONTH),
    sheet('逾期事项', '逾期事项清单', progress.overdue, overdueColumns(progress.on, packDue)),
    sheet('已申请未完成', '已申请未完成事项清单', progress.asked, ASKED),
    sheet('催办草稿', '催办事项（草稿，未发送）', reminders.flatMap(linesOf), REMINDERS),
    sheet('整改台账', '整改台账', rows, RECTIFICATION),
  ];
}

const BY_DEPARTMENT: readonly ColumnOf<DepartmentProgress>[] = [
  numbered,
  { title: '责任单位', width: 20, cell: ({ department }) => department },
  { title: '事项', width: 8, align: 'right', format: 'count', sum: true, cell: ({ total }) => total },
  { title: '列入清单', width: 10, align: 'right', format: 'count', sum: true, cell: ({ listed }) => listed },
  { title: '已销号', width: 8, align: 'right', format: 'count', sum: true, cell: ({ closed }) => closed },
  { title: '逾期', width: 8, align: 'right', format: 'count', sum: true, cell: ({ overdue }) => overdue },
  { title: '暂缓', width: 8, align: 'right', format: 'count', sum: true, cell: ({ deferred }) => deferred },
  {
    title: '已核减\n（万元/年）',
    width: 13,
    align: 'right',
    format: 'money',
    sum: true,
    cell: ({ saved }) => saved,
  },
  {
    title: '待核减\n（万元/年）',
    width: 13,
    align: 'right',
    format: 'money',
    sum: true,
    cell: ({ expected }) => expected,
  },
];

const BY_MONTH: readonly ColumnOf<MonthlyProgress>[] = [
  { title: '月份', width: 10, cell: ({ month }) => month },
  ...(
    [
      ['notify', '通知'],
      ['reply', '说明'],
      ['overdue', '逾期未说明'],
      ['decide', '认定'],
      ['dismiss', '排除'],
      ['list', '列入清单'],
      ['stop', '停用'],
      ['cut', '核减经费'],
      ['close', '销号'],
    ] as const
  ).map(([step, title]): ColumnOf<MonthlyProgress> => ({
    ...{ title, width: 10, align: 'right', format: 'count' },
    cell: ({ steps }) => steps[step] ?? 0,
  })),
  { title: '累计在清单', width: 11, align: 'right', format: 'count', cell: ({ listed }) => listed },
  { title: '累计销号', width: 10, align: 'right', format: 'count', cell: ({ closed }) => closed },
];

const overdueColumns = (on: string, packDue: string | null): readonly ColumnOf<ReviewCase>[] => [
  numbered,
  { title: '责任单位', width: 18, cell: ({ department }) => department },
  { title: '系统名称', width: 24, cell: ({ systemName }) => systemName },
  { title: '状态', width: 12, cell: ({ state }) => STATE_TITLES[state] },
  { title: '逾期事项', width: 10, cell: (item) => deadlineOf(item, packDue)?.what ?? null },
  { title: '期限', width: 12, cell: (item) => deadlineOf(item, packDue)?.until ?? null },
  {
    ...{ title: '超期天数', width: 10, align: 'right', format: 'count' },
    cell: (item) => daysBetween(deadlineOf(item, packDue)?.until ?? on, on),
  },
  { title: '事项编号', width: 14, cell: ({ id }) => id },
];

const ASKED: readonly ColumnOf<RoundProgress['asked'][number]>[] = [
  numbered,
  { title: '责任单位', width: 18, cell: ({ case: item }) => item.department },
  { title: '系统名称', width: 24, cell: ({ case: item }) => item.systemName },
  { title: '申请', width: 14, cell: ({ asked }) => asked },
  { title: '状态', width: 12, cell: ({ case: item }) => STATE_TITLES[item.state] },
  { title: '事项编号', width: 14, cell: ({ case: item }) => item.id },
];

type ReminderLine = Reminder['cases'][number] & Pick<Reminder, 'department' | 'share' | 'what'>;

const linesOf = ({ department, share, what, cases }: Reminder): readonly ReminderLine[] =>
  cases.map((item) => ({ ...item, department, share, what }));

const REMINDERS: readonly ColumnOf<ReminderLine>[] = [
  numbered,
  { title: '责任单位', width: 18, block: true, cell: ({ department }) => department },
  {
    title: '档次',
    width: 12,
    cell: ({ share }) => (share === 1 ? '督办（逾期）' : `已过 ${Math.round(share * 100)}%`),
  },
  { title: '事项', width: 8, cell: ({ what }) => what },
  { title: '系统名称', width: 24, cell: ({ systemName }) => systemName },
  { title: '期限', width: 12, cell: ({ until }) => until },
  { title: '剩余天数', width: 10, align: 'right', format: 'count', cell: ({ daysLeft }) => daysLeft },
  { title: '事项编号', width: 14, cell: ({ case: id }) => id },
];

const RECTIFICATION: readonly ColumnOf<RectificationRow>[] = [
  numbered,
  { title: '问题', width: 40, cell: ({ systemName, problem }) => `${systemName}：${problem}` },
  { title: '责任领导', width: 10, cell: ({ leader }) => leader || null },
  { title: '责任单位', width: 16, cell: ({ department }) => department },
  { title: '责任人员', width: 10, cell: ({ person }) => person || null },
  { title: '整改措施', width: 30, cell: ({ measure }) => measure },
  { title: '整改时限', width: 12, cell: ({ dueOn }) => dueOn || null },
  { title: '整改情况', width: 24, cell: ({ status }) => status },
  { title: '销号', width: 12, cell: ({ closedOn }) => closedOn || null },
];
