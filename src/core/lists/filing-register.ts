import { BUILD_COST, DEPARTMENT, OPS_COST, SOURCE, SYSTEM_NAME, answer, blank } from './system-columns.js';
import { systemList } from './system-list.js';

/** Every system that was reported, with what 全口径备案 asks. */
export const filingRegister = systemList({
  id: 'filing-register',
  title: '政务信息系统备案台账',
  sheet: '备案台账',
  includes: () => true,
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    answer('ownerUnit', 12),
    answer('lifecycle', 9),
    BUILD_COST,
    answer('constructionFunding', 12),
    OPS_COST,
    answer('opsFunding', 12),
    answer('dataResources', 20),
    answer('mlpsLevel', 9),
    answer('mlpsFilingNumber', 16),
    answer('approvalAuthority', 14),
    answer('approvalDate', 10),
    answer('filingNumber', 15),
    SOURCE,
    blank('备注', 10),
  ],
  notes: ['本表列出本批次填报的全部系统。“未填”的栏目请责任单位补报；备案编号由备案部门编发。'],
});
