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
import { systemList } from './system-list.js';

export const ownServerRooms = systemList({
  id: 'own-server-rooms',
  title: '自建机房清单',
  sheet: '自建机房',
  rules: ['own-server-room'],
  columns: [
    { ...DEPARTMENT, block: true },
    SYSTEM_NAME,
    answer('hosting', 11),
    answer('networks', 14),
    answer('cpuUtilisation', 10),
    answer('storageUtilisation', 10),
    CLAUSES,
    EVIDENCE,
    OPS_COST,
    SOURCE,
    blank('机房位置、面积、机柜数', 18),
    blank('整合去向和时间', 14),
    OPINION,
  ],
  notes: [
    '普查表按系统填报，本表按单位归并；机房本身的情况请责任单位在空白栏填写。仅保留网络接入设备和局域网系统的，在“核实意见”栏注明。',
  ],
});
