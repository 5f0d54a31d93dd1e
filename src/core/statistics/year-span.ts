import type { CountedSystem } from './chart.js';

/** The year in which a system came into use, as far as it says so. */
export const yearOf = ({ goLiveDate }: Pick<CountedSystem['values'], 'goLiveDate'>): number | undefined =>
  goLiveDate === undefined ? undefined : Number(goLiveDate.slice(0, 4));

/** Every year from the first to the last of these, so that a year without anything has its place; `[]` of none. */
export function yearSpan(years: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
}
