import { clusterPairs } from './cluster.js';
import type { Edge } from './edge-columns.js';
import type { Pair } from './candidates.js';

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
const edge = (a: number, b: number, score = 0.9): Edge => ({
  pair: [a, b],
  score,
  isDuplicate: score >= 0.5,
});

describe('clusterPairs', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'without resistance equals a naive search on random graph %i',
    (seed) => {
      const pairs = randomPairs(seed);
      const edges = pairs.map(([a, b]) => edge(a, b));
      expect(clusterPairs(edges, 0).groups).toEqual(naiveGroups(pairs));
    },
  );

  it('does not let one edge chain two groups, and reports it', () => {
    const triangle = (at: number) => [edge(at, at + 1), edge(at, at + 2), edge(at + 1, at + 2)];
    const { groups, bridges } = clusterPairs([...triangle(0), ...triangle(3), edge(2, 3, 0.6)], 0.5);
    expect(groups).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(bridges).toEqual([[2, 3]]);
  });

  it('keeps what auditors joined and separated', () => {
    const edges = [edge(0, 1), edge(1, 2), edge(0, 2, 0.8)];
    const rejected: Edge = { pair: [0, 2], score: 0.8, isDuplicate: false, decided: 'rejected' };
    expect(clusterPairs([...edges.slice(0, 2), rejected], 0.3).groups).toEqual([[0, 1]]);
    const confirmed: Edge = { pair: [5, 6], score: 0.1, isDuplicate: false, decided: 'confirmed' };
    expect(clusterPairs([confirmed], 0.5).groups).toEqual([[5, 6]]);
  });
});
