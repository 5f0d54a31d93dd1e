import type { Findings, JudgedSystem } from '../audit/finding.js';
import type { DuplicateGroup, Theme } from '../audit/rule.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { CaseKind, CaseSubject } from './review-case.js';

/** What finding cases takes from outside: themes of rules, and where the lists place a system. */
export interface CaseRules {
  readonly themeOf: (rule: string) => Theme | undefined;
  /** Too much hardware, but people work with it: to be reduced, not shut down. */
  readonly isIdleButUsed: (judged: JudgedSystem) => boolean;
  readonly isIssuedFromAbove: (system: SurveyedSystem) => boolean;
}

/** What a run finds worth a case, before it has a number of its own. */
export type FoundCase = Omit<CaseSubject, 'id' | 'round' | 'run' | 'goneInRun'>;

/** 规范 and 真实性 are both put in order by the department. */
const KIND_OF: Readonly<Record<Theme, CaseKind>> = {
  dormant: 'dormant',
  duplicate: 'duplicate',
  governance: 'rectify',
  'data-truth': 'rectify',
};

/**
 * The cases of a run, in its order: per system one for each kind that a flagged rule stands behind. 缺据 and
 * 存疑 make none: there the department is asked to complete its answers first.
 */
export function findCases(
  { systems, groups, sameSystem }: Findings,
  surveyed: ReadonlyMap<string, SurveyedSystem>,
  rules: CaseRules,
): readonly FoundCase[] {
  const groupOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const byId = new Map(systems.map((judged) => [judged.id, judged]));
  // Pairs are in register order: where a system is reported first, its budget line is.
  const firstReport = new Map(sameSystem.toReversed().map(([first, second]) => [second, first]));
  return systems.flatMap((judged) => {
    const system = surveyed.get(judged.id);
    const { department, systemName } = byId.get(firstReport.get(judged.id) ?? '') ?? judged;
    const budgetKey = `${department}\n${systemName}`;
    if (!system) return [];
    return casesOf(judged, { system, budgetKey, group: groupOf.get(judged.id) }, rules);
  });
}

interface Surroundings {
  readonly system: SurveyedSystem;
  readonly budgetKey: string;
  readonly group: DuplicateGroup | undefined;
}

function casesOf(
  judged: JudgedSystem,
  { system, budgetKey, group }: Surroundings,
  { themeOf, isIdleButUsed, isIssuedFromAbove }: CaseRules,
): readonly FoundCase[] {
  const byKind = new Map<CaseKind, string[]>();
  for (const { rule, verdict } of judged.verdicts) {
    const theme = verdict === 'flagged' ? themeOf(rule) : undefined;
    if (!theme) continue;
    const kind = theme === 'dormant' && isIdleButUsed(judged) ? 'rectify' : KIND_OF[theme];
    byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
  }
  return [...byKind].map(([kind, flagged]) => {
    const inGroup = kind === 'duplicate' && group && flagged.includes(group.rule) ? group : null;
    return {
      kind,
      system: judged.id,
      department: judged.department,
      systemName: judged.systemName,
      rules: flagged,
      group: inGroup?.id ?? null,
      proposedSurvivor: inGroup?.survivor ?? null,
      isIssuedFromAbove: isIssuedFromAbove(system),
      spent: system.values.annualOpsCost ?? null,
      budgetKey,
    };
  });
}
