import { TokenList, countDocuments } from './tokens.js';

describe('TokenList', () => {
  const tokensOf = (text: string) => [...new TokenList().addPairs(text).take()];

  it('takes pairs of characters, punctuation left out, and a single character itself', () => {
    expect(tokensOf('渔船-登')).toEqual(tokensOf('渔船登'));
    expect(tokensOf('渔船登')).toHaveLength(2);
    expect(tokensOf('渔')).toEqual(['渔'.charCodeAt(0)]);
    expect(tokensOf('、')).toEqual([]);
  });

  it('tells an object from every pair, and is empty again when taken', () => {
    const list = new TokenList().addPairs('渔船').addObjects([0, 7]);
    expect(new Set(list.take()).size).toBe(3);
    expect(list.take()).toHaveLength(0);
  });
});

describe('countDocuments', () => {
  it('numbers tokens and words in the order in which they appear', () => {
    const pairs = new TokenList().addPairs('渔船登记').take();
    const counts = countDocuments([
      { tokens: [pairs, pairs], words: ['渔船登记'] },
      { tokens: [new TokenList().addPairs('登记簿').take()], words: ['渔船登记'] },
    ]);
    expect([...counts.tokens]).toEqual([0, 1, 2, 0, 1, 2, 3, 2, 4, 3]);
    expect([...counts.starts]).toEqual([0, 7, 10]);
    expect(counts.vocabulary).toBe(5);
  });

  it('keeps thousands of tokens apart', () => {
    const tokens = Int32Array.from({ length: 20_000 }, (_, at) => Math.imul(at, 0x12345));
    expect(countDocuments([{ tokens: [tokens] }]).vocabulary).toBe(20_000);
  });
});
