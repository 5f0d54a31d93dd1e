import type { Profile } from './tokenize.js';

/** Evidence for and against one function, as log-odds that add up (Fellegi & Sunter 1969). */
export interface Comparison {
  readonly nameCosine: number;
  readonly functionCosine: number;
  readonly kind: 'same-named' | 'same-cued' | 'different' | 'unknown';
}

/** Few, set by hand on development labels; another version of the engine replaces them. */
export const WEIGHTS = {
  version: 1,
  prior: -3.2,
  nameCosine: 3.5,
  functionCosine: 3.5,
  kind: { 'same-named': 4, 'same-cued': 1.8, different: -3.5, unknown: 0 },
} as const;

export function compareKinds(a: Profile, b: Profile): Comparison['kind'] {
  if (a.kind === null || b.kind === null) return 'unknown';
  if (a.kind !== b.kind) return 'different';
  return a.isNamed && b.isNamed ? 'same-named' : 'same-cued';
}

/** Probability that a careful auditor puts both in one group, 0–1. */
export function scorePair({ nameCosine, functionCosine, kind }: Comparison): number {
  const logOdds =
    WEIGHTS.prior +
    WEIGHTS.nameCosine * nameCosine +
    WEIGHTS.functionCosine * functionCosine +
    WEIGHTS.kind[kind];
  return 1 / (1 + Math.exp(-logOdds));
}
