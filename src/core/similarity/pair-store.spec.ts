import { type KeptPairs, PairStore, markOf, partnersKept, scoreOfMark, verdictOfMark } from './pair-store.js';

/** All pairs of so many items with scores that are as good as random and often equal. */
function allPairs(items: number): readonly (readonly [number, number, number])[] {
  let state = 7;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return Array.from({ length: items }, (_, i) =>
    Array.from({ length: items - i - 1 }, (_, k) => [i, i + k + 1, 1000 * (next() % 50)] as const),
  ).flat();
}

const MOST = 100;
const ITEMS = 40;

/** The rule in plain words: among the best of either end, the earlier pair winning a tie. */
function best(pairs: readonly (readonly [number, number, number])[]): readonly string[] {
  const most = partnersKept(ITEMS, MOST);
  const isBestOf = (item: number, pair: (typeof pairs)[number]) =>
    pairs
      .filter(([a, b]) => a === item || b === item)
      .sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1])
      .slice(0, most)
      .includes(pair);
  return pairs
    .filter((pair) => isBestOf(pair[0], pair) || isBestOf(pair[1], pair))
    .map(([a, b, score]) => `${a} ${b} ${score}`);
}

const shown = ({ left, right, marks }: KeptPairs) => [...left].map((a, k) => `${a} ${right[k]} ${marks[k]}`);

function kept(pairs: readonly (readonly [number, number, number])[], most = MOST): KeptPairs {
  const store = new PairStore(ITEMS, most);
  for (const [a, b, score] of pairs) store.push(a, b, markOf(score, undefined));
  return store.kept();
}

describe('PairStore', () => {
  it('keeps every pair in order where there is room', () => {
    const pairs = allPairs(ITEMS);
    const all = kept([...pairs].reverse(), 1000);
    expect(shown(all)).toEqual(pairs.map(([a, b, score]) => `${a} ${b} ${score}`));
    expect(all.total).toBe(pairs.length);
  });

  it('keeps the best partners of each item beyond that, whenever memory ran out and however the work was cut', () => {
    const pairs = allPairs(ITEMS);
    const whole = kept(pairs);
    expect(shown(whole)).toEqual(best(pairs));
    expect(whole.total).toBe(pairs.length);
    const joined = new PairStore(ITEMS, MOST);
    for (const share of [1, 0]) joined.add(kept(pairs.filter((_, at) => at % 2 === share)));
    expect(joined.kept()).toEqual(whole);
    expect(new Set(shown(whole).flatMap((line) => line.split(' ').slice(0, 2))).size).toBe(ITEMS);
  });

  it('never drops what a person decided', () => {
    const store = new PairStore(ITEMS, MOST);
    for (const [a, b] of allPairs(ITEMS)) store.push(a, b, markOf(500_000, undefined));
    store.push(38, 39, markOf(0, 'rejected'));
    const { left, right, marks } = store.kept();
    const last = left.length - 1;
    expect([left[last], right[last], scoreOfMark(marks[last] ?? 0)]).toEqual([38, 39, 0]);
    expect(verdictOfMark(marks[last] ?? 0)).toBe('rejected');
    expect(verdictOfMark(markOf(1_000_000, 'confirmed'))).toBe('confirmed');
    expect(scoreOfMark(markOf(1_000_000, 'confirmed'))).toBe(1);
  });
});
