import type { LikelyPair } from '../similarity/index.js';
import { MOST_LISTED, pairsOfGroups } from './pairs-of-groups.js';

const pair = (a: string, b: string, score: number): LikelyPair => ({
  ...{ a, b, score },
  explain: () => {
    throw new Error('nobody asked');
  },
});

describe('pairsOfGroups', () => {
  it('files each pair under the group that holds both ends', () => {
    const pairs = [pair('a', 'b', 0.9), pair('b', 'x', 0.8), pair('x', 'y', 0.7), pair('a', 'c', 0.6)];
    const [first, second] = pairsOfGroups(
      [
        ['a', 'b', 'c'],
        ['x', 'y'],
      ],
      pairs,
    );
    expect(first?.listed.map(({ b }) => b)).toEqual(['b', 'c']);
    expect(second?.listed.map(({ b }) => b)).toEqual(['y']);
    expect([first?.total, second?.total]).toEqual([2, 1]);
  });

  it('keeps the likeliest of a group that has too many, in their order, and says how many there are', () => {
    const members = Array.from({ length: 150 }, (_, index) => `S${index}`);
    const all = members.flatMap((a, i) =>
      members.slice(i + 1).map((b, j) => pair(a, b, ((i * 31 + j * 17) % 1_000) / 1_000)),
    );
    const [group] = pairsOfGroups([members], all);
    const inOrder = [...all.entries()].sort(([i, x], [j, y]) => y.score - x.score || i - j);
    const best = inOrder.slice(0, MOST_LISTED).sort(([i], [j]) => i - j);
    expect(group?.total).toBe(all.length);
    expect(group?.listed).toEqual(best.map(([, item]) => item));
  });
});
