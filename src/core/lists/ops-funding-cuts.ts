import { CLEANUP_STEP_TITLES, isToBeCleaned } from '../review/settlement.js';
import {
  CLAUSES,
  CONCLUSION,
  DECIDED,
  DEPARTMENT,
  EVIDENCE,
  OPINION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  answer,
} from './system-columns.js';
import type { List } from './list.js';
import { type SystemTable, systemTable } from './system-list.js';
import type { SystemRow } from './system-row.js';

const isDecided = ({ settlement }: SystemRow): boolean =>
  settlement !== undefined && isToBeCleaned(settlement);

/** What may be cut: of systems decided to be cleaned everything, of islands and dedicated networks step by step. */
function proposal(row: SystemRow): string {
  const cut = row.settlement?.done.budget;
  if (cut) return `${CLEANUP_STEP_TITLES.budget}已完成（${cut}）`;
  return isDecided(row) ? '停用后不再安排运维经费' : '接入共享平台、迁出专网前逐步减少，直至取消';
}

const TABLE: SystemTable = {
  title: '运维经费核减建议清单',
  sheet: '运维经费核减建议',
  rules: ['island-ops-funding'],
  includes: (row) => isDecided(row) || row.said.length > 0,
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    OPS_COST,
    answer('opsFunding', 13),
    answer('opsContractEnd', 11),
    CONCLUSION,
    { title: '建议', width: 22, cell: proposal },
    CLAUSES,
    EVIDENCE,
    DECIDED,
    SOURCE,
    OPINION,
  ],
  notes: [
    '本表是建议，供财政部门审核预算时使用；是否核减、核减多少以财政部门意见为准。没有填报运维资金的系统金额为“未填”，不得理解为零。',
    '未经认定的系统列入本表，只因符合信息孤岛或专网经费的条款，不等于认定为“僵尸”或“影子”系统。',
    '合计数是所列系统上一年度的运维资金，不是已实现的节约；节约数在预算核减后另行登记。',
  ],
};

/** In every pack: decisions lead to cuts whether or not the document has a clause on islands. */
export const opsFundingCuts: List = {
  id: 'ops-funding-cuts',
  title: TABLE.title,
  stage: 'office',
  tables: (input) => [systemTable(TABLE, input)],
};
