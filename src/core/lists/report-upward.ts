import { VERDICT_TITLES } from '../audit/rule.js';
import {
  CLAUSES,
  DEPARTMENT,
  EVIDENCE,
  OPINION,
  OPS_COST,
  SELF_CHECK,
  SOURCE,
  SYSTEM_NAME,
  THRESHOLDS,
  ruleColumn,
} from './system-columns.js';
import { type SystemRow, rowsStanding, verdictsByRule } from './system-row.js';
import { thresholdSources } from './describe-verdicts.js';
import { EVIDENCE_NOTE, captionsOf, headed, numberNotes, thresholdNote } from './letterhead.js';
import type { List } from './list.js';
import { type ColumnOf, numbered, tabulate } from './table.js';
import { whyEmpty } from './why-empty.js';

const COLUMNS: readonly ColumnOf<SystemRow>[] = [
  numbered,
  DEPARTMENT,
  SYSTEM_NAME,
  { title: '建设类型', width: 9, align: 'center', cell: ({ values }) => values.buildType ?? null },
  {
    title: '判定',
    width: 6,
    align: 'center',
    cell: ({ judged }) => (judged.zombie === 'flagged' ? '疑似' : VERDICT_TITLES[judged.zombie]),
  },
  ruleColumn('成立或存疑的规则'),
  CLAUSES,
  EVIDENCE,
  THRESHOLDS,
  OPS_COST,
  SELF_CHECK,
  SOURCE,
  OPINION,
];

export const reportUpward: List = {
  id: 'report-upward',
  title: '建议上报清单',
  stage: 'suspicion',
  tables(input) {
    const rows = rowsStanding(input, 'report-upward');
    return [
      {
        sheet: '建议上报',
        title: headed(input, reportUpward.title),
        captions: captionsOf(input, rows.length),
        ...tabulate(rows, COLUMNS),
        empty: whyEmpty(input, {}),
        notes: numberNotes([
          '本表为国家配发、省级配发的系统。本级无权关停，只把使用情况和判定依据报告上级主管部门，由上级决定处置方式。',
          '“疑似”“存疑”是依据填报内容作出的初步判定，不是认定。责任单位有异议的，请在“核实意见”栏写明理由并加盖公章后退回编制单位。',
          EVIDENCE_NOTE,
          thresholdNote(thresholdSources(verdictsByRule(rows))),
        ]),
      },
    ];
  },
};
