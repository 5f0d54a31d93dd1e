/** A scored pair and whether people say that it belongs together. */
export interface JudgedPair {
  readonly score: number;
  readonly isPositive: boolean;
  readonly isDuplicate: boolean;
  /** Label's group of a positive pair. */
  readonly group: string;
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly averagePrecision: number;
  /** Highest recall at a precision of at least 0.9. */
  readonly recallAtPrecision90: number;
  /** Mean recall of the groups: one large group does not drown the small ones. */
  readonly macroRecall: number;
}

const ratio = (part: number, whole: number): number => (whole ? part / whole : 0);

/** Average precision with ties taken together, and the decisions as they stand. */
export function qualityOf(pairs: readonly JudgedPair[]): Quality {
  const sorted = [...pairs].sort((a, b) => b.score - a.score);
  const positives = sorted.filter(({ isPositive }) => isPositive).length;
  let [hits, averagePrecision, recallAtPrecision90] = [0, 0, 0];
  for (let i = 0; i < sorted.length;) {
    let [end, found] = [i, 0];
    for (; end < sorted.length && sorted[end]?.score === sorted[i]?.score; end++)
      if (sorted[end]?.isPositive) found++;
    hits += found;
    const precision = hits / end;
    averagePrecision += ratio(precision * found, positives);
    if (precision >= 0.9) recallAtPrecision90 = Math.max(recallAtPrecision90, ratio(hits, positives));
    i = end;
  }
  const decided = pairs.filter(({ isDuplicate }) => isDuplicate);
  const right = decided.filter(({ isPositive }) => isPositive).length;
  const [precision, recall] = [ratio(right, decided.length), ratio(right, positives)];
  return {
    ...{ precision, recall, averagePrecision, recallAtPrecision90 },
    f1: ratio(2 * precision * recall, precision + recall),
    macroRecall: mean([...recallByGroup(pairs).values()].map(([found, all]) => ratio(found, all))),
  };
}

const mean = (values: readonly number[]): number =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** Per group: positive pairs decided as duplicates, and all. */
export function recallByGroup(pairs: readonly JudgedPair[]): ReadonlyMap<string, readonly [number, number]> {
  const groups = new Map<string, readonly [number, number]>();
  for (const { isPositive, isDuplicate, group } of pairs) {
    if (!isPositive) continue;
    const [found, all] = groups.get(group) ?? [0, 0];
    groups.set(group, [found + (isDuplicate ? 1 : 0), all + 1]);
  }
  return groups;
}

export interface GroupedPair extends JudgedPair {
  /** Label's groups of both sides; blank for none. */
  readonly sides: readonly [string, string];
}

/**
 * Quality of each group by itself, over the pairs in which one of its members takes part: what it loses to its own
 * and to others. Of a group nothing of which was found precision counts as 0.
 */
export function qualityByGroup(pairs: readonly GroupedPair[]): ReadonlyMap<string, Quality> {
  const byGroup = new Map<string, GroupedPair[]>();
  for (const pair of pairs)
    for (const side of new Set(pair.sides)) {
      if (!side) continue;
      const own = byGroup.get(side);
      if (own) own.push(pair);
      else byGroup.set(side, [pair]);
    }
  return new Map([...byGroup].map(([group, own]) => [group, qualityOf(own)]));
}

/** Mean over groups, and its 95 % interval by resampling them; seeded as below. */
export function groupMean(values: readonly number[], rounds = 1000): readonly [number, number, number] {
  const next = createDraw();
  const means = Array.from({ length: rounds }, () =>
    mean(values.map(() => values[next(values.length)] as number)),
  );
  return [mean(values), ...middle(means)];
}

/** Repeatable whole numbers below a bound (Lehmer generator). */
function createDraw(): (below: number) => number {
  let state = 20_171_231;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** Where the middle 95 % begin and end. */
function middle(values: number[]): readonly [number, number] {
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(values.length * share)] ?? 0;
  return [at(0.025), at(0.975)];
}

/**
 * 95 % interval by resampling whole groups (positives) and easy pairs alike: pairs of one group are not
 * independent, so they stand or fall together. Seeded, so that a report can be repeated.
 */
export function bootstrap(
  pairs: readonly JudgedPair[],
  measure: (sample: readonly JudgedPair[]) => number,
  rounds = 200,
): readonly [number, number] {
  const next = createDraw();
  const negatives = pairs.filter(({ isPositive }) => !isPositive);
  const groups = [...new Set(pairs.flatMap(({ isPositive, group }) => (isPositive ? [group] : [])))].map(
    (name) => pairs.filter(({ isPositive, group }) => isPositive && group === name),
  );
  const values = Array.from({ length: rounds }, () => {
    const sample = [
      ...groups.flatMap((_, index) =>
        (groups[next(groups.length)] ?? []).map((pair) => ({ ...pair, group: `${index}` })),
      ),
      ...negatives.map((pair) => negatives[next(negatives.length)] ?? pair),
    ];
    return measure(sample);
  });
  return middle(values);
}
