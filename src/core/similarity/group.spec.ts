import type { Pair } from './candidates.js';
import { groupPairs } from './group.js';

/** Connected components by the textbook: depth first, no cleverness. The oracle. */
function naiveGroups(pairs: readonly Pair[]): readonly (readonly number[])[] {
  const neighbours = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const visited = new Set<number>();
  const groups: number[][] = [];
  const visit = (item: number, group: number[]) => {
    if (visited.has(item)) return;
    visited.add(item);
    group.push(item);
    for (const other of neighbours.get(item) ?? []) visit(other, group);
  };
  for (const item of [...neighbours.keys()].sort((a, b) => a - b)) {
    const group: number[] = [];
    visit(item, group);
    if (group.length > 1) groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** A repeatable graph (Lehmer generator): sparse ones fall into many groups, dense ones into few. */
function randomPairs(seed: number): readonly Pair[] {
  let state = seed * 7919 + 1;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const size = 10 + next(90);
  return Array.from({ length: next(2 * size) }, (): Pair => [next(size), next(size)]);
}

describe('groupPairs', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'equals a naive search on random graph %i',
    (seed) => {
      const pairs = randomPairs(seed);
      expect(groupPairs(pairs)).toEqual(naiveGroups(pairs));
    },
  );

  it('joins chains whichever end comes first, and drops what stands alone', () => {
    expect(
      groupPairs([
        [5, 4],
        [1, 2],
        [4, 1],
        [7, 7],
        [9, 8],
      ]),
    ).toEqual([
      [1, 2, 4, 5],
      [8, 9],
    ]);
    expect(groupPairs([])).toEqual([]);
  });
});
