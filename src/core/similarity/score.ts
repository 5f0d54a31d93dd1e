/** A piece of evidence and the log-odds it adds; the parts of a pair sum exactly to its score. */
export interface Part {
  readonly feature: Feature;
  /** In hundredths, so that sums are exact. */
  readonly hundredths: number;
}

/** Where each feature stands in a list of amounts; written out, because it is read many times for every pair. */
export const AT = {
  prior: 0,
  sameKind: 1,
  namedByBoth: 2,
  otherKind: 3,
  lonelyKind: 4,
  name: 5,
  nameAlone: 6,
  sameCore: 7,
  theme: 8,
  themeAlone: 9,
  sameSubject: 10,
  otherSubject: 11,
  functions: 12,
  sharedClauses: 13,
  noSharedClause: 14,
  objects: 15,
  qualifier: 16,
  copiedText: 17,
  sameDepartment: 18,
  national: 19,
  provincial: 20,
  nearKind: 21,
  strangeFunctions: 22,
} as const;

export type Feature = keyof typeof AT;
export type Weights = Readonly<Record<Feature, number>>;
export const FEATURES = Object.keys(AT) as readonly Feature[];

/**
 * Log-odds per unit of each feature (Fellegi & Sunter 1969: weights of agreement and disagreement add up).
 * Few, set by reasoning about what an auditor looks at, checked on the development labels with whole groups
 * left out; a change of any number is a new version.
 */
export const WEIGHTS: Weights = {
  prior: -3.1,
  sameKind: 6.4,
  namedByBoth: 0.4,
  otherKind: -3.8,
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
  objects: -4.2,
  qualifier: -0.8,
  copiedText: -3,
  sameDepartment: -1.5,
  national: -6.9,
  provincial: -5.2,
  nearKind: 2.6,
  strangeFunctions: -0.7,
};
export const WEIGHTS_VERSION = 5;

/** How much there is of each piece of evidence, each 0–1 unless said otherwise, in the order of `FEATURES`. */
export type Amounts = Float64Array;

/** Nothing but the prior, which is always there once. */
export function createAmounts(): Amounts {
  const amounts = new Float64Array(FEATURES.length);
  amounts[AT.prior] = 1;
  return amounts;
}

export const amountsByName = (amounts: Amounts): Readonly<Record<Feature, number>> =>
  Object.fromEntries(FEATURES.map((feature, at) => [feature, amounts[at]])) as Record<Feature, number>;

/** Log-odds of amounts under the weights, in hundredths: the sum of their parts, brought up to date piece by piece. */
export class Odds {
  sum = 0;
  private readonly factors: Float64Array;
  private readonly parts = new Float64Array(FEATURES.length);

  constructor(weights: Weights = WEIGHTS) {
    this.factors = Float64Array.from(FEATURES, (feature) => 100 * weights[feature]);
  }

  /** The sum for amounts of which these features are new. */
  update(amounts: Amounts, features: readonly number[] = EVERY): number {
    const { factors, parts } = this;
    for (let i = 0; i < features.length; i++) {
      const at = features[i] as number;
      const amount = amounts[at] as number;
      // Most of the evidence is absent from most pairs.
      const part = amount === 0 ? 0 : Math.round((factors[at] as number) * amount);
      this.sum += part - (parts[at] as number);
      parts[at] = part;
    }
    return this.sum;
  }
}
const EVERY: readonly number[] = Object.values(AT);

/** What each piece of evidence adds, the prior first, then by size. */
export function partsOf(amounts: Amounts, weights: Weights = WEIGHTS): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < FEATURES.length; at++) {
    const feature = FEATURES[at] as Feature;
    const hundredths = Math.round(100 * weights[feature] * (amounts[at] as number));
    if (hundredths !== 0 || at === AT.prior) parts.push({ feature, hundredths });
  }
  const size = ({ feature, hundredths }: Part) => (feature === 'prior' ? Infinity : Math.abs(hundredths));
  return parts.sort((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)));
}

/** Probability that a careful auditor puts both in one group, 0–1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
