import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../../adapters/words/read-lexicon.js';
import {
  type Item,
  bootstrap,
  findSimilar,
  groupMean,
  qualityByGroup,
  qualityOf,
  recallByGroup,
} from './index.js';

const FOLDER = 'fixtures/similarity';
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8').replace(/^\ufeff/u, '');
const systems = read('systems.jsonl')
  .split('\n')
  .filter(Boolean)
  .map(
    (line) =>
      JSON.parse(line) as { id: string; name: string; department: string; function: string; group: string },
  );
const items = systems.map(({ id, name, department, function: text }): Item => ({
  ...{ id, name, department },
  functionText: text,
}));
const keyOf = (a: string, b: string) => [a, b].sort().join('|');
const labels = (name: string, label?: string) =>
  read(name)
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split(','))
    .flatMap(([a = '', b = '', own]) => (a && (label === undefined || own === label) ? [keyOf(a, b)] : []));

describe('quality on the labelled pairs', () => {
  const unscored = new Set(labels('ambiguous-pairs.csv'));
  const { pairs } = findSimilar(items, {
    ...{ lexicon: readLexicon('templates/lexicon'), segment: (text) => [...text] },
    ...{ duplicate: 0.5, review: 0.2, all: true },
  });
  const scores = new Map(pairs.map(({ a, b, score }) => [keyOf(a, b), score]));
  const judged = systems.flatMap((a, index) =>
    systems.slice(index + 1).flatMap((b) => {
      const key = keyOf(a.id, b.id);
      const score = scores.get(key) ?? -1;
      const isPositive = a.group !== '' && a.group === b.group;
      return unscored.has(key) ? [] : [{ key, score, isPositive, isDuplicate: score >= 0.5, group: a.group }];
    }),
  );

  it('does not fall', () => {
    const quality = qualityOf(judged);
    expect(judged.filter(({ isPositive }) => isPositive)).toHaveLength(105);
    expect(quality.averagePrecision).toBeGreaterThan(0.95);
    expect(quality.f1).toBeGreaterThan(0.92);
    expect(quality.macroRecall).toBeGreaterThan(0.95);
    expect(quality.recallAtPrecision90).toBeGreaterThan(0.9);
  });

  it('keeps look-alikes apart', () => {
    const lookAlikes = labels('labelled-pairs.csv', '0').filter((key) => !unscored.has(key));
    const wrong = lookAlikes.filter((key) => (scores.get(key) ?? 0) >= 0.5);
    expect(wrong.length / lookAlikes.length).toBeLessThanOrEqual(0.05);
  });
});

describe('qualityOf', () => {
  const pair = (score: number, isPositive: boolean, group = 'g') => ({
    ...{ score, isPositive, group },
    isDuplicate: score >= 0.5,
  });

  it('takes ties together and counts groups alike', () => {
    const pairs = [pair(0.9, true, 'x'), pair(0.6, true, 'y'), pair(0.6, false), pair(0.1, true, 'y')];
    const { averagePrecision, precision, recall, macroRecall } = qualityOf(pairs);
    expect(averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 9);
    expect([precision, recall]).toEqual([2 / 3, 2 / 3]);
    expect(macroRecall).toBeCloseTo(0.75, 9);
    expect(recallByGroup(pairs).get('y')).toEqual([1, 2]);
  });

  it('gives an interval around the value, the same each time', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => pair(at % 3 ? 0.8 : 0.2, at % 2 === 0, `g${at % 5}`));
    const of = () => bootstrap(pairs, (sample) => qualityOf(sample).recall, 50);
    const [low, high] = of();
    expect(low).toBeLessThanOrEqual(qualityOf(pairs).recall);
    expect(high).toBeGreaterThanOrEqual(qualityOf(pairs).recall);
    expect(of()).toEqual([low, high]);
  });

  it('judges each group by the pairs that its members take part in', () => {
    const pairs = [
      { ...pair(0.9, true, 'x'), sides: ['x', 'x'] as const },
      { ...pair(0.2, true, 'y'), sides: ['y', 'y'] as const },
      { ...pair(0.6, false, 'x'), sides: ['x', 'y'] as const },
      { ...pair(0.8, false, ''), sides: ['', ''] as const },
    ];
    const byGroup = qualityByGroup(pairs);
    expect([...byGroup.keys()]).toEqual(['x', 'y']);
    expect(byGroup.get('x')).toMatchObject({ precision: 0.5, recall: 1, averagePrecision: 1 });
    expect(byGroup.get('y')).toMatchObject({ precision: 0, recall: 0, averagePrecision: 0.5 });
    const [mean, low, high] = groupMean([0, 1, 1, 0.5]);
    expect(mean).toBe(0.625);
    expect([low < mean, mean < high, low >= 0, high <= 1]).toEqual([true, true, true, true]);
    expect(groupMean([0.25, 0.25])).toEqual([0.25, 0.25, 0.25]);
  });
});
