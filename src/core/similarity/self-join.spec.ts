import { countHanBigrams } from './han-bigrams.js';
import { createLexicalIndex } from './incremental.js';
import { selfJoin } from './self-join.js';
import { type Matrix, cosine, countTokens, weigh } from './weigh.js';

/** Documents over a small skewed alphabet, so that many pairs stand near every threshold. */
function randomDocuments(seed: number, count: number): readonly (readonly string[])[] {
  let state = seed * 7919 + 1;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, () =>
    Array.from({ length: next(9) }, () => String.fromCharCode(97 + Math.min(next(20), next(20)))),
  );
}

/** Every pair compared with every other: what the join must find, no more and no less. */
function bruteForce(matrix: Matrix, threshold: number): readonly string[] {
  const pairs: string[] = [];
  for (let i = 0; i < matrix.rows; i++)
    for (let j = i + 1; j < matrix.rows; j++) if (cosine(matrix, i, j) >= threshold) pairs.push(`${i} ${j}`);
  return pairs;
}
const keysOf = ({ left, right }: { readonly left: Uint32Array; readonly right: Uint32Array }) =>
  [...left].map((row, k) => `${row} ${right[k]}`);

describe('selfJoin', () => {
  const cases = [1, 2, 3, 4, 5, 6].flatMap((seed) => [0.2, 0.5, 0.8].map((cut) => [seed, cut] as const));
  it.each(cases)('equals brute force on random inventory %i at %d', (seed, threshold) => {
    const matrix = weigh(countTokens(randomDocuments(seed, 300)));
    const found = selfJoin(matrix, { threshold });
    // A pair on the threshold to the last digit may fall either way.
    const isOnEdge = (key: string) => {
      const [i = 0, j = 0] = key.split(' ').map(Number);
      return Math.abs(cosine(matrix, i, j) - threshold) < 1e-6;
    };
    const clear = (keys: readonly string[]) => keys.filter((key) => !isOnEdge(key));
    expect(clear(keysOf(found))).toEqual(clear(bruteForce(matrix, threshold)));
    expect(found.left.length).toBeGreaterThan(0);
  });

  it('finds every pair once, in whatever shares the work is cut', () => {
    const matrix = weigh(countTokens(randomDocuments(9, 400)));
    const whole = keysOf(selfJoin(matrix, { threshold: 0.5 }));
    const shares = [0, 1, 2].flatMap((share) =>
      keysOf(selfJoin(matrix, { threshold: 0.5, share, shares: 3 })),
    );
    expect(shares.sort()).toEqual([...whole].sort());
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('gives the cosine and takes an empty inventory and empty documents', () => {
    const matrix = weigh(countTokens([['a', 'b'], [], ['b', 'a'], ['c']]));
    const { left, right, scores } = selfJoin(matrix, { threshold: 0.5 });
    expect([left[0], right[0], left.length]).toEqual([0, 2, 1]);
    expect(scores[0]).toBeCloseTo(1, 6);
    expect(selfJoin(weigh(countTokens([])), { threshold: 0.5 }).left).toHaveLength(0);
  });
});

describe('weigh', () => {
  it('is scikit-learn’s TF-IDF: raw counts, smoothed idf, length 1', () => {
    const matrix = weigh(countTokens([['a', 'a', 'b'], ['b', 'c'], ['b']]));
    // idf(a) = ln(4/2) + 1, idf(b) = ln(4/4) + 1
    const [a, b] = [2 * (Math.log(2) + 1), 1];
    expect(matrix.weights[0]).toBeCloseTo(a / Math.hypot(a, b), 6);
    expect(cosine(matrix, 0, 2)).toBeCloseTo(b / Math.hypot(a, b), 6);
  });

  it('counts bigrams within runs of Han characters only', () => {
    expect(countHanBigrams(['渔船OA登记，渔船', 'x', '一']).starts).toEqual(Uint32Array.from([0, 3, 3, 3]));
  });
});

describe('createLexicalIndex', () => {
  const alphabet = '渔船登记港口巡查船员培训证书核发';
  const texts = randomDocuments(4, 200).map((tokens) =>
    tokens.map((letter) => alphabet[letter.charCodeAt(0) % alphabet.length]).join(''),
  );

  it('finds for a text of the inventory what the join finds', () => {
    const matrix = weigh(countHanBigrams(texts));
    const { near } = createLexicalIndex(texts);
    for (const row of [3, 50, 120]) {
      const expected = texts.flatMap((_, other) =>
        other !== row && cosine(matrix, row, other) >= 0.4 ? [other] : [],
      );
      const found = near(texts[row] ?? '', 0.4).map((neighbour) => neighbour.row);
      expect(found.filter((other) => other !== row).sort((a, b) => a - b)).toEqual(expected);
    }
  });

  it('is not disturbed by words it has never seen', () => {
    expect(createLexicalIndex(['渔船登记']).near('山洪预警', 0.1)).toEqual([]);
    expect(createLexicalIndex(['渔船登记']).near('渔船登记山洪', 0.1)).toHaveLength(1);
  });
});
