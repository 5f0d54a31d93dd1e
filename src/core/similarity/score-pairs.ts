import { Candidates, type Pair } from './candidates.js';
import { ClauseTable } from './clause-table.js';
import { Comparer, SETTLED } from './compare.js';
import { type AuditorDecision, type DecidedPair, adjustWeights, decisionIndex } from './decisions.js';
import { explainPair, waterfall } from './explain.js';
import type { Lexicon, Segment } from './lexicon.js';
import { LikelyPairs, type PairReasons, joinKept } from './likely-pairs.js';
import { type KeptPairs, PairStore, type Verdict, markOf } from './pair-store.js';
import { type Item, type Profile, functionsOf, profileOf, themesOf } from './profile.js';
import { Odds, WEIGHTS, type Weights, amountsByName, partsOf, probability } from './score.js';
import { countDocuments } from './tokens.js';
import { type Matrix, weigh } from './weigh.js';

/** Cosine from which a pair without a common kind is looked at, and the confidence a common kind needs. */
const CANDIDATE_COSINE = 0.18;
const CANDIDATE_CONFIDENCE = 0.45;
/** Inventories up to this size have every pair compared: words that nobody knows may be all that two share. */
const EVERY_PAIR = 1000;
/** Share of the progress that profiles are. */
const PROFILES = 0.4;
/** Items between two calls of progress. */
const STEP = 64;

export interface PairScoring {
  /** Pairs below this are not kept. */
  readonly floor: number;
  /** Pairs that may not be joined, such as one system reported twice. */
  readonly isExcluded?: (a: string, b: string) => boolean;
  /** Only pairs in which one of so many first items takes part: a few new ones against an inventory. */
  readonly first?: number;
  /** Only pairs of two of these; how rare a word is depends on all items nevertheless. */
  readonly among?: ReadonlySet<string>;
  /** What auditors said of pairs before: overrides the score, and holds in the groups. */
  readonly decisions?: readonly AuditorDecision[];
  readonly weights?: Weights;
  /** Called with the share done, 0–1. */
  readonly onProgress?: (done: number) => void;
}

export interface ScoringOptions extends PairScoring {
  readonly lexicon: Lexicon;
  readonly segment: Segment;
}

/**
 * Scores every pair worth comparing, in inventory order: the costly part, done once and shared by whoever has a
 * threshold of its own. Cost: candidates are added up item by item, and each is compared. Memory: the inventory in
 * numbers, the candidates of one item, and at most `MOST_PAIRS` pairs.
 */
export function scorePairs(items: readonly Item[], options: ScoringOptions): LikelyPairs {
  const { onProgress } = options;
  const within = (from: number, to: number) =>
    onProgress ? { onProgress: (done: number) => onProgress(from + (to - from) * done) } : {};
  const profiles = profilesOf(items, { ...options, ...within(0, PROFILES) });
  const scorer = new PairScorer(profiles, { ...options, ...within(PROFILES, 1) });
  return scorer.pairs([scorer.score()]);
}

/** What is compared of each item. Cost: linear in the texts. */
export const profilesOf = (
  items: readonly Item[],
  { lexicon, segment, onProgress }: Pick<ScoringOptions, 'lexicon' | 'segment' | 'onProgress'>,
): readonly Profile[] =>
  items.map((item, index) => {
    if (index % STEP === 0) onProgress?.(index / items.length);
    return profileOf(item, lexicon, segment);
  });

/** An inventory ready to be scored, by one or by several who each take a share. */
export class PairScorer {
  private readonly themes: Matrix;
  private readonly clauses: ClauseTable;
  private readonly comparer: Comparer;
  private readonly weights: Weights;
  private readonly known: readonly Pair[];
  private readonly decided: ReturnType<typeof decisionIndex>;

  constructor(
    private readonly profiles: readonly Profile[],
    private readonly options: PairScoring,
  ) {
    const { decisions = [] } = options;
    const functions = weigh(countDocuments(profiles.map(functionsOf)));
    this.themes = weigh(countDocuments(profiles.map(themesOf)));
    this.clauses = new ClauseTable(profiles.map(({ clauses }) => clauses));
    this.comparer = new Comparer({ profiles, functions, themes: this.themes, clauses: this.clauses });
    this.decided = decisionIndex(decisions);
    this.known = positionsOf(decisions, profiles);
    this.weights = options.weights ?? this.learnt();
  }

  /** One of `shares` equal parts of the pairs; the parts together hold every pair once. */
  score(share = 0, shares = 1): KeptPairs {
    const { profiles, themes, known, options, comparer } = this;
    const candidates = new Candidates(themes, profiles, this.clauses, {
      ...{ threshold: CANDIDATE_COSINE, confidence: CANDIDATE_CONFIDENCE, decided: known },
      isEvery: profiles.length <= EVERY_PAIR,
    });
    const kept = new PairStore(profiles.length);
    const odds = new Odds(this.weights);
    const goal = lowestOdds(options.floor);
    const rows = Math.min(profiles.length, options.first ?? profiles.length);
    const isWanted = this.wanted();
    for (let i = share; i < rows; i += shares) {
      // The first items have the most partners behind them.
      if (i % (STEP * shares) === share) options.onProgress?.(1 - (1 - i / rows) ** 2);
      if (isWanted?.[i] === 0) continue;
      const count = candidates.after(i);
      if (!count) continue;
      comparer.from(i);
      for (let k = 0; k < count; k++) {
        const j = candidates.partners[k] as number;
        if (isWanted?.[j] === 0 || this.isExcluded(i, j)) continue;
        const verdict = known.length ? this.verdictOf(i, j) : undefined;
        comparer.to(j, candidates.cosines[k]);
        const sum = sumOf(comparer, odds, verdict ? -Infinity : goal);
        if (sum !== undefined) kept.push(i, j, markOf(millionths(sum), verdict));
      }
    }
    return kept.kept();
  }

  /** Per item whether its pairs are asked for; nothing where all are. */
  private wanted(): Uint8Array | null {
    const { among } = this.options;
    return among ? Uint8Array.from(this.profiles, ({ id }) => (among.has(id) ? 1 : 0)) : null;
  }

  private isExcluded(i: number, j: number): boolean {
    const { isExcluded } = this.options;
    return isExcluded !== undefined && isExcluded(this.idOf(i), this.idOf(j));
  }

  private verdictOf(i: number, j: number): Verdict {
    return this.decided(this.idOf(i), this.idOf(j));
  }

  private idOf(item: number): string {
    return (this.profiles[item] as Profile).id;
  }

  /** The parts as one list, each pair ready to be explained. */
  pairs(parts: readonly KeptPairs[]): LikelyPairs {
    const { profiles } = this;
    const ids = profiles.map(({ id }) => id);
    return new LikelyPairs(ids, joinKept(parts, ids.length), (i, j) => this.explain(i, j));
  }

  private explain(i: number, j: number): PairReasons {
    const { comparer, profiles } = this;
    this.meet(i, j);
    const compared = comparer.words();
    const lists = [(profiles[i] as Profile).clauses, (profiles[j] as Profile).clauses] as const;
    const { shared, differing } = explainPair(compared, comparer.amounts, lists);
    return { shared, differing, waterfall: waterfall(compared, partsOf(comparer.amounts, this.weights)) };
  }

  private meet(i: number, j: number): void {
    this.comparer.from(i);
    this.comparer.to(j);
    this.comparer.compareTexts();
  }

  /** The shipped weights, moved by what auditors decided of these very items. */
  private learnt(): Weights {
    if (!this.known.length) return WEIGHTS;
    const decisions = this.known.map(([i, j]): DecidedPair => {
      const isConfirmed = this.verdictOf(i, j) === 'confirmed';
      this.meet(i, j);
      this.comparer.countShared();
      return { amounts: amountsByName(this.comparer.amounts), isConfirmed };
    });
    return adjustWeights(decisions);
  }
}

/** The sum of parts of the pair that the comparer stands at; nothing as soon as it cannot reach what is wanted. */
function sumOf(comparer: Comparer, odds: Odds, least: number): number | undefined {
  const { amounts } = comparer;
  if (odds.update(amounts) < least) return undefined;
  comparer.compareLimits();
  if (odds.update(amounts, SETTLED.limits) < least) return undefined;
  comparer.compareFunctions();
  if (odds.update(amounts, SETTLED.functions) < least) return undefined;
  comparer.meetClauses();
  if (odds.update(amounts, SETTLED.clauses) < least) return undefined;
  comparer.countShared();
  const sum = odds.update(amounts, SETTLED.clauses);
  return sum < least ? undefined : sum;
}

/** Decided pairs by position, each once, the smaller first; of items that are not here nothing is known. */
function positionsOf(decisions: readonly AuditorDecision[], items: readonly Profile[]): readonly Pair[] {
  if (!decisions.length) return [];
  const position = new Map(items.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, Pair>();
  for (const { a, b } of decisions) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    const pair = [Math.min(i, j), Math.max(i, j)] as const;
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Score of a sum of parts in hundredths, in millionths. */
const millionths = (hundredths: number): number => Math.round(probability(hundredths / 100) * 1e6);

/** The lowest sum of parts whose score reaches the floor: sums are whole numbers, and scores grow with them. */
function lowestOdds(floor: number): number {
  if (floor <= 0) return -Infinity;
  let [low, high] = [-10_000, 10_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (millionths(middle) / 1e6 >= floor) high = middle;
    else low = middle + 1;
  }
  return millionths(low) / 1e6 >= floor ? low : Infinity;
}
