import type { Judge } from '../src/app/ports.js';
import { applyRules } from '../src/core/audit/apply-rules.js';
import { basesOf, packVerdicts } from '../src/core/audit/packed-verdicts.js';
import type { WordKnowledge } from '../src/core/audit/word-knowledge.js';
import { ruleById } from '../src/core/rules/index.js';
import { uncarried } from '../src/core/survey/carried-system.js';
import type { SurveyedSystem } from '../src/core/survey/system.js';

/** Judges in this thread, with the rules of the sources; hands the systems out in two batches. */
export const judgeHere = (words: WordKnowledge): Judge => ({
  judge: (systems, { rules, ...options }) => {
    const inForce = rules.flatMap(({ id, ...rest }) => {
      const rule = ruleById(id);
      return rule ? [{ rule, ...rest }] : [];
    });
    return Promise.resolve(applyRules(systems, { ...options, rules: inForce, words }));
  },
  async open(inventory, options) {
    const systems: SurveyedSystem[] = [];
    for await (const batch of inventory.batches()) systems.push(...batch.map(uncarried));
    const { groups, sameSystem, systems: judged } = await this.judge(systems, options);
    const bases = basesOf(options.rules);
    const packed = judged.map((system) => ({ ...system, ...packVerdicts(system, bases) }));
    const count = systems.length;
    return {
      count,
      sameSystem,
      systems: inTwo(packed),
      groups: inTwo(groups),
      close: () => Promise.resolve(),
    };
  },
});

async function* inTwo<T>(all: readonly T[]): AsyncIterable<readonly T[]> {
  yield await Promise.resolve(all.slice(0, 2));
  yield all.slice(2);
}
