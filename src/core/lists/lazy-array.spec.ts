import { lazyArray } from './lazy-array.js';

describe('a lazy array', () => {
  it('is read like any other, and makes only what is asked for', () => {
    const made: number[] = [];
    const squares = lazyArray(5, (index) => {
      made.push(index);
      return index * index;
    });
    expect([squares.length, squares[3], squares[5], squares[-1]]).toEqual([5, 9, undefined, undefined]);
    expect(made).toEqual([3]);
    expect([...squares]).toEqual([0, 1, 4, 9, 16]);
    expect(squares.map((value) => value + 1)).toEqual([1, 2, 5, 10, 17]);
    expect(squares.slice(0, 2)).toEqual([0, 1]);
    expect([...squares.entries()].at(-1)).toEqual([4, 16]);
    expect(squares.filter((value) => value > 3)).toEqual([4, 9, 16]);
  });
});
