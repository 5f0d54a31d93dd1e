import { isToBeCleaned } from '../review/settlement.js';
import { captionsOf, headed, numberNotes } from './letterhead.js';
import type { List, ListInput } from './list.js';
import {
  CLAUSES,
  DEPARTMENT,
  EVIDENCE,
  OPINION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  answer,
  blank,
} from './system-columns.js';
import { type SystemTable, systemTable } from './system-list.js';
import { type SystemRow, isInService, systemRows } from './system-row.js';
import { type ColumnOf, type Table, numbered, tabulate } from './table.js';

const RULES = ['dedicated-network'];

const MIGRATION: SystemTable = {
  title: '业务专网迁移清单',
  sheet: '专网迁移',
  rules: RULES,
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    { title: '专网（原填）', width: 16, cell: ({ evidence }) => evidence('networks').raw || null },
    answer('hosting', 11),
    answer('buildType', 10),
    answer('useScope', 10),
    CLAUSES,
    EVIDENCE,
    OPS_COST,
    blank('迁往（政务内网、外网）', 14),
    blank('迁移时间', 11),
    SOURCE,
    OPINION,
  ],
  notes: ['国家、省统一规划建设的业务专网按上级部署整合，请在“核实意见”栏注明。'],
};

/** A dedicated network as its department writes it, and the systems that were reported on it. */
interface EmptyLine {
  readonly department: string;
  readonly network: string;
  readonly rows: readonly SystemRow[];
}

const COLUMNS: readonly ColumnOf<EmptyLine>[] = [
  numbered,
  { title: '责任单位', width: 24, cell: ({ department }) => department },
  { title: '专网（专线）', width: 24, cell: ({ network }) => network },
  {
    title: '网上原有系统及去向',
    width: 50,
    cell: ({ rows }) => rows.map((row) => `${row.judged.systemName}：${whereTo(row)}`).join('\n'),
  },
  {
    title: '依据〔单元格〕',
    width: 40,
    cell: ({ rows }) =>
      rows
        .map(({ evidence }) => evidence('networks'))
        .map(({ file, sheet, cell }) => `${file} ${sheet}!${cell ?? '？'}`)
        .join('\n'),
  },
  { title: '建议', width: 16, cell: () => '关停撤并“空网裸线”' },
  { title: '线路租费、终止时间', width: 20, cell: () => null },
  { title: '核实意见', width: 16, cell: () => null },
];

const isGone = (row: SystemRow): boolean =>
  !isInService(row) || (row.settlement !== undefined && isToBeCleaned(row.settlement));
const whereTo = ({ values }: SystemRow): string => (values.lifecycle === '已停用' ? '已停用' : '已认定清理');

/** Networks that carry nothing any more: every system reported on them is stopped or decided to be cleaned. */
function emptyLines(input: ListInput): readonly EmptyLine[] {
  const lines = new Map<string, SystemRow[]>();
  const onNetwork = systemRows(input, {
    includes: ({ values }) =>
      values.networks?.includes('业务专网') === true &&
      !['在建', '拟建', '正在申请'].includes(values.lifecycle ?? ''),
  });
  for (const row of onNetwork) {
    const key = JSON.stringify([row.judged.department, row.evidence('networks').raw.trim()]);
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines].flatMap(([key, rows]) => {
    const [department = '', network = ''] = JSON.parse(key) as string[];
    return rows.every(isGone) ? [{ department, network: network || '业务专网', rows }] : [];
  });
}

function emptyLineTable(input: ListInput): Table {
  const lines = emptyLines(input);
  return {
    sheet: '空网裸线',
    title: headed(input, '“空网裸线”关停清单'),
    captions: captionsOf(input, lines.length, '条专网'),
    ...tabulate(lines, COLUMNS),
    notes: numberNotes([
      '本表列出网上系统已全部停用或认定清理的业务专网（专线），按单位和原填名称归并。普查表不问线路本身，租费和终止时间请责任单位填写。',
    ]),
  };
}

export const networkMigration: List = {
  id: 'network-migration',
  title: '专网迁移清单',
  stage: 'office',
  rules: RULES,
  tables: (input) => [systemTable(MIGRATION, input), emptyLineTable(input)],
};
