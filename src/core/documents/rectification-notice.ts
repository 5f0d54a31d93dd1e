import { DISPOSITION_TITLES } from '../review/review-case.js';
import { CONCLUSION_TITLES, type Settlement, isToBeCleaned } from '../review/settlement.js';
import type { JudgedSystem } from '../audit/finding.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import { figure } from './queries.js';
import { departmentsOf, judgedOf, tellingVerdicts } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  body,
  cite,
  clausesOf,
  date,
  heading,
  named,
  ordinal,
  quote,
  signedBy,
  table,
} from './writing.js';

interface Ordered {
  readonly judged: JudgedSystem;
  readonly settlement: Settlement;
}

/** Only what was decided by name can be ordered. */
const ordered = (input: DocumentInput, department: string): readonly Ordered[] =>
  judgedOf(input, department).flatMap((judged) => {
    const settlement = input.settlements.get(judged.id);
    const isOrder = settlement && settlement.conclusion !== 'keep' && settlement.conclusion !== 'dismissed';
    return isOrder ? [{ judged, settlement }] : [];
  });

export const rectificationNotice: DocumentKind = {
  id: 'rectification-notice',
  title: '整改通知书',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => ordered(input, department).length > 0),
  write(input, department) {
    const rows = ordered(input, department);
    const duty = input.pack.duties.find(({ list }) => list === 'decommission');
    return {
      about: department,
      number: NO_NUMBER,
      title: ['政务信息系统整改通知书'],
      addressee: addressee(department),
      blocks: [
        body(
          '经通知、说明和认定，你单位',
          figure(input, 'decided', { department }, '个'),
          '系统已有认定意见，其中需要清理、整合或者整改的见下表。',
        ),
        heading(1, '认定的问题和整改要求'),
        rectifications(rows, duty?.finish ?? null),
        heading(2, '整改依据'),
        ...(duty?.clause ? [body(cite(duty.clause), '。')] : [body('依据条款见上表。')]),
        heading(3, '有关要求'),
        body(
          '请明确责任领导和责任人员，按时限完成整改，逐项提交停用公告、数据处置证明、合同终止、资源释放和预算核减的证明材料，经核对后销号。对认定有异议的，请在收到本通知书后书面申请复议并附新的证据。',
        ),
      ],
      attachments: [],
      signature: signedBy(auditBureauName(input.pack), input.on),
    };
  },
};

const rectifications = (rows: readonly Ordered[], finish: string | null) =>
  table(
    [
      { title: '序号', width: 6, align: 'center' },
      { title: '系统名称', width: 15 },
      { title: '认定、理由', width: 32 },
      { title: '依据条款', width: 26 },
      { title: '处置意见', width: 9, align: 'center' },
      { title: '完成时限', width: 11, align: 'center' },
      { title: '认定人', width: 12, align: 'center' },
    ],
    rows.map(({ judged, settlement }, index) => {
      const { conclusion, disposition, reason, decidedBy, decidedOn, due } = settlement;
      // The document's date is for cleaning; 规范 and 迁移 have the dates that people set.
      const limit = due ?? (isToBeCleaned(settlement) ? finish : null);
      const verdicts = tellingVerdicts(judged, 'dormant', 'duplicate', 'governance');
      return [
        [ordinal(index + 1)],
        [named(judged)],
        [CONCLUSION_TITLES[conclusion], '：', quote(reason, `${judged.id} 认定理由`)],
        verdicts.length ? clausesOf(verdicts.slice(0, 2)) : ['见认定意见'],
        [disposition ? DISPOSITION_TITLES[disposition] : '待定'],
        [limit ? date(limit) : '待定'],
        [quote(`${decidedBy}\n`, '认定人'), date(decidedOn)],
      ];
    }),
  );
