import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSegmenter } from '../adapters/words/segmenter.js';
import { readLexicon } from '../adapters/words/read-lexicon.js';
import { itemsFromJsonLines } from '../app/read-inventory.js';
import { lexiconFolder } from '../assemble-reading.js';
import { duplicateFunction } from '../core/rules/duplicate-function.js';
import {
  type Item,
  type GroupedPair,
  type LikelyPair,
  type Lexicon,
  bootstrap,
  countHanBigrams,
  groupMean,
  likeliestKind,
  qualityByGroup,
  qualityOf,
  scorePairs,
  selfJoin,
  weigh,
} from '../core/similarity/index.js';
import { drawPrecisionRecall } from './draw-precision-recall.js';
import { print } from './terminal.js';

/** Judges the shadow engine on labelled pairs: `npm run evaluate:similarity [-- FOLDER [PICTURE.svg]]`. */
const folder = process.argv[2] ?? 'fixtures/similarity';
const picture = process.argv[3];
const read = (...names: readonly string[]) => {
  const name = names.find((one) => existsSync(join(folder, one))) ?? names[0] ?? '';
  return readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/u, '');
};
const systems = read('systems.jsonl')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { readonly id: string; readonly group: string });
const items = itemsFromJsonLines(read('systems.jsonl'));
const groupOf = new Map(systems.map(({ id, group }) => [id, group]));
const nameOf = new Map(items.map(({ id, name }) => [id, name]));
const keyOf = (a: string, b: string) => [a, b].sort().join('|');
/** Pairs of a list, which has either of two names. */
const pairsIn = (names: readonly string[], label?: string) =>
  read(...names)
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split(','))
    .filter(([a, b, own]) => a && b && (label === undefined || own === label))
    .map(([a = '', b = '']) => keyOf(a, b));
const unscored = new Set(pairsIn(['ambiguous-pairs.csv', 'ambiguous.csv']));
const lookAlikes = pairsIn(['labelled-pairs.csv', 'pairs.csv'], '0').filter((key) => !unscored.has(key));
const lexicon = readLexicon(lexiconFolder());
const segment = createSegmenter(lexicon);
const threshold = duplicateFunction.parameters.duplicate.default;

const scoresWith = (known: Lexicon): ReadonlyMap<string, LikelyPair> =>
  new Map(
    Array.from(
      // New objects: profiles are remembered by item, and these are made with another lexicon.
      scorePairs(
        items.map((item): Item => ({ ...item })),
        { lexicon: known, segment, floor: 0 },
      ),
      (pair) => [keyOf(pair.a, pair.b), pair],
    ),
  );

type Score = (a: string, b: string) => number | undefined;

type KeyedPair = GroupedPair & { readonly key: string };

function judge(score: Score, decide: number): readonly KeyedPair[] {
  return items.flatMap(({ id: a }, index) =>
    items.slice(index + 1).flatMap(({ id: b }) => {
      const key = keyOf(a, b);
      if (unscored.has(key)) return [];
      const sides = [groupOf.get(a) ?? '', groupOf.get(b) ?? ''] as const;
      const [group] = sides;
      const isPositive = group !== '' && group === sides[1];
      const value = score(a, b) ?? -1;
      return [{ key, group, sides, isPositive, score: value, isDuplicate: value >= decide }];
    }),
  );
}

/** Groups in seven folds; in each the kinds of its groups are taken out of the lexicon. */
function crossValidated(): Score {
  const groups = [...new Set(systems.map(({ group }) => group).filter(Boolean))].sort();
  const full = scoresWith(lexicon);
  const folds = Array.from({ length: 7 }, (_, fold) => {
    const held = new Set(groups.filter((_, index) => index % 7 === fold));
    const kinds = new Set(
      items
        .filter(({ id }) => held.has(groupOf.get(id) ?? ''))
        .map((item) => likeliestKind(item, lexicon, segment)),
    );
    const known = { ...lexicon, kinds: lexicon.kinds.filter(({ kind }) => !kinds.has(kind)) };
    return { held, scores: scoresWith(known) };
  });
  return (a, b) => {
    const fold = folds.find(({ held }) => [a, b].some((id) => held.has(groupOf.get(id) ?? '')));
    return (fold?.scores ?? full).get(keyOf(a, b))?.score;
  };
}

/** The usual analyst's way: cosine of character bigrams, cut where its own F1 is best. */
function baseline(): { readonly score: Score; readonly decide: number } {
  const texts = items.map(({ name, functionText }) => `${name} ${functionText}`);
  const { left, right, scores } = selfJoin(weigh(countHanBigrams(texts)), { threshold: 0.01 });
  const found = new Map(
    [...left].map((row, k) => [keyOf(items[row]?.id ?? '', items[right[k] ?? 0]?.id ?? ''), scores[k] ?? 0]),
  );
  const score: Score = (a, b) => found.get(keyOf(a, b));
  const cuts = Array.from({ length: 99 }, (_, k) => (k + 1) / 100);
  const f1 = (cut: number) => qualityOf(judge(score, cut)).f1;
  const decide = cuts.reduce((best, cut) => (f1(cut) > f1(best) ? cut : best), 0.01);
  return { score, decide };
}

const show = (value: number) => value.toFixed(3);

function report(title: string, pairs: readonly KeyedPair[]): void {
  const quality = qualityOf(pairs);
  const interval = (measure: keyof typeof quality) => {
    const [low, high] = bootstrap(pairs, (sample) => qualityOf(sample)[measure]);
    return `${show(quality[measure])} [${show(low)}–${show(high)}]`;
  };
  const wrong = pairs.filter(({ key, isDuplicate }) => isDuplicate && lookAlikes.includes(key)).length;
  print(`\n## ${title}`);
  print(
    `AP ${interval('averagePrecision')}  P ${interval('precision')}  R ${interval('recall')}  F1 ${interval('f1')}`,
  );
  print(
    `R@P90 ${show(quality.recallAtPrecision90)}  宏召回 ${interval('macroRecall')}  形似而实异判错 ${wrong}/${lookAlikes.length}`,
  );
  reportGroups(pairs);
}

/** Each group by itself, and their mean: one large group does not drown the small ones. */
function reportGroups(pairs: readonly KeyedPair[]): void {
  // A group of one has no pair to be found.
  const sizes = new Map<string, number>();
  for (const { isPositive, group } of pairs) if (isPositive) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...qualityByGroup(pairs)]
    .filter(([group]) => sizes.has(group))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const measures = ['averagePrecision', 'precision', 'recall', 'f1'] as const;
  const means = measures.map((measure) => groupMean(groups.map(([, quality]) => quality[measure])));
  const [ap, p, r, f1] = means.map(([mean, low, high]) => `${show(mean)} [${show(low)}–${show(high)}]`);
  print(`各组平均  AP ${ap}  P ${p}  R ${r}  F1 ${f1}`);
  print('| 组 | 对数 | AP | P | R | F1 |');
  print('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [group, quality] of groups)
    print(
      `| ${[group, sizes.get(group), ...measures.map((measure) => show(quality[measure]))].join(' | ')} |`,
    );
}

const full = scoresWith(lexicon);
const judged = judge((a, b) => full.get(keyOf(a, b))?.score, threshold);
const plainWay = baseline();
print(
  `${items.length} 个系统，${judged.length} 对计分，其中 ${judged.filter(({ isPositive }) => isPositive).length} 对应归为一组；方括号内为 95% 区间`,
);
const curves = [
  {
    title: `字面相似度（二元字 TF-IDF，取其最好的阈值 ${plainWay.decide}）`,
    pairs: judge(plainWay.score, plainWay.decide),
  },
  { title: `本引擎（词表齐全，阈值 ${threshold}）：样本若为补词表的人看过，则偏乐观`, pairs: judged },
  {
    title: '本引擎，整组留出、并从词表删去这些组所属的类：只靠用词',
    pairs: judge(crossValidated(), threshold),
  },
];
for (const { title, pairs } of curves) report(title, pairs);
if (picture) {
  writeFileSync(picture, drawPrecisionRecall(`准确率与召回率：${folder}`, curves));
  print(`\n曲线图：${picture}`);
}
print('\n## 判错的每一对');
for (const { key, isPositive, isDuplicate, score } of judged) {
  if (isPositive === isDuplicate) continue;
  const [a = '', b = ''] = key.split('|');
  print(`${isPositive ? '漏' : '误'} ${score.toFixed(2)} ${nameOf.get(a) ?? a} | ${nameOf.get(b) ?? b}`);
  for (const { label, weight } of full.get(key)?.explain().waterfall ?? [])
    print(`      ${weight.toFixed(2)} ${label}`);
}
