import { readFileSync } from 'node:fs';
import { type Item, findSimilar } from '../../core/similarity/index.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';
import { ThreadSimilarity } from './thread-similarity.js';

const LEXICON = 'templates/lexicon';
const lexicon = readLexicon(LEXICON);
const items: readonly Item[] = readFileSync('fixtures/similarity/systems.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Omit<Item, 'functionText'> & { readonly function: string })
  .map(({ id, name, department, function: functionText }) => ({ id, name, department, functionText }));
const [first, second] = items;
const decisions = [{ a: first?.id ?? '', b: second?.id ?? '', verdict: 'confirmed' as const }];
const request = { duplicate: 0.5, review: 0.2, decisions };

describe('ThreadSimilarity', () => {
  it.each([1, 2] as const)(
    'finds in %i thread(s) what one call finds, to the last digit',
    async (threads) => {
      const reports: number[] = [];
      const onProgress = (done: number): void => void reports.push(done);
      const found = await new ThreadSimilarity(LEXICON, threads).find(items, request, { onProgress });
      expect(found).toEqual(findSimilar(items, { ...request, lexicon, segment: createSegmenter(lexicon) }));
      expect(found.pairs.length).toBeGreaterThan(20);
      expect(reports).toEqual([...reports].sort((a, b) => a - b));
      expect(reports.at(-1)).toBe(1);
    },
  );

  it('compares a few new ones with the rest', async () => {
    const found = await new ThreadSimilarity(LEXICON, 2).find(items, { ...request, first: 3, decisions: [] });
    const new3 = new Set(items.slice(0, 3).map(({ id }) => id));
    const all = findSimilar(items, {
      ...{ ...request, decisions: [], lexicon, segment: createSegmenter(lexicon) },
    });
    expect(found.pairs).toEqual(all.pairs.filter(({ a, b }) => new3.has(a) || new3.has(b)));
  });

  it('leaves this thread free and ends when it is told to', async () => {
    const many = Array.from({ length: 40 }, (_, turn) =>
      items.map((item): Item => ({ ...item, id: `${turn} ${item.id}` })),
    ).flat();
    const cancel = new AbortController();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    // Told in the middle of the work, which by itself would go on for long.
    const onProgress = (done: number): void => {
      if (done > 0.02) cancel.abort(new Error('enough'));
    };
    const finder = new ThreadSimilarity(LEXICON, 2);
    await expect(
      finder.find(many, { ...request, all: true }, { onProgress, signal: cancel.signal }),
    ).rejects.toThrow('enough');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    await expect(finder.find(many, request, { signal: cancel.signal })).rejects.toThrow('enough');
  });

  it('takes an empty inventory', async () => {
    const found = await new ThreadSimilarity(LEXICON, 2).find([], request);
    expect(found).toEqual({ pairs: [], groups: [], bridges: [], limit: null });
  });
});
