import type { Comparison } from './compare.js';

/** A piece of evidence and the log-odds it adds; the parts of a pair sum exactly to its score. */
export interface Part {
  readonly feature: Feature;
  /** In hundredths, so that sums are exact. */
  readonly hundredths: number;
}

/**
 * Log-odds per unit of each feature (Fellegi & Sunter 1969: weights of agreement and disagreement add up).
 * Few, set by reasoning about what an auditor looks at, checked on the development labels with whole groups
 * left out; a change of any number is a new version.
 */
export const WEIGHTS = {
  prior: -3.2,
  sameKind: 4.8,
  namedByBoth: 0.9,
  otherKind: -4.3,
  lonelyKind: -2,
  name: 1.8,
  nameAlone: 2.8,
  sameCore: 1.3,
  theme: 0.7,
  themeAlone: 4.6,
  sameSubject: 0.9,
  otherSubject: -1.6,
  functions: 2.1,
  sharedClauses: 1.1,
  noSharedClause: -0.3,
  objects: -3.4,
  qualifier: -0.8,
  copiedText: -2.2,
  sameDepartment: -1.2,
  national: -6,
  provincial: -4.3,
} as const;
export const WEIGHTS_VERSION = 4;

export type Feature = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<Feature, number>>;

/** More than two words that only one side has say no more than two. */
const MOST_QUALIFIERS = 2;

/** A kind that both names state has been told apart from its neighbours by the list already. */
const KNOWN_KIND = 0.5;

export const FEATURES = Object.keys(WEIGHTS) as readonly Feature[];

/** The amounts of all features in the order of `FEATURES`; the prior is always there once. */
function fill(into: Float64Array, comparison: Comparison): void {
  into[0] = 1;
  into[1] = comparison.sameKind;
  into[2] = comparison.isNamedByBoth ? comparison.sameKind : 0;
  into[3] = comparison.otherKind;
  into[4] = comparison.lonelyKind;
  into[5] = comparison.name;
  into[6] = comparison.nameAlone;
  into[7] = comparison.sameCore;
  into[8] = comparison.theme;
  into[9] = comparison.themeAlone;
  into[10] = comparison.sameSubject;
  into[11] = comparison.otherSubject;
  into[12] = comparison.functions;
  into[13] = comparison.sharedClauses;
  into[14] = comparison.noSharedClause;
  into[15] = Math.min(1, comparison.objects.length);
  into[16] =
    Math.min(MOST_QUALIFIERS, comparison.qualifiers.length) *
    (comparison.isNamedByBoth ? 1 - KNOWN_KIND * comparison.sameKind : 1);
  into[17] = comparison.copiedText;
  into[18] = comparison.sameDepartment;
  into[19] = comparison.national;
  into[20] = comparison.provincial;
}

const FUNCTIONS = FEATURES.indexOf('functions');
const SHARED_CLAUSES = FEATURES.indexOf('sharedClauses');
const NO_SHARED_CLAUSE = FEATURES.indexOf('noSharedClause');

const amountsOf = (comparison: Comparison): Float64Array => {
  const list = new Float64Array(FEATURES.length);
  fill(list, comparison);
  return list;
};

export function amounts(comparison: Comparison): Readonly<Record<Feature, number>> {
  const list = amountsOf(comparison);
  return Object.fromEntries(FEATURES.map((feature, at) => [feature, list[at]])) as Record<Feature, number>;
}

const hundredths = (weight: number, amount: number): number => Math.round(100 * weight * amount);

/** Log-odds of one pair after another under the same weights, in hundredths: the sum of their parts. */
export interface PairOdds {
  readonly of: (comparison: Comparison) => number;
  /** The same for the pair last asked for, of which only these measures have changed. */
  readonly afterFunctions: (functions: number) => number;
  readonly afterShared: (sharedClauses: number, noSharedClause: number) => number;
}

export function createOdds(weights: Weights = WEIGHTS): PairOdds {
  const factors = Float64Array.from(FEATURES, (feature) => weights[feature]);
  const list = new Float64Array(FEATURES.length);
  let sum = 0;
  const change = (at: number, amount: number): void => {
    const factor = factors[at] as number;
    sum += hundredths(factor, amount) - hundredths(factor, list[at] as number);
    list[at] = amount;
  };
  return {
    of(comparison) {
      fill(list, comparison);
      sum = 0;
      for (let at = 0; at < list.length; at++) {
        const amount = list[at] as number;
        // Most of the evidence is absent from most pairs.
        if (amount !== 0) sum += hundredths(factors[at] as number, amount);
      }
      return sum;
    },
    afterFunctions(functions) {
      change(FUNCTIONS, functions);
      return sum;
    },
    afterShared(sharedClauses, noSharedClause) {
      change(SHARED_CLAUSES, sharedClauses);
      change(NO_SHARED_CLAUSE, noSharedClause);
      return sum;
    },
  };
}

/** What each piece of evidence adds, the prior first, then by size. */
export function partsOf(comparison: Comparison, weights: Weights = WEIGHTS): readonly Part[] {
  const list = amountsOf(comparison);
  const parts = FEATURES.map((feature, at) => ({
    feature,
    hundredths: hundredths(weights[feature], list[at] as number),
  }));
  const [prior, ...evidence] = parts;
  const telling = evidence.filter(({ hundredths }) => hundredths !== 0);
  telling.sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths));
  return prior ? [prior, ...telling] : telling;
}

/** Probability that a careful auditor puts both in one group, 0–1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
