import type { Findings, JudgedSystem, Verdict } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { type DormantStanding, dormantStanding } from '../lists/dormant-standing.js';
import { byDepartment } from '../survey/by-department.js';
import { onceFor } from '../survey/once-for.js';
import { ruleById } from '../rules/index.js';
import type { Theme } from '../audit/rule.js';
import type { DocumentInput } from './document-input.js';

/** Every department is asked several times about its systems. */
const ofDepartments = onceFor(({ systems }: Findings) => byDepartment(systems));

export const judgedOf = ({ findings }: DocumentInput, department: string): readonly JudgedSystem[] =>
  ofDepartments(findings).get(department) ?? [];

export const departmentsOf = ({ findings }: DocumentInput): readonly string[] => [
  ...ofDepartments(findings).keys(),
];

/** Verdicts 是 or 存疑 of the themes named. */
export const tellingVerdicts = (judged: JudgedSystem, ...themes: readonly Theme[]): readonly Verdict[] =>
  JudgedReadLater.someOf(judged, ({ rule, verdict }) => {
    const theme = ruleById(rule)?.theme;
    return (
      theme !== undefined && themes.includes(theme) && (verdict === 'flagged' || verdict === 'conflicting')
    );
  });

export const standingOf = (judged: JudgedSystem, { systems, findings }: DocumentInput): DormantStanding =>
  dormantStanding(judged, systems.get(judged.id), findings.asOf);
