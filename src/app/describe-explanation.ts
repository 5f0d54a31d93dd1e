import type { Evidence, Verdict } from '../core/audit/finding.js';
import { type Theme, VERDICT_TITLES } from '../core/audit/rule.js';
import { type Waiver, describeWaiver, isOfRule, isOfWhole } from '../core/review/waiver.js';
import { ruleById, ruleTitle } from '../core/rules/index.js';
import { citeClause } from '../core/survey/citation.js';
import { displayValue, fieldOf, headingOf } from '../core/survey/survey.js';
import type { SourceRow } from '../core/survey/system.js';
import type { ExplainedVerdict } from './explain-verdicts.js';
import type { Explanation } from './explanation.js';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['dormant', '“僵尸”系统'],
  ['duplicate', '“影子”系统'],
  ['governance', '规范'],
  ['data-truth', '填报真实性'],
];

/** Names the system that a row of a sheet declares, for evidence that is another system's. */
export type NameOfRow = (evidence: Evidence) => string | null;

/**
 * Lines for an official. 僵尸 in full; of the other themes what holds or is open in full, and the rest in one
 * line. With `rule`, that rule alone.
 */
export function describeExplanation(
  explanation: Explanation,
  { rule, nameOfRow }: { readonly rule?: string | undefined; readonly nameOfRow: NameOfRow },
): readonly string[] {
  const { id, department, systemName, source, asOf, pack, zombie, waivers, trial } = explanation;
  const { file, sheet, row } = source;
  const place = { source, nameOfRow, waivers, asOf };
  const tell = (verdict: ExplainedVerdict) => describeVerdict(verdict, place);
  const own = explanation.verdicts.filter((verdict) => rule === undefined || verdict.rule === rule);
  const tried = trial.filter((verdict) => rule === undefined || verdict.rule === rule);
  return [
    `${department} · ${systemName}（编号 ${id}）`,
    `来源：${file}，工作表“${sheet}”${row === null ? '' : `第 ${row} 行`}；基准日 ${asOf}，口径 ${pack}`,
    `僵尸系统：${zombie === 'flagged' ? '疑似' : VERDICT_TITLES[zombie]}`,
    ...explanation.conclusion.map((sentence) => `结论：${sentence}`),
    ...waivers.map((waiver) => `暂缓或豁免：${describeWaiver(waiver, asOf, ruleTitle)}`),
    ...(rule === undefined ? describeThemes(own, tell) : own.flatMap(tell)),
    ...(tried.length ? ['', '━━ 试行（只供查看，不进入任何清单） ━━'] : []),
    ...tried.flatMap((verdict) =>
      describeVerdict({ ...verdict, counterfactual: null }, { ...place, trial: verdict.trial }),
    ),
  ];
}

/** What holds first, then what is open, then what is settled. */
const ORDER: readonly Verdict['verdict'][] = [
  'flagged',
  'conflicting',
  'undetermined',
  'clear',
  'not-applicable',
];

function describeThemes(
  verdicts: readonly ExplainedVerdict[],
  tell: (verdict: ExplainedVerdict) => readonly string[],
): readonly string[] {
  return THEMES.flatMap(([theme, title]) => {
    const own = verdicts.filter(({ rule }) => ruleById(rule)?.theme === theme);
    if (!own.length) return [];
    const isQuiet = ({ verdict }: Verdict) =>
      theme !== 'dormant' && (verdict === 'clear' || verdict === 'not-applicable');
    const quiet = own.filter(isQuiet);
    const named = (kind: Verdict['verdict']) =>
      quiet.flatMap(({ rule, verdict }) => (verdict === kind ? [ruleTitle(rule)] : [])).join('、');
    return [
      '',
      `━━ ${title} ━━`,
      ...own
        .filter((verdict) => !isQuiet(verdict))
        .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
        .flatMap(tell),
      ...(['clear', 'not-applicable'] as const).flatMap((kind) =>
        named(kind) ? ['', `${kind === 'clear' ? '不成立' : '不适用'}：${named(kind)}`] : [],
      ),
    ];
  });
}

interface Place {
  readonly source: SourceRow;
  readonly nameOfRow: NameOfRow;
  readonly waivers: readonly Waiver[];
  readonly asOf: string;
  /** Why the rule is on trial, if it is. */
  readonly trial?: string;
}

/** What the verdict says of a rule, in brackets before its title. */
const STATES: Readonly<Record<Verdict['verdict'], string>> = {
  flagged: '是，成立',
  clear: '否，不成立',
  undetermined: '缺据，补答后判定',
  conflicting: '存疑，答案互相矛盾',
  'not-applicable': '不适用',
};

function describeVerdict(explained: ExplainedVerdict, place: Place): readonly string[] {
  const { rule, verdict, clause, evidence, missing, note, counterfactual } = explained;
  const { meaning } = ruleById(rule) ?? {};
  const isOpen = verdict !== 'clear' && verdict !== 'not-applicable';
  const waived = isOpen ? place.waivers.filter((waiver) => !isOfWhole(waiver) && isOfRule(waiver, rule)) : [];
  return [
    '',
    `【${place.trial === undefined ? '' : '试行·'}${STATES[verdict]}】${ruleTitle(rule)}`,
    ...(place.trial === undefined ? [] : [`  试行：${place.trial}`]),
    `  依据：${citeClause(clause)}`,
    ...(isOpen && meaning ? [`  含义：${meaning}`] : []),
    ...(note ? [`  说明：${note}`] : []),
    ...evidence.map((item) => `  证据：${describeEvidence(item, place)}`),
    ...describeThresholds(explained).map((line) => `  阈值：${line}`),
    ...(counterfactual === null && missing.length
      ? [`  补充：${missing.map((field) => fieldOf(field).label).join('、')}`]
      : []),
    ...(counterfactual?.sentences ?? []).map((sentence) =>
      verdict === 'flagged' ? `  如填报有误：${sentence}` : `  ${sentence}`,
    ),
    ...waived.map((waiver) => `  豁免：${describeWaiver(waiver, place.asOf, ruleTitle)}`),
  ];
}

/** 月使用次数（次/月）填“3”〔AC5〕; file and sheet only where it is not the system's own sheet. */
export function describeEvidence(
  evidence: Evidence,
  { source, nameOfRow }: Pick<Place, 'source' | 'nameOfRow'>,
): string {
  const { field, file, sheet, cell, raw, value, assumed } = evidence;
  const answer = assumed ? `未填，按“${displayValue(value)}”判定` : raw ? `填“${raw}”` : '未填';
  const isOwn = file === source.file && sheet === source.sheet;
  const name = nameOfRow(evidence);
  const where = cell === null ? '表中没有这一栏' : isOwn ? `单元格 ${cell}` : `${file}，${sheet}!${cell}`;
  return `${name === null ? '' : `${name}的`}${headingOf(field)}${answer}（${where}）`;
}

/** “月使用次数下限 10次/月。本单位设定（政策文件未给出数值）：…” */
export function describeThresholds({ rule, thresholds }: Verdict): readonly string[] {
  const parameters = ruleById(rule)?.parameters ?? {};
  return Object.entries(thresholds).map(([name, number]) => {
    const { label = name, unit = '', source = '', default: usual = number } = parameters[name] ?? {};
    const reason = number === usual ? source : `本口径另行设定，通用默认为${usual}${unit}`;
    return `${label} ${number}${unit}。${reason}`;
  });
}
