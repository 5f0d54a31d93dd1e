import { readFileSync } from 'node:fs';
import { readLexicon } from '../../adapters/words/read-lexicon.js';
import { type Item, findSimilar, likeliestKind } from './index.js';

/** One line per function of a department, with the names that different places give it; functions after `~`. */
const rows = readFileSync('fixtures/similarity/wordings.csv', 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1).split(';')] as const);
const PLACES = ['柳河市', '云阳县', '东宁区', '安岭县', '白沙市', '青川区'];
const items = rows.flatMap(([department, wordings], row) =>
  wordings.map((wording, at): Item => {
    const [name = '', functionText = ''] = wording.split('~');
    return { id: `${row}-${at}`, name, functionText, department: `${PLACES[(row + at) % 6]}${department}` };
  }),
);
const rowOf = (id: string) => id.slice(0, id.indexOf('-'));
const lexicon = readLexicon('templates/lexicon');
const segment = (text: string) => [...text];

describe('names of one function in many places', () => {
  const { pairs } = findSimilar(items, { lexicon, segment, duplicate: 0.5, review: 0.5 });
  const right = pairs.filter(({ a, b }) => rowOf(a) === rowOf(b)).length;
  const all = rows.reduce((sum, [, { length }]) => sum + (length * (length - 1)) / 2, 0);

  it('are found to be one', () => {
    expect(rows.length).toBeGreaterThan(700);
    expect(right / all).toBeGreaterThan(0.94);
  });

  it('are kept apart from names of the neighbouring functions', () => {
    expect(right / pairs.length).toBeGreaterThan(0.87);
  });
});

describe('the list of kinds', () => {
  it('has no kind that fits everything: the most frequent one is the likeliest of no more than 1 % of the names', () => {
    const counts = new Map<string | null, number>();
    for (const item of items) {
      const kind = likeliestKind(item, lexicon, segment);
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const wide = [...counts].filter(([, count]) => count > items.length / 100);
    expect(wide).toEqual([]);
    expect(counts.size).toBeGreaterThan(600);
  });

  it('gives no word to two kinds', () => {
    const owners = new Map<string, string>();
    const twice = lexicon.kinds.flatMap(({ kind, synonyms }) =>
      [...new Set([kind, ...synonyms])].flatMap((word) => {
        const other = owners.get(word);
        owners.set(word, kind);
        return other === undefined ? [] : [`${word}: ${other}, ${kind}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});

it('says of no kind that it is near, or a part of, what is no kind', () => {
  const kinds = new Set(lexicon.kinds.map(({ kind }) => kind));
  const others = lexicon.kinds.flatMap(({ whole, near = [] }) =>
    whole === undefined ? near : [whole, ...near],
  );
  expect(others.filter((other) => !kinds.has(other))).toEqual([]);
  expect(others.length).toBeGreaterThan(100);
});

it('gives no name of an object to two objects', () => {
  const names = (lexicon.objects ?? []).flatMap(({ object, terms }) => [...new Set([object, ...terms])]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
