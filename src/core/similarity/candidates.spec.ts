import { type Pair, candidatePairs } from './candidates.js';
import type { Profile } from './tokenize.js';
import { type Vector, cosine, weigh } from './weigh.js';

const profile = (index: number, kind: string | null): Profile => ({
  ...{ id: `S${index}`, clauses: [], nameTokens: [], functionTokens: [], kind, isNamed: false },
});

/** Texts over a small alphabet, so that many pairs stand near the threshold. */
function randomDocuments(seed: number, count: number): readonly (readonly string[])[] {
  let state = seed * 7919 + 1;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, () =>
    Array.from({ length: next(8) }, () => String.fromCharCode(97 + next(12))),
  );
}

/** Every pair compared with every other: what the inverted index must find, no more and no less. */
function bruteForce(
  profiles: readonly Profile[],
  families: readonly (readonly Vector[])[],
  threshold: number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < profiles.length; i++)
    for (let j = i + 1; j < profiles.length; j++) {
      const isAlike = families.some((vectors) => {
        const [a, b] = [vectors[i], vectors[j]];
        return a && b && cosine(a, b) >= threshold;
      });
      const kind = profiles[i]?.kind ?? null;
      if (isAlike || (kind !== null && kind === profiles[j]?.kind)) pairs.push([i, j]);
    }
  return pairs;
}

describe('candidatePairs', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('equals brute force on random inventory %i', (seed) => {
    const [names, functions] = [randomDocuments(seed, 40), randomDocuments(seed + 100, 40)].map(weigh);
    if (!names || !functions) throw new Error('no vectors');
    const profiles = names.map((_, index) => profile(index, index % 7 === 0 ? `kind${index % 2}` : null));
    const found = candidatePairs(profiles, [names, functions], 0.3);
    expect(found).toEqual(bruteForce(profiles, [names, functions], 0.3));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan((40 * 39) / 2);
  });

  it('finds systems of one kind that share no word', () => {
    const vectors = weigh([['a'], ['b'], ['c']]);
    const profiles = [profile(0, 'office'), profile(1, null), profile(2, 'office')];
    expect(candidatePairs(profiles, [vectors], 0.3)).toEqual([[0, 2]]);
  });
});
