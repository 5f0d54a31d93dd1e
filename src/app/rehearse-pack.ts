import { type VerdictFlip, flipsBetween } from '../core/audit/flips.js';
import { VERDICT_TITLES, type VerdictKind } from '../core/audit/rule.js';
import { type Pack, type Trial, rulesInForce, withTrial } from '../core/packs/pack.js';
import { RULES, ruleById, ruleTitle } from '../core/rules/index.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import { judgingInputs } from './judging-inputs.js';
import { type RoundRequest, checkDate, roundForReading } from './resolve-round.js';

export interface Rehearsal {
  readonly asOf: string;
  /** How many systems were judged both ways. */
  readonly systems: number;
  readonly flips: readonly VerdictFlip[];
}

/**
 * What would change if everything on trial in a pack came into force. Judged twice and forgotten: nothing is
 * stored, so nothing can be listed. Rules that compare systems take part only when they are on trial themselves:
 * no other rule can change their verdicts.
 */
export async function rehearsePack(
  { pack, ...request }: RoundRequest & { readonly pack: Pack },
  { register, judge }: Pick<Ports, 'register' | 'judge'>,
): Promise<Rehearsal> {
  const round = await roundForReading(request, register);
  const asOf = request.asOf === undefined ? round.asOf : checkDate(request.asOf);
  const systems = await register.systems(round.name);
  if (!systems.length) throw new Fault('empty-register');
  const tried = new Set(pack.trial.map(({ rule }) => rule));
  const inputs = await judgingInputs(round.name, register);
  const judgeBy = (other: Pack) => {
    const rules = rulesInForce(other, RULES)
      .filter(({ rule: { id, scope } }) => scope === 'system' || tried.has(id))
      .map(({ rule: { id }, clause, parameters }) => ({ id, clause, parameters }));
    return judge.judge(systems, { ...inputs, pack: pack.id, asOf, rules });
  };
  const before = await judgeBy(pack);
  return { asOf, systems: systems.length, flips: flipsBetween(before, await judgeBy(withTrial(pack))) };
}

/** A pack with thresholds on trial; refused where the pack has no such rule in force, or the rule no such threshold. */
export function tryThresholds(
  pack: Pack,
  thresholds: readonly { readonly rule: string; readonly parameter: string; readonly value: number }[],
): Pack {
  const inForce = rulesInForce(pack, RULES).map(({ rule }) => rule.id);
  for (const { rule, parameter } of thresholds) {
    if (!inForce.includes(rule)) throw new Fault('unknown-rule', { rule, known: inForce.join('、') });
    const known = Object.keys(ruleById(rule)?.parameters ?? {});
    if (!known.includes(parameter))
      throw new Fault('unknown-parameter', { parameter, known: known.join('、') || '无' });
  }
  const reason = '试算，未发布';
  const trial: Trial[] = [...new Set(thresholds.map(({ rule }) => rule))].map((rule) => {
    const own = thresholds.filter((item) => item.rule === rule);
    return {
      rule,
      reason,
      parameters: Object.fromEntries(own.map(({ parameter, value }) => [parameter, value])),
    };
  });
  return { ...pack, trial: [...pack.trial, ...trial] };
}

const titleOf = (kind: VerdictKind | null): string => (kind === null ? '不判定' : VERDICT_TITLES[kind]);

/** Lines for an official: what is on trial, how many flip by rule, and each that would be flagged or cleared. */
export function describeRehearsal({ trial }: Pack, { flips }: Pick<Rehearsal, 'flips'>): readonly string[] {
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
