import {
  CLAUSES,
  DEPARTMENT,
  FUNCTION,
  OPINION,
  SOURCE,
  SYSTEM_NAME,
  THRESHOLDS,
  answer,
} from './system-columns.js';
import { systemList } from './system-list.js';

export const plannedDuplicates = systemList({
  id: 'planned-duplicates',
  title: '拟建查重清单',
  sheet: '拟建查重',
  rules: ['planned-duplicate', 'duplicates-shared-system'],
  includes: ({ values, said }) =>
    said.length > 0 && ['在建', '拟建', '正在申请'].includes(values.lifecycle ?? ''),
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    answer('lifecycle', 9),
    FUNCTION,
    {
      title: '查重结果',
      width: 44,
      cell: ({ verdicts }) => verdicts.map(({ note }) => note ?? '').join('\n') || null,
    },
    CLAUSES,
    THRESHOLDS,
    answer('constructionCost', 12),
    SOURCE,
    OPINION,
  ],
  notes: [
    '在建、拟建、正在申请的系统与在用系统功能相近的，审批前应先研究能否使用或扩建已有系统。相似不等于重复，请在“核实意见”栏说明差别。每个系统的详细比较见查重报告。',
  ],
});
