import type { Findings, JudgedSystem, Verdict } from '../audit/finding.js';
import type { SystemRecord } from '../survey/survey.js';
import {
  describeClauses,
  describeEvidence,
  describeRules,
  describeSource,
  describeThresholds,
} from './describe-verdicts.js';
import { type DormantStanding, dormantStanding, dormantVerdicts } from './dormant-standing.js';
import type { ListInput } from './list.js';
import { remarkColumn } from './remark-column.js';
import type { ColumnOf, TableCell } from './table.js';

/** A system on a list about 僵尸, with the verdicts that put it there. */
export interface DormantRow {
  readonly judged: JudgedSystem;
  readonly values: SystemRecord;
  readonly verdicts: readonly Verdict[];
  /** The row, 1-based, where another department reports this same system; its money counts there. */
  readonly repeats: number | null;
  /** The other departments that report it. */
  readonly alsoReportedBy: readonly string[];
  /** Deferrals and waivers of the system. */
  readonly remarks: readonly string[];
}

/** The systems of one standing, in register order, with their verdicts that are 是 or 存疑. */
export function rowsStanding(input: ListInput, standing: DormantStanding): readonly DormantRow[] {
  const { findings, systems } = input;
  const valuesOf = (id: string): SystemRecord => systems.get(id)?.values ?? {};
  const listed = findings.systems.filter(
    (judged) => dormantStanding(judged, valuesOf(judged.id), findings.asOf) === standing,
  );
  return listed.map((judged, index) => {
    const partners = partnersOf(judged.id, findings);
    const earlier = partners.size ? listed.findIndex(({ id }) => partners.has(id)) : -1;
    const telling = dormantVerdicts(judged).filter(
      ({ verdict }) => verdict === 'flagged' || verdict === 'conflicting',
    );
    return {
      judged,
      values: valuesOf(judged.id),
      verdicts: telling.toSorted((a, b) => rank(a) - rank(b)),
      repeats: earlier >= 0 && earlier < index ? earlier + 1 : null,
      alsoReportedBy: [...partners].flatMap((id) => systems.get(id)?.department ?? []),
      remarks: input.remarks?.get(judged.id) ?? [],
    };
  });
}

const partnersOf = (id: string, { sameSystem }: Findings): ReadonlySet<string> =>
  new Set(sameSystem.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])));

const rank = ({ verdict }: Verdict): number => (verdict === 'flagged' ? 0 : 1);

type Column = ColumnOf<DormantRow>;

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
  cell: ({ verdicts }) => describeClauses(verdicts),
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

/** One system reported twice adds up once. */
function amountOf({ values, repeats }: DormantRow, field: 'constructionCost' | 'annualOpsCost'): TableCell {
  const amount = values[field];
  if (amount === undefined) return '未填';
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

/** Stands before the opinion, and only where some system of the list has a deferral or a waiver. */
export const withRemarks = (columns: readonly Column[], rows: readonly DormantRow[]): readonly Column[] =>
  rows.some(({ remarks }) => remarks.length)
    ? [...columns.slice(0, -1), remarkColumn<DormantRow>(({ remarks }) => remarks), ...columns.slice(-1)]
    : columns;

export const ruleColumn = (title: string): Column => ({
  title,
  width: 14,
  cell: ({ verdicts }) => describeRules(verdicts),
});
