import type { SurveyedSystem } from '../survey/system.js';

/** 申请暂缓整合 by a department, or a waiver of one rule by an auditor. Never without a reason, never for ever. */
export interface Waiver {
  readonly kind: 'deferral' | 'waiver';
  readonly system: string;
  /** The rule waived; `null` defers the system as a whole. */
  readonly rule: string | null;
  /** Who asks or grants: a person, not an office. */
  readonly name: string;
  readonly reason: string;
  readonly grantedOn: string;
  /** Last day it holds. */
  readonly expiresOn: string;
}

export type WaiverState = 'standing' | 'expired' | 'not-yet';

const DAY = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
/** “无” and “同意” are no reasons. House default. */
const SHORTEST_REASON = 4;

/** Why a waiver cannot be accepted, in Chinese; empty when it can. */
export function waiverErrors(waiver: Waiver): readonly string[] {
  const { kind, rule, name, reason, grantedOn, expiresOn } = waiver;
  const errors: string[] = [];
  if (!name.trim()) errors.push('没有写明由谁提出或批准');
  if (reason.trim().length < SHORTEST_REASON) errors.push('没有写明理由');
  if (!DAY.test(grantedOn)) errors.push('日期应当写成 2018-01-15 的形式');
  if (!DAY.test(expiresOn)) errors.push('有效期应当写成 2018-06-30 的形式');
  else if (DAY.test(grantedOn) && expiresOn < grantedOn) errors.push('有效期早于提出或批准的日期');
  if (kind === 'waiver' && rule === null) errors.push('豁免应当写明是哪一条规则');
  if (kind === 'deferral' && rule !== null) errors.push('暂缓整合针对整个系统，不针对某一条规则');
  return errors;
}

/** Does it hold on a day? An expired waiver is shown as expired, it does not vanish. */
export function waiverState({ grantedOn, expiresOn }: Waiver, day: string): WaiverState {
  if (day < grantedOn) return 'not-yet';
  return day > expiresOn ? 'expired' : 'standing';
}

/** What stands beside a verdict wherever the system appears. */
export function describeWaiver(waiver: Waiver, day: string): string {
  const { kind, name, reason, grantedOn, expiresOn } = waiver;
  const state = { standing: '', expired: '（已过期）', 'not-yet': '（尚未生效）' }[waiverState(waiver, day)];
  const title = kind === 'deferral' ? '暂缓整合' : '豁免';
  return `${title}${state}：${name}，${grantedOn}，有效期至 ${expiresOn}，理由：${reason}`;
}

/** Waivers of a system, or of one rule on it; those of the whole system come with every rule. */
export const waiversOf = (
  waivers: readonly Waiver[],
  system: string,
  rule: string | null = null,
): readonly Waiver[] =>
  waivers.filter(
    (item) => item.system === system && (item.rule === null || rule === null || item.rule === rule),
  );

/** A deferral asked for in the survey itself: 是 with its reason, or what is missing to accept it. */
export function deferralAsked({ values }: Pick<SurveyedSystem, 'values'>): {
  readonly isAsked: boolean;
  readonly reason: string;
  readonly missing: readonly ('deferReason' | 'plannedFinish')[];
} {
  const { deferRequested, deferReason = '', plannedFinish } = values;
  const isAsked = deferRequested === '是';
  if (!isAsked) return { isAsked, reason: '', missing: [] };
  return {
    isAsked,
    reason: deferReason,
    missing: [
      ...(deferReason.trim().length < SHORTEST_REASON ? (['deferReason'] as const) : []),
      ...(plannedFinish === undefined ? (['plannedFinish'] as const) : []),
    ],
  };
}
