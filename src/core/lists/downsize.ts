import { isOfDormancy } from './dormant-standing.js';
import type { List, ListInput } from './list.js';
import {
  CLAUSES,
  DEPARTMENT,
  EVIDENCE,
  OPINION,
  OPS_COST,
  SOURCE,
  SYSTEM_NAME,
  THRESHOLDS,
  answer,
  fixed,
} from './system-columns.js';
import { type SystemTable, systemTable } from './system-list.js';
import type { Table } from './table.js';

const TABLE: SystemTable = {
  title: '资源闲置但仍在使用系统清单（建议缩容，不建议关停）',
  sheet: '资源闲置但仍在使用',
  rules: ['idle-resources'],
  includes: (row) => row.standing === 'idle-but-used' && row.said.some(isOfDormancy),
  columns: [
    DEPARTMENT,
    SYSTEM_NAME,
    EVIDENCE,
    answer('useScope', 9),
    answer('useFrequency', 7),
    answer('monthlyUses', 9),
    answer('monthlyUsers', 9),
    answer('lastUsed', 9),
    CLAUSES,
    THRESHOLDS,
    OPS_COST,
    fixed('建议', 9, '建议缩容，不建议关停'),
    SOURCE,
    OPINION,
  ],
  notes: [
    '本表系统只因CPU利用率低而符合“资源长期空闲”，但每天、每周有人使用或每月使用不少于10次。问题在于资源配置过大，建议缩减资源，不列入清理范围。',
    '“疑似”是依据填报内容作出的初步判定，不是认定。责任单位有异议的，请在“核实意见”栏写明理由并加盖公章后退回编制单位。',
  ],
};

/** Also a sheet of the 疑似僵尸系统清单, so that nobody takes these systems for dormant ones. */
export const downsizeTable = (input: ListInput): Table => systemTable(TABLE, input);

export const downsize: List = {
  id: 'downsize',
  title: '资源闲置但仍在使用清单（建议缩容）',
  stage: 'office',
  rules: ['idle-resources'],
  tables: (input) => [downsizeTable(input)],
};
