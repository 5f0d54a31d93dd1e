import type { JudgedSystem, Said, Verdict } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { ruleById } from '../rules/index.js';
import { isIssuedFromAbove } from '../survey/issued-from-above.js';
import { isMonthsPast } from '../survey/partial-date.js';
import type { SystemRecord } from '../survey/survey.js';

/**
 * Where a system stands in the lists. `report-upward`: issued by nation or province, never proposed for
 * shutdown by a city. `idle-but-used`: too much hardware, but people work with it.
 */
export type DormantStanding =
  | 'suspected'
  | 'idle-but-used'
  | 'report-upward'
  | 'conflicting'
  | 'undetermined'
  | 'clear'
  | 'not-applicable';

/** House default of the usage that proves a system alive: as many uses a month as `low-usage` asks for. */
const LIVELY_MONTHLY_USES = 10;

export const isOfDormancy = ({ rule }: Said): boolean => ruleById(rule)?.theme === 'dormant';

export const dormantVerdicts = (judged: JudgedSystem): readonly Verdict[] =>
  JudgedReadLater.someOf(judged, isOfDormancy);

/** The one place that decides which list a system stands in; lists, pages and sums all ask here. */
export function dormantStanding(
  judged: JudgedSystem,
  system: { readonly values: SystemRecord } | undefined,
  asOf: string,
): DormantStanding {
  const { zombie } = judged;
  if (zombie !== 'flagged' && zombie !== 'conflicting') return zombie;
  const values = system?.values ?? {};
  if (isIssuedFromAbove(values)) return 'report-upward';
  if (zombie === 'conflicting') return 'conflicting';
  return isIdleButUsed(judged, values, asOf) ? 'idle-but-used' : 'suspected';
}

function isIdleButUsed(judged: JudgedSystem, values: SystemRecord, asOf: string): boolean {
  const [only, ...others] = dormantVerdicts(judged).filter(({ verdict }) => verdict === 'flagged');
  if (only?.rule !== 'idle-resources' || others.length) return false;
  const { cpuUtilisation, lastUsed, useFrequency, monthlyUses } = values;
  const { thresholds } = only;
  const isUnused =
    lastUsed !== undefined && isMonthsPast(lastUsed, thresholds['idleMonths'] ?? 0, asOf) === true;
  const isIdle = cpuUtilisation !== undefined && cpuUtilisation < (thresholds['cpuUtilisation'] ?? 0);
  const isUsed =
    useFrequency === '每天' || useFrequency === '每周' || (monthlyUses ?? 0) >= LIVELY_MONTHLY_USES;
  return isIdle && isUsed && !isUnused;
}
