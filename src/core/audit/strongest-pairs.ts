import type { DuplicateGroup } from './rule.js';

type Pair = DuplicateGroup['pairs'][number];

/**
 * The pairs that hold a group together: from the most alike down, each that joins two parts not joined before, and
 * for every system its nearest one.
 */
export function strongestPairs(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = pairs.toSorted((a, b) => b.score - a.score);
  const part = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = part.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  const near = new Set<string>();
  return sorted.filter(({ a, b }) => {
    const isNearest = !near.has(a) || !near.has(b);
    near.add(a).add(b);
    const [left, right] = [rootOf(a), rootOf(b)];
    if (left !== right) part.set(left, right);
    return isNearest || left !== right;
  });
}
