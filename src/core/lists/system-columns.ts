import { DISPOSITION_TITLES } from '../review/review-case.js';
import { CONCLUSION_TITLES } from '../review/settlement.js';
import type { Amount } from '../audit/amount-slip.js';
import { type FieldId, displayValue, headingOf } from '../survey/survey.js';
import {
  abridge,
  describeAnswer,
  describeClauses,
  describeEvidence,
  describeRules,
  describeSource,
  describeThresholds,
  numberLines,
} from './describe-verdicts.js';
import { remarkColumn } from './remark-column.js';
import { isDoubtedAmount } from './doubted-amount.js';
import type { SystemRow } from './system-row.js';
import type { ColumnOf, TableCell } from './table.js';

/** A column of a list of systems. */
export type SystemColumn = ColumnOf<SystemRow>;
type Column = SystemColumn;

export const DEPARTMENT: Column = { title: '责任单位', width: 14, cell: ({ judged }) => judged.department };
export const SYSTEM_NAME: Column = {
  title: '系统名称',
  width: 17,
  cell: ({ judged, alsoReportedBy }) =>
    judged.systemName + (alsoReportedBy.length ? `\n（${alsoReportedBy.join('、')}也填报了同一系统）` : ''),
};
export const CLAUSES: Column = {
  title: '依据条款',
  width: 28,
  cell: ({ verdicts, home }) => describeClauses(verdicts, home),
};
export const EVIDENCE: Column = {
  title: '证据（问题＝答案〔单元格〕）',
  width: 33,
  cell: ({ verdicts, judged }) => describeEvidence(verdicts, judged.source),
};
export const THRESHOLDS: Column = {
  title: '阈值',
  width: 18,
  cell: ({ verdicts }) => describeThresholds(verdicts),
};
const MONEY = { width: 13.5, align: 'right', format: 'money', sum: true } as const;

/**
 * One system reported twice adds up once. A building cost that seems to be in 元 would drown the sum; of running
 * costs the sums of all lists and documents have to agree, so that a note tells of those.
 */
function amountOf(row: SystemRow, field: Amount): TableCell {
  const { values, repeats } = row;
  const amount = values[field];
  if (amount === undefined) return '未填';
  if (field === 'constructionCost' && isDoubtedAmount(row.judged, field))
    return `${amount.toFixed(2)}\n（单位存疑，未计）`;
  return repeats === null ? amount : `${amount.toFixed(2)}\n（第${repeats}行已计）`;
}

export const BUILD_COST: Column = {
  ...MONEY,
  title: '建设资金\n（万元）',
  cell: (row) => amountOf(row, 'constructionCost'),
};
export const OPS_COST: Column = {
  ...MONEY,
  title: '年度运维\n资金（万元）',
  cell: (row) => amountOf(row, 'annualOpsCost'),
};
export const SELF_CHECK: Column = {
  title: '部门自查\n是否僵尸',
  width: 10.5,
  align: 'center',
  cell: ({ values }) => values.selfZombie ?? '未填',
};
export const SOURCE: Column = {
  title: '来源',
  width: 21,
  cell: ({ judged }) => describeSource(judged.source),
};
export const OPINION: Column = { title: '核实意见', width: 13, cell: () => null };

/** Stands before the last column, and only where some system of the list has a deferral or a waiver. */
export const withRemarks = (columns: readonly Column[], rows: readonly SystemRow[]): readonly Column[] =>
  rows.some(({ remarks }) => remarks.length)
    ? [...columns.slice(0, -1), remarkColumn<SystemRow>(({ remarks }) => remarks), ...columns.slice(-1)]
    : columns;

export const ruleColumn = (title: string): Column => ({
  title,
  width: 14,
  cell: ({ verdicts }) => describeRules(verdicts),
});

export const FUNCTION: Column = {
  title: '主要功能',
  width: 28,
  cell: ({ values }) => abridge(values.function ?? '未填', 120),
};

/** An answer as the survey has it. */
export const answer = (field: FieldId, width: number, title = headingOf(field)): Column => ({
  title,
  width,
  align: 'center',
  cell: ({ values }) => displayValue(values[field]) || '未填',
});

/** The answers a row rests on, each with its cell, for lists that rest on answers rather than on a rule. */
export const answersShown = (fields: readonly FieldId[], width = 30): Column => ({
  title: '所据答案〔单元格〕',
  width,
  cell: ({ evidence, judged }) =>
    numberLines(fields.map((field) => describeAnswer(evidence(field), judged.source))),
});

export const CONCLUSION: Column = {
  title: '认定',
  width: 11,
  align: 'center',
  cell: ({ settlement }) => (settlement ? CONCLUSION_TITLES[settlement.conclusion] : '尚未认定'),
};
export const DISPOSITION: Column = {
  title: '处置意见',
  width: 18,
  cell: ({ settlement, nameOf }) => {
    if (!settlement?.disposition) return '尚未提出';
    const title = DISPOSITION_TITLES[settlement.disposition];
    return settlement.survivor ? `${title}到${nameOf(settlement.survivor)}` : title;
  },
};
export const REASON: Column = {
  title: '认定理由',
  width: 24,
  cell: ({ settlement }) => settlement?.reason ?? null,
};
export const DECIDED: Column = {
  title: '认定人、日期',
  width: 12,
  align: 'center',
  cell: ({ settlement }) => (settlement ? `${settlement.decidedBy}\n${settlement.decidedOn}` : null),
};

/** To be filled in by hand. */
export const blank = (title: string, width: number): Column => ({ title, width, cell: () => null });
/** The same words in every row. */
export const fixed = (title: string, width: number, text: string): Column => ({
  title,
  width,
  cell: () => text,
});
