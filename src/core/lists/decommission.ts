import { isToBeCleaned } from '../review/settlement.js';
import {
  BUILD_COST,
  CLAUSES,
  CONCLUSION,
  DECIDED,
  DEPARTMENT,
  DISPOSITION,
  EVIDENCE,
  OPS_COST,
  REASON,
  SOURCE,
  SYSTEM_NAME,
} from './system-columns.js';
import { systemList } from './system-list.js';

/** From decisions alone: no finding, however plain, leads into it. */
export const decommission = systemList({
  id: 'decommission',
  title: '系统清理清单',
  sheet: '系统清理',
  rules: [
    'detached-from-business',
    'duplicate-function',
    'idle-resources',
    'low-usage',
    'maintenance-stopped',
    'replaceable-function',
  ],
  includes: ({ settlement }) => settlement !== undefined && isToBeCleaned(settlement),
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    CONCLUSION,
    DISPOSITION,
    REASON,
    CLAUSES,
    EVIDENCE,
    BUILD_COST,
    OPS_COST,
    DECIDED,
    SOURCE,
  ],
  notes: [
    '列入本表的系统由责任单位按清理计划完成停用、数据归档、合同终止、资源释放和经费核减，逐项提交证明后销号。',
  ],
  isDecided: true,
});
