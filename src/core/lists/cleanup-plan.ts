import { spreadSteps } from '../plans/spread-steps.js';
import {
  CLEANUP_STEPS,
  CLEANUP_STEP_TITLES,
  type CleanupStep,
  dueOf,
  isToBeCleaned,
} from '../review/settlement.js';
import { captionsOf, chineseDate, decisionNote, headed, numberNotes } from './letterhead.js';
import type { List, ListInput } from './list.js';
import { DEPARTMENT, DISPOSITION, OPS_COST, SOURCE, SYSTEM_NAME, blank } from './system-columns.js';
import { type SystemRow, systemRows } from './system-row.js';
import { decommission } from './decommission.js';
import { type ColumnOf, numbered, tabulate } from './table.js';
import { whyEmpty } from './why-empty.js';

interface PlannedRow extends SystemRow {
  readonly due: string | null;
}

/** A step proved done stands with its day; one to be done with the day proposed. */
const step = (id: CleanupStep): ColumnOf<PlannedRow> => ({
  title: CLEANUP_STEP_TITLES[id],
  width: 13,
  align: 'center',
  cell: ({ settlement, due }) => {
    const done = settlement?.done[id];
    if (done !== undefined) return `已完成\n${done}`;
    return settlement && due ? `计划\n${spreadSteps(settlement.decidedOn, due)[id]}` : '待定';
  },
});

const COLUMNS: readonly ColumnOf<PlannedRow>[] = [
  numbered,
  DEPARTMENT,
  SYSTEM_NAME,
  DISPOSITION,
  ...CLEANUP_STEPS.map(step),
  {
    title: '完成时限',
    width: 13,
    align: 'center',
    cell: ({ due }) => (due ? chineseDate(due) : '文件未规定，待定'),
  },
  OPS_COST,
  SOURCE,
  blank('责任人', 10),
];

export const cleanupPlan: List = {
  id: 'cleanup-plan',
  title: '清理计划',
  stage: 'office',
  tables(input) {
    const rows = plannedRows(input);
    return [
      {
        sheet: '清理计划',
        title: headed(input, cleanupPlan.title),
        captions: captionsOf(input, rows.length),
        ...tabulate(rows, COLUMNS),
        empty: whyEmpty(input, { ...decommission, isDecided: true }),
        notes: numberNotes([
          '各环节的计划日期由认定日期至完成时限平均排定，是建议，责任单位可以在完成时限内调整；“已完成”的附有证明材料。完成时限以政策文件和认定意见为准。',
          decisionNote(input),
        ]),
      },
    ];
  },
};

function plannedRows(input: ListInput): readonly PlannedRow[] {
  const includes = ({ settlement }: SystemRow) => settlement !== undefined && isToBeCleaned(settlement);
  return systemRows(input, { includes }).map((row) => ({
    ...row,
    due: row.settlement ? dueOf(row.settlement, input.duty?.finish ?? null) : null,
  }));
}
