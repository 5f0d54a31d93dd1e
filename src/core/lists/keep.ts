import {
  CONCLUSION,
  DECIDED,
  DEPARTMENT,
  FUNCTION,
  OPS_COST,
  REASON,
  SOURCE,
  SYSTEM_NAME,
  answer,
  answersShown,
} from './system-columns.js';
import { systemList } from './system-list.js';

export const keep = systemList({
  id: 'keep',
  title: '保留清单',
  sheet: '保留',
  includes: ({ settlement }) =>
    settlement !== undefined &&
    (settlement.conclusion === 'dismissed' ||
      settlement.disposition === 'keep' ||
      settlement.conclusion === 'keep'),
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    FUNCTION,
    CONCLUSION,
    { ...REASON, title: '保留理由', width: 36 },
    answer('useFrequency', 9),
    answersShown(['useScope', 'lastUsed'], 34),
    OPS_COST,
    DECIDED,
    SOURCE,
  ],
  notes: ['本表列出认定保留，以及列为疑似、经核实排除的系统。保留不是永久的：下一批次普查重新判定。'],
  isDecided: true,
});
