import { DISPOSITION_TITLES } from '../review/review-case.js';
import type { JudgedSystem } from '../audit/finding.js';
import { VERDICT_TITLES } from '../audit/rule.js';
import { ruleTitle } from '../rules/index.js';
import { displayValue } from '../survey/survey.js';
import { type DocumentInput, type DocumentKind, officeName, policyOf } from './document-input.js';
import { figure } from './queries.js';
import type { Part } from './official-document.js';
import { departmentsOf, judgedOf, tellingVerdicts } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  also,
  body,
  centred,
  counted,
  date,
  flush,
  heading,
  issuedBy,
  named,
  ordinal,
  quote,
  signedBy,
  table,
  unit,
} from './writing.js';

/** What a department tells the office of its own systems; drafted from its survey, for it to correct and sign. */
export const selfCheckReport: DocumentKind = {
  id: 'self-check-report',
  title: '部门自查报告',
  scope: 'department',
  subjects: departmentsOf,
  write(input, department) {
    const about = { department };
    const count = (query: Parameters<typeof figure>[1]) => figure(input, query, about, '个');
    const judged = judgedOf(input, department);
    return {
      about: department,
      issuer: issuedBy(department, '文件'),
      number: NO_NUMBER,
      title: [unit(department), '关于政务信息系统建设应用情况的自查报告'],
      addressee: addressee(officeName(input.pack)),
      blocks: [
        body(
          '按照政务信息系统整合共享工作要求，我单位对本级和所属单位的政务信息系统建设应用情况进行了全面自查。现将截至',
          date(input.findings.asOf),
          '的情况报告如下。',
        ),
        heading(1, '基本情况'),
        body(
          '我单位共填报政务信息系统',
          count('systems'),
          '，其中在用',
          count('in-service'),
          ...also(count('planned'), '，在建、拟建和正在申请', ''),
          '。年度运维资金合计',
          figure(input, 'ops-cost', about, '万元'),
          ...also(count('ops-cost-blank'), '，另有', '系统没有填报运维资金，不计入合计'),
          '。各系统情况见附件。',
        ),
        heading(2, '自查发现的问题'),
        body(
          '对照',
          policyOf(input.pack),
          '逐条核对，',
          ...counted(
            [
              ['符合“僵尸”系统条款、列为疑似的', count('suspected')],
              ['答案互相矛盾、需要更正的', count('conflicting')],
              ['材料不全、尚不能判定的', count('undetermined')],
              ['资源闲置但仍在使用、建议缩容的', count('idle-but-used')],
              ['国家、省级配发，建议上报的', count('report-upward')],
              ['与其他系统功能相近、列为疑似“影子”的', count('in-groups')],
            ],
            '没有发现符合“僵尸”“影子”系统条款的系统',
          ),
          '。以上均为初步判定，不是认定；我单位的核实意见另附。',
        ),
        heading(3, '下一步打算'),
        body(
          '对列为疑似的系统，我单位将逐个核实，属实的提出停用、数据归档、用户迁移和经费核减的安排；不属实的说明理由并附佐证材料。缺项和矛盾的答案将在规定时间内补正后重新报送。',
        ),
      ],
      attachments: [['附件：政务信息系统自查情况表']],
      annex: [flush('附件'), centred('政务信息系统自查情况表'), systemsTable(input, judged)],
      signature: signedBy(department, input.on),
    };
  },
};

const systemsTable = (input: DocumentInput, judged: readonly JudgedSystem[]) =>
  table(
    [
      { title: '序号', width: 6, align: 'center' },
      { title: '系统名称', width: 22 },
      { title: '审批部门、时间', width: 17 },
      { title: '经费来源', width: 13 },
      { title: '使用频度', width: 10, align: 'center' },
      { title: '核对结果', width: 20 },
      { title: '部门意见', width: 12, align: 'center' },
    ],
    judged.map((one, index) => {
      const values = input.systems.get(one.id)?.values ?? {};
      const answer = (text: string, field: string): readonly Part[] => [quote(text, `${one.id} ${field}`)];
      const settlement = input.settlements.get(one.id);
      const decided = settlement?.disposition && DISPOSITION_TITLES[settlement.disposition];
      return [
        [ordinal(index + 1)],
        [named(one)],
        answer(
          [values.approvalAuthority ?? '未填', values.approvalDate ?? '未填'].join('\n'),
          'approvalAuthority approvalDate',
        ),
        answer(displayValue(values.constructionFunding) || '未填', 'constructionFunding'),
        answer(values.useFrequency ?? '未填', 'useFrequency'),
        [resultOf(one, input)],
        [decided ? `${decided}（已认定）` : (values.selfDisposition ?? '未填')],
      ];
    }),
  );

/** What stands against a system as 僵尸 or 影子; other clauses have lists of their own. */
function resultOf(judged: JudgedSystem, { findings }: DocumentInput): string {
  const telling = tellingVerdicts(judged, 'dormant').map(
    ({ rule, verdict }) => ruleTitle(rule) + (verdict === 'conflicting' ? '（存疑）' : ''),
  );
  if (findings.groups.some(({ members }) => members.includes(judged.id))) telling.push('疑似“影子”');
  if (telling.length) return telling.join('、');
  return judged.zombie === 'clear' ? '未发现“僵尸”“影子”疑点' : VERDICT_TITLES[judged.zombie];
}
