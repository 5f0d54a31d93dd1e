import { captionsOf, headed, numberNotes } from './letterhead.js';
import { addExactly } from '../survey/add-exactly.js';
import { laterReports } from './later-reports.js';
import type { List, ListInput } from './list.js';
import { type DepartmentSummary, summariseDepartments } from './summarise-departments.js';
import { type ColumnOf, numbered, tabulate } from './table.js';

type Column = ColumnOf<DepartmentSummary>;

const counted = (title: string, cell: (row: DepartmentSummary) => number, width = 10.5): Column => ({
  title,
  width,
  align: 'right',
  format: 'count',
  sum: true,
  cell,
});

const money = (title: string, cell: (row: DepartmentSummary) => number): Column => ({
  ...counted(title, cell, 14),
  format: 'money',
});

const COLUMNS: readonly Column[] = [
  numbered,
  { title: '责任单位', width: 30, cell: ({ department }) => department },
  counted('填报系统数', ({ systems }) => systems),
  counted('疑似僵尸', ({ standings }) => standings.suspected),
  counted('闲置但\n仍在使用', ({ standings }) => standings['idle-but-used']),
  counted('建议上报', ({ standings }) => standings['report-upward']),
  counted('答案存疑', ({ standings }) => standings.conflicting),
  counted('缺据', ({ standings }) => standings.undetermined),
  counted('否', ({ standings }) => standings.clear, 7),
  counted('不适用', ({ standings }) => standings['not-applicable'], 8),
  counted('疑似影子', ({ duplicates }) => duplicates),
  counted('真实性疑点', ({ doubts }) => doubts),
  money('年度运维资金\n合计（万元）', ({ opsCost }) => opsCost),
  counted('未填运维\n资金的系统', ({ opsCostBlanks }) => opsCostBlanks),
  money('涉及资金\n（万元）', ({ atStake }) => atStake.amount),
  counted('涉及系统数', ({ atStake }) => atStake.systems),
  counted('其中未填\n运维资金', ({ atStake }) => atStake.blanks),
];

/** Every unit's own sum counts what it reports; the sum of all counts a system twice that two report. */
function repeatedNote({ findings, systems }: ListInput): readonly string[] {
  const later = laterReports(findings, new Set(findings.systems.map(({ id }) => id)));
  if (!later.size) return [];
  const amount = addExactly([...later].flatMap((id) => systems.get(id)?.values.annualOpsCost ?? []));
  return [
    `有 ${later.size} 个系统由两个单位重复填报，分别计入各单位的系统数和年度运维资金；“年度运维资金合计”因此多计 ${amount.toFixed(2)} 万元。`,
  ];
}

export const departmentSummary: List = {
  id: 'department-summary',
  title: '部门汇总',
  stage: 'suspicion',
  tables(input) {
    const rows = summariseDepartments(input.findings, input.systems);
    return [
      {
        sheet: '部门汇总',
        title: headed(input, `政务信息系统清查${departmentSummary.title}`),
        captions: captionsOf(input, rows.length, '个单位'),
        ...tabulate(rows, COLUMNS),
        notes: numberNotes([
          '“填报系统数”等于“疑似僵尸”至“不适用”七栏之和。“疑似影子”“真实性疑点”另行计数，同一系统可以同时计入；真实性疑点按条数计。',
          '“涉及资金”为五条僵尸规则有一条成立的系统（含闲置但仍在使用和建议上报的系统）和影子系统组中建议整合的系统的年度运维资金之和；同时符合两项的、由两个单位重复填报的，只计一次。',
          ...repeatedNote(input),
          '没有填写年度运维资金的系统不计金额，只计个数；不得理解为金额为零。',
          '“疑似”是依据填报内容作出的初步判定，不是认定；阈值均为本单位设定，不是国家标准。责任单位有异议的，请在相应清单的“核实意见”栏写明理由并加盖公章后退回编制单位。',
        ]),
      },
    ];
  },
};
