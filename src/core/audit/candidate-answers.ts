import { monthSpan } from '../survey/partial-date.js';
import { type FieldId, type SystemRecord, fieldOf } from '../survey/survey.js';

/** An answer that could be given instead: a value with its text, or a text that is no value (“无”). */
export interface Candidate {
  readonly value: unknown;
  readonly raw: string;
}

export interface CandidateContext {
  readonly values: SystemRecord;
  readonly asOf: string;
  readonly thresholds: readonly number[];
  /** Questions the rule reads: an amount may be compared with another amount, a date with another date. */
  readonly read: readonly FieldId[];
  readonly readsRaw: boolean;
}

/** Smallest difference that an answer of this kind can show. */
const STEPS: Readonly<Record<string, number>> = { count: 1, percent: 0.1, money: 0.01 };

const given = (value: unknown): Candidate => ({
  value,
  raw: Array.isArray(value) ? value.join('，') : String(value),
});
const NONE: Candidate = { value: undefined, raw: '无' };

/**
 * Answers worth trying for a question: every listed code, and around every threshold, and around every other
 * answer it may be compared with, the values on both sides. A rule compares with nothing else, so a value
 * between two candidates cannot decide it differently from both.
 */
export function candidateAnswers(field: FieldId, context: CandidateContext): readonly Candidate[] {
  const { kind, codes, example } = fieldOf(field);
  const none = context.readsRaw ? [NONE] : [];
  switch (kind) {
    case 'choice':
      return [...codes.map(given), ...none];
    case 'choices':
      return lists(codes, context.values[field]).map(given);
    case 'date':
      return [...months(field, context).map(given), ...none];
    case 'count':
    case 'percent':
    case 'money':
      return numbers(field, context).map(given);
    case 'text':
    case 'phone':
      return [given(example || '如实填写'), ...none];
  }
}

/** Each code alone, and what stands there with one code taken out. */
function lists(codes: readonly unknown[], current: unknown): readonly unknown[] {
  const standing: readonly unknown[] = Array.isArray(current) ? current : [];
  const shorter =
    standing.length > 1 ? standing.map((code) => standing.filter((other) => other !== code)) : [];
  return [...shorter, ...codes.map((code) => [code])];
}

function numbers(field: FieldId, { values, thresholds, read }: CandidateContext): readonly number[] {
  const { kind } = fieldOf(field);
  const step = STEPS[kind] ?? 1;
  const others = read.flatMap((id) => {
    const value = values[id];
    return typeof value === 'number' ? [value] : [];
  });
  const anchors = [0, 1, ...thresholds, ...others];
  for (const other of others)
    for (const threshold of thresholds) anchors.push(other * threshold, threshold ? other / threshold : 0);
  const most = kind === 'percent' ? 100 : Infinity;
  const found = new Set<number>();
  for (const anchor of anchors) {
    const low = Math.floor(anchor / step + 1e-9);
    for (const steps of [low - 1, low, low + 1, low + 2]) {
      const value = Number((steps * step).toFixed(2));
      if (value >= 0 && value <= most) found.add(value);
    }
  }
  // Far beyond everything, where two amounts that are both unknown meet.
  found.add(kind === 'percent' ? 100 : Number((Math.max(...anchors) * 10 + 1).toFixed(0)));
  return [...found].sort((a, b) => a - b);
}

function months(field: FieldId, { values, asOf, thresholds, read }: CandidateContext): readonly string[] {
  const surveyed = monthSpan(asOf).first;
  const anchors = [surveyed, ...thresholds.map((count) => surveyed - count)];
  for (const id of read) {
    const value = values[id];
    if (id === field || fieldOf(id).kind !== 'date' || typeof value !== 'string') continue;
    const { first, last } = monthSpan(value);
    anchors.push(first, last);
  }
  const found = new Set(anchors.flatMap((month) => [month - 1, month, month + 1]));
  return [...found]
    .filter((month) => month > 0)
    .sort((a, b) => a - b)
    .map(monthText);
}

const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
