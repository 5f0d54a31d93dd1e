import type { PartialDate } from '../survey/partial-date.js';

/** 2018-03 → 2018年3月底；2017-12-15 → 2017年12月15日；2018 → 2018年底. */
export function chineseMonth(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `${year}年底`;
  return day === undefined ? `${year}年${Number(month)}月底` : `${year}年${Number(month)}月${Number(day)}日`;
}
