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
  prior: -3.8,
  sameKind: 5.2,
  namedByBoth: 1.2,
  otherKind: -4.5,
  lonelyKind: -1.2,
  name: 2.4,
  nameAlone: 3,
  sameCore: 1.5,
  theme: 1,
  themeAlone: 4,
  sameSubject: 1.1,
  otherSubject: -1.4,
  functions: 2,
  sharedClauses: 1.2,
  noSharedClause: -0.3,
  objects: -3,
  qualifier: -1.1,
  copiedText: -2.2,
  sameDepartment: -0.9,
  national: -6,
  provincial: -4.2,
} as const;
export const WEIGHTS_VERSION = 3;

export type Feature = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<Feature, number>>;

/** More than two words that only one side has say no more than two. */
const MOST_QUALIFIERS = 2;

/** The amount of each feature; the prior is always there once. */
const AMOUNTS: Readonly<Record<Feature, (comparison: Comparison) => number>> = {
  prior: () => 1,
  sameKind: ({ sameKind }) => sameKind,
  namedByBoth: ({ isNamedByBoth, sameKind }) => (isNamedByBoth ? sameKind : 0),
  otherKind: ({ otherKind }) => otherKind,
  lonelyKind: ({ lonelyKind }) => lonelyKind,
  name: ({ name }) => name,
  nameAlone: ({ nameAlone }) => nameAlone,
  sameCore: ({ sameCore }) => sameCore,
  theme: ({ theme }) => theme,
  themeAlone: ({ themeAlone }) => themeAlone,
  sameSubject: ({ sameSubject }) => sameSubject,
  otherSubject: ({ otherSubject }) => otherSubject,
  functions: ({ functions }) => functions,
  sharedClauses: ({ sharedClauses }) => sharedClauses,
  noSharedClause: ({ noSharedClause }) => noSharedClause,
  objects: ({ objects }) => Math.min(1, objects.length),
  qualifier: ({ qualifiers }) => Math.min(MOST_QUALIFIERS, qualifiers.length),
  copiedText: ({ copiedText }) => copiedText,
  sameDepartment: ({ sameDepartment }) => sameDepartment,
  national: ({ national }) => national,
  provincial: ({ provincial }) => provincial,
};

export const FEATURES = Object.keys(WEIGHTS) as readonly Feature[];

export const amounts = (comparison: Comparison): Readonly<Record<Feature, number>> =>
  Object.fromEntries(FEATURES.map((feature) => [feature, AMOUNTS[feature](comparison)])) as Record<
    Feature,
    number
  >;

const hundredths = (feature: Feature, comparison: Comparison, weights: Weights): number =>
  Math.round(100 * weights[feature] * AMOUNTS[feature](comparison));

/** Log-odds of a pair: the sum of its parts. */
export function oddsOf(comparison: Comparison, weights: Weights = WEIGHTS): number {
  let sum = 0;
  for (const feature of FEATURES) sum += hundredths(feature, comparison, weights);
  return sum / 100;
}

/** What each piece of evidence adds, the prior first, then by size. */
export function partsOf(comparison: Comparison, weights: Weights = WEIGHTS): readonly Part[] {
  const parts = FEATURES.map((feature) => ({
    feature,
    hundredths: hundredths(feature, comparison, weights),
  }));
  const [prior, ...evidence] = parts;
  const telling = evidence.filter(({ hundredths }) => hundredths !== 0);
  telling.sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths));
  return prior ? [prior, ...telling] : telling;
}

/** Probability that a careful auditor puts both in one group, 0–1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
