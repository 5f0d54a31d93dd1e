import { DISPOSITION_TITLES } from '../review/review-case.js';
import { dueOf, isToBeCleaned } from '../review/settlement.js';
import { chineseDate } from './letterhead.js';
import type { List, ListInput } from './list.js';
import { DEPARTMENT, FUNCTION, SOURCE, SYSTEM_NAME, answer, blank } from './system-columns.js';
import { systemTable } from './system-list.js';
import type { SystemRow } from './system-row.js';

const isListed = ({ values, settlement }: SystemRow): boolean =>
  values.lifecycle !== '已停用' &&
  !(settlement && isToBeCleaned(settlement) && settlement.disposition === 'decommission');

/** How a system takes part: as decided, else as its department proposes. */
function way({ settlement, values, nameOf }: SystemRow): string {
  const disposition = settlement?.disposition;
  if (disposition) {
    const into = settlement.survivor ? `到${nameOf(settlement.survivor)}` : '';
    return `${DISPOSITION_TITLES[disposition]}${into}（已认定）`;
  }
  return values.selfDisposition ? `${values.selfDisposition}（部门意见）` : '待定';
}

/** 完成时限: decided, else planned by the department, else what the document sets for all. */
function deadline({ settlement, values }: SystemRow, { duty }: ListInput): string {
  const due = settlement && dueOf(settlement, null);
  if (due) return `${chineseDate(due)}\n（已认定）`;
  if (values.plannedFinish) return `${chineseDate(values.plannedFinish)}\n（部门计划）`;
  return duty?.finish ? `${chineseDate(duty.finish)}\n（文件时限）` : '待定';
}

export const integration: List = {
  id: 'integration',
  title: '政务信息系统整合共享清单',
  stage: 'office',
  tables: (input) => [
    systemTable(
      {
        title: integration.title,
        sheet: '整合共享',
        includes: isListed,
        columns: [
          DEPARTMENT,
          SYSTEM_NAME,
          FUNCTION,
          answer('lifecycle', 9),
          answer('networks', 13),
          answer('sharingConnected', 10, '是否接入\n共享平台'),
          answer('dataResources', 20),
          { title: '整合共享方式', width: 20, cell: way },
          { title: '整合共享\n完成时限', width: 14, align: 'center', cell: (row) => deadline(row, input) },
          { title: '暂缓申请', width: 18, cell: ({ values }) => deferral(values) },
          SOURCE,
          blank('责任人', 9),
        ],
        notes: [
          '本表列出除已停用和已认定关停注销以外的全部系统。“整合共享方式”有认定的写认定，没有认定的写部门自己的意见，都没有的写“待定”，请责任单位补充。',
          '完成时限依次取认定意见、部门计划和文件规定的时限；部门计划晚于文件时限的，须申请暂缓并说明理由。',
        ],
      },
      input,
    ),
  ],
};

const deferral = ({ deferRequested, deferReason, plannedFinish }: SystemRow['values']): string | null =>
  deferRequested === '是'
    ? `申请暂缓：${deferReason ?? '未写理由'}${plannedFinish ? '' : '；未写期限'}`
    : null;
