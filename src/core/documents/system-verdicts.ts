import type { Findings, JudgedSystem, Verdict } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { type DormantStanding, dormantStanding } from '../lists/dormant-standing.js';
import { onceFor } from '../survey/once-for.js';
import { ruleById } from '../rules/index.js';
import type { Theme } from '../audit/rule.js';
import type { DocumentInput } from './document-input.js';

/** Every department is asked several times about its systems. */
const byDepartment = onceFor(({ systems }: Findings) => {
  const departments = new Map<string, JudgedSystem[]>();
  for (const judged of systems) {
    const own = departments.get(judged.department);
    if (own) own.push(judged);
    else departments.set(judged.department, [judged]);
  }
  return departments;
});

export const judgedOf = ({ findings }: DocumentInput, department: string): readonly JudgedSystem[] =>
  byDepartment(findings).get(department) ?? [];

export const departmentsOf = ({ findings }: DocumentInput): readonly string[] => [
  ...byDepartment(findings).keys(),
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
