import {
  CLAUSES,
  DEPARTMENT,
  EVIDENCE,
  OPINION,
  SOURCE,
  SYSTEM_NAME,
  answer,
  blank,
} from './system-columns.js';
import { systemList } from './system-list.js';

export const internetExits = systemList({
  id: 'internet-exits',
  title: '互联网出口整合清单',
  sheet: '互联网出口',
  rules: ['self-leased-internet'],
  columns: [
    { ...DEPARTMENT, block: true },
    SYSTEM_NAME,
    answer('internetExit', 12),
    answer('networks', 16),
    answer('userTypes', 14),
    CLAUSES,
    EVIDENCE,
    SOURCE,
    blank('线路、带宽、年租费', 16),
    blank('取消时间', 11),
    OPINION,
  ],
  notes: [
    '同一单位的系统往往共用一条线路：请按线路填写租费，不要按系统重复计算。线路取消前，面向公众的系统应先接入统一互联网出口。',
  ],
});
