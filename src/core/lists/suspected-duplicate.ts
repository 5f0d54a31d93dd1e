import { type Evidence, evidenceOf } from '../audit/finding.js';
import type { GroupPair } from '../audit/rule.js';
import {
  abridge,
  describeClauses,
  describeSource,
  describeThresholds,
  thresholdSources,
} from './describe-verdicts.js';
import { SUSPICION_NOTES, captionsOf, headed, numberNotes, thresholdNote } from './letterhead.js';
import type { List } from './list.js';
import { type MemberRow, memberRows, verdictsIn } from './member-rows.js';
import { remarkColumn } from './remark-column.js';
import { type ColumnOf, numbered, tabulate } from './table.js';
import { whyEmpty } from './why-empty.js';

export const suspectedDuplicate: List = {
  id: 'suspected-duplicate',
  title: '疑似影子系统清单（待核实）',
  stage: 'suspicion',
  tables(input) {
    const rows = memberRows(input);
    return [
      {
        sheet: '疑似影子',
        title: headed(input, suspectedDuplicate.title),
        captions: captionsOf(input, rows.length, `个系统、${input.findings.groups.length} 组`),
        ...tabulate(rows, columnsFor(rows)),
        empty: whyEmpty(input, { rules: ['duplicate-function'] }),
        notes: numberNotes([
          '同一组系统的主要功能相近，请组内各责任单位共同核实。“保留”“整合到”只是按填报内容提出的建议，理由列明，以复核结论为准；建议保留的系统排在组内第一行。',
          '“相同之处”“不同之处”是与所注明的系统逐项比较的结果；“甲≈乙”表示两个系统的写法相近。业务对象不同、功能并不重复的，请在“核实意见”栏说明。年度运维资金合计含建议保留的系统。',
          ...SUSPICION_NOTES,
          thresholdNote(thresholdSources(verdictsIn(rows))),
        ]),
      },
    ];
  },
};

const COLUMNS: readonly ColumnOf<MemberRow>[] = [
  {
    title: '组号',
    width: 12,
    align: 'center',
    block: true,
    cell: ({ group, groupNumber }) => `第${groupNumber}组\n${group.id}`,
  },
  numbered,
  { title: '责任单位', width: 13, cell: ({ judged }) => judged.department },
  { title: '系统名称', width: 16, cell: ({ judged }) => judged.systemName },
  {
    title: '主要功能〔单元格〕',
    width: 26,
    cell: ({ system }) => (system ? functionOf(evidenceOf(system, 'function')) : null),
  },
  { title: '建议', width: 22, cell: proposal },
  {
    title: '相同之处',
    width: 22,
    cell: ({ pair, ...row }) =>
      pair
        ? `与${partnerOf(pair, row)}（相似度${pair.score.toFixed(2)}）：${abridge(pair.shared.join('；'), 120)}`
        : '本组比较的基准',
  },
  {
    title: '不同之处',
    width: 18,
    cell: ({ pair }) => (pair ? abridge(pair.differing.join('；'), 120) || '未发现' : null),
  },
  {
    title: '依据条款及阈值',
    width: 28,
    cell: ({ verdict, home }) =>
      verdict ? `${describeClauses([verdict], home)}\n${describeThresholds([verdict])}` : null,
  },
  {
    title: '年度运维\n资金（万元）',
    width: 13.5,
    align: 'right',
    format: 'money',
    sum: true,
    cell: ({ system }) => system?.values.annualOpsCost ?? '未填',
  },
  { title: '来源', width: 21, cell: ({ judged }) => describeSource(judged.source) },
  { title: '核实意见', width: 11, cell: () => null },
];

/** The remarks stand before the opinion, and only where there are any. */
const columnsFor = (rows: readonly MemberRow[]): readonly ColumnOf<MemberRow>[] =>
  rows.some(({ remarks }) => remarks.length)
    ? [...COLUMNS.slice(0, -1), remarkColumn<MemberRow>(({ remarks }) => remarks), ...COLUMNS.slice(-1)]
    : COLUMNS;

const functionOf = (evidence: Evidence): string => {
  const place = evidence.cell ? `〔${evidence.cell}〕` : '';
  return `${abridge(String(evidence.value ?? evidence.raw), 120)}${place}`;
};

const partnerOf = ({ a, b }: GroupPair, { judged, nameOf }: Omit<MemberRow, 'pair'>): string =>
  nameOf(a === judged.id ? b : a);

function proposal({ group, judged, nameOf }: MemberRow): string {
  if (judged.id !== group.survivor) return `整合到${nameOf(group.survivor)}`;
  const reasons = group.survivorReasons.join('、');
  return `保留${reasons ? `。理由：${reasons}` : ''}`;
}
