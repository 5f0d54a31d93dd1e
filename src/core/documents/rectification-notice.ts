import { DISPOSITION_TITLES } from '../review/review-case.js';
import { findingKey } from '../review/redact-crossing.js';
import { CONCLUSION_TITLES, type Settlement, isToBeCleaned } from '../review/settlement.js';
import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { ruleTitle } from '../rules/index.js';
import { dutyOfRule } from '../lists/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { Block, Part } from './official-document.js';
import { figure } from './queries.js';
import { departmentsOf, judgedOf, tellingVerdicts } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  body,
  cite,
  clausesOf,
  date,
  deadline,
  heading,
  issuedBy,
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

/** What is ordered at a glance, and behind it for each system why. */
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
          '系统已有认定意见，其中需要清理、整合或者整改的如下，请按期完成。',
        ),
        heading(1, '整改事项'),
        rectifications(rows, input),
        heading(2, '认定理由'),
        ...rows.map((row, index) => reasonOf(row, index + 1)),
        heading(3, '依据条款'),
        ...clausesPerRule(rows, input),
        heading(4, '有关要求'),
        ...(duty?.clause ? [body('清理工作依据', cite(duty.clause), '。')] : []),
        body(
          '请明确责任领导和责任人员，按时限完成整改，逐项提交停用公告、数据处置证明、合同终止、资源释放和预算核减等证明材料，经核对后销号。对认定有异议的，请在收到本通知书后书面申请复议并附新的证据；因故不能按时完成的，请书面申请暂缓并写明期限。',
        ),
      ],
      attachments: [],
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
  table(
    [
      { title: '序号', width: 6, align: 'center' },
      { title: '系统名称', width: 28 },
      { title: '认定', width: 12, align: 'center' },
      { title: '处置意见', width: 22, align: 'center' },
      { title: '完成时限', width: 16, align: 'center' },
      { title: '认定人、日期', width: 16, align: 'center' },
    ],
    rows.map(({ judged, settlement }, index) => {
      const { conclusion, decidedBy, decidedOn } = settlement;
      return [
        [ordinal(index + 1)],
        [named(judged)],
        [CONCLUSION_TITLES[conclusion]],
        dispositionOf(settlement, judged, input),
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
  if (settlement.due) return [deadline(settlement.due), '前'];
  const lists = isToBeCleaned(settlement)
    ? input.pack.duties.filter(({ list }) => list === 'decommission')
    : verdictsOf(judged, input).flatMap(({ rule }) => dutyOfRule(input.pack, rule) ?? []);
  const latest = lists
    .map(({ due, finish }) => finish ?? due)
    .sort()
    .at(-1);
  return latest ? [deadline(latest), '前'] : ['另行通知'];
}

/** One line per system, in the words of whoever decided. */
const reasonOf = ({ judged, settlement }: Ordered, index: number): Block =>
  body(
    ordinal(index),
    '．',
    named(judged),
    '：',
    CONCLUSION_TITLES[settlement.conclusion],
    '。',
    quote(settlement.reason.replace(/[。；\s]+$/u, ''), `${judged.id} 认定理由`),
    '。',
  );

/** One paragraph per rule: the clause, by when, and the systems of the table it is about. */
function clausesPerRule(rows: readonly Ordered[], input: DocumentInput): readonly Block[] {
  const found = rows.map(({ judged }) => verdictsOf(judged, input));
  const rules = [...new Set(found.flat().map(({ rule }) => rule))];
  return rules.flatMap((rule): readonly Block[] => {
    const verdict = found.flat().find((one) => one.rule === rule);
    if (!verdict) return [];
    const duty = dutyOfRule(input.pack, rule);
    const about = found.flatMap((verdicts, index) =>
      verdicts.some((one) => one.rule === rule) ? [String(index + 1)] : [],
    );
    return [
      body(
        quote(ruleTitle(rule), rule),
        '（上表第',
        quote(about.join('、'), '序号'),
        '项）：',
        ...clausesOf([verdict]),
        ...(duty ? ['，', deadline(duty.finish ?? duty.due), '前完成'] : []),
        '。',
      ),
    ];
  });
}
