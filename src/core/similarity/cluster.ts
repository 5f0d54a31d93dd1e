import type { Pair } from './candidates.js';

/** A scored pair by position; `decided` comes from a person and is kept whatever the scores say. */
export interface Edge {
  readonly pair: Pair;
  readonly score: number;
  readonly isDuplicate: boolean;
  readonly decided?: 'confirmed' | 'rejected';
}

export interface Clustering {
  /** Positions ascending, groups by their first member. */
  readonly groups: readonly (readonly number[])[];
  /** Duplicates that would have chained two groups which are otherwise unlike. */
  readonly bridges: readonly Pair[];
}

interface Cluster {
  readonly members: number[];
  /** Sum of pair scores to each other cluster; pairs that were never scored count as nothing. */
  readonly sums: Map<number, number>;
  readonly forbidden: Set<number>;
}

/**
 * Average-link agglomeration (Sokal & Michener 1958) over the duplicate edges, likeliest first: two clusters
 * merge while the mean score of all their pairs is at least `linkage`, so that one stray edge does not chain two
 * groups. Confirmed pairs merge first and unconditionally; rejected ones never share a group. With linkage 0 and
 * no decisions the result is the connected components. Near-linear in the edges: sums move with the smaller side.
 * Edges are gone through twice, so that a caller need not hold them all.
 */
export function clusterPairs(edges: Iterable<Edge>, linkage: number): Clustering {
  const joining: Edge[] = [];
  for (const edge of edges) if (edge.decided === 'confirmed' || edge.isDuplicate) joining.push(edge);
  const isTogether = components(joining);
  const clusters = new Map<number, Cluster>();
  const home = new Map<number, number>();
  const open = (item: number): void => {
    if (home.has(item)) return;
    home.set(item, item);
    clusters.set(item, { members: [item], sums: new Map(), forbidden: new Set() });
  };
  for (const { pair, score, decided } of edges) {
    const [a, b] = pair;
    if (a === b || !isTogether(a, b)) continue;
    open(a);
    open(b);
    link(clusters, { a, b, score: decided === 'confirmed' ? 1 : decided === 'rejected' ? 0 : score });
    if (decided === 'rejected') forbid(clusters, a, b);
  }
  const rank = ({ decided, score }: Edge) => (decided === 'confirmed' ? 2 : score);
  let waiting = [...joining].sort(
    (x, y) => rank(y) - rank(x) || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1],
  );
  // A merge may lift the mean of a pair of clusters that was refused before: until nothing moves.
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((edge) => !mergeAlong(edge, { clusters, home, linkage }));
  }
  const groups = [...clusters.values()]
    .map(({ members }) => members.sort((a, b) => a - b))
    .filter(({ length }) => length > 1)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return { groups, bridges: waiting.map(({ pair }) => pair) };
}

/** Clusters grow along joining edges only: what lies between two components of these never matters, and is not kept. */
function components(joining: readonly Edge[]): (a: number, b: number) => boolean {
  const size = joining.reduce((most, { pair: [a, b] }) => Math.max(most, a + 1, b + 1), 0);
  const parents = Int32Array.from({ length: size }, (_, item) => item);
  const rootOf = (item: number): number => {
    let at = item;
    for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
      parents[at] = parents[up] as number;
      at = up;
    }
    return at;
  };
  for (const { pair } of joining) parents[rootOf(pair[0])] = rootOf(pair[1]);
  return (a, b) => a < size && b < size && rootOf(a) === rootOf(b);
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

function link(clusters: ReadonlyMap<number, Cluster>, { a, b, score }: Link): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const sums = clusters.get(from)?.sums;
    sums?.set(to, (sums.get(to) ?? 0) + score);
  }
}

function forbid(clusters: ReadonlyMap<number, Cluster>, a: number, b: number): void {
  clusters.get(a)?.forbidden.add(b);
  clusters.get(b)?.forbidden.add(a);
}

interface State {
  readonly clusters: Map<number, Cluster>;
  readonly home: Map<number, number>;
  readonly linkage: number;
}

/** Is the edge dealt with: merged now, or inside one cluster already? */
function mergeAlong({ pair: [a, b], decided }: Edge, { clusters, home, linkage }: State): boolean {
  const [left, right] = [home.get(a) ?? a, home.get(b) ?? b];
  if (left === right) return true;
  const [one, other] = [clusters.get(left), clusters.get(right)];
  if (!one || !other) return true;
  if (one.forbidden.has(right)) return false;
  const mean = (one.sums.get(right) ?? 0) / (one.members.length * other.members.length);
  if (decided !== 'confirmed' && mean < linkage) return false;
  const isLarger = one.sums.size + one.members.length >= other.sums.size + other.members.length;
  const [keep, drop] = isLarger ? [left, right] : [right, left];
  absorb({ clusters, home, linkage }, keep, drop);
  return true;
}

function absorb({ clusters, home }: State, keep: number, drop: number): void {
  const [into, from] = [clusters.get(keep), clusters.get(drop)];
  if (!into || !from) return;
  for (const member of from.members) {
    into.members.push(member);
    home.set(member, keep);
  }
  for (const [other, sum] of from.sums) {
    const sums = clusters.get(other)?.sums;
    sums?.delete(drop);
    if (other === keep) continue;
    into.sums.set(other, (into.sums.get(other) ?? 0) + sum);
    sums?.set(keep, (sums.get(keep) ?? 0) + sum);
  }
  into.sums.delete(drop);
  for (const other of from.forbidden) {
    clusters.get(other)?.forbidden.delete(drop);
    if (other !== keep) forbid(clusters, keep, other);
  }
  clusters.delete(drop);
}
