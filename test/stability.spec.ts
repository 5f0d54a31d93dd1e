import { createLikeness } from '../src/core/audit/likeness.js';
import fc from 'fast-check';
import { applyRules } from '../src/core/audit/apply-rules.js';
import type { RuleInForce } from '../src/core/audit/judge-system.js';
import { findSameSystems } from '../src/core/audit/same-system.js';
import { reasonableValues, stabilityOf } from '../src/core/audit/stability.js';
import { summarise } from '../src/core/audit/finding.js';
import type { VerdictKind } from '../src/core/audit/rule.js';
import { RULES } from '../src/core/rules/index.js';
import { randomRecord, randomSource } from './random-answers.js';
import { inForce } from './rule-examples.js';
import { AS_OF, sampleWords, surveyed } from './sample-systems.js';

const IS_LONG = process.env['QINGCHA_TEST'] === 'full';
const WORDS = sampleWords();
const random = randomSource(21);
const SYSTEMS = surveyed(
  Array.from({ length: IS_LONG ? 80 : 40 }, (_, index) => ({
    ...randomRecord(random),
    departmentName: `单位${index % 5}`,
    // Spread over the whole range of the thresholds, or nothing would flip near them.
    monthlyUses: index % 25,
    cpuUtilisation: (index * 7) % 30,
    lastUsed: `201${5 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}`,
  })),
);
const ALL = RULES.map((rule) => inForce(rule));
const judge = (rules: readonly RuleInForce[]) =>
  applyRules(SYSTEMS, { pack: 'national', asOf: AS_OF, rules, words: WORDS });
const base = judge(ALL);
const DORMANT = new Map<string, readonly VerdictKind[]>(
  base.systems.map(({ id, verdicts }) => [
    id,
    verdicts
      .filter(({ rule }) => RULES.some((item) => item.id === rule && item.theme === 'dormant'))
      .map(({ verdict }) => verdict),
  ]),
);
const dormantOf = (id: string) => DORMANT.get(id) ?? [];
const sameSystem = findSameSystems(SYSTEMS);
const inventory = {
  words: WORDS,
  sameSystem,
  sharedSystems: [],
  survivors: [],
  likeness: () => createLikeness({ systems: SYSTEMS, sharedSystems: [], sameSystem, words: WORDS }),
  isDormant: (id: string) => summarise(dormantOf(id)) === 'flagged',
};
const thresholds = ALL.flatMap((rule) =>
  Object.keys(rule.parameters).map((parameter) => [`${rule.rule.id}.${parameter}`, rule, parameter] as const),
);

describe('stabilityOf', () => {
  it.each(thresholds)('%s equals judging the whole register again at every value', (_, rule, parameter) => {
    const found = stabilityOf({
      systems: SYSTEMS,
      inForce: rule,
      parameter,
      asOf: AS_OF,
      dormantOf,
      inventory,
    });
    for (const { value, systems } of found.flagged) {
      const moved = { ...rule, parameters: { ...rule.parameters, [parameter]: value } };
      // The dormant rules come along, because others read them; no rule reads any other.
      const rules = [moved, ...ALL.filter((item) => item !== rule && item.rule.theme === 'dormant')];
      const flagged = judge(rules).systems.filter(({ verdicts }) =>
        verdicts.some((item) => item.rule === rule.rule.id && item.verdict === 'flagged'),
      );
      expect([value, systems]).toEqual([value, flagged.map(({ id }) => id)]);
    }
    const atChosen = found.flagged.find(({ value }) => value === found.chosen)?.systems ?? [];
    const everDifferent = SYSTEMS.filter(({ id }) =>
      found.flagged.some(({ systems }) => systems.includes(id) !== atChosen.includes(id)),
    ).map(({ id }) => id);
    const flips = found.flips.map(({ system }) => system);
    expect(flips).toEqual(expect.arrayContaining(everDifferent));
  });

  it('names who flips nearest to the chosen value first', () => {
    const rule = ALL.find((item) => item.rule.id === 'low-usage');
    if (!rule) throw new Error('no rule');
    const { flips, chosen } = stabilityOf({
      systems: surveyed([12, 9, 20, 10].map((monthlyUses) => ({ useScope: '单位内部', monthlyUses }))),
      inForce: rule,
      parameter: 'monthlyUses',
      asOf: AS_OF,
      dormantOf: () => [],
      inventory,
    });
    expect(flips.map(({ system, nearest }) => [system, nearest - chosen])).toEqual([
      ['S00000002', -1],
      ['S00000004', 1],
      ['S00000001', 3],
    ]);
    expect(flips[0]?.verdicts).toEqual([
      { from: 5, verdict: 'clear' },
      { from: 10, verdict: 'flagged' },
    ]);
  });
});

describe('reasonableValues', () => {
  it('holds the chosen value and its neighbours, is sorted and short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (chosen) => {
        const values = reasonableValues(chosen);
        expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
        expect(values).toEqual(expect.arrayContaining([chosen - 1, chosen, chosen + 1]));
        expect(values.length).toBeLessThan(50);
      }),
    );
  });
});
