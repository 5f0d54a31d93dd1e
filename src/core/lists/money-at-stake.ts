import type { Findings, JudgedSystem } from '../audit/finding.js';
import type { DuplicateGroup } from '../audit/rule.js';
import type { SurveyedSystem } from '../survey/system.js';
import { addExactly } from '../survey/add-exactly.js';

/** Yearly operating money of systems that may be cleaned up. `blanks`: systems that did not state it. */
export interface MoneyAtStake {
  /** In 万元, exact to 分. */
  readonly amount: number;
  readonly systems: number;
  readonly blanks: number;
}

/** As much of findings as says whose money is at stake. */
interface Suspicions {
  readonly systems: readonly Pick<JudgedSystem, 'id' | 'department' | 'zombie'>[];
  readonly groups: readonly Pick<DuplicateGroup, 'members' | 'survivor'>[];
  readonly sameSystem: Findings['sameSystem'];
}

/** What a system says it costs. */
interface Priced {
  readonly values: Pick<SurveyedSystem['values'], 'annualOpsCost'>;
}

type Prices = Pick<ReadonlyMap<string, Priced>, 'get'>;

/** A system whose money is at stake, and every report of it: two departments may report the same. */
export interface Stake {
  readonly department: string;
  /** Ids, the one that counts first. */
  readonly reports: readonly string[];
}

/** Ids of the systems whose money is at stake: 疑似僵尸, or not the proposed survivor of their group. */
export function systemsAtStake({ systems, groups }: Omit<Suspicions, 'sameSystem'>): ReadonlySet<string> {
  const atStake = new Set(systems.filter(({ zombie }) => zombie === 'flagged').map(({ id }) => id));
  for (const { members, survivor } of groups) for (const id of members) if (id !== survivor) atStake.add(id);
  return atStake;
}

/**
 * What is at stake, in register order. No system stands twice: neither one that is both dormant and duplicate,
 * nor one that two departments report (it stands where it is reported first).
 */
export function stakesOf(findings: Suspicions): readonly Stake[] {
  const atStake = systemsAtStake(findings);
  const reportedAs = new Map<string, string[]>();
  for (const [a, b] of findings.sameSystem) {
    reportedAs.set(a, [...(reportedAs.get(a) ?? []), b]);
    reportedAs.set(b, [...(reportedAs.get(b) ?? []), a]);
  }
  const seen = new Set<string>();
  return findings.systems.flatMap(({ id, department }) => {
    if (!atStake.has(id) || seen.has(id)) return [];
    const reports = [id, ...(reportedAs.get(id) ?? [])];
    reports.forEach((report) => seen.add(report));
    return { department, reports };
  });
}

/** Money at stake of each department, in register order; of several reports the first amount stated. */
export function moneyByDepartment(findings: Suspicions, systems: Prices): ReadonlyMap<string, MoneyAtStake> {
  const sums = new Map(findings.systems.map(({ department }) => [department, NOTHING]));
  for (const { department, reports } of stakesOf(findings)) {
    const [cost] = reports.flatMap((report) => systems.get(report)?.values.annualOpsCost ?? []);
    sums.set(
      department,
      addUp([
        sums.get(department) ?? NOTHING,
        { amount: cost ?? 0, systems: 1, blanks: cost === undefined ? 1 : 0 },
      ]),
    );
  }
  return sums;
}

/** Money at stake of the whole inventory. */
export const moneyAtStake = (findings: Suspicions, systems: Prices): MoneyAtStake =>
  addUp([...moneyByDepartment(findings, systems).values()]);

const NOTHING: MoneyAtStake = { amount: 0, systems: 0, blanks: 0 };

const addUp = (parts: readonly MoneyAtStake[]): MoneyAtStake => ({
  amount: addExactly(parts.map(({ amount }) => amount)),
  systems: parts.reduce((sum, { systems }) => sum + systems, 0),
  blanks: parts.reduce((sum, { blanks }) => sum + blanks, 0),
});
