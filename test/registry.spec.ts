import { basename } from 'node:path';
import { evidenceOf } from '../src/core/audit/finding.js';
import type { InventoryExample, Rule, SystemExample } from '../src/core/audit/rule.js';
import { LISTS } from '../src/core/lists/index.js';
import { PACKS } from '../src/core/packs/index.js';
import { rulesInForce } from '../src/core/packs/pack.js';
import { RULES, ruleById } from '../src/core/rules/index.js';
import { POLICIES } from '../src/core/survey/citation.js';
import { FIELD_IDS } from '../src/core/survey/survey.js';
import { flips, inForce, verdictsGiven, verdictsWanted } from './rule-examples.js';
import { surveyed } from './sample-systems.js';
import { sourceFiles, textOf } from './source-tree.js';

const filesOf = (folder: string): readonly string[] =>
  sourceFiles()
    .filter((path) => path.startsWith(`src/core/${folder}/`))
    .map((path) => basename(path, '.ts'));
const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();
const rules = RULES.map((rule) => [rule.id, rule] as const);
const examplesOf = (rule: Rule): readonly (SystemExample | InventoryExample)[] => rule.examples;

/** Thresholds that no verdict rests on: they only sort what people compare by hand. */
const NOT_JUDGED = new Set(['duplicate-function.review']);

describe('the registry of rules', () => {
  it('lists every rule file, under the name of its file, sorted and once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual(sorted(filesOf('rules').filter((name) => name !== 'index')));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(ruleById(id)?.id).toBe(id);
  });

  it('says in words what each rule means and where each threshold comes from', () => {
    for (const rule of RULES) {
      expect([rule.id, rule.title.length > 3, rule.meaning.length > 10]).toEqual([rule.id, true, true]);
      for (const [name, parameter] of Object.entries(rule.parameters)) {
        expect(`${rule.id}.${name} ${parameter.source}`).toMatch(/本单位设定|第.+条|办发/u);
        expect(Number.isFinite(parameter.default) && parameter.label !== '').toBe(true);
      }
    }
  });
});

describe.each(rules)('%s', (id, rule) => {
  it('quotes its clauses to the letter', () => {
    for (const { policy, text } of rule.basis) {
      const document = textOf(`templates/policies/${POLICIES[policy].file}`);
      expect([id, policy, text, document.includes(text)]).toEqual([id, policy, text, true]);
    }
  });

  it.each(examplesOf(rule).map((example) => [example.why, example] as const))('example: %s', (_, example) => {
    expect(verdictsGiven(inForce(rule), example)).toEqual(verdictsWanted(example));
  });

  it('shows a flagged and a clear example', () => {
    const kinds = examplesOf(rule).flatMap(verdictsWanted);
    expect(kinds).toContain('flagged');
    expect(kinds).toContain('clear');
  });

  it('has examples on both sides of every threshold', () => {
    const oneSided = Object.entries(rule.parameters).flatMap(([name, { default: value }]) => {
      if (NOT_JUDGED.has(`${id}.${name}`)) return [];
      // A written boundary moves by one; a graded score has none and moves to the ends of its scale.
      const [lower, higher] = Number.isInteger(value) ? [value - 1, value + 1] : [0.01, 0.99];
      return [lower, higher]
        .filter((moved) => !flips(rule, name, moved))
        .map((moved) => `${name} = ${moved}`);
    });
    expect(oneSided).toEqual([]);
  });
});

describe('evidence', () => {
  it('gives the cell, the text as typed and the value; a blank has none of them', () => {
    const [system] = surveyed([{ useFrequency: '每年' }]);
    if (!system) throw new Error('no system');
    expect(evidenceOf(system, 'useFrequency')).toMatchObject({ cell: 'A3', raw: '每年', value: '每年' });
    expect(evidenceOf(system, 'lastUsed')).toMatchObject({ cell: null, raw: '', value: null });
  });
});

describe('the registry of packs', () => {
  it('lists every pack file, sorted, and the national union', () => {
    const ids = PACKS.map(({ id }) => id);
    const inFolder = filesOf('packs').filter((name) => !['index', 'pack', 'check-pack'].includes(name));
    expect(ids).toEqual(sorted(inFolder));
    expect(ids).toContain('national');
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s omits and sets what exists', (_, pack) => {
    for (const [rule, reason] of Object.entries(pack.omit)) {
      expect(ruleById(rule)).toBeDefined();
      expect(reason).not.toBe('');
    }
    for (const { rule, parameters } of pack.settings)
      expect(Object.keys(ruleById(rule)?.parameters ?? {})).toEqual(
        expect.arrayContaining(Object.keys(parameters)),
      );
    for (const { list, receiver, due } of pack.duties)
      expect([LISTS.some(({ id }) => id === list), receiver !== '', due]).toEqual([
        true,
        true,
        expect.stringMatching(/^20\d{2}-\d{2}(?:-\d{2})?$/u),
      ]);
    const inUse = rulesInForce(pack, RULES);
    expect(inUse).toHaveLength(RULES.length - Object.keys(pack.omit).length);
    for (const { rule, clause } of inUse) {
      const hasOwn = rule.basis.some(({ policy }) => policy === pack.policy);
      if (hasOwn) expect(clause.policy).toBe(pack.policy);
    }
  });
});

describe('the registry of lists', () => {
  it('has unique ids, sorted, each in the file of its name', () => {
    const ids = LISTS.map(({ id }) => id);
    expect(ids).toEqual(sorted([...new Set(ids)]));
    expect(filesOf('lists')).toEqual(expect.arrayContaining([...ids]));
    for (const { title } of LISTS) expect(title.length).toBeGreaterThan(3);
  });
});

describe('the questions that rules read', () => {
  it('exist', () => {
    for (const rule of RULES)
      for (const example of rule.examples as readonly (SystemExample | InventoryExample)[]) {
        const records = 'systems' in example ? example.systems : [example.values];
        expect(FIELD_IDS).toEqual(expect.arrayContaining(records.flatMap((record) => Object.keys(record))));
      }
  });
});
