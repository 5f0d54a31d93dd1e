import type { TaskKind } from './task.js';

export interface Deadlines {
  readonly dates: readonly string[];
  readonly kind: TaskKind;
  /** What stands in the cell and is no date. */
  readonly rest: string;
}

const MONTH = /(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日|([上中下])旬)?|年?底)(?:底|以)?前?/gu;
/** The last day of each ten days of a month; 下旬 ends with its month. */
const TENTHS: Readonly<Record<string, string>> = { 上: '-10', 中: '-20', 下: '' };
const BY_PLAN = /^根据.{0,12}方案.{0,4}时间要求$/u;

const two = (number: string): string => number.padStart(2, '0');

function dateOf([, year, month, day, tenth]: RegExpMatchArray): string {
  if (month === undefined) return `${year}-12`;
  return `${year}-${two(month)}${day === undefined ? (TENTHS[tenth ?? '下'] ?? '') : `-${two(day)}`}`;
}

/** Reads a cell of deadlines: one or several dates, 长期, 每年, or another plan's. */
export function readDeadlines(cell: string): Deadlines {
  const text = cell.replaceAll(/\s/gu, '');
  if (text === '长期' || text === '每年') return { dates: [], kind: text, rest: '' };
  if (BY_PLAN.test(text)) return { dates: [], kind: '按整合方案', rest: '' };
  const dates = [...text.matchAll(MONTH)].map(dateOf);
  return { dates, kind: dates.length ? 'once' : '未写明', rest: text.replaceAll(MONTH, '') };
}

/** Deadlines that a sentence sets: “2018年3月底前”, “2017年年底”. A bare year or month is no deadline. */
export function deadlinesIn(content: string): readonly string[] {
  const text = content.replaceAll(/\s/gu, '');
  const found = [...text.matchAll(MONTH)].filter(([matched]) => /[底前]$/u.test(matched));
  return [...new Set(found.map(dateOf))];
}

/** Does a cell begin with a deadline? */
export const startsWithDeadline = (cell: string): boolean =>
  /^(?:20\d{2}年|长期|每年|根据.{0,12}时间要求)/u.test(cell.replaceAll(/\s/gu, ''));
