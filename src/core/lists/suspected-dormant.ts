import {
  BUILD_COST,
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
  withRemarks,
} from './system-columns.js';
import { type SystemRow, rowsStanding, verdictsByRule } from './system-row.js';
import { downsizeTable } from './downsize.js';
import { thresholdSources } from './describe-verdicts.js';
import {
  EVIDENCE_NOTE,
  SUSPICION_NOTES,
  captionsOf,
  headed,
  numberNotes,
  thresholdNote,
} from './letterhead.js';
import type { List, ListInput } from './list.js';
import { RULES } from '../rules/index.js';
import { type ColumnOf, type Table, numbered, tabulate } from './table.js';
import { whyEmpty } from './why-empty.js';

const DORMANT = RULES.filter(({ theme }) => theme === 'dormant').map(({ id }) => id);

const judgedBy = (ruleTitle: string): readonly ColumnOf<SystemRow>[] => [
  numbered,
  DEPARTMENT,
  SYSTEM_NAME,
  ruleColumn(ruleTitle),
  CLAUSES,
  EVIDENCE,
  THRESHOLDS,
  BUILD_COST,
  OPS_COST,
  SELF_CHECK,
  SOURCE,
  OPINION,
];

export const suspectedDormant: List = {
  id: 'suspected-dormant',
  title: '疑似僵尸系统清单（待核实）',
  stage: 'suspicion',
  tables: (input) => [suspected(input), conflicting(input), downsizeTable(input)],
};

function suspected(input: ListInput): Table {
  const rows = rowsStanding(input, 'suspected');
  return {
    sheet: '疑似僵尸',
    title: headed(input, suspectedDormant.title),
    captions: captionsOf(input, rows.length),
    ...tabulate(rows, withRemarks(judgedBy('成立的规则'), rows)),
    empty: whyEmpty(input, { rules: DORMANT }),
    notes: notesUnder(rows, [
      '五条僵尸规则中有一条成立即为疑似；标“（存疑）”的是另有答案互相矛盾、需要核对的规则。国家、省级配发的系统不列入本表，见《建议上报清单》。',
    ]),
  };
}

function conflicting(input: ListInput): Table {
  const rows = rowsStanding(input, 'conflicting');
  return {
    sheet: '答案存疑',
    title: headed(input, '答案存疑系统清单（待核实）'),
    captions: captionsOf(input, rows.length),
    ...tabulate(rows, withRemarks(judgedBy('存疑的规则'), rows)),
    empty: whyEmpty(input, { rules: DORMANT }),
    notes: notesUnder(rows, [
      '本表系统的答案互相矛盾，没有一条僵尸规则能够成立。请责任单位核对“证据”栏列出的单元格，更正有误的一项后重新报送。',
    ]),
  };
}

const REPEAT_NOTE = '由两个单位重复填报的同一系统，金额只在先列的一行计入合计；请有关单位协商确定由谁填报。';

const notesUnder = (rows: readonly SystemRow[], own: readonly string[]): readonly string[] =>
  numberNotes([
    ...own,
    ...SUSPICION_NOTES,
    EVIDENCE_NOTE,
    ...(rows.some(({ repeats }) => repeats !== null) ? [REPEAT_NOTE] : []),
    thresholdNote(thresholdSources(verdictsByRule(rows))),
  ]);
