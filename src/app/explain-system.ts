import type { JudgedSystem, Verdict } from '../core/audit/finding.js';
import { VERDICT_TITLES } from '../core/audit/rule.js';
import type { Pack } from '../core/packs/pack.js';
import { ruleById, ruleTitle } from '../core/rules/index.js';
import { citeClause } from '../core/survey/citation.js';
import { displayValue, fieldOf, headingOf } from '../core/survey/survey.js';
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

export interface Explanation {
  readonly lines: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Why a system was judged as it was: clause, answers with their cells, thresholds with their source. */
export async function explainSystem(
  request: ExplainRequest,
  ports: Ports,
  progress: Progress,
): Promise<Explanation> {
  if (request.rule !== undefined && !ruleById(request.rule))
    throw new Fault('unknown-rule', { rule: request.rule, known: '见 rules' });
  const { findings } = await auditSurvey(request, ports, progress);
  const judged = findSystem(findings.systems, request.system);
  const verdicts = judged.verdicts.filter(({ rule }) => request.rule === undefined || rule === request.rule);
  const { file, sheet, row } = judged.source;
  const lines = [
    `${judged.department} · ${judged.systemName}（编号 ${judged.id}）`,
    `来源：${file}，工作表“${sheet}”${row === null ? '' : `第 ${row} 行`}；基准日 ${findings.asOf}，口径 ${findings.pack}`,
    `僵尸系统：${judged.zombie === 'flagged' ? '疑似' : VERDICT_TITLES[judged.zombie]}`,
    ...verdicts.flatMap(describeVerdict),
  ];
  return { lines, verdicts };
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

function describeVerdict({
  rule,
  verdict,
  clause,
  evidence,
  thresholds,
  missing,
  note,
}: Verdict): readonly string[] {
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
  ];
}
