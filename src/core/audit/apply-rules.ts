import type { SurveyedSystem } from '../survey/system.js';
import { type CompareOptions, compareInventory } from './compare-inventory.js';
import type { Findings } from './finding.js';
import { readGroup } from './group-read-later.js';
import { inOrder, judgeEach, judgedSystem } from './judge-system.js';

export interface AuditOptions extends CompareOptions {
  readonly pack: string;
}

/**
 * Judges an inventory: every rule in force gives every system exactly one verdict. Deterministic: same
 * systems in the same order, same rules, same bytes. Cost: systems × rules, plus what inventory rules need.
 */
export function applyRules(systems: readonly SurveyedSystem[], options: AuditOptions): Findings {
  const { pack, asOf, rules, onProgress } = options;
  const { groups, sameSystem, of } = compareInventory(systems, options);
  const ordered = inOrder(rules);
  const judged = systems.map((system) => judgedSystem(judgeEach(system, ordered, asOf, of(system.id))));
  onProgress?.(1);
  return { pack, asOf, systems: judged, groups: groups.map(readGroup), sameSystem };
}
