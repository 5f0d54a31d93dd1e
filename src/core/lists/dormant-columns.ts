import type { JudgedSystem, Verdict } from '../audit/finding.js';
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
import type { ColumnOf } from './table.js';

/** A system on a list about 僵尸, with the verdicts that put it there. */
export interface DormantRow {
  readonly judged: JudgedSystem;
  readonly values: SystemRecord;
  readonly verdicts: readonly Verdict[];
}

/** The systems of one standing, in register order, with their verdicts that are 是 or 存疑. */
export function rowsStanding(input: ListInput, standing: DormantStanding): readonly DormantRow[] {
  const { findings, systems } = input;
  return findings.systems.flatMap((judged) => {
    const values = systems.get(judged.id)?.values ?? {};
    if (dormantStanding(judged, values, findings.asOf) !== standing) return [];
    const telling = dormantVerdicts(judged).filter(
      ({ verdict }) => verdict === 'flagged' || verdict === 'conflicting',
    );
    return [{ judged, values, verdicts: telling.sort((a, b) => rank(a) - rank(b)) }];
  });
}

const rank = ({ verdict }: Verdict): number => (verdict === 'flagged' ? 0 : 1);

type Column = ColumnOf<DormantRow>;

export const DEPARTMENT: Column = { title: '责任单位', width: 13, cell: ({ judged }) => judged.department };
export const SYSTEM_NAME: Column = { title: '系统名称', width: 16, cell: ({ judged }) => judged.systemName };
export const CLAUSES: Column = {
  title: '依据条款',
  width: 27,
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
export const BUILD_COST: Column = {
  title: '建设资金（万元）',
  width: 10,
  align: 'right',
  format: 'money',
  sum: true,
  cell: ({ values }) => values.constructionCost ?? '未填',
};
export const OPS_COST: Column = {
  title: '年度运维资金（万元）',
  width: 10,
  align: 'right',
  format: 'money',
  sum: true,
  cell: ({ values }) => values.annualOpsCost ?? '未填',
};
export const SELF_CHECK: Column = {
  title: '部门自查是否僵尸',
  width: 8,
  align: 'center',
  cell: ({ values }) => values.selfZombie ?? '未填',
};
export const SOURCE: Column = {
  title: '来源（文件、工作表、行）',
  width: 17,
  cell: ({ judged }) => describeSource(judged.source),
};
export const OPINION: Column = { title: '核实意见', width: 12, cell: () => null };

export const ruleColumn = (title: string): Column => ({
  title,
  width: 14,
  cell: ({ verdicts }) => describeRules(verdicts),
});
