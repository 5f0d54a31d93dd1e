import { type Item, findSimilar } from './index.js';
import { compareKinds, scorePair } from './score.js';
import { profileOf } from './tokenize.js';

const lexicon = {
  kinds: [
    { kind: '协同办公', synonyms: ['协同办公', 'oa'], cues: ['公文流转'] },
    { kind: '视频会议', synonyms: ['视频会议'], cues: ['远程会议'] },
  ],
  boilerplate: ['系统', '平台'],
};
const segment = (text: string) => [...text];
const item = (id: string, name: string, functionText: string): Item => ({
  id,
  name,
  department: '甲局',
  functionText,
});
const ITEMS = [
  item('a', '协同办公系统', '公文流转、收发文、会议通知'),
  item('b', '渔船管理平台', '渔船登记、港口巡查'),
  item('c', 'OA平台', '公文流转、收发文、请销假'),
  item('d', '视频会议系统', '远程会议'),
];
const options = { lexicon, segment, duplicate: 0.7, review: 0.3 };

describe('findSimilar', () => {
  it('groups what does the same and explains each pair', () => {
    const { groups, pairs } = findSimilar(ITEMS, options);
    expect(groups).toEqual([['a', 'c']]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ a: 'a', b: 'c', decision: 'duplicate' });
    expect(pairs[0]?.shared).toContain('公文流转');
    expect(pairs[0]?.differing).toEqual(['会议通知', '请销假']);
  });

  it('does not join what the caller excludes', () => {
    const { groups, pairs } = findSimilar(ITEMS, {
      ...options,
      isExcluded: (a, b) => a === 'a' && b === 'c',
    });
    expect([groups, pairs]).toEqual([[], []]);
  });

  it('decides by the thresholds that it is given', () => {
    const decisionAt = (duplicate: number, review: number) =>
      findSimilar(ITEMS, { ...options, duplicate, review }).pairs.find(({ b }) => b === 'c')?.decision;
    expect([decisionAt(0.5, 0.3), decisionAt(1, 0.3), decisionAt(1, 1)]).toEqual([
      'duplicate',
      'review',
      undefined,
    ]);
  });

  it('finds the same pairs in whatever order the inventory comes', () => {
    const names = (items: readonly Item[]) =>
      findSimilar(items, options)
        .pairs.map(({ a, b, score }) => `${[a, b].sort().join('-')} ${score}`)
        .sort();
    expect(names([...ITEMS].reverse())).toEqual(names(ITEMS));
  });

  it('takes an empty inventory', () => {
    expect(findSimilar([], options)).toEqual({ pairs: [], groups: [] });
  });
});

describe('scorePair', () => {
  const at = (nameCosine: number, functionCosine: number, kind: Parameters<typeof scorePair>[0]['kind']) =>
    scorePair({ nameCosine, functionCosine, kind });

  it('grows with every piece of evidence', () => {
    expect(at(0.6, 0.2, 'unknown')).toBeGreaterThan(at(0.2, 0.2, 'unknown'));
    expect(at(0.2, 0.6, 'unknown')).toBeGreaterThan(at(0.2, 0.2, 'unknown'));
    const byKind = (['different', 'unknown', 'same-cued', 'same-named'] as const).map((kind) =>
      at(0.3, 0.3, kind),
    );
    expect([...byKind].sort((a, b) => a - b)).toEqual(byKind);
  });

  it('compares kinds only where both are known', () => {
    const [a, b, c, d] = ITEMS.map((one) => profileOf(one, lexicon, segment));
    if (!a || !b || !c || !d) throw new Error('no profiles');
    expect([compareKinds(a, c), compareKinds(a, b), compareKinds(a, d)]).toEqual([
      'same-named',
      'unknown',
      'different',
    ]);
  });
});
