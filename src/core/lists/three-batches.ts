import type { Settlement } from '../review/settlement.js';
import type { List } from './list.js';
import {
  DECIDED,
  DEPARTMENT,
  FUNCTION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  answer,
  blank,
} from './system-columns.js';
import { type SystemTable, systemTable } from './system-list.js';
import type { SystemRow } from './system-row.js';

export type Batch = 'merge' | 'clean' | 'standardise';

/**
 * The one batch of a system. Only a named decision puts it into 整合 or 清理; everything else is 规范, suspicions
 * included, until somebody has decided.
 */
export function batchOf(settlement: Settlement | undefined): Batch {
  switch (settlement?.disposition) {
    case 'merge':
      return 'merge';
    case 'decommission':
      return 'clean';
    case 'migrate':
    case 'keep':
    case 'rectify':
    case null:
    case undefined:
      return 'standardise';
  }
}

function reasonOf({ settlement, standing, nameOf }: SystemRow): string {
  if (settlement)
    return settlement.reason + (settlement.survivor ? `；整合到${nameOf(settlement.survivor)}` : '');
  if (standing === 'suspected' || standing === 'conflicting') return '列为疑似，认定前先按规范管理';
  if (standing === 'undetermined') return '缺据，补答后再判定';
  return '没有认定问题，按规范管理';
}

const sheetOf = (batch: Batch, title: string, measure: string, note: string): SystemTable => ({
  title: `政务信息系统${title}清单`,
  sheet: title,
  includes: ({ settlement }) => batchOf(settlement) === batch,
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    FUNCTION,
    answer('lifecycle', 9),
    { title: '归入理由', width: 34, cell: reasonOf },
    DECIDED,
    OPS_COST,
    blank(measure, 22),
    blank('完成时间', 12),
    SOURCE,
    blank('责任人', 10),
  ],
  notes: [
    note,
    '每个系统归入且只归入“整合一批、清理一批、规范一批”之一；三张表的系统数之和等于填报的系统总数。',
  ],
  ...(batch === 'standardise' ? {} : { isDecided: true }),
});

const SHEETS = [
  sheetOf('merge', '整合一批', '整合措施', '处置意见为整合的系统。'),
  sheetOf('clean', '清理一批', '清理措施', '处置意见为关停注销的系统。'),
  sheetOf('standardise', '规范一批', '规范措施', '处置意见为保留、规范、迁移的系统，以及尚未认定的系统。'),
];

export const threeBatches: List = {
  id: 'three-batches',
  title: '整合一批、清理一批、规范一批清单',
  stage: 'office',
  isLocal: true,
  tables: (input) => SHEETS.map((sheet) => systemTable(sheet, input)),
};
