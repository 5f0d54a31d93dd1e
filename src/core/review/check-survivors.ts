import { isEnded } from './decided-systems.js';
import type { Disposition, ReviewCase } from './review-case.js';

const GOING: readonly (Disposition | undefined)[] = ['decommission', 'merge'];

/**
 * What contradicts itself in the dispositions of a round: a system into which others are merged is kept, and no
 * system is both to be shut down and to take over. One sentence per contradiction.
 */
export function survivorProblems(cases: readonly ReviewCase[]): readonly string[] {
  const going = new Map<string, ReviewCase>();
  for (const item of cases)
    if (GOING.includes(item.facts.disposition?.disposition) && item.state !== 'dismissed')
      going.set(item.system, item);
  return cases.flatMap((item) => {
    const { disposition } = item.facts;
    const target = disposition?.survivor ? going.get(disposition.survivor) : undefined;
    if (!target || isEnded(item)) return [];
    return `“${item.systemName}”要整合到“${target.systemName}”，而后者本身也要关停或整合，请先改定其中一个的处置意见`;
  });
}
