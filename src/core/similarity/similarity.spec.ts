import { type Item, type Lexicon, adjustWeights, coverItem, createCoverIndex, findSimilar } from './index.js';
import type { LikelyPair } from './likely-pairs.js';
import { scorePairs } from './score-pairs.js';
import { exportDecisions } from './decisions.js';
import { WEIGHTS, amountsByName } from './score.js';
import { ClauseTable } from './clause-table.js';
import { Comparer } from './compare.js';
import { countDocuments } from './tokens.js';
import { cosine, countTokens, weigh } from './weigh.js';
import { Candidates } from './candidates.js';
import { type Profile, profileOf, themesOf } from './profile.js';

const lexicon: Lexicon = {
  kinds: [
    { kind: '协同办公', isCommon: true, synonyms: ['协同办公', 'oa'], cues: ['公文流转'] },
    { kind: '视频会议', synonyms: ['视频会议'], cues: ['远程会议'] },
  ],
  boilerplate: ['系统', '平台'],
  qualifiers: ['收费'],
  guards: [{ set: '车与证', alternatives: [['机动车'], ['驾驶证']] }],
};
const segment = (text: string) => [...text];
const item = (id: string, name: string, functionText: string): Item => ({
  ...{ id, name, functionText },
  department: `${id}局`,
});
const ITEMS = [
  item('a', '协同办公系统', '公文流转、收发文、会议通知'),
  item('b', '渔船管理平台', '渔船登记、港口巡查'),
  item('c', 'OA平台', '公文流转、收发文、请销假'),
  item('d', '视频会议系统', '远程会议'),
  item('e', '机动车收费系统', '业务收费'),
  item('f', '驾驶证收费系统', '业务收费'),
];
const options = { lexicon, segment, duplicate: 0.5, review: 0.2 };

describe('findSimilar', () => {
  it('groups what does the same and explains each pair', () => {
    const { groups, pairs } = findSimilar(ITEMS, options);
    expect(groups).toEqual([['a', 'c']]);
    const [pair] = pairs.filter(({ decision }) => decision === 'duplicate');
    expect(pair).toMatchObject({ a: 'a', b: 'c' });
    expect(pair?.shared).toEqual(expect.arrayContaining(['公文流转', '同属“协同办公”类系统']));
    expect(pair?.differing).toEqual(['会议通知', '请销假']);
  });

  it('accounts for every score: the weights of its waterfall add up to its log-odds', () => {
    for (const { score, waterfall } of findSimilar(ITEMS, { ...options, all: true }).pairs) {
      const sum = waterfall.reduce((total, { weight }) => total + Math.round(weight * 100), 0) / 100;
      expect(score).toBe(Math.round((1 / (1 + Math.exp(-sum))) * 1e6) / 1e6);
      for (const { label } of waterfall) expect(label.length).toBeGreaterThan(4);
    }
  });

  it('compares a few among all as it would compare all', () => {
    const everything = { lexicon, segment, floor: 0 };
    const members = new Set(['a', 'c', 'e']);
    const whole = [...scorePairs(ITEMS, everything)].filter(
      (pair) => members.has(pair.a) && members.has(pair.b),
    );
    const few = [...scorePairs(ITEMS, { ...everything, among: members })];
    const told = ({ a, b, score, explain }: LikelyPair) => ({ a, b, score, ...explain() });
    expect(few).toHaveLength(3);
    expect(few.map(told)).toEqual(whole.map(told));
  });

  it('keeps objects apart that exclude each other', () => {
    const { pairs } = findSimilar(ITEMS, { ...options, all: true });
    const pair = pairs.find(({ a, b }) => a === 'e' && b === 'f');
    expect(pair?.decision).not.toBe('duplicate');
    expect(pair?.differing.join()).toContain('车与证');
  });

  it('joins neighbouring kinds where the functions are alike, and parts of one kind more weakly', () => {
    const kinds = [
      { kind: '校园食堂', synonyms: ['食堂'], cues: ['后厨'], near: ['餐饮监管'] },
      { kind: '餐饮监管', synonyms: ['明厨亮灶'], cues: [] },
      { kind: '公积金', synonyms: ['公积金'], cues: ['归集', '提取'] },
    ];
    const items = [
      item('g', '校园食堂平台', '后厨视频接入、食材台账'),
      item('h', '明厨亮灶平台', '后厨视频接入、违规抓拍'),
      item('i', '明厨亮灶系统', '许可办理、年报公示'),
      item('j', '公积金系统', '归集、提取'),
      item('k', '公积金平台', '归集、贷款'),
      item('l', '公积金渠道', '微信、网厅'),
    ];
    const { pairs } = findSimilar(items, { ...options, lexicon: { ...lexicon, kinds }, all: true });
    const scoreOf = (a: string, b: string) => pairs.find((pair) => pair.a === a && pair.b === b)?.score ?? 0;
    expect(scoreOf('g', 'h')).toBeGreaterThan(0.5);
    expect(scoreOf('g', 'i')).toBeLessThan(0.5);
    expect(scoreOf('j', 'l')).toBeLessThan(scoreOf('j', 'k'));
    const lines = pairs.flatMap(({ waterfall }) => waterfall.map(({ label }) => label)).join();
    for (const said of ['相邻的业务', '没有一个词相同']) expect(lines).toContain(said);
  });

  it('does not join what the caller excludes', () => {
    const isExcluded = (a: string, b: string) => a === 'a' && b === 'c';
    expect(findSimilar(ITEMS, { ...options, isExcluded }).groups).toEqual([]);
  });

  it('finds the same pairs in whatever order the inventory comes', () => {
    const names = (items: readonly Item[]) =>
      findSimilar(items, options)
        .pairs.map(({ a, b, score }) => `${[a, b].sort().join('-')} ${score}`)
        .sort();
    expect(names([...ITEMS].reverse())).toEqual(names(ITEMS));
  });

  it('takes an empty inventory', () => {
    expect(findSimilar([], options)).toEqual({ pairs: [], groups: [], bridges: [], limit: null });
  });
});

describe('Candidates', () => {
  it('holds every pair of one kind and every pair that shares a clause, by brute force', () => {
    const profiles = ITEMS.map((one) => profileOf(one, lexicon, segment));
    const nothing = weigh(countTokens(ITEMS.map(() => [])));
    const expected = profiles.flatMap((a, i) =>
      profiles.flatMap((b, j) => {
        const isOneKind = a.kinds.some(({ kind }) => b.kinds.some((other) => other.kind === kind));
        const isOneClause = a.clauses.some((clause) => clause.length >= 4 && b.clauses.includes(clause));
        return i < j && (isOneKind || isOneClause) ? [[i, j]] : [];
      }),
    );
    const candidates = new Candidates(nothing, profiles, clausesOf(profiles), {
      threshold: 0.3,
      confidence: 0,
    });
    expect(pairsOf(candidates, profiles.length)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(1);
  });

  it('holds every pair that reaches the cosine, to the last digit what the two rows make, by brute force', () => {
    const letters = '渔船登记港口巡查船员培训证书核发';
    const many = Array.from({ length: 120 }, (_, seed) =>
      item(
        `m${seed}`,
        '',
        Array.from({ length: 12 }, (_, at) => letters[(seed * (at + 3) + at * at) % letters.length]).join(''),
      ),
    );
    const profiles = many.map((one) => profileOf(one, lexicon, segment));
    const matrix = weigh(countDocuments(profiles.map(themesOf)));
    const candidates = new Candidates(matrix, profiles, clausesOf(profiles), {
      threshold: 0.3,
      confidence: 2,
    });
    const expected = many.flatMap((_, i) =>
      many.flatMap((_, j) => (i < j && cosine(matrix, i, j) >= 0.3 ? [[i, j]] : [])),
    );
    expect(pairsOf(candidates, many.length)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(50);
    const again = new Candidates(matrix, profiles, clausesOf(profiles), { threshold: 0.3, confidence: 2 });
    for (let k = again.after(0) - 1; k >= 0; k--)
      expect(again.cosines[k]).toBe(cosine(matrix, 0, again.partners[k] as number));
  });
});

const clausesOf = (profiles: readonly Profile[]): ClauseTable =>
  new ClauseTable(profiles.map(({ clauses }) => clauses));

/** All candidates, item by item. */
const pairsOf = (candidates: Candidates, size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, i) =>
    [...candidates.partners.subarray(0, candidates.after(i))].map((j) => [i, j]),
  ).flat();

describe('auditors', () => {
  const decisions = [
    { a: 'c', b: 'a', verdict: 'rejected' },
    { a: 'b', b: 'd', verdict: 'confirmed' },
  ] as const;

  it('overrule the score, whichever way round the pair stands', () => {
    expect(findSimilar(ITEMS, { ...options, decisions }).groups).toEqual([['b', 'd']]);
    const near = [...ITEMS, item('g', '渔船登记平台', '渔船登记')];
    const confirmed = [{ a: 'g', b: 'b', verdict: 'confirmed' }] as const;
    expect(findSimilar(near, { ...options, duplicate: 0.999, decisions: confirmed }).groups).toEqual([
      ['b', 'g'],
    ]);
  });

  it('move the weights a little, never across zero', () => {
    const profiles = ITEMS.map((one) => profileOf(one, lexicon, segment));
    const matrix = weigh(countDocuments(profiles.map(themesOf)));
    const comparer = new Comparer({
      profiles,
      functions: matrix,
      themes: matrix,
      clauses: clausesOf(profiles),
    });
    comparer.from(0);
    comparer.to(2);
    const pair = { amounts: amountsByName(comparer.amounts), isConfirmed: false };
    const moved = adjustWeights(Array.from({ length: 20 }, () => pair));
    expect(moved.sameKind).toBeLessThan(WEIGHTS.sameKind);
    expect(moved.sameKind).toBeGreaterThan(0);
    expect(adjustWeights([])).toEqual(WEIGHTS);
  });

  it('can take their decisions along', () => {
    expect(JSON.parse(exportDecisions(decisions))).toMatchObject({ decisions });
  });
});

describe('coverItem', () => {
  const items = [
    item('a', '甲', '渔船登记、港口巡查、船员培训'),
    item('b', '乙', '渔船登记、港口巡查'),
    item('c', '丙', '船员培训、水产养殖'),
    item('d', '丁', '港口巡查'),
  ];
  const index = createCoverIndex(items, { lexicon, segment });

  it('maps the clauses onto the fewest others', () => {
    const { by, uncovered, covered } = coverItem('a', index);
    expect([by, uncovered]).toEqual([['b', 'c'], []]);
    expect(covered[2]).toEqual({ clause: '船员培训', by: 'c', its: '船员培训' });
    expect(coverItem('d', index).by).toEqual(['a']);
  });

  it('lists what nobody covers, and asks only whom it may', () => {
    expect(coverItem('c', index).uncovered).toEqual(['水产养殖']);
    expect(coverItem('a', index, (other) => other !== 'c').uncovered).toEqual(['船员培训']);
  });

  it('is minimal: enumeration of every set of at most two finds none that covers more', () => {
    for (const { id } of items) {
      const own = index.clausesOf(id);
      const others = items.filter((other) => other.id !== id);
      const sets = [
        ...others.map((one) => [one]),
        ...others.flatMap((one) => others.map((two) => [one, two])),
      ];
      const most = Math.max(
        ...sets.map(
          (set) => own.filter((clause) => set.some((one) => index.clausesOf(one.id).includes(clause))).length,
        ),
      );
      expect(coverItem(id, index).covered).toHaveLength(most);
    }
  });
});
