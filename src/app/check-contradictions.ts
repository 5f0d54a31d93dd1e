import { applyRules } from '../core/audit/apply-rules.js';
import type { RuleInForce } from '../core/audit/judge-system.js';
import { bareText, nameFit } from '../core/audit/name-fit.js';
import type { WordKnowledge } from '../core/audit/word-knowledge.js';
import { problem } from '../core/intake/problem.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { ReportedIssue } from '../core/intake/intake-report.js';

const COPIED = 'copied-description';

/** Rules that see one unit's answers alone; the dormant ones are read by the self-check. */
const isWithinUnit = ({ rule }: RuleInForce): boolean =>
  rule.scope === 'system' ? rule.theme === 'data-truth' || rule.theme === 'dormant' : rule.id === COPIED;

export interface ContradictionCheck {
  readonly asOf: string;
  readonly rules: readonly RuleInForce[];
  readonly words: WordKnowledge;
  /** Amounts already in doubt: what follows from them is no second contradiction. */
  readonly doubtfulCells: ReadonlySet<string>;
}

/** Contradictions inside one file's own answers, by system id: the data-truth rules that need no other unit. */
export function checkContradictions(
  systems: readonly SurveyedSystem[],
  { asOf, rules, words, doubtfulCells }: ContradictionCheck,
): ReadonlyMap<string, readonly ReportedIssue[]> {
  const inForce = new Map(rules.filter(isWithinUnit).map((item) => [item.rule.id, item]));
  // A file is one unit's report, whatever its rows say: text copied within it is copied within the unit.
  const asOneUnit = systems.map((system) => ({ ...system, department: '' }));
  const findings = applyRules(asOneUnit, { pack: '', asOf, rules: [...inForce.values()], words });
  const sources = copiedFrom(asOneUnit);
  const found = new Map<string, ReportedIssue[]>();
  for (const { id, verdicts } of findings.systems) {
    for (const { rule, verdict, evidence, note } of verdicts) {
      const declared = inForce.get(rule)?.rule;
      if (verdict !== 'flagged' || declared?.theme !== 'data-truth' || (rule === COPIED && sources.has(id)))
        continue;
      const cells = evidence.filter(({ cell, raw }) => cell && raw);
      if (cells.some(({ cell }) => doubtfulCells.has(cell ?? ''))) continue;
      const [first, second] = cells;
      const issue = problem('contradiction', first?.cell ?? '', {
        reason: note ?? declared.title,
        rule: declared.title,
      });
      found.set(id, [...(found.get(id) ?? []), second?.cell ? { ...issue, with: second.cell } : issue]);
    }
  }
  return found;
}

/** Of the systems that share a text, the one whose name it fits best (the first of equals) is the source. */
function copiedFrom(systems: readonly SurveyedSystem[]): ReadonlySet<string> {
  const best = new Map<string, { readonly id: string; readonly fit: number }>();
  for (const { id, systemName, values } of systems) {
    const text = bareText(values.function ?? '');
    const fit = nameFit(systemName, text);
    if (fit > (best.get(text)?.fit ?? -1)) best.set(text, { id, fit });
  }
  return new Set([...best.values()].map(({ id }) => id));
}
