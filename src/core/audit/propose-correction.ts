import { monthSpan } from '../survey/partial-date.js';

/** 元 written where 万元 is asked. */
const YUAN = 10_000;

/** The amount as it would be if it had been written in 元. A proposal for the department; never applied. */
export const amountInYuan = (amount: number): number => Number((amount / YUAN).toPrecision(12));

/**
 * A date in the future as it may have been meant: the last two digits of the year swapped (2071 for 2017), or the
 * year one too late, as people write in January. `null` where neither is past; never applied.
 */
export function pastDate(date: string, asOf: string): string | null {
  const [year = '', ...rest] = date.split('-');
  const swapped = `${year.slice(0, 2)}${year.slice(3)}${year.slice(2, 3)}`;
  for (const other of [swapped, String(Number(year) - 1)]) {
    const proposed = [other, ...rest].join('-');
    const { first } = monthSpan(proposed);
    // Older than thirty years, and the slip must have been another.
    if (first <= monthSpan(asOf).first && first > monthSpan(asOf).first - 360) return proposed;
  }
  return null;
}
