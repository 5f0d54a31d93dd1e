import { type Truth, all, ask, either, truthOf } from './truth.js';

const KINDS: readonly Truth[] = ['yes', 'no', 'vague', 'blank'];

describe('ask', () => {
  it('is blank without an answer, and vague when the answer cannot tell', () => {
    expect(ask(undefined, () => true)).toBe('blank');
    expect(ask('2016', () => undefined)).toBe('vague');
    expect(ask(0, (count) => count === 0)).toBe('yes');
    expect(truthOf(false)).toBe('no');
  });
});

describe('either', () => {
  it.each<readonly [Truth, Truth, Truth]>([
    ['yes', 'vague', 'yes'],
    ['yes', 'blank', 'yes'],
    ['no', 'vague', 'vague'],
    ['no', 'blank', 'no'],
    ['vague', 'blank', 'vague'],
    ['blank', 'blank', 'blank'],
  ])('%s or %s is %s', (a, b, expected) => {
    expect([either(a, b), either(b, a)]).toEqual([expected, expected]);
  });
});

describe('all', () => {
  it.each<readonly [Truth, Truth, Truth]>([
    ['no', 'vague', 'no'],
    ['no', 'blank', 'no'],
    ['yes', 'vague', 'vague'],
    ['yes', 'blank', 'blank'],
    ['vague', 'blank', 'vague'],
    ['yes', 'yes', 'yes'],
  ])('%s and %s is %s', (a, b, expected) => {
    expect([all(a, b), all(b, a)]).toEqual([expected, expected]);
  });
});

it('one prong means what it says', () => {
  for (const kind of KINDS) expect([either(kind), all(kind)]).toEqual([kind, kind]);
});
