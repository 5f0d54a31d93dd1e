import type { FieldId } from '../survey/survey.js';
import type { Amount } from '../audit/amount-slip.js';
import { isDoubtedAmount } from './doubted-amount.js';
import { thresholdSources } from './describe-verdicts.js';
import { EVIDENCE_NOTE, captionsOf, decisionNote, headed, numberNotes, thresholdNote } from './letterhead.js';
import type { List, ListInput } from './list.js';
import {
  BUILD_COST,
  CLAUSES,
  EVIDENCE,
  OPS_COST,
  type SystemColumn,
  THRESHOLDS,
  withRemarks,
} from './system-columns.js';
import { type SystemRow, flaggedBy, systemRows, verdictsByRule } from './system-row.js';
import { type Table, numbered, tabulate } from './table.js';
import { whyEmpty } from './why-empty.js';

/** One sheet of systems: which, in what columns, with what to know. 序号 comes first by itself. */
export interface SystemTable {
  /** Without the letterhead of the city. */
  readonly title: string;
  readonly sheet: string;
  /** Rules whose verdicts 是 are the evidence of a row; without `includes` they also choose the rows. */
  readonly rules?: readonly string[];
  includes?(row: SystemRow, input: ListInput): boolean;
  /** Default: register order. */
  order?(a: SystemRow, b: SystemRow): number;
  readonly columns: readonly SystemColumn[];
  readonly notes: readonly string[];
  /** Made of named decisions: it says how many there are, and that it is empty because there are none. */
  readonly isDecided?: true;
}

/** A list that is one sheet of systems. */
export type SystemList = SystemTable & Pick<List, 'id' | 'isLocal'>;

const LEFT_OUT_NOTE =
  '注明“单位存疑”的建设资金疑似把元填在了万元栏，没有计入合计；请责任单位核对更正后重新报送。';
const CONTAINED_NOTE =
  '年度运维资金合计中含有单位存疑（疑似把元填在了万元栏）的金额，见疑点核实通知；更正后合计会有变化。';
const REPEAT_NOTE = '由两个单位重复填报的同一系统，金额只在先列的一行计入合计；请有关单位协商确定由谁填报。';

export function systemTable(declared: SystemTable, input: ListInput): Table {
  const { rules = [], includes = ({ said }) => said.length > 0, order } = declared;
  const found = systemRows(input, {
    includes: (row) => includes(row, input),
    telling: flaggedBy(...rules),
  });
  const rows = order ? found.toSorted(order) : found;
  const thresholds = thresholdSources(verdictsByRule(rows));
  const isJudged = rows.some(({ said }) => said.length > 0);
  const columns = declared.columns.filter((column) => isJudged || !OF_VERDICTS.includes(column));
  return {
    sheet: declared.sheet,
    title: headed(input, declared.title),
    captions: captionsOf(input, rows.length),
    ...tabulate(rows, withRemarks([numbered, ...columns], rows)),
    notes: numberNotes([
      ...declared.notes,
      ...(declared.isDecided ? [decisionNote(input)] : []),
      ...(columns.includes(EVIDENCE) ? [EVIDENCE_NOTE] : []),
      ...(rows.some(({ repeats }) => repeats !== null) ? [REPEAT_NOTE] : []),
      ...(thresholds.length ? [thresholdNote(thresholds)] : []),
      ...doubtedNotes(declared.columns, rows),
    ]),
    empty: whyEmpty(input, declared),
  };
}

/** Without any verdict these would be blank down the page. */
const OF_VERDICTS: readonly SystemColumn[] = [CLAUSES, EVIDENCE, THRESHOLDS];

/** What sums leave out or contain that seems to be in 元. */
function doubtedNotes(columns: readonly SystemColumn[], rows: readonly SystemRow[]): readonly string[] {
  const has = (column: SystemColumn, field: Amount) =>
    columns.includes(column) && rows.some((row) => isDoubtedAmount(row.judged, field));
  return [
    ...(has(BUILD_COST, 'constructionCost') ? [LEFT_OUT_NOTE] : []),
    ...(has(OPS_COST, 'annualOpsCost') ? [CONTAINED_NOTE] : []),
  ];
}

/** Declares a list of the office that is one sheet of systems. */
export function systemList(declared: SystemList): List {
  const { id, title, rules, isLocal } = declared;
  return {
    id,
    title,
    stage: 'office',
    ...(rules ? { rules } : {}),
    ...(isLocal ? { isLocal } : {}),
    tables: (input) => [systemTable(declared, input)],
  };
}

/** Sorts rows that belong together one after another, register order within. */
export const byAnswer =
  (field: FieldId) =>
  (a: SystemRow, b: SystemRow): number => {
    const [x, y] = [String(a.values[field] ?? ''), String(b.values[field] ?? '')];
    return x < y ? -1 : x > y ? 1 : 0;
  };
