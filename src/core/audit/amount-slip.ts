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

/**
 * Build and yearly operations do not fit each other as they stand, and would if one amount were in 元. A slip is a
 * factor of ten thousand; both as they are and corrected, the share cannot be ordinary at once.
 */
export function isFittingInYuan(
  { constructionCost, annualOpsCost }: SurveyedSystem['values'],
  field: Amount,
  { leastShare, mostShare }: { readonly leastShare: number; readonly mostShare: number },
): boolean {
  if (!constructionCost || !annualOpsCost) return false;
  const build = field === 'constructionCost' ? amountInYuan(constructionCost) : constructionCost;
  const operations = field === 'annualOpsCost' ? amountInYuan(annualOpsCost) : annualOpsCost;
  const share = (operations / build) * 100;
  return share >= leastShare && share <= mostShare;
}
