import { median } from '../survey/median.js';
import type { SurveyedSystem } from '../survey/system.js';
import { amountInYuan } from './propose-correction.js';

/** Amounts asked in 万元 that somebody may have written in 元. */
export const AMOUNTS = ['constructionCost', 'annualOpsCost'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** Median of each amount among the systems of one department, where there are enough to compare. */
export function peerMedians(systems: readonly SurveyedSystem[], fewest: number): ReadonlyMap<string, number> {
  const amounts = new Map<string, number[]>();
  for (const { department, values } of systems) {
    for (const field of AMOUNTS) {
      const value = values[field];
      if (!value) continue;
      const key = `${department}|${field}`;
      const peers = amounts.get(key);
      if (peers) peers.push(value);
      else amounts.set(key, [value]);
    }
  }
  const medians = new Map<string, number>();
  for (const [key, peers] of amounts) if (peers.length >= fewest) medians.set(key, median(peers) ?? 0);
  return medians;
}

interface Shares {
  readonly leastShare: number;
  readonly mostShare: number;
}

/** Yearly operations in per cent of the building costs, if one of the amounts was in 元; `null` where one is missing. */
function shareInYuan({ constructionCost, annualOpsCost }: SurveyedSystem['values'], field: Amount) {
  if (!constructionCost || !annualOpsCost) return null;
  const build = field === 'constructionCost' ? amountInYuan(constructionCost) : constructionCost;
  const operations = field === 'annualOpsCost' ? amountInYuan(annualOpsCost) : annualOpsCost;
  return (operations / build) * 100;
}

/**
 * Build and yearly operations do not fit each other as they stand, and would if one amount were in 元. A slip is a
 * factor of ten thousand; both as they are and corrected, the share cannot be ordinary at once.
 */
export function isFittingInYuan(values: SurveyedSystem['values'], field: Amount, shares: Shares): boolean {
  const share = shareInYuan(values, field);
  return share !== null && share >= shares.leastShare && share <= shares.mostShare;
}

/** Running costs that would be next to nothing in 元: the system is large, or the amount wrong in another way. */
export function isNothingInYuan(values: SurveyedSystem['values'], field: Amount, shares: Shares): boolean {
  const share = field === 'annualOpsCost' ? shareInYuan(values, field) : null;
  return share !== null && share < shares.leastShare;
}
