import type { Pair } from './candidates.js';

/** Connected components of the pairs: positions ascending, groups by their first member. Near-linear. */
export function groupPairs(pairs: readonly Pair[]): readonly (readonly number[])[] {
  const parent = new Map<number, number>();
  const find = (item: number): number => {
    let root = item;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(item, root);
    return root;
  };
  for (const [a, b] of pairs) {
    const left = find(a);
    const right = find(b);
    if (left !== right) parent.set(Math.max(left, right), Math.min(left, right));
  }
  const groups = new Map<number, number[]>();
  for (const item of [...parent.keys()].sort((a, b) => a - b)) {
    const root = find(item);
    const members = groups.get(root);
    if (members) members.push(item);
    else groups.set(root, [item]);
  }
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
