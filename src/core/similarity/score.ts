import type { Comparison, Quick } from './compare.js';

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
export function amounts(comparison: Comparison): Readonly<Record<Feature, number>> {
  return {
    prior: 1,
    sameKind: comparison.sameKind,
    namedByBoth: comparison.isNamedByBoth ? comparison.sameKind : 0,
    otherKind: comparison.otherKind,
    lonelyKind: comparison.lonelyKind,
    name: comparison.name,
    nameAlone: comparison.nameAlone,
    sameCore: comparison.sameCore,
    theme: comparison.theme,
    themeAlone: comparison.themeAlone,
    sameSubject: comparison.sameSubject,
    otherSubject: comparison.otherSubject,
    functions: comparison.functions,
    sharedClauses: comparison.sharedClauses,
    noSharedClause: comparison.noSharedClause,
    objects: Math.min(1, comparison.objects.length),
    qualifier: Math.min(MOST_QUALIFIERS, comparison.qualifiers.length),
    copiedText: comparison.copiedText,
    sameDepartment: comparison.sameDepartment,
    national: comparison.national,
    provincial: comparison.provincial,
  };
}

export const FEATURES = Object.keys(WEIGHTS) as readonly Feature[];

/** What each piece of evidence adds, the prior first, then by size. */
export function partsOf(comparison: Comparison, weights: Weights = WEIGHTS): readonly Part[] {
  const amount = amounts(comparison);
  const parts = FEATURES.map((feature) => ({
    feature,
    hundredths: Math.round(100 * weights[feature] * amount[feature]),
  }));
  const [prior, ...evidence] = parts;
  const telling = evidence.filter(({ hundredths }) => hundredths !== 0);
  telling.sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths));
  return prior ? [prior, ...telling] : telling;
}

export const logOdds = (parts: readonly Part[]): number =>
  parts.reduce((sum, { hundredths }) => sum + hundredths, 0) / 100;

/** Probability that a careful auditor puts both in one group, 0–1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** No pair with these can have more: what is against is left out where it is not known yet. */
export function mostOdds(
  { sameKind, isNamedByBoth, otherKind, unlike, functions, theme }: Quick,
  weights: Weights,
): number {
  const nameAlone = Math.max(0, 1 - 2 * Math.max(sameKind, unlike));
  return (
    weights.prior +
    sameKind * (weights.sameKind + (isNamedByBoth ? weights.namedByBoth : 0)) +
    otherKind * weights.otherKind +
    functions * weights.functions +
    weights.sharedClauses +
    weights.name +
    theme * (weights.theme + (1 - sameKind) * weights.themeAlone) +
    weights.sameSubject +
    weights.sameCore +
    nameAlone * weights.nameAlone
  );
}
