import { basename } from 'node:path';
import { evidenceOf } from '../src/core/audit/finding.js';
import type { InventoryExample, Rule, SystemExample } from '../src/core/audit/rule.js';
import { LISTS } from '../src/core/lists/index.js';
import { PACKS, packById } from '../src/core/packs/index.js';
import { national } from '../src/core/packs/national.js';
import { reasonLeftOut, rulesInForce } from '../src/core/packs/pack.js';
import { RULES, ruleById } from '../src/core/rules/index.js';
import { type Clause, POLICIES, type PolicyId } from '../src/core/survey/citation.js';
import { readTasks } from '../src/core/tasks/read-tasks.js';
import { FIELD_IDS } from '../src/core/survey/survey.js';
import { flips, inForce, verdictsGiven, verdictsWanted } from './rule-examples.js';
import { surveyed } from './sample-systems.js';
import { sourceFiles, textOf } from './source-tree.js';

const filesOf = (folder: string): readonly string[] =>
  sourceFiles()
    .filter((path) => path.startsWith(`src/core/${folder}/`))
    .map((path) => basename(path, '.ts'));
/** Files of the folder that declare no pack. */
const NO_PACKS = [
  'index',
  'pack',
  'check-pack',
  'check-headings',
  'locate-json',
  'diff-packs',
  'describe-difference',
];
const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();
const rules = RULES.map((rule) => [rule.id, rule] as const);
const examplesOf = (rule: Rule): readonly (SystemExample | InventoryExample)[] => rule.examples;

/** Does the clause stand in its document to the letter? */
const quotes = ({ policy, text }: Clause): boolean =>
  policy !== 'local' && textOf(`templates/policies/${POLICIES[policy].file}`).includes(text);

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** Tasks of a document by number, with all their words. */
const taskWords = new Map(
  (Object.keys(POLICIES) as PolicyId[]).map((id) => [
    id,
    new Map(
      readTasks(id, textOf(`templates/policies/${POLICIES[id].file}`)).tasks.map(
        ({ number, title, content }) => [number, bare(`${title ?? ''}${content}`)],
      ),
    ),
  ]),
);

/** Does the clause stand where it says? A number is that of a task; a section of the running text is named in Chinese. */
function standsIn({ policy, item, text }: Clause): boolean {
  if (policy === 'local') return false;
  const words = taskWords.get(policy)?.get(item);
  return words === undefined
    ? /^[一二三四五六七]（[一二三四五六]）\d?$/u.test(item)
    : words.includes(bare(text));
}

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
      expect([rule.id, rule.title.length > 2, rule.meaning.length > 10]).toEqual([rule.id, true, true]);
      expect([rule.id, rule.pitfalls.filter((text) => text.length > 8).length > 0]).toEqual([rule.id, true]);
      for (const [name, parameter] of Object.entries(rule.parameters)) {
        expect(`${rule.id}.${name} ${parameter.source}`).toMatch(/本单位设定|第.+条|办发/u);
        expect(Number.isFinite(parameter.default) && parameter.label !== '').toBe(true);
      }
    }
  });
});

describe.each(rules)('%s', (id, rule) => {
  it('quotes its clauses to the letter', () => {
    for (const clause of rule.basis)
      expect([id, clause, quotes(clause), standsIn(clause)]).toEqual([id, clause, true, true]);
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
    const inFolder = filesOf('packs').filter((name) => !NO_PACKS.includes(name));
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
    const ordered = [
      ...pack.duties.flatMap((duty) => duty.clause ?? []),
      ...pack.deliverables.map(({ clause }) => clause),
    ];
    for (const clause of ordered)
      expect([clause, quotes(clause), standsIn(clause)]).toEqual([clause, true, true]);
    const inUse = rulesInForce(pack, RULES);
    for (const rule of RULES) {
      const own = inUse.find((item) => item.rule.id === rule.id);
      // A rule is in force with a clause of the pack's own document, or left out for a reason that is said.
      if (own) expect(own.clause.policy).toBe(pack.policy ?? own.clause.policy);
      else expect(reasonLeftOut(pack, rule)?.length).toBeGreaterThan(5);
    }
  });

  it('puts in force what the documents say of 僵尸', () => {
    const dormantIn = (id: string) =>
      rulesInForce(packById(id) ?? national, RULES)
        .filter(({ rule }) => rule.theme === 'dormant')
        .map(({ rule }) => rule.id);
    expect(dormantIn('shandong')).toEqual(['idle-resources', 'replaceable-function']);
    expect(dormantIn('zibo')).toHaveLength(5);
    expect(dormantIn('ankang')).toHaveLength(5);
    expect([...dormantIn('dalian'), ...dormantIn('binzhou')]).toEqual([]);
    expect(dormantIn('national')).toHaveLength(5);
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
