import type { DuplicateGroup } from '../audit/rule.js';
import { dueOf } from '../review/settlement.js';
import { displayValue } from '../survey/survey.js';
import { abridge } from './describe-verdicts.js';
import { captionsOf, chineseDeadline, decisionNote, headed, numberNotes } from './letterhead.js';
import type { List, ListInput } from './list.js';
import { DECIDED, DEPARTMENT, OPS_COST, REASON, SOURCE, SYSTEM_NAME, blank } from './system-columns.js';
import { type SystemRow, systemRows } from './system-row.js';
import { type ColumnOf, numbered, tabulate } from './table.js';
import { whyEmpty } from './why-empty.js';

interface MergedRow extends SystemRow {
  readonly group: string;
  /** Its place among the groups of the run, from 1; 0 for none. */
  readonly groupNumber: number;
  readonly survivor: string | null;
  readonly due: string | null;
}

const COLUMNS: readonly ColumnOf<MergedRow>[] = [
  {
    title: '组',
    width: 16,
    align: 'center',
    block: true,
    cell: ({ group, groupNumber }) => (groupNumber ? `第${groupNumber}组\n${group}` : group),
  },
  numbered,
  DEPARTMENT,
  SYSTEM_NAME,
  {
    title: '保留系统',
    width: 20,
    cell: ({ survivor, nameOf }) => (survivor ? nameOf(survivor) : '尚未确定'),
  },
  {
    title: '需要并入的功能、数据和用户',
    width: 38,
    cell: ({ values }) =>
      [
        `功能：${abridge(values.function ?? '未填', 100)}`,
        `数据资源：${abridge(values.dataResources ?? '未填')}`,
        `用户：${values.registeredUsers === undefined ? '未填' : `${values.registeredUsers}个账号`}`,
        `对接系统：${abridge(displayValue(values.connectedSystems) || '未填')}`,
      ].join('\n'),
  },
  REASON,
  DECIDED,
  {
    title: '完成时限',
    width: 12,
    align: 'center',
    cell: ({ due }) => (due ? `${chineseDeadline(due)}前` : '待定'),
  },
  OPS_COST,
  SOURCE,
  blank('整合负责人', 11),
];

/** Duplicates that a named person has decided to merge, by surviving system. */
export const duplicateMerge: List = {
  id: 'duplicate-merge',
  title: '影子系统整合清单',
  stage: 'office',
  rules: ['duplicate-function', 'duplicates-shared-system', 'common-system', 'covered-function'],
  tables(input) {
    const rows = mergedRows(input);
    return [
      {
        sheet: '影子系统整合',
        title: headed(input, duplicateMerge.title),
        captions: captionsOf(input, rows.length),
        ...tabulate(rows, COLUMNS),
        empty: whyEmpty(input, { ...duplicateMerge, isDecided: true }),
        notes: numberNotes([
          '本表列出认定为“影子”并确定整合的系统。保留系统由认定意见写明；没有写明的，按相似系统组的建议列出并须另行确认。整合前应核对历史数据、在办业务和用户授权。',
          decisionNote(input),
        ]),
      },
    ];
  },
};

function mergedRows(input: ListInput): readonly MergedRow[] {
  const groups = new Map<string, DuplicateGroup>();
  for (const group of input.findings.groups) for (const id of group.members) groups.set(id, group);
  const includes = ({ settlement }: SystemRow) =>
    settlement?.disposition === 'merge' && settlement.deferredUntil === null;
  const rows = systemRows(input, { includes }).map((row): MergedRow => {
    const group = groups.get(row.judged.id);
    const survivor = row.settlement?.survivor ?? group?.survivor ?? null;
    return {
      ...row,
      survivor: survivor === row.judged.id ? null : survivor,
      group: group?.id ?? '不在相似组中',
      groupNumber: group ? input.findings.groups.indexOf(group) + 1 : 0,
      due: row.settlement ? dueOf(row.settlement, input.duty?.finish ?? null) : null,
    };
  });
  return rows.toSorted((a, b) => a.groupNumber - b.groupNumber);
}
