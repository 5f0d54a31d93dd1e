import { applyRules } from '../src/core/audit/apply-rules.js';
import { readGroup } from '../src/core/audit/group-read-later.js';
import { compareInventory } from '../src/core/audit/compare-inventory.js';
import { inOrder, judgeEach, judgeSystem } from '../src/core/audit/judge-system.js';
import { VerdictPacker, basesOf, unpackVerdicts } from '../src/core/audit/packed-verdicts.js';
import type { InventoryExample, SystemExample, SystemRule, VerdictKind } from '../src/core/audit/rule.js';
import { RULES } from '../src/core/rules/index.js';
import { askedSystem } from '../src/core/survey/asked-system.js';
import { type CarriedSystem, carried } from '../src/core/survey/carried-system.js';
import { type FieldId, type SystemRecord } from '../src/core/survey/survey.js';
import { randomRecord, randomSource } from './random-answers.js';
import { inForce, verdictsWanted } from './rule-examples.js';
import { AS_OF, sampleWords, surveyed } from './sample-systems.js';

const KINDS: readonly VerdictKind[] = ['flagged', 'clear', 'undetermined', 'conflicting', 'not-applicable'];
const SYSTEM_RULES = RULES.filter((rule): rule is SystemRule => rule.scope === 'system');
/** A survey date in the middle of a year: only there does a date known to the year leave doubt. */
const MID_YEAR = '2017-08-31';
const RECORDS = recordsOf(11, 1_500);

function recordsOf(seed: number, count: number): readonly SystemRecord[] {
  const random = randomSource(seed);
  return Array.from({ length: count }, () => randomRecord(random));
}

function verdictOf(
  rule: SystemRule,
  values: SystemRecord,
  asOf: string,
  dormant: readonly VerdictKind[] = ['clear'],
) {
  const [system] = surveyed([values]);
  if (!system) throw new Error('no system');
  return judgeSystem(system, { ...inForce(rule), rule }, asOf, dormant);
}

describe.each(SYSTEM_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has an example of every verdict that it can give', () => {
    const given = new Set<VerdictKind>();
    for (const [run, record] of RECORDS.entries()) {
      const dormant = KINDS.slice(run % KINDS.length, (run % KINDS.length) + (run % 3));
      given.add(verdictOf(rule, record, AS_OF, dormant).verdict);
    }
    const shown = new Set(
      (rule.examples as readonly (SystemExample | InventoryExample)[]).flatMap(verdictsWanted),
    );
    expect([...given].filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('does not flag a system that answers nothing', () => {
    expect(verdictOf(rule, {}, AS_OF).verdict).not.toBe('flagged');
  });

  it('asks, when in doubt, for something that is blank or a date too coarse', () => {
    const wrong = RECORDS.filter((values) => {
      const { verdict, missing } = verdictOf(rule, values, MID_YEAR);
      const isOpen = (field: FieldId) => values[field] === undefined || String(values[field]).length === 4;
      return (verdict === 'undetermined') !== missing.length > 0 || !missing.every(isOpen);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a date known only to the year', () => {
  it.each(SYSTEM_RULES.filter(({ theme }) => theme === 'dormant').map((rule) => [rule.id, rule] as const))(
    'decides %s only if every month of it decides alike',
    (_, rule) => {
      for (const record of RECORDS.slice(0, 300)) {
        const values = { ...record, lifecycle: '已建' } as const;
        const monthly = new Set(inMonths(values).map((exact) => verdictOf(rule, exact, MID_YEAR).verdict));
        const expected = monthly.size === 1 ? [...monthly][0] : 'undetermined';
        expect([values, verdictOf(rule, values, MID_YEAR).verdict]).toEqual([values, expected]);
      }
    },
  );
});

/** Every way to make the coarse dates that rules read exact to the month. */
function inMonths(values: SystemRecord): readonly SystemRecord[] {
  const read: readonly FieldId[] = ['lastUsed', 'opsContractEnd', 'lastUpdated'];
  const coarse = read.filter((id) => String(values[id] ?? '').length === 4);
  return coarse.reduce<readonly SystemRecord[]>(
    (records, id) =>
      records.flatMap((record) =>
        Array.from({ length: 12 }, (_, month) => ({
          ...record,
          [id]: `${String(values[id])}-${String(month + 1).padStart(2, '0')}`,
        })),
      ),
    [values],
  );
}

describe('the engine', () => {
  const systems = surveyed(RECORDS.slice(0, 40));
  const options = {
    pack: 'national',
    asOf: AS_OF,
    rules: RULES.map((rule) => inForce(rule)),
    words: sampleWords(),
  };

  it('gives every system exactly one verdict per rule, the same each time', () => {
    const findings = applyRules(systems, options);
    expect(findings.systems.map(({ id }) => id)).toEqual(systems.map(({ id }) => id));
    for (const { verdicts } of findings.systems)
      expect(verdicts.map(({ rule }) => rule).sort()).toEqual(RULES.map(({ id }) => id));
    expect(JSON.stringify(applyRules(systems, options))).toBe(JSON.stringify(findings));
  });

  it('judges a system by itself, whatever stands beside it, in rules of scope system', () => {
    const together = applyRules(systems, options).systems[7];
    const alone = applyRules(systems.slice(7, 8), options).systems[0];
    const own = SYSTEM_RULES.map(({ id }) => id);
    const of = (judged: typeof alone) => judged?.verdicts.filter(({ rule }) => own.includes(rule));
    expect(of(alone)).toEqual(of(together));
  });

  it('finds the same on systems that were carried to it, and packs what it finds as it would write it out', () => {
    const arrived = systems.map((system) =>
      askedSystem(JSON.parse(JSON.stringify(carried(system))) as CarriedSystem),
    );
    const rules = inOrder(options.rules);
    const compared = compareInventory(arrived, options);
    const packer = new VerdictPacker(
      basesOf(rules.map(({ rule, ...rest }) => ({ id: rule.id, ...rest })).slice(1)),
    );
    const written = applyRules(systems, options);
    expect(compared.groups.map(readGroup)).toEqual(written.groups);
    for (const [index, system] of arrived.entries()) {
      const found = judgeEach(system, rules, AS_OF, compared.of(system.id));
      const packed = packer.pack(found);
      const bases = basesOf(rules.map(({ rule, ...rest }) => ({ id: rule.id, ...rest })));
      const { verdicts, zombie } = written.systems[index] ?? {};
      expect(found.zombie).toBe(zombie);
      expect(JSON.stringify(unpackVerdicts(packed, system.source, bases))).toBe(JSON.stringify(verdicts));
    }
  });
});
