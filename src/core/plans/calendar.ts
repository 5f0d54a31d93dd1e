import type { PartialDate } from '../survey/partial-date.js';

/** Days since 1970-01-01: plans count in whole days, without hours and zones. */
export type Day = number;

const MILLISECONDS = 86_400_000;

const numbersOf = (date: PartialDate): readonly number[] => date.split('-').map(Number);

/** The first day that a partial date covers. */
export function firstDay(date: PartialDate): Day {
  const [year = 1970, month = 1, day = 1] = numbersOf(date);
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS);
}

/** The last day it covers: 2018-06 is due on the 30th, 2018 on the 31st of December. */
export function lastDay(date: PartialDate): Day {
  const [year = 1970, month, day] = numbersOf(date);
  if (day !== undefined) return firstDay(date);
  return Math.round(Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / MILLISECONDS) - 1;
}

/** A day as YYYY-MM-DD. */
export const dateOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** Months since year 0: neighbours differ by one. */
export type Month = number;

export function monthOf(date: PartialDate): Month {
  const [year = 0, month = 1] = numbersOf(date);
  return year * 12 + month - 1;
}

/** A month as YYYY-MM. */
export const nameOfMonth = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
