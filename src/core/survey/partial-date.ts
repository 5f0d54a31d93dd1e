/**
 * A date as precise as it was given: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * Rules count in months, so a year is an interval of twelve months (`design`: "decided only if every
 * month in it decides alike").
 */
export type PartialDate = string;

/** First and last month of the interval, as year × 12 + (month − 1). */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

export function monthSpan(date: PartialDate): MonthSpan {
  const january = Number(date.slice(0, 4)) * 12;
  if (date.length <= 'YYYY'.length) return { first: january, last: january + 11 };
  const only = january + Number.parseInt(date.slice('YYYY-'.length), 10) - 1;
  return { first: only, last: only };
}

/** Is the date at least `months` before the survey month? `undefined` when its precision cannot tell. */
export function isMonthsPast(date: PartialDate, months: number, asOf: PartialDate): boolean | undefined {
  const limit = monthSpan(asOf).first - months;
  const { first, last } = monthSpan(date);
  if (last <= limit) return true;
  return first > limit ? false : undefined;
}

/**
 * Is `a` later than `b`? Compares days where both have them, months otherwise; `undefined` when a date known only
 * to the year cannot tell.
 */
export function isAfter(a: PartialDate, b: PartialDate): boolean | undefined {
  if (a.length === 10 && b.length === 10) return a > b;
  if (monthSpan(a).first > monthSpan(b).last) return true;
  return monthSpan(a).last <= monthSpan(b).first ? false : undefined;
}
