import { addExactly } from '../survey/add-exactly.js';
import type { CountedSystem } from './chart.js';

type Stated = CountedSystem['values'];
/** Questions answered in 万元. */
export type Money = 'annualOpsCost' | 'constructionCost';

export const statedAmounts = (systems: readonly Stated[], money: Money): readonly number[] =>
  systems.flatMap((system) => system[money] ?? []);

/** What these systems state, exact to 分: of no system nought, of systems none of which states it unknown. */
export function statedSum(systems: readonly Stated[], money: Money): number | null {
  const amounts = statedAmounts(systems, money);
  return systems.length && !amounts.length ? null : addExactly(amounts);
}
