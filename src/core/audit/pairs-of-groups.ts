import type { LikelyPair } from '../similarity/index.js';

/** The pairs inside one group that are listed, in the order given, and how many there are. */
export interface PairsOfGroup {
  readonly listed: readonly LikelyPair[];
  readonly total: number;
}

/** Pairs of one group that anybody could look through: those of 63 systems. All of them grow with the square. */
export const MOST_LISTED = 2_000;

/** Some of the pairs, gone through as often as asked and never held: a large inventory has millions. */
export const pairsAmong = (
  pairs: Iterable<LikelyPair>,
  isWanted: (pair: LikelyPair) => boolean,
): Iterable<LikelyPair> => ({
  *[Symbol.iterator]() {
    for (const pair of pairs) if (isWanted(pair)) yield pair;
  },
});

/** Files pairs under the group that holds both ends; of a group with too many, the likeliest. Linear in the pairs. */
export function pairsOfGroups(
  groups: readonly (readonly string[])[],
  pairs: Iterable<LikelyPair>,
): readonly PairsOfGroup[] {
  const home = new Map(groups.flatMap((members, group) => members.map((id) => [id, group] as const)));
  const found = groups.map(() => ({ kept: [] as LikelyPair[], total: 0 }));
  for (const pair of pairs) {
    const at = home.get(pair.a);
    const group = at !== undefined && home.get(pair.b) === at ? found[at] : undefined;
    if (!group) continue;
    group.total++;
    if (group.kept.push(pair) >= 2 * MOST_LISTED) group.kept = likeliest(group.kept);
  }
  return found.map(({ kept, total }) => ({ listed: likeliest(kept), total }));
}

/** Of equals the first ones; their order stays. */
function likeliest(pairs: readonly LikelyPair[]): LikelyPair[] {
  const ranked = pairs.map((pair, index) => ({ pair, index }));
  if (ranked.length > MOST_LISTED)
    ranked.sort((x, y) => y.pair.score - x.pair.score || x.index - y.index).length = MOST_LISTED;
  return ranked.sort((x, y) => x.index - y.index).map(({ pair }) => pair);
}
