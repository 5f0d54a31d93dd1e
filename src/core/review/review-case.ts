import type { StepName } from './step-name.js';

/** What a case is about: 僵尸, 影子, or what must be put in order (整改). */
export type CaseKind = 'dormant' | 'duplicate' | 'rectify';
/** 认定: the kind itself, a milder one, or 保留. */
export type Decision = CaseKind | 'keep';
/** 处置意见 */
export type Disposition = 'decommission' | 'merge' | 'migrate' | 'keep' | 'rectify';

export type CaseState =
  | 'suspected'
  | 'notified'
  | 'replied'
  | 'unanswered'
  | 'decided'
  | 'appealed'
  | 'disposed'
  | 'listed'
  | 'underway'
  | 'stopped'
  | 'data-settled'
  | 'released'
  | 'cut'
  | 'closed'
  | 'kept'
  | 'dismissed';

export const STATE_TITLES: Readonly<Record<CaseState, string>> = {
  suspected: '疑似',
  notified: '已通知',
  replied: '部门已说明',
  unanswered: '逾期未说明',
  decided: '已认定',
  appealed: '复议中',
  disposed: '已有处置意见',
  listed: '已列入清单',
  underway: '处置中',
  stopped: '已停用',
  'data-settled': '数据已处置',
  released: '资源已释放',
  cut: '经费已核减',
  closed: '已销号',
  kept: '保留（不再处置）',
  dismissed: '已排除',
};

export const KIND_TITLES: Readonly<Record<CaseKind, string>> = {
  dormant: '疑似僵尸',
  duplicate: '疑似影子',
  rectify: '待整改',
};

export const DECISION_TITLES: Readonly<Record<Decision, string>> = {
  dormant: '僵尸',
  duplicate: '影子',
  rectify: '整改',
  keep: '保留',
};

export const DISPOSITION_TITLES: Readonly<Record<Disposition, string>> = {
  decommission: '关停注销',
  merge: '整合',
  migrate: '迁移',
  keep: '保留',
  rectify: '规范',
};

/** What a file proves. */
export type ProofKind =
  'reply' | 'notice' | 'screenshot' | 'data' | 'contract' | 'resources' | 'budget' | 'rectification';

export const PROOF_TITLES: Readonly<Record<ProofKind, string>> = {
  reply: '情况说明',
  notice: '停用公告',
  screenshot: '停用截图',
  data: '数据处置证明',
  contract: '合同终止证明',
  resources: '资源释放证明',
  budget: '预算核减文件',
  rectification: '整改证明材料',
};

/** A file kept by its SHA-256. */
export interface CaseFile {
  readonly sha256: string;
  readonly name: string;
  readonly kind: ProofKind;
}

/** Who took a step, and on which day (YYYY-MM-DD): the day of the act, not of its typing. */
export interface Signed {
  readonly on: string;
  readonly by: string;
}

/** 认可, 说明情况, or 申请暂缓整合. */
export type ReplyAnswer = 'accept' | 'explain' | 'defer';

export const ANSWER_TITLES: Readonly<Record<ReplyAnswer, string>> = {
  accept: '认可',
  explain: '说明情况',
  defer: '申请暂缓整合',
};

/** What stands in a case now; what was undone or sent back stands in its history only. */
export interface CaseFacts {
  readonly notice: (Signed & { readonly replyBy: string }) | null;
  readonly reply: (Signed & { readonly answer: ReplyAnswer; readonly reason: string }) | null;
  /** The day on which the reply was found overdue. */
  readonly overdue: Signed | null;
  readonly decision: (Signed & { readonly decision: Decision; readonly reason: string }) | null;
  readonly dismissal: (Signed & { readonly reason: string }) | null;
  readonly disposition: DispositionFact | null;
  readonly listing: Signed | null;
  /** 暂缓整合: nothing is driven while it stands; the last day is `expiresOn`. */
  readonly deferral: (Signed & { readonly reason: string; readonly expiresOn: string }) | null;
  /** 复议, once per case; `from` is where the case stood. */
  readonly appeal: (Signed & { readonly reason: string; readonly from: CaseState }) | null;
  readonly proofs: readonly (Signed & { readonly state: CaseState; readonly file: CaseFile })[];
  /** Booked savings, in 万元 a year. */
  readonly saving: (Signed & { readonly amount: number }) | null;
  readonly closure: Signed | null;
}

export interface DispositionFact extends Signed {
  readonly disposition: Disposition;
  readonly reason: string;
  /** For 整合: id of the system of the register, or the name of the platform, that takes over. */
  readonly survivor: string | null;
  /** Where the office sets a deadline of its own; else the pack's applies. */
  readonly dueOn: string | null;
}

export const NO_FACTS: CaseFacts = {
  notice: null,
  reply: null,
  overdue: null,
  decision: null,
  dismissal: null,
  disposition: null,
  listing: null,
  deferral: null,
  appeal: null,
  proofs: [],
  saving: null,
  closure: null,
};

/** What a case is about; a later run may change it, no step does. */
export interface CaseSubject {
  /** Derived from round, system and kind. */
  readonly id: string;
  readonly round: string;
  readonly kind: CaseKind;
  readonly system: string;
  readonly department: string;
  readonly systemName: string;
  /** The run whose findings it rests on, the rules flagged there, and the group if one of them compares. */
  readonly run: number;
  readonly rules: readonly string[];
  readonly group: string | null;
  /** The proposed survivor of that group. */
  readonly proposedSurvivor: string | null;
  /** 国家、省级配发: a city neither shuts such a system down nor merges it. */
  readonly isIssuedFromAbove: boolean;
  /** 年度运维资金 as reported, in 万元; no more can ever be saved. */
  readonly spent: number | null;
  /** Names the budget line: one for a system that two departments report. Its savings are booked once. */
  readonly budgetKey: string;
  /** The run that no longer found it; the case stays, for a person to decide. */
  readonly goneInRun: number | null;
}

/** One finding on its way to 销号. */
export interface ReviewCase extends CaseSubject {
  readonly state: CaseState;
  /** Counts the events; whoever acts on an older version is refused. */
  readonly version: number;
  /** Day of the last step; no step is dated before it. */
  readonly lastOn: string | null;
  readonly facts: CaseFacts;
  /** How it stood before the last step, while that step can be taken back. */
  readonly before: CaseBefore | null;
}

export interface CaseBefore {
  readonly step: StepName;
  readonly state: CaseState;
  readonly facts: CaseFacts;
}

/** States nothing leads out of, unless the last step is taken back. */
export const END_STATES: readonly CaseState[] = ['closed', 'kept', 'dismissed'];
