/** How far two readers agree on the same cases. */
export interface ReaderAgreement {
  readonly cases: number;
  readonly agreeing: number;
  /** Cohen's kappa: agreement beyond chance, 1 at most; null when chance alone explains everything. */
  readonly kappa: number | null;
}

/**
 * Cohen's kappa of two decisions per case (Cohen 1960): (p − pₑ) / (1 − pₑ), with pₑ the agreement expected if both
 * readers decided by chance at their own rates.
 */
export function readerAgreement(pairs: readonly (readonly [string, string])[]): ReaderAgreement {
  const cases = pairs.length;
  const agreeing = pairs.filter(([first, second]) => first === second).length;
  const share = (index: 0 | 1, label: string) => pairs.filter((pair) => pair[index] === label).length / cases;
  const labels = [...new Set(pairs.flat())];
  const chance = labels.reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
  const isDefined = cases > 0 && chance < 1;
  return { cases, agreeing, kappa: isDefined ? (agreeing / cases - chance) / (1 - chance) : null };
}
