import type { List } from './list.js';
import {
  CLAUSES,
  DEPARTMENT,
  EVIDENCE,
  FUNCTION,
  OPINION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  answer,
  blank,
} from './system-columns.js';
import { type SystemTable, systemTable } from './system-list.js';
import type { SystemRow } from './system-row.js';

const RULES = ['not-in-cloud'];

const INVENTORY: SystemTable = {
  title: '业务系统云化迁移清单',
  sheet: '云化迁移清单',
  rules: RULES,
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    FUNCTION,
    answer('hosting', 11),
    answer('cloudReady', 10, '具备上\n云条件'),
    answer('networks', 13),
    answer('mlpsLevel', 9),
    CLAUSES,
    EVIDENCE,
    OPS_COST,
    SOURCE,
    OPINION,
  ],
  notes: [
    '本表列出在用、非涉密、没有部署在政务云或政府数据中心的系统。不具备迁移条件的，请在“核实意见”栏写明原因和改造计划。',
  ],
};

/** What moves, from the answers; what nobody has answered is left to be filled in. */
const moved = ({ values }: SystemRow): string =>
  [
    `数据资源：${values.dataResources ?? '＿＿＿＿'}`,
    `账号：${values.registeredUsers ?? '＿＿'}个`,
    `对接系统：${values.connectedSystems ?? '＿＿＿＿'}`,
  ].join('\n');

const OUTLINE: SystemTable = {
  title: '业务系统迁移方案（提纲）',
  sheet: '迁移方案提纲',
  rules: RULES,
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    {
      title: '现状',
      width: 22,
      cell: ({ values }) =>
        `部署：${values.hosting ?? '未填'}\n网络：${values.networks?.join('、') ?? '未填'}\n等保：${values.mlpsLevel ?? '未填'}`,
    },
    blank('目标环境（云区、资源）', 18),
    blank('迁移方式（平移、改造、替换）', 18),
    { title: '需要迁移的数据、账号和接口', width: 32, cell: moved },
    blank('停机时间和回退办法', 18),
    blank('测试和验收', 14),
    {
      title: '运维合同\n到期时间',
      width: 11,
      align: 'center',
      cell: ({ values }) => values.opsContractEnd ?? '未填',
    },
    blank('起止时间', 13),
    blank('责任人', 10),
    SOURCE,
  ],
  notes: ['本提纲按填报内容预填现状，空白栏由责任单位填写，经审核后作为迁移方案。'],
};

export const cloudMigration: List = {
  id: 'cloud-migration',
  title: '业务系统云化迁移清单',
  stage: 'office',
  rules: RULES,
  tables: (input) => [systemTable(INVENTORY, input), systemTable(OUTLINE, input)],
};
