import type { Findings } from '../core/audit/finding.js';
import { type VerdictFlip, flipsBetween } from '../core/audit/flips.js';
import { VERDICT_TITLES, type VerdictKind } from '../core/audit/rule.js';
import { type Pack, rulesInForce, withTrial } from '../core/packs/pack.js';
import { RULES, ruleTitle } from '../core/rules/index.js';
import { auditSurvey } from './audit-survey.js';
import type { Ports, Progress } from './ports.js';
import type { RoundRequest } from './resolve-round.js';

export interface Rehearsal {
  /** Verdicts as they would be; never stored, and so never listed. */
  readonly findings: Findings;
  readonly flips: readonly VerdictFlip[];
}

/**
 * What would change if everything on trial in a pack came into force. The result in force is judged and stored
 * as ever; the rehearsal is shown and forgotten.
 */
export async function rehearsePack(
  request: RoundRequest & { readonly pack: Pack },
  ports: Ports,
  progress: Progress,
): Promise<Rehearsal> {
  const { run, findings: inForce, systems } = await auditSurvey(request, ports, progress);
  const rules = rulesInForce(withTrial(request.pack), RULES).map(({ rule, clause, parameters }) => ({
    id: rule.id,
    clause,
    parameters,
  }));
  const inputs = await ports.register.judgingInputs.inputsOfRun(run.id);
  const findings = await ports.judge.judge(systems, {
    ...inputs,
    pack: request.pack.id,
    asOf: inForce.asOf,
    rules,
  });
  return { findings, flips: flipsBetween(inForce, findings) };
}

const titleOf = (kind: VerdictKind | null): string => (kind === null ? '不判定' : VERDICT_TITLES[kind]);

/** Lines for an official: what is on trial, how many flip by rule, and each that would be flagged or cleared. */
export function describeRehearsal({ trial }: Pack, { flips }: Rehearsal): readonly string[] {
  if (!trial.length) return ['这个口径没有试行的规则或阈值（口径文件的 trial）。'];
  const tried = trial.map(({ rule, parameters, reason }) => {
    const values = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
    return `试行：${ruleTitle(rule)}${values.length ? `（${values.join('，')}）` : '（新规则）'}，${reason}`;
  });
  // A new rule gives everybody a verdict; what matters is who it would flag.
  const told = flips.filter(({ from, to }) => from === 'flagged' || to === 'flagged');
  return [
    ...tried,
    `转为正式后，会成立或不再成立的判定 ${told.length} 条。试行结果只供查看，不进入任何清单。`,
    ...told.map(
      ({ department, systemName, rule, from, to }) =>
        `  ${department} ${systemName}：${ruleTitle(rule)} ${titleOf(from)} → ${titleOf(to)}`,
    ),
  ];
}
