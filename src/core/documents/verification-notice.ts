import type { JudgedSystem } from '../audit/finding.js';
import { ruleTitle } from '../rules/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { Block } from './official-document.js';
import { departmentsOf, judgedOf, standingOf, tellingVerdicts } from './system-verdicts.js';
import { figure } from './queries.js';
import {
  NO_NUMBER,
  addressee,
  body,
  clausesOf,
  date,
  evidenceShown,
  heading,
  named,
  ordinal,
  signedBy,
  subheading,
  table,
  thresholdsShown,
} from './writing.js';

const doubted = (input: DocumentInput, department: string): readonly JudgedSystem[] =>
  judgedOf(input, department).filter((judged) =>
    ['suspected', 'conflicting'].includes(standingOf(judged, input)),
  );

/** Before anything is decided the department is heard. It is shown its own systems and no other department's. */
export const verificationNotice: DocumentKind = {
  id: 'verification-notice',
  title: '疑似系统核实通知书',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => doubted(input, department).length > 0),
  write(input, department) {
    const about = { department };
    return {
      about: department,
      number: NO_NUMBER,
      title: ['关于核实疑似“僵尸”信息系统的通知'],
      addressee: addressee(department),
      blocks: [
        body(
          '在政务信息系统普查（基准日',
          date(input.findings.asOf),
          '）中，你单位填报系统',
          figure(input, 'systems', about, '个'),
          '，其中列为疑似“僵尸”',
          figure(input, 'suspected', about, '个'),
          '、答案存疑',
          figure(input, 'conflicting', about, '个'),
          '。依据、证据和阈值如下，请逐个核实。',
        ),
        heading(1, '需要核实的系统'),
        ...doubted(input, department).flatMap((judged, index) => ofSystem(judged, index + 1)),
        heading(2, '核实要求'),
        body(
          '请在收到本通知后，于编制单位规定的说明期限内逐个写明“属实”或者“不属实”及理由，附使用记录、合同等佐证材料，加盖公章后退回。填报有误的，请在普查表中更正后重新报送。',
        ),
        body('“疑似”是依据填报内容作出的初步判定，不是认定。逾期没有说明的，编制单位可以依据现有证据认定。'),
      ],
      attachments: [],
      signature: signedBy(auditBureauName(input.pack), input.on),
    };
  },
};

function ofSystem(judged: JudgedSystem, index: number): readonly Block[] {
  const telling = tellingVerdicts(judged, 'dormant');
  return [
    subheadingOf(index, judged),
    table(
      [
        { title: '规则', width: 15 },
        { title: '依据条款', width: 30 },
        { title: '证据', width: 32 },
        { title: '阈值', width: 16 },
      ],
      telling.map((verdict) => [
        [ruleTitle(verdict.rule) + (verdict.verdict === 'conflicting' ? '（存疑）' : '')],
        clausesOf([verdict]),
        evidenceShown([verdict], judged),
        thresholdsShown([verdict]),
      ]),
    ),
    body('单位意见：□属实　□不属实　理由：＿＿＿＿＿＿'),
  ];
}

const subheadingOf = (index: number, judged: JudgedSystem): Block =>
  index <= 10
    ? subheading(index, named(judged))
    : { kind: 'subheading', parts: ['（', ordinal(index), '）', named(judged)] };
