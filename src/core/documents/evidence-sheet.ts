import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { ruleTitle } from '../rules/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { Block } from './official-document.js';
import { departmentsOf, judgedOf, standingOf, tellingVerdicts } from './system-verdicts.js';
import {
  body,
  clausesOf,
  date,
  evidenceShown,
  named,
  ordinal,
  quote,
  table,
  thresholdsShown,
  unit,
} from './writing.js';

const doubted = (input: DocumentInput, department: string): readonly JudgedSystem[] =>
  judgedOf(input, department).filter(
    (judged) =>
      (['suspected', 'conflicting'].includes(standingOf(judged, input)) ||
        input.settlements.has(judged.id)) &&
      findingsOf(judged).length > 0,
  );

/** Duplicates are left out: their evidence shows other units' systems, which are released group by group. */
const findingsOf = (judged: JudgedSystem): readonly Verdict[] =>
  tellingVerdicts(judged, 'dormant', 'data-truth');

/** What an auditor takes away as evidence: cell by cell, to be confirmed by the unit's signature. */
export const evidenceSheet: DocumentKind = {
  id: 'evidence-sheet',
  title: '审计取证单',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => doubted(input, department).length > 0),
  write(input, department) {
    return {
      about: department,
      issuer: [],
      number: [],
      title: ['审计取证单'],
      addressee: [],
      blocks: [
        table(
          [
            { title: '项目', width: 20, align: 'center' },
            { title: '内容', width: 72 },
          ],
          [
            [['被审计单位'], [unit(department)]],
            [['审计事项'], [`${input.pack.letterhead}政务信息系统建设应用情况专项审计`]],
            [['数据截止'], [date(input.findings.asOf)]],
            [['取证单位'], [unit(auditBureauName(input.pack))]],
          ],
        ),
        ...doubted(input, department).flatMap((judged, index) => ofSystem(judged, index + 1)),
        { kind: 'subheading', parts: ['单位意见'] },
        body('上列内容与本单位填报的普查表是否一致：□一致　□不一致，说明：＿＿＿＿＿＿'),
        body('　'),
        body('单位负责人（签字、盖章）：＿＿＿＿＿＿　年　月　日'),
        body('审计人员（签字）：＿＿＿＿　复核人员：＿＿＿＿'),
      ],
      attachments: [],
      signature: [],
    };
  },
};

function ofSystem(judged: JudgedSystem, index: number): readonly Block[] {
  return [
    { kind: 'subheading', parts: [ordinal(index), '．', named(judged)] },
    table(
      [
        { title: '审计发现', width: 16 },
        { title: '依据条款', width: 28 },
        { title: '证据\n（问题＝答案〔单元格〕）', width: 34 },
        { title: '判定标准', width: 16 },
      ],
      findingsOf(judged).map((verdict) => [
        [quote(ruleTitle(verdict.rule), verdict.rule)],
        clausesOf([verdict]),
        evidenceShown([verdict], judged),
        thresholdsShown([verdict]),
      ]),
    ),
  ];
}
