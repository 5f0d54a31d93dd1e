import {
  DEPARTMENT,
  CLAUSES,
  EVIDENCE,
  FUNCTION,
  OPINION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  answer,
  blank,
} from './system-columns.js';
import { systemList } from './system-list.js';

export const unitOwnedSystems = systemList({
  id: 'unit-owned-systems',
  title: '内设机构、所属单位系统清单（“大系统”整合）',
  sheet: '内设机构所属单位系统',
  rules: ['unit-owned-system'],
  columns: [
    { ...DEPARTMENT, block: true },
    answer('ownerUnitKind', 10),
    answer('ownerUnit', 16),
    SYSTEM_NAME,
    FUNCTION,
    answer('lifecycle', 9),
    CLAUSES,
    EVIDENCE,
    OPS_COST,
    blank('并入“大系统”的方式和时间', 18),
    SOURCE,
    OPINION,
  ],
  notes: [
    '请责任单位以本表为基础梳理业务流程，提出整合为一个互联互通、业务协同、信息共享的“大系统”的方案；确需独立保留的，在“核实意见”栏写明理由。',
  ],
});
