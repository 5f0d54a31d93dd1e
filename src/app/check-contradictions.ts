import { applyRules, type RuleInForce } from '../core/audit/apply-rules.js';
import type { WordKnowledge } from '../core/audit/word-knowledge.js';
import { problem } from '../core/intake/problem.js';
import { ruleTitle } from '../core/rules/index.js';
import { squeeze } from '../core/intake/sheet.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { ReportedIssue } from './intake-report.js';

/** The rules whose findings go back to the department with its file: data-truth, seen within one unit. */
const isAsked = ({ rule }: RuleInForce): boolean =>
  rule.scope === 'system'
    ? rule.theme === 'data-truth' || rule.theme === 'dormant'
    : rule.id === 'copied-description';

/** Contradictions inside one unit's own answers, by system id; amounts are already checked on the sheet. */
export function checkContradictions(
  systems: readonly SurveyedSystem[],
  asOf: string,
  rules: readonly RuleInForce[],
  words: WordKnowledge,
): ReadonlyMap<string, readonly ReportedIssue[]> {
  const found = new Map<string, ReportedIssue[]>();
  const copied = new Set<string>();
  const findings = applyRules(systems, { pack: '', asOf, rules: rules.filter(isAsked), words });
  for (const [index, { id, verdicts }] of findings.systems.entries()) {
    for (const { rule, verdict, evidence, note } of verdicts) {
      if (verdict !== 'flagged' && !(verdict === 'conflicting' && rule === 'maintenance-stopped')) continue;
      if (
        rule !== 'maintenance-stopped' &&
        !rules.some((item) => item.rule.id === rule && item.rule.theme === 'data-truth')
      )
        continue;
      if (rule === 'copied-description') {
        // The row copied from is not at fault: only later rows with the same text are marked.
        const text = squeeze(systems[index]?.values.function ?? '');
        if (!copied.has(text)) {
          copied.add(text);
          continue;
        }
      }
      const [first, second] = evidence.filter(({ cell, raw }) => cell && raw);
      const reason = note ?? ruleTitle(rule);
      const issue = problem('contradiction', first?.cell ?? '', { reason, rule: ruleTitle(rule) });
      found.set(id, [...(found.get(id) ?? []), second?.cell ? { ...issue, with: second.cell } : issue]);
    }
  }
  return found;
}
