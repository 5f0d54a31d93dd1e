import type { Shape } from '../api.js';

/** Bars that lie down have room for Chinese names; more than these are in the table only. */
export const MOST_BARS = 30;
const ROW_HEIGHT = 24;
const SECOND_BAR = 12;
const AROUND = 70;
const COLUMNS_HEIGHT = 300;

/** Pixels that a figure takes. */
export function chartHeight({ form, categories, series }: Shape<'ChartDto'>): number {
  if (form === 'columns') return COLUMNS_HEIGHT;
  const beside = form === 'bar' ? (series.length - 1) * SECOND_BAR : 0;
  return Math.min(categories.length, MOST_BARS) * (ROW_HEIGHT + beside) + AROUND;
}
