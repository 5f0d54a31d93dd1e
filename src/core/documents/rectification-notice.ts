import { DISPOSITION_TITLES } from '../review/review-case.js';
import { findingKey } from '../review/redact-crossing.js';
import { CONCLUSION_TITLES, type Settlement, dueOf, isToBeCleaned } from '../review/settlement.js';
import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { ruleTitle } from '../rules/index.js';
import { dutyOfRule } from '../lists/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { Part } from './official-document.js';
import { figure } from './queries.js';
import { departmentsOf, judgedOf, tellingVerdicts } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  announced,
  annexed,
  body,
  cite,
  clausesOf,
  date,
  deadline,
  fineTable,
  heading,
  issuedBy,
  named,
  ordinal,
  quote,
  signedBy,
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

const ANNEXES = ['整改事项表', '依据条款表'] as const;

/** One page, and in its annex what is ordered and why, system by system. */
export const rectificationNotice: DocumentKind = {
  id: 'rectification-notice',
  title: '整改通知书',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => ordered(input, department).length > 0),
  write(input, department) {
    const rows = ordered(input, department);
    const duty = input.pack.duties.find(({ list }) => list === 'decommission');
    const bureau = auditBureauName(input.pack);
    return {
      about: department,
      issuer: issuedBy(bureau, '文件'),
      number: NO_NUMBER,
      title: ['政务信息系统整改通知书'],
      addressee: addressee(department),
      blocks: [
        body(
          '经通知、说明和认定，你单位',
          figure(input, 'decided', { department }, '个'),
          '系统已有认定意见，其中需要清理、整合或者整改的列入附件，请按期完成。',
        ),
        heading(1, '整改事项和依据'),
        body('整改事项、认定理由和完成时限见附件', ordinal(1), '；依据条款见附件', ordinal(2), '。'),
        heading(2, '有关要求'),
        ...(duty?.clause ? [body('清理工作依据', cite(duty.clause), '。')] : []),
        body(
          '请明确责任领导和责任人员，按时限完成整改，逐项提交停用公告、数据处置证明、合同终止、资源释放和预算核减等证明材料，经核对后销号。对认定有异议的，请在收到本通知书后书面申请复议并附新的证据；因故不能按时完成的，请书面申请暂缓并写明期限。',
        ),
      ],
      annex: [
        ...annexed(ANNEXES[0], 1, rectifications(rows, input)),
        ...annexed(ANNEXES[1], 2, clausesPerRule(rows, input)),
      ],
      attachments: announced(ANNEXES),
      signature: signedBy(bureau, input.on),
    };
  },
};

/** What was decided against the system: the rules of its decided cases, or all where decisions came without cases. */
function verdictsOf(judged: JudgedSystem, { cases }: DocumentInput): readonly Verdict[] {
  const own = cases.filter(({ system }) => system === judged.id);
  const decided = new Set(
    own.flatMap(({ rules, facts }) =>
      facts.decision && facts.decision.decision !== 'keep' && !facts.dismissal ? rules : [],
    ),
  );
  return tellingVerdicts(judged, 'dormant', 'duplicate', 'governance', 'data-truth').filter(
    ({ rule, verdict }) => verdict === 'flagged' && (!own.length || decided.has(rule)),
  );
}

const rectifications = (rows: readonly Ordered[], input: DocumentInput) =>
  fineTable(
    [
      { title: '序号', width: 6, align: 'center' },
      { title: '系统名称', width: 17 },
      { title: '认定和\n处置意见', width: 14, align: 'center' },
      { title: '认定理由', width: 37 },
      { title: '完成时限', width: 13, align: 'center' },
      { title: '认定人、\n日期', width: 14, align: 'center' },
    ],
    rows.map(({ judged, settlement }, index) => {
      const { conclusion, decidedBy, decidedOn, reason } = settlement;
      return [
        [ordinal(index + 1)],
        [named(judged)],
        [CONCLUSION_TITLES[conclusion], '\n', ...dispositionOf(settlement, judged, input)],
        [quote(reason, `${judged.id} 认定理由`)],
        limitOf(settlement, judged, input),
        [quote(`${decidedBy}\n`, '认定人'), date(decidedOn)],
      ];
    }),
  );

/** Into what a system is merged is told where it is the unit's own, or where the group was released. */
function dispositionOf(
  { disposition, survivor }: Settlement,
  judged: JudgedSystem,
  input: DocumentInput,
): readonly Part[] {
  if (!disposition) return ['另行通知'];
  if (disposition !== 'merge' || survivor === null) return [DISPOSITION_TITLES[disposition]];
  const { findings, released } = input;
  const taking = findings.systems.find(({ id }) => id === survivor);
  const isOpen =
    taking === undefined ||
    taking.department === judged.department ||
    verdictsOf(judged, input).some((verdict) => released.has(findingKey({ systemId: judged.id, verdict })));
  if (!isOpen) return ['整合（保留的系统另行告知）'];
  const name = taking ? `${taking.department}“${taking.systemName}”` : survivor;
  return [quote(`整合到${name}`, survivor)];
}

/** As people set it; else by when the document wants the list that the system stands on done. */
function limitOf(settlement: Settlement, judged: JudgedSystem, input: DocumentInput): readonly Part[] {
  const lists = isToBeCleaned(settlement)
    ? input.pack.duties.filter(({ list }) => list === 'decommission')
    : verdictsOf(judged, input).flatMap(({ rule }) => dutyOfRule(input.pack, rule) ?? []);
  const finish = lists
    .map(({ due, finish }) => finish ?? due)
    .sort()
    .at(-1);
  const latest = dueOf(settlement, finish ?? null);
  return latest ? [deadline(latest), '前'] : ['另行通知'];
}

/** One row per rule: the clause, by when, and the systems of the other annex it is about. */
function clausesPerRule(rows: readonly Ordered[], input: DocumentInput) {
  const found = rows.map(({ judged }) => verdictsOf(judged, input));
  const rules = [...new Set(found.flat().map(({ rule }) => rule))];
  return fineTable(
    [
      { title: '问题', width: 22 },
      { title: '依据条款', width: 42 },
      { title: '文件时限', width: 14, align: 'center' },
      { title: '整改事项表序号', width: 24 },
    ],
    rules.map((rule) => {
      const duty = dutyOfRule(input.pack, rule);
      const about = found.flatMap((verdicts, index) =>
        verdicts.some((one) => one.rule === rule) ? [String(index + 1)] : [],
      );
      return [
        [quote(ruleTitle(rule), rule)],
        clausesOf(
          found
            .flat()
            .filter((one) => one.rule === rule)
            .slice(0, 1),
        ),
        duty ? [deadline(duty.finish ?? duty.due), '前'] : ['另行通知'],
        [quote(about.join('、'), '附件的序号')],
      ];
    }),
  );
}
