import type { List, ListInput } from './list.js';
import {
  CLAUSES,
  DEPARTMENT,
  EVIDENCE,
  OPINION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  answer,
  answersShown,
  blank,
} from './system-columns.js';
import { type SystemTable, systemTable } from './system-list.js';
import { isInService } from './system-row.js';

const COLUMNS = [
  DEPARTMENT,
  SYSTEM_NAME,
  answer('accessUrl', 24),
  answer('userTypes', 13),
  answer('hosting', 11),
  CLAUSES,
  EVIDENCE,
  OPS_COST,
  SOURCE,
  blank('关停或迁入时间', 14),
  OPINION,
];

const byRule = (rule: string, sheet: string, title: string, note: string): SystemTable => ({
  ...{ title, sheet, columns: COLUMNS },
  rules: [rule],
  notes: [note],
});

/** No rule asks about mobile applications: they are listed by the category that departments state. */
const APPLICATIONS: SystemTable = {
  title: '移动应用清单',
  sheet: '移动应用',
  includes: (row) => row.values.category === '移动应用' && isInService(row),
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    answer('function', 30),
    answer('userTypes', 13),
    answer('registeredUsers', 11),
    answer('monthlyUsers', 11),
    answersShown(['category', 'useFrequency']),
    OPS_COST,
    SOURCE,
    blank('接入统一平台的方式和时间', 18),
    OPINION,
  ],
  notes: ['本表按填报的系统类别列出移动应用，供对接统一移动平台时梳理；政策文件没有规定关停，不是疑点。'],
};

const SHEETS = [
  byRule(
    'own-mailbox',
    '邮箱',
    '自建、自租邮箱清单',
    '自建、自租邮箱在统一邮箱部署应用后关停，历史邮件先行归档。',
  ),
  byRule('own-hotline', '热线', '独立设置的政务热线清单', '呼叫中心后台和历史数据向统一热线平台整合迁移。'),
  byRule(
    'extra-website',
    '网站',
    '一个单位开设的多个网站清单',
    '一个单位原则上最多开设一个网站；请注明保留哪一个。',
  ),
] as const;

export const ownServices: List = {
  id: 'own-services',
  title: '自建邮箱、热线、网站、移动应用清单',
  stage: 'office',
  tables: (input: ListInput) => [...SHEETS, APPLICATIONS].map((sheet) => systemTable(sheet, input)),
};
