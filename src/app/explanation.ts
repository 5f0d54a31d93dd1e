import type { JudgedSystem, Verdict } from '../core/audit/finding.js';
import type { Waiver } from '../core/review/waiver.js';
import { deferralAsked } from '../core/review/waiver.js';
import { ruleById, ruleTitle } from '../core/rules/index.js';
import { fieldOf } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { ExplainedVerdict } from './explain-verdicts.js';
import type { TrialVerdict } from './try-rules.js';

/** Why a system was judged as it was, and everything that stands beside it. */
export interface Explanation extends Omit<JudgedSystem, 'verdicts'> {
  readonly pack: string;
  readonly asOf: string;
  readonly verdicts: readonly ExplainedVerdict[];
  readonly trial: readonly TrialVerdict[];
  readonly waivers: readonly Waiver[];
  /** The outcome in one or two sentences, and what to do now. */
  readonly conclusion: readonly string[];
}

const titles = (verdicts: readonly Verdict[]): string =>
  verdicts.map(({ rule }) => `“${ruleTitle(rule)}”`).join('、');

/** What it comes to and what to do, for the department and for the auditor alike. */
export function concludeOn(
  { zombie, verdicts }: Pick<JudgedSystem, 'zombie' | 'verdicts'>,
  system: SurveyedSystem | undefined,
): readonly string[] {
  const of = (kind: Verdict['verdict']) =>
    verdicts.filter(({ rule, verdict }) => verdict === kind && ruleById(rule)?.theme === 'dormant');
  const other = verdicts.filter(
    ({ rule, verdict }) => verdict === 'flagged' && ruleById(rule)?.theme === 'duplicate',
  );
  const dormant = {
    flagged: `疑似“僵尸”系统：${titles(of('flagged'))}成立。请责任单位核对下列证据单元格；与事实不符的，更正后重新报送，或者附材料说明。`,
    conflicting: `暂不能判定是否“僵尸”系统：${titles(of('conflicting'))}的答案互相矛盾。请责任单位核对下列单元格，更正有误的一项后重新报送。`,
    undetermined: `暂不能判定是否“僵尸”系统：${titles(of('undetermined'))}缺少答案。请责任单位按“补充”各行补答后重新报送。`,
    clear: '按填报内容，五类“僵尸”情形都不成立。',
    'not-applicable': verdicts.some(({ rule }) => ruleById(rule)?.theme === 'dormant')
      ? '不判定是否“僵尸”系统（不是已建系统）。'
      : '本口径没有“僵尸”系统的判断标准，不判定。',
  }[zombie];
  return [
    dormant,
    ...(other.length ? [`疑似“影子”系统：${titles(other)}成立，请与下列系统的单位共同核实。`] : []),
    ...(system ? deferralLines(system) : []),
  ];
}

/** A request for 暂缓整合 in the survey itself; without a reason it is no request. */
function deferralLines(system: SurveyedSystem): readonly string[] {
  const { isAsked, reason, missing } = deferralAsked(system);
  if (!isAsked) return [];
  const lacks = missing.map((field) => fieldOf(field).label).join('、');
  return [`表中申请暂缓整合：${reason || '没有写明原因'}${lacks ? `（不予受理，缺：${lacks}）` : ''}`];
}
