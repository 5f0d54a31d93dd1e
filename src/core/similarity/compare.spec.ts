import { readFileSync } from 'node:fs';
import { readLexicon } from '../../adapters/words/read-lexicon.js';
import { ClauseTable } from './clause-table.js';
import { Comparer } from './compare.js';
import { functionsOf, profileOf, themesOf } from './profile.js';
import { AT, Odds } from './score.js';
import { countDocuments } from './tokens.js';
import { cosine, weigh } from './weigh.js';

/** Clauses of both sides paired by laying all of them side by side, the likeliest first, each used once. */
function matchClauses(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const table = new ClauseTable([a, b]);
  const numberOf = (clause: string) => table.texts.indexOf(clause);
  const edges = a.flatMap((one, i) =>
    b.flatMap((other, j) => {
      const score = table.sharedScore(numberOf(one), numberOf(other));
      return score > 0 ? [{ i, j, score }] : [];
    }),
  );
  edges.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of edges)
    if (!pairs.some(([left, right]) => left === i || right === j)) pairs.push([i, j]);
  return pairs;
}

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

function diceOf(a: string, b: string): number {
  if (a === b && a) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size && right.size ? (2 * common) / (left.size + right.size) : 0;
}

describe('Comparer', () => {
  const lexicon = readLexicon('templates/lexicon');
  const lines = readFileSync('fixtures/similarity/systems.jsonl', 'utf8').split('\n').filter(Boolean);
  const records = lines.map(
    (line) => JSON.parse(line) as { id: string; name: string; department: string; function: string },
  );
  // More clauses than fit one word of bits, and the same clauses the other way round.
  const many = Array.from({ length: 40 }, (_, at) => `第${String.fromCharCode(0x4e00 + 7 * at)}项业务办理`);
  const items = [
    // Every third: all pairs of these are laid side by side the slow way.
    ...records
      .filter((_, at) => at % 3 === 0)
      .map(({ id, name, department, function: functionText }) => ({
        ...{ id, name, department, functionText },
      })),
    { id: 'm1', name: '甲', department: '', functionText: many.join('、') },
    { id: 'm2', name: '乙', department: '', functionText: [...many].reverse().join('、') },
  ];
  const profiles = items.map((item) => profileOf(item, lexicon, (text) => [...text]));
  const functions = weigh(countDocuments(profiles.map(functionsOf)));
  const themes = weigh(countDocuments(profiles.map(themesOf)));

  const clauses = new ClauseTable(profiles.map((one) => one.clauses));
  const comparer = new Comparer({ profiles, functions, themes, clauses });
  const odds = new Odds();
  const { amounts } = comparer;

  it('measures every pair as laying the two side by side does', () => {
    let shared = 0;
    for (const [i, a] of profiles.entries()) {
      comparer.from(i);
      for (const [j, b] of profiles.entries()) {
        comparer.to(j);
        comparer.compareTexts();
        const { clauses } = comparer.words();
        const expected = matchClauses(a.clauses, b.clauses);
        expect(clauses.map((edge) => [edge.i, edge.j])).toEqual(expected);
        comparer.countShared();
        const shorter = Math.min(a.clauses.length, b.clauses.length);
        expect(amounts[AT.sharedClauses]).toBe(shorter ? expected.length / shorter : 0);
        expect(amounts[AT.noSharedClause]).toBe(shorter >= 2 && !expected.length ? 1 : 0);
        expect(amounts[AT.functions]).toBe(cosine(functions, i, j));
        expect(amounts[AT.theme]).toBe(cosine(themes, i, j));
        const isApart =
          a.ownTokens.length > 0 &&
          b.ownTokens.length > 0 &&
          !a.ownTokens.some((token) => b.ownTokens.includes(token));
        expect(amounts[AT.name]).toBeCloseTo(diceOf(a.core, b.core) * (isApart ? 0.4 : 1), 12);
        if (i !== j) shared += expected.length;
      }
    }
    expect(shared).toBeGreaterThan(50);
  });

  it('never counts less for a pair before it is compared in full', () => {
    for (const i of profiles.keys()) {
      comparer.from(i);
      for (const j of profiles.keys()) {
        comparer.to(j);
        const sums = [odds.update(amounts)];
        for (const step of [
          ...['compareLimits', 'compareFunctions', 'meetClauses', 'countShared'],
        ] as const) {
          comparer[step]();
          sums.push(odds.update(amounts));
        }
        expect(sums).toEqual([...sums].sort((x, y) => y - x));
      }
    }
  });

  it('says what sets a pair apart, and is the same whoever comes first', () => {
    for (const [i, a] of profiles.entries())
      for (const [j, b] of profiles.entries()) {
        if (j <= i) continue;
        comparer.from(i);
        comparer.to(j);
        comparer.compareTexts();
        const { objects, qualifiers, kind } = comparer.words();
        const own = [...a.objects.keys()].filter((set) => {
          const its = b.objects.get(set);
          return its && !a.objects.get(set)?.some((one) => its.includes(one));
        });
        expect(own).toEqual(expect.arrayContaining([...objects]));
        if (kind === null) expect(objects).toEqual(own);
        const speaksOf = (word: string, { name, functions: text }: typeof a) =>
          name.includes(word) || text.includes(word);
        for (const word of qualifiers) expect(speaksOf(word, a)).not.toBe(speaksOf(word, b));
        const [sum, there] = [odds.update(amounts), objects.length];
        comparer.from(j);
        comparer.to(i);
        comparer.compareTexts();
        expect(comparer.words().objects).toHaveLength(there);
        expect(odds.update(amounts)).toBe(sum);
      }
  });
});
