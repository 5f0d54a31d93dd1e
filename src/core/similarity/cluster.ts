import type { Pair } from './candidates.js';
import { type Edge, EdgeColumns } from './edge-columns.js';
import { type Links, linksWithin } from './links.js';

export interface Clustering {
  /** Positions ascending, groups by their first member. */
  readonly groups: readonly (readonly number[])[];
  /** Duplicates that would have chained two groups which are otherwise unlike. */
  readonly bridges: readonly Pair[];
}

/**
 * Average-link agglomeration (Sokal & Michener 1958) over the duplicate edges, likeliest first: two clusters
 * merge while the mean score of all their pairs is at least `linkage`, so that one stray edge does not chain two
 * groups. Confirmed pairs merge first and unconditionally; rejected ones never share a group. With linkage 0 and
 * no decisions the result is the connected components. Near-linear in the edges: sums move with the smaller side.
 * Memory: 17 bytes per edge, 24 more for those within one component, and the sums of clusters of two and more.
 */
export function clusterPairs(edges: Iterable<Edge>, linkage: number): Clustering {
  const columns = new EdgeColumns(edges);
  const clusters = new Clusters(linksWithin(columns, components(columns)), linkage);
  for (let edge = 0; edge < columns.length; edge++)
    if (columns.isRejected(edge))
      clusters.forbid(columns.left[edge] as number, columns.right[edge] as number);
  let waiting = columns.joining();
  // A merge may lift the mean of a pair of clusters that was refused before: until nothing moves.
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter(
      (edge) =>
        !clusters.joinAlong(
          columns.left[edge] as number,
          columns.right[edge] as number,
          columns.isConfirmed(edge),
        ),
    );
  }
  const bridges = Array.from(waiting, (edge): Pair => [
    columns.left[edge] as number,
    columns.right[edge] as number,
  ]);
  return { groups: clusters.groups(), bridges };
}

/** Clusters grow along joining edges only: what lies between two components of these never matters. The root of each item. */
function components(edges: EdgeColumns): Int32Array {
  const parents = Int32Array.from({ length: edges.items }, (_, item) => item);
  const rootOf = (item: number): number => {
    let at = item;
    for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
      parents[at] = parents[up] as number;
      at = up;
    }
    return at;
  };
  for (let edge = 0; edge < edges.length; edge++)
    if (edges.joins(edge)) parents[rootOf(edges.left[edge] as number)] = rootOf(edges.right[edge] as number);
  return parents.map((_, item) => rootOf(item));
}

/** Clusters go by the number of one of their items; an item by itself is one that nothing is kept of. */
class Clusters {
  private readonly home: Int32Array;
  /** Of clusters of two and more: their items, and the sum of pair scores to each other cluster. */
  private readonly members = new Map<number, number[]>();
  private readonly sums = new Map<number, Map<number, number>>();
  private readonly forbidden = new Map<number, Set<number>>();

  /** Pairs without a link count as nothing. */
  constructor(
    private readonly links: Links,
    private readonly linkage: number,
  ) {
    this.home = Int32Array.from({ length: links.starts.length - 1 }, (_, item) => item);
  }

  groups(): readonly (readonly number[])[] {
    return [...this.members.values()]
      .map((members) => members.sort((a, b) => a - b))
      .sort((a, b) => (a[0] as number) - (b[0] as number));
  }

  /** Two clusters are never to be one. */
  forbid(one: number, other: number): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const set = this.forbidden.get(from);
      if (set) set.add(to);
      else this.forbidden.set(from, new Set([to]));
    }
  }

  /** Is the edge between two items dealt with: their clusters made one now, or one already? */
  joinAlong(a: number, b: number, isConfirmed: boolean): boolean {
    const [one, other] = [this.home[a] as number, this.home[b] as number];
    if (one === other) return true;
    if (this.forbidden.get(one)?.has(other)) return false;
    const mean = this.sumBetween(one, other) / (this.sizeOf(one) * this.sizeOf(other));
    if (!isConfirmed && mean < this.linkage) return false;
    if (this.reachOf(one) >= this.reachOf(other)) this.absorb(one, other);
    else this.absorb(other, one);
    return true;
  }

  private sizeOf(cluster: number): number {
    return this.members.get(cluster)?.length ?? 1;
  }

  /** How much is to be moved when the cluster is absorbed. */
  private reachOf(cluster: number): number {
    const { starts } = this.links;
    const sums = this.sums.get(cluster);
    return (
      this.sizeOf(cluster) +
      (sums ? sums.size : (starts[cluster + 1] as number) - (starts[cluster] as number))
    );
  }

  private sumBetween(one: number, other: number): number {
    const sums = this.sums.get(one);
    if (sums) return sums.get(other) ?? 0;
    const theirs = this.sums.get(other);
    if (theirs) return theirs.get(one) ?? 0;
    const { starts, others, weights } = this.links;
    let sum = 0;
    for (let at = starts[one] as number; at < (starts[one + 1] as number); at++)
      if (others[at] === other) sum += weights[at] as number;
    return sum;
  }

  private sumsOf(cluster: number): Map<number, number> {
    const known = this.sums.get(cluster);
    if (known) return known;
    const { starts, others, weights } = this.links;
    const sums = new Map<number, number>();
    for (let at = starts[cluster] as number; at < (starts[cluster + 1] as number); at++) {
      const other = this.home[others[at] as number] as number;
      sums.set(other, (sums.get(other) ?? 0) + (weights[at] as number));
    }
    return sums;
  }

  private absorb(keep: number, drop: number): void {
    const [into, from] = [this.sumsOf(keep), this.sumsOf(drop)];
    for (const [other, sum] of from) {
      if (other === keep) continue;
      into.set(other, (into.get(other) ?? 0) + sum);
      const theirs = this.sums.get(other);
      if (!theirs) continue;
      theirs.delete(drop);
      theirs.set(keep, into.get(other) as number);
    }
    into.delete(drop);
    this.sums.set(keep, into);
    this.sums.delete(drop);
    const members = this.members.get(keep) ?? [keep];
    for (const item of this.members.get(drop) ?? [drop]) {
      members.push(item);
      this.home[item] = keep;
    }
    this.members.set(keep, members);
    this.members.delete(drop);
    for (const other of this.forbidden.get(drop) ?? []) {
      this.forbidden.get(other)?.delete(drop);
      if (other !== keep) this.forbid(keep, other);
    }
    this.forbidden.delete(drop);
  }
}
