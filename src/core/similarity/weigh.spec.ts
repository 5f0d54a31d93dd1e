import { type Vector, cosine, weigh } from './weigh.js';

const at = (vectors: readonly Vector[], index: number): Vector => {
  const vector = vectors[index];
  if (!vector) throw new Error(`no vector ${index}`);
  return vector;
};

describe('weigh', () => {
  it('makes vectors of length one, and an empty one of nothing', () => {
    const vectors = weigh([['a', 'b', 'b'], ['c'], []]);
    expect(cosine(at(vectors, 0), at(vectors, 0))).toBeCloseTo(1, 6);
    expect(cosine(at(vectors, 2), at(vectors, 0))).toBe(0);
  });

  it('counts a rare word for more than one that everybody uses', () => {
    const vectors = weigh([
      ['common', 'rare'],
      ['common', 'x'],
      ['rare', 'y'],
      ['common', 'z'],
    ]);
    expect(cosine(at(vectors, 0), at(vectors, 2))).toBeGreaterThan(cosine(at(vectors, 0), at(vectors, 1)));
  });

  it('does not care for the order of words', () => {
    const vectors = weigh([['a', 'b', 'c'], ['c', 'a', 'b'], ['d']]);
    expect(cosine(at(vectors, 0), at(vectors, 1))).toBeCloseTo(1, 6);
  });
});
