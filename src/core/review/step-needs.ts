import { inFen } from '../survey/in-fen.js';
import { type Decision, type Disposition, PROOF_TITLES, type ReviewCase } from './review-case.js';
import type { StepRequest } from './review-step.js';
import type { Need, Transition } from './transitions.js';
import { waiverErrors } from './waiver.js';

const DAY = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

export const isDay = (value: string | undefined): value is string => value !== undefined && DAY.test(value);

/** “无” and “同意” are no reasons. House default. */
const SHORTEST_REASON = 4;

export const isReason = (value: string | undefined): value is string =>
  (value ?? '').trim().length >= SHORTEST_REASON;

/** What each 认定 may lead to. 处置 a system at all takes a decision that says so. */
export const DISPOSITIONS_OF: Readonly<Record<Decision, readonly Disposition[]>> = {
  dormant: ['decommission', 'merge', 'migrate', 'rectify'],
  duplicate: ['merge', 'decommission', 'migrate', 'rectify'],
  rectify: ['rectify', 'merge', 'migrate'],
  keep: ['keep'],
};

/** A case is decided as what the department was notified of, or more mildly; never as something else. */
export const decisionsOf = ({ kind }: Pick<ReviewCase, 'kind'>): readonly Decision[] =>
  kind === 'rectify' ? ['rectify', 'keep'] : [kind, 'rectify', 'keep'];

type Check = (request: StepRequest, on: ReviewCase) => string | null;

const NEEDS: Readonly<Record<Need, Check>> = {
  reason: ({ reason }) => (isReason(reason) ? null : '没有写明理由（不少于四个字）'),
  replyBy: ({ replyBy, on }) => {
    if (!isDay(replyBy)) return '没有写明说明期限，应当写成 2018-01-15 的形式';
    return replyBy > on ? null : '说明期限应当晚于通知的日期';
  },
  answer: ({ answer, reason }) => {
    if (!answer) return '没有写明说明意见：认可、说明情况或申请暂缓整合';
    return answer === 'accept' || isReason(reason)
      ? null
      : '说明情况和申请暂缓整合的，应当写明理由（不少于四个字）';
  },
  decision: ({ decision }, subject) => {
    if (!decision) return '没有写明认定结论';
    return decisionsOf(subject).includes(decision)
      ? null
      : '认定结论超出了通知单位的事项：只能认定为所通知的一类、整改或保留';
  },
  disposition: dispositionProblem,
  expiresOn: ({ expiresOn = '', on, by, reason = '' }) => {
    const unit = by.department ?? '';
    const period = { name: by.name, unit, reason, requestedOn: on, expiresOn };
    const [problem] = waiverErrors({ kind: 'deferral', rules: [], ...period });
    if (problem !== undefined) return problem;
    return expiresOn > on ? null : '暂缓的期限应当晚于办理的日期';
  },
  amount: amountProblem,
};

function dispositionProblem(
  request: StepRequest,
  { system, facts, isIssuedFromAbove }: ReviewCase,
): string | null {
  const { disposition, survivor, dueOn, on } = request;
  if (!disposition) return '没有写明处置意见';
  const decision = facts.decision?.decision;
  if (!decision || !DISPOSITIONS_OF[decision].includes(disposition))
    return '处置意见与认定结论不符：认定保留的只能保留，认定整改的可以规范、整合或迁移，认定僵尸、影子的不能保留';
  if (isIssuedFromAbove && (disposition === 'decommission' || disposition === 'merge'))
    return '国家、省级配发的系统不由本市关停或整合，请认定为整改或保留，并列入建议上报清单';
  if (disposition === 'merge' && !survivor?.trim()) return '整合应当写明整合到哪个系统';
  if (disposition === 'merge' && survivor === system) return '系统不能整合到它自己';
  if (dueOn !== undefined && !isDay(dueOn)) return '完成时限应当写成 2018-06-30 的形式';
  return dueOn !== undefined && dueOn < on ? '完成时限早于提出处置意见的日期' : null;
}

function amountProblem({ amount, reason }: StepRequest, { spent }: ReviewCase): string | null {
  if (amount === undefined || !Number.isFinite(amount) || amount < 0)
    return '没有写明核减金额（万元，不小于 0）';
  if (Math.abs(amount * inFen(1) - inFen(amount)) > 0.001) return '核减金额最多精确到分';
  if (amount === 0) return isReason(reason) ? null : '核减金额为 0 的，应当写明原因，例如“没有安排运维经费”';
  if (spent === null) return '普查表没有填年度运维资金，不能核减。请单位先补报年度运维资金';
  return amount > spent ? `核减金额 ${amount} 万元超过年度运维资金 ${spent} 万元` : null;
}

/** The first thing that a step lacks, in Chinese; null when nothing. */
export function missingNeed(
  transition: Transition,
  request: StepRequest,
  subject: ReviewCase,
): string | null {
  for (const need of transition.needs) {
    const problem = NEEDS[need](request, subject);
    if (problem !== null) return problem;
  }
  const { proofs } = transition;
  if (!proofs || request.files?.some(({ kind }) => proofs.includes(kind))) return null;
  return `没有附证明材料：${proofs.map((kind) => PROOF_TITLES[kind]).join('或')}`;
}
