import { FEATURES, type Feature, WEIGHTS, WEIGHTS_VERSION, type Weights } from './score.js';

/** What a person said of a pair, by id. */
export interface AuditorDecision {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'confirmed' | 'rejected';
}

const keyOf = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Looks a decision up whichever way round the pair comes; of several the last counts. */
export function decisionIndex(
  decisions: readonly AuditorDecision[],
): (a: string, b: string) => AuditorDecision['verdict'] | undefined {
  const byPair = new Map(decisions.map(({ a, b, verdict }) => [keyOf(a, b), verdict]));
  return byPair.size ? (a, b) => byPair.get(keyOf(a, b)) : () => undefined;
}

/** One decided pair as numbers: the amount of each feature (`amounts`), and whether it was confirmed. */
export interface DecidedPair {
  readonly amounts: Readonly<Record<Feature, number>>;
  readonly isConfirmed: boolean;
}

/** A decided pair pulls on the weights as much as this share of the distance from the shipped ones. */
const RIDGE = 4;
const STEPS = 200;
const RATE = 0.05;

/**
 * Weights moved by what auditors confirmed and rejected: logistic regression held to the shipped weights by a
 * ridge (a prior, Fellegi & Sunter with Bayes), so that a handful of decisions adjusts and does not overturn. No
 * weight changes its sign: evidence for stays evidence for.
 */
export function adjustWeights(pairs: readonly DecidedPair[], shipped: Weights = WEIGHTS): Weights {
  const weights: Record<Feature, number> = { ...shipped };
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(
      FEATURES.map((feature) => [feature, RIDGE * (shipped[feature] - weights[feature])]),
    ) as Record<Feature, number>;
    for (const { amounts, isConfirmed } of pairs) {
      const odds = FEATURES.reduce((sum, feature) => sum + weights[feature] * amounts[feature], 0);
      const error = (isConfirmed ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      for (const feature of FEATURES) slope[feature] += error * amounts[feature];
    }
    for (const feature of FEATURES) {
      const moved = weights[feature] + (RATE / (1 + pairs.length / 50)) * slope[feature];
      weights[feature] = Math.sign(moved) === Math.sign(shipped[feature]) ? moved : 0;
    }
  }
  return weights;
}

/** Decisions in a form that another installation can read; says which engine they were made against. */
export const exportDecisions = (decisions: readonly AuditorDecision[]): string =>
  `${JSON.stringify({ weightsVersion: WEIGHTS_VERSION, decisions }, null, 1)}\n`;
