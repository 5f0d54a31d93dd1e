import { type ColumnOf, type Table, numbered, tabulate } from '../../core/lists/table.js';
import {
  ANSWER_TITLES,
  DECISION_TITLES,
  DISPOSITION_TITLES,
  KIND_TITLES,
  type ReviewCase,
  STATE_TITLES,
} from '../../core/review/review-case.js';
import { type ReasonSlots, evidenceText, rulesText } from './fill-reason.js';

/** Headings by which a filled table is read back. */
export const DECISION_HEADINGS = {
  case: '事项编号',
  version: '版本',
  answer: '说明意见',
  reply: '说明内容',
  decision: '认定',
  reason: '认定理由',
  disposition: '处置意见',
  dispositionReason: '处置理由',
  survivor: '整合到',
  dueOn: '完成时限',
} as const;

/** 排除 stands beside the decisions in the table, though it is a step of its own. */
export const DISMISSED_TITLE = '排除';

interface DecisionRow {
  readonly subject: ReviewCase;
  readonly slots: ReasonSlots | undefined;
  readonly nameOf: (system: string) => string;
}

export interface DecisionTableRequest {
  readonly cases: readonly ReviewCase[];
  readonly evidence: ReadonlyMap<string, ReasonSlots>;
  readonly nameOf: (system: string) => string;
  /** A second reader sees neither the decision nor the disposition. */
  readonly isBlind?: boolean;
}

/** The table an official fills: what is known of every case, and blanks for 说明, 认定 and 处置. */
export function decisionTable({ cases, evidence, nameOf, isBlind = false }: DecisionTableRequest): Table {
  const rows = cases.map((subject) => ({ subject, slots: evidence.get(subject.id), nameOf }));
  const columns = isBlind ? [...KNOWN, ...BLIND] : [...KNOWN, ...FILLED];
  return {
    sheet: isBlind ? '复核抽样' : '认定处置',
    title: isBlind ? '复核抽样表（请独立认定）' : '事项认定处置表',
    captions: [`共 ${rows.length} 件。只填右边各栏，不要改动事项编号和版本；不办理的事项留空。`],
    ...tabulate(rows, columns),
    notes: [
      `“认定”填：${[...Object.values(DECISION_TITLES), DISMISSED_TITLE].join('、')}。“处置意见”填：${Object.values(DISPOSITION_TITLES).join('、')}。“说明意见”填：${Object.values(ANSWER_TITLES).join('、')}。`,
      '理由逐件写明，不能多件用同一句话；可以写 {规则}{证据}{条款}{说明}，导入时代入该件的内容。',
    ],
  };
}

const KNOWN: readonly ColumnOf<DecisionRow>[] = [
  numbered,
  { title: DECISION_HEADINGS.case, width: 14, cell: ({ subject }) => subject.id },
  { title: DECISION_HEADINGS.version, width: 6, align: 'center', cell: ({ subject }) => subject.version },
  { title: '责任单位', width: 14, cell: ({ subject }) => subject.department },
  { title: '系统名称', width: 18, cell: ({ subject }) => subject.systemName },
  { title: '事项', width: 9, cell: ({ subject }) => KIND_TITLES[subject.kind] },
  { title: '成立的规则', width: 20, cell: ({ slots }) => (slots ? rulesText(slots.verdicts) : null) },
  { title: '证据', width: 40, cell: ({ slots }) => (slots ? evidenceText(slots) : null) },
  { title: '提示', width: 22, cell: hintOf },
];

const state: ColumnOf<DecisionRow> = {
  title: '状态',
  width: 10,
  cell: ({ subject }) => STATE_TITLES[subject.state],
};

const FILLED: readonly ColumnOf<DecisionRow>[] = [
  state,
  {
    title: DECISION_HEADINGS.answer,
    width: 10,
    cell: ({ subject: { facts } }) => (facts.reply ? ANSWER_TITLES[facts.reply.answer] : null),
  },
  { title: DECISION_HEADINGS.reply, width: 24, cell: ({ subject }) => subject.facts.reply?.reason || null },
  { title: DECISION_HEADINGS.decision, width: 8, cell: ({ subject }) => decisionTitle(subject) },
  {
    title: DECISION_HEADINGS.reason,
    width: 30,
    cell: ({ subject: { facts } }) => facts.decision?.reason ?? facts.dismissal?.reason ?? null,
  },
  {
    title: DECISION_HEADINGS.disposition,
    width: 10,
    cell: ({ subject: { facts } }) =>
      facts.disposition ? DISPOSITION_TITLES[facts.disposition.disposition] : null,
  },
  {
    title: DECISION_HEADINGS.dispositionReason,
    width: 24,
    cell: ({ subject }) => subject.facts.disposition?.reason ?? null,
  },
  {
    title: DECISION_HEADINGS.survivor,
    width: 18,
    cell: ({ subject: { facts }, nameOf }) =>
      facts.disposition?.survivor ? nameOf(facts.disposition.survivor) : null,
  },
  {
    title: DECISION_HEADINGS.dueOn,
    width: 12,
    cell: ({ subject }) => subject.facts.disposition?.dueOn ?? null,
  },
];

const BLIND: readonly ColumnOf<DecisionRow>[] = [
  { title: DECISION_HEADINGS.decision, width: 8, cell: () => null },
  { title: DECISION_HEADINGS.reason, width: 30, cell: () => null },
];

const decisionTitle = ({ state: at, facts }: ReviewCase): string | null => {
  if (at === 'dismissed') return DISMISSED_TITLE;
  return facts.decision ? DECISION_TITLES[facts.decision.decision] : null;
};

function hintOf({ subject, nameOf }: DecisionRow): string | null {
  const { isIssuedFromAbove, group, proposedSurvivor, system, goneInRun } = subject;
  if (goneInRun !== null) return `第 ${goneInRun} 次判定不再认为是疑点`;
  if (isIssuedFromAbove) return '国家、省级配发：不由本市关停整合，可列入建议上报清单';
  if (group === null || proposedSurvivor === null) return null;
  return proposedSurvivor === system
    ? `${group}：建议保留`
    : `${group}：建议整合到${nameOf(proposedSurvivor)}`;
}
