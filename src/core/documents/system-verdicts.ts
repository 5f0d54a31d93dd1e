import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { type DormantStanding, dormantStanding } from '../lists/dormant-standing.js';
import { ruleById } from '../rules/index.js';
import type { Theme } from '../audit/rule.js';
import type { DocumentInput } from './document-input.js';

export const judgedOf = ({ findings }: DocumentInput, department: string): readonly JudgedSystem[] =>
  findings.systems.filter((judged) => judged.department === department);

export const departmentsOf = ({ findings }: DocumentInput): readonly string[] => [
  ...new Set(findings.systems.map(({ department }) => department)),
];

/** Verdicts 是 or 存疑 of the themes named. */
export const tellingVerdicts = (
  { verdicts }: JudgedSystem,
  ...themes: readonly Theme[]
): readonly Verdict[] =>
  verdicts.filter(({ rule, verdict }) => {
    const theme = ruleById(rule)?.theme;
    return (
      theme !== undefined && themes.includes(theme) && (verdict === 'flagged' || verdict === 'conflicting')
    );
  });

export const standingOf = (judged: JudgedSystem, { systems, findings }: DocumentInput): DormantStanding =>
  dormantStanding(judged, systems.get(judged.id), findings.asOf);
