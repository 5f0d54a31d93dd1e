import { isSystemRule } from '../core/audit/apply-rules.js';
import { type Counterfactual, findCounterfactual } from '../core/audit/counterfactual.js';
import { describeCounterfactual } from '../core/audit/describe-counterfactual.js';
import type { JudgedSystem, Verdict } from '../core/audit/finding.js';
import { type Theme, VERDICT_TITLES } from '../core/audit/rule.js';
import { type Pack, rulesInForce } from '../core/packs/pack.js';
import { RULES, ruleById, ruleTitle } from '../core/rules/index.js';
import { deferralAsked } from '../core/review/waiver.js';
import { citeClause } from '../core/survey/citation.js';
import { displayValue, fieldOf, headingOf } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { auditSurvey } from './audit-survey.js';
import { Fault } from './fault.js';
import type { Ports, Progress } from './ports.js';
import type { RoundRequest } from './resolve-round.js';

export interface ExplainRequest extends RoundRequest {
  /** Id or name of a system. */
  readonly system: string;
  readonly rule?: string | undefined;
  readonly pack: Pack;
}

/** A verdict, with the smallest change of answers that would turn it. */
export interface ExplainedVerdict extends Verdict {
  readonly counterfactual: (Counterfactual & { readonly sentences: readonly string[] }) | null;
}

export interface Explanation {
  readonly id: string;
  readonly lines: readonly string[];
  readonly verdicts: readonly ExplainedVerdict[];
}

/** Why a system was judged as it was, and what would change it: clause, cells, thresholds, counterfactual. */
export async function explainSystem(
  request: ExplainRequest,
  ports: Ports,
  progress: Progress,
): Promise<Explanation> {
  if (request.rule !== undefined && !ruleById(request.rule))
    throw new Fault('unknown-rule', { rule: request.rule, known: RULES.map(({ id }) => id).join('、') });
  const { findings, systems } = await auditSurvey(request, ports, progress);
  const judged = findSystem(findings.systems, request.system);
  const system = systems.find(({ id }) => id === judged.id);
  const all = system
    ? explainVerdicts(system, judged.verdicts, request.pack, findings.asOf)
    : judged.verdicts.map((verdict) => ({ ...verdict, counterfactual: null }));
  const verdicts = all.filter(({ rule }) => request.rule === undefined || rule === request.rule);
  const { file, sheet, row } = judged.source;
  const lines = [
    `${judged.department} · ${judged.systemName}（编号 ${judged.id}）`,
    `来源：${file}，工作表“${sheet}”${row === null ? '' : `第 ${row} 行`}；基准日 ${findings.asOf}，口径 ${findings.pack}`,
    `僵尸系统：${judged.zombie === 'flagged' ? '疑似' : VERDICT_TITLES[judged.zombie]}`,
    ...(system ? deferralLines(system) : []),
    ...(request.rule === undefined ? describeAll(verdicts) : verdicts.flatMap(describeVerdict)),
  ];
  return { id: judged.id, lines, verdicts };
}

/** Adds to each verdict of a system what would change it; for the command line and the API alike. */
export function explainVerdicts(
  system: SurveyedSystem,
  verdicts: readonly Verdict[],
  pack: Pack,
  asOf: string,
): readonly ExplainedVerdict[] {
  const rules = new Map(rulesInForce(pack, RULES).map((item) => [item.rule.id, item]));
  const dormant = verdicts.flatMap(({ rule, verdict }) =>
    ruleById(rule)?.theme === 'dormant' ? [verdict] : [],
  );
  return verdicts.map((verdict) => {
    const inForce = rules.get(verdict.rule);
    if (!inForce || !isSystemRule(inForce)) return { ...verdict, counterfactual: null };
    // The thresholds of the run, which may be older than the pack.
    const asJudged = { ...inForce, parameters: verdict.thresholds };
    const found = findCounterfactual({ system, inForce: asJudged, asOf, dormant });
    const sentences = found ? describeCounterfactual(found, Object.values(verdict.thresholds)) : [];
    return { ...verdict, counterfactual: found && { ...found, sentences } };
  });
}

/** A request for 暂缓整合 stands wherever its system appears; without a reason it is no request. */
function deferralLines(system: SurveyedSystem): readonly string[] {
  const { isAsked, reason, missing } = deferralAsked(system);
  if (!isAsked) return [];
  const lacks = missing.map((field) => fieldOf(field).label).join('、');
  return [`申请暂缓整合：${reason || '没有写明原因'}${lacks ? `（不予受理，缺：${lacks}）` : ''}`];
}

const THEMES: readonly (readonly [Theme, string])[] = [
  ['dormant', '“僵尸”系统'],
  ['duplicate', '“影子”系统'],
  ['governance', '规范'],
  ['data-truth', '填报真实性'],
];

/** 僵尸 in full; of the other themes what holds or is open in full, and the rest in one line. */
function describeAll(verdicts: readonly ExplainedVerdict[]): readonly string[] {
  return THEMES.flatMap(([theme, title]) => {
    const own = verdicts.filter(({ rule }) => ruleById(rule)?.theme === theme);
    if (!own.length) return [];
    const isQuiet = ({ verdict }: Verdict) =>
      theme !== 'dormant' && (verdict === 'clear' || verdict === 'not-applicable');
    const quiet = own
      .filter(isQuiet)
      .map(({ rule, verdict }) => `${ruleTitle(rule)}（${VERDICT_TITLES[verdict]}）`);
    return [
      '',
      `━━ ${title} ━━`,
      ...own.filter((verdict) => !isQuiet(verdict)).flatMap(describeVerdict),
      ...(quiet.length ? ['', `其余：${quiet.join('、')}`] : []),
    ];
  });
}

function findSystem(systems: readonly JudgedSystem[], wanted: string): JudgedSystem {
  const byId = systems.find(({ id }) => id === wanted);
  if (byId) return byId;
  const named = systems.filter(({ systemName }) => systemName === wanted);
  const [only] = named;
  if (!only) throw new Fault('system-not-found', { system: wanted });
  if (named.length > 1) {
    throw new Fault('ambiguous-system', {
      system: wanted,
      known: named.map(({ id, department }) => `${id}（${department}）`).join('、'),
    });
  }
  return only;
}

function describeVerdict(explained: ExplainedVerdict): readonly string[] {
  const { rule, verdict, clause, evidence, thresholds, missing, note, counterfactual } = explained;
  const parameters = ruleById(rule)?.parameters ?? {};
  return [
    '',
    `【${VERDICT_TITLES[verdict]}】${ruleTitle(rule)}`,
    `  依据：${citeClause(clause)}`,
    ...(note ? [`  说明：${note}`] : []),
    ...evidence.map(({ field, file, sheet, cell, raw, value, assumed }) => {
      const answer = assumed ? `未填，按“${displayValue(value)}”判定` : raw ? `“${raw}”` : '未填';
      return `  证据：${headingOf(field)} = ${answer}${cell ? `（${file}，${sheet}!${cell}）` : ''}`;
    }),
    ...Object.entries(thresholds).map(([name, number]) => {
      const { label = name, unit = '', source = '' } = parameters[name] ?? {};
      return `  阈值：${label} ${number}${unit}，${source}`;
    }),
    ...(missing.length ? [`  需补答：${missing.map((field) => fieldOf(field).label).join('、')}`] : []),
    ...(counterfactual?.sentences ?? []).map((sentence) => `  改变：${sentence}`),
  ];
}
