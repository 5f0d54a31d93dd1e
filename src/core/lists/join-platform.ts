import { isToBeCleaned } from '../review/settlement.js';
import {
  CLAUSES,
  DEPARTMENT,
  FUNCTION,
  SOURCE,
  SYSTEM_NAME,
  answer,
  answersShown,
  blank,
} from './system-columns.js';
import { systemList } from './system-list.js';
import { isInService } from './system-row.js';

export const joinPlatform = systemList({
  id: 'join-platform',
  title: '接入共享平台清单',
  sheet: '接入共享平台',
  rules: ['not-on-sharing-platform'],
  includes: (row) => isInService(row) && !(row.settlement && isToBeCleaned(row.settlement)),
  order: (a, b) => rank(a.values.sharingConnected) - rank(b.values.sharingConnected),
  columns: [
    {
      title: '接入情况',
      width: 12,
      align: 'center',
      block: true,
      cell: ({ values }) => state(values.sharingConnected),
    },
    DEPARTMENT,
    SYSTEM_NAME,
    FUNCTION,
    answer('dataResources', 22),
    answer('networks', 13),
    answer('ownExchangeChannel', 10, '自建交\n换渠道'),
    CLAUSES,
    answersShown(['sharingConnected', 'connectedSystems'], 34),
    SOURCE,
    blank('计划接入时间', 12),
  ],
  notes: [
    '本表列出在用的、没有认定清理的全部系统，待接入的在前。没有回答“是否接入共享平台”的列为“待核实”，请责任单位补答。',
    '接入前按必要程序审核或评测审批；自建数据交换渠道的，接入时一并迁移。',
  ],
});

const state = (connected: string | undefined): string =>
  connected === '否' ? '待接入' : connected === '是' ? '已接入' : '待核实';
const rank = (connected: string | undefined): number =>
  ['待接入', '待核实', '已接入'].indexOf(state(connected));
