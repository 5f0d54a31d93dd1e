import type { SurveyedSystem } from '../survey/system.js';

/** 申请暂缓整合 by a department, or 豁免 by an auditor: of one rule, of several, or of the system as a whole. */
export type WaiverKind = 'deferral' | 'waiver';

/** What was last done to it. Whether a granted one has run out depends on the day one asks about. */
export type WaiverStatus = 'requested' | 'granted' | 'refused' | 'withdrawn';
export type WaiverState = WaiverStatus | 'expired';

export const WAIVER_STATES: Readonly<Record<WaiverState, string>> = {
  requested: '待审批',
  granted: '有效',
  refused: '未予同意',
  withdrawn: '已撤回',
  expired: '已到期',
};

/** Never without a reason, never for ever. All days are YYYY-MM-DD. */
export interface WaiverRequest {
  readonly kind: WaiverKind;
  /** The rules waived; none: the system as a whole. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Who asks, or who waives: a person, not an office. */
  readonly name: string;
  /** The unit that person acts for. */
  readonly unit: string;
  readonly requestedOn: string;
  /** Last day it holds. */
  readonly expiresOn: string;
}

/** Who granted, refused or withdrew it, when, and why. */
export interface WaiverDecision {
  readonly name: string;
  readonly on: string;
  readonly reason: string;
}

export interface Waiver extends WaiverRequest {
  readonly id: number;
  /** The round it was asked for in; it holds wherever its system appears until it runs out. */
  readonly round: string;
  readonly system: string;
  readonly department: string;
  readonly systemName: string;
  readonly status: WaiverStatus;
  readonly decision: WaiverDecision | null;
}

const DAY = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
/** “无” and “同意” are no reasons. House default. */
const SHORTEST_REASON = 4;
/** Months a waiver may hold at the most: longer, and it is asked for again. House default. */
const LONGEST_MONTHS = 12;

const isReason = (reason: string): boolean => reason.trim().length >= SHORTEST_REASON;

/** The same day of a later year, as text; only compared, so 02-29 may stand in any year. */
const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + LONGEST_MONTHS / 12}${day.slice(4)}`;

function periodErrors(from: string, until: string): readonly string[] {
  const errors: string[] = [];
  if (!DAY.test(from)) errors.push('日期应当写成 2018-01-15 的形式');
  if (!DAY.test(until)) errors.push('有效期应当写成 2018-06-30 的形式');
  if (errors.length) return errors;
  if (until < from) return [`有效期（${until}）早于申请或批准的日期（${from}）`];
  if (until > yearLater(from))
    return [`有效期最长${LONGEST_MONTHS}个月，不能晚于 ${yearLater(from)}；到期仍需要的，届时重新申请`];
  return [];
}

/** Why a request or a waiver cannot be accepted, in Chinese; empty when it can. */
export function waiverErrors(request: WaiverRequest): readonly string[] {
  const { kind, rules, name, reason, requestedOn, expiresOn } = request;
  return [
    ...(name.trim() ? [] : ['没有写明由谁提出或批准']),
    ...(isReason(reason) ? [] : [`没有写明理由（至少${SHORTEST_REASON}个字）`]),
    ...periodErrors(requestedOn, expiresOn),
    ...(kind === 'deferral' && rules.length ? ['暂缓整合针对整个系统，不针对某一条规则'] : []),
  ];
}

/** What may follow: a request is decided or withdrawn, a granted one is withdrawn; nothing is decided twice. */
const FOLLOWING: Readonly<Record<WaiverStatus, readonly WaiverStatus[]>> = {
  requested: ['granted', 'refused', 'withdrawn'],
  granted: ['withdrawn'],
  refused: [],
  withdrawn: [],
};

/** Why a decision on a waiver cannot be taken, in Chinese; empty when it can. `expiresOn`: the last day it grants. */
export function decisionErrors(
  waiver: Waiver,
  status: Exclude<WaiverStatus, 'requested'>,
  decision: WaiverDecision & { readonly expiresOn: string },
): readonly string[] {
  const { name, on, reason, expiresOn } = decision;
  if (!FOLLOWING[waiver.status].includes(status))
    return [`第 ${waiver.id} 号${KINDS[waiver.kind]}${WAIVER_STATES[waiver.status]}，不能再改`];
  const errors: string[] = [];
  if (!name.trim()) errors.push('没有写明由谁决定');
  // Consent rests on the reason of the request; a refusal or a withdrawal needs its own.
  if (status !== 'granted' && !isReason(reason)) errors.push(`没有写明理由（至少${SHORTEST_REASON}个字）`);
  if (!DAY.test(on)) errors.push('日期应当写成 2018-01-15 的形式');
  else if (on < waiver.requestedOn) errors.push(`决定的日期早于申请的日期（${waiver.requestedOn}）`);
  if (status === 'granted' && !errors.length) errors.push(...periodErrors(on, expiresOn));
  return errors;
}

/** As of a day: what was granted or asked for runs out; it is shown as 已到期, it does not vanish. */
export function waiverState(
  { status, expiresOn }: Pick<Waiver, 'status' | 'expiresOn'>,
  day: string,
): WaiverState {
  return (status === 'granted' || status === 'requested') && day > expiresOn ? 'expired' : status;
}

const KINDS: Readonly<Record<WaiverKind, string>> = { deferral: '暂缓整合申请', waiver: '豁免' };

/** “暂缓整合至 2018-06-30”, “豁免“使用范围小、频度低”（已到期 2018-06-30）”, “豁免整个系统（全部规则）至 …”. */
export function waiverTitle(waiver: Waiver, day: string, titleOf: (rule: string) => string): string {
  const { kind, rules, expiresOn } = waiver;
  const state = waiverState(waiver, day);
  const what = kind === 'deferral' ? '暂缓整合' : `豁免${waivedTitle(rules, titleOf)}`;
  if (state === 'granted') return `${what}至 ${expiresOn}`;
  if (state === 'requested') return `申请${what}至 ${expiresOn}（待审批）`;
  return `${what}（${WAIVER_STATES[state]}${state === 'expired' ? ` ${expiresOn}` : ''}）`;
}

/** What stands beside a verdict wherever the system appears: until when, by whom, why. */
export function describeWaiver(waiver: Waiver, day: string, titleOf: (rule: string) => string): string {
  const { kind, name, unit, reason, requestedOn, decision, status } = waiver;
  const verb = kind === 'deferral' ? '申请' : '决定';
  const asked = `${unit}${name}${requestedOn}${verb}，理由：${reason}`;
  const what = { granted: '同意', refused: '不同意', withdrawn: '撤回', requested: '' }[status];
  const why = decision?.reason ? `，理由：${decision.reason}` : '';
  const decided = decision ? `；${decision.name}${decision.on}${what}${why}` : '';
  return `${waiverTitle(waiver, day, titleOf)}：${asked}${decided}`;
}

const waivedTitle = (rules: readonly string[], titleOf: (rule: string) => string): string =>
  rules.length ? rules.map((rule) => `“${titleOf(rule)}”`).join('') : '整个系统（全部规则）';

/** Does a waiver speak of the system as a whole, whatever the rule? */
export const isOfWhole = ({ rules }: Pick<Waiver, 'rules'>): boolean => !rules.length;

/** Does a waiver stand beside the verdicts of a rule? */
export const isOfRule = (waiver: Pick<Waiver, 'rules'>, rule: string): boolean =>
  isOfWhole(waiver) || waiver.rules.includes(rule);

/** Would both speak of one rule? */
export const doOverlap = (a: Pick<Waiver, 'rules'>, b: Pick<Waiver, 'rules'>): boolean =>
  isOfWhole(a) || isOfWhole(b) || a.rules.some((rule) => b.rules.includes(rule));

type Named = Pick<SurveyedSystem, 'id' | 'department' | 'systemName'>;

/**
 * Waivers by system id. A workbook handed in again under another file name gives its systems new ids: where the id
 * of a waiver is gone, unit and name decide, and two systems of one name both show it.
 */
export function waiversBySystem(
  waivers: readonly Waiver[],
  systems: readonly Named[],
): ReadonlyMap<string, readonly Waiver[]> {
  const known = new Set(systems.map(({ id }) => id));
  const named = new Map<string, string[]>();
  const keyOf = ({ department, systemName }: Omit<Named, 'id'>) => `${department}\u0000${systemName}`;
  if (waivers.length)
    for (const system of systems) named.set(keyOf(system), [...(named.get(keyOf(system)) ?? []), system.id]);
  const found = new Map<string, Waiver[]>();
  for (const waiver of waivers)
    for (const id of known.has(waiver.system) ? [waiver.system] : (named.get(keyOf(waiver)) ?? []))
      found.set(id, [...(found.get(id) ?? []), waiver]);
  return found;
}

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
      ...(isReason(deferReason) ? [] : (['deferReason'] as const)),
      ...(plannedFinish === undefined ? (['plannedFinish'] as const) : []),
    ],
  };
}
