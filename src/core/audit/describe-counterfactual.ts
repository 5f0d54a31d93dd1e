import { type FieldId, fieldOf } from '../survey/survey.js';
import type { Change, Counterfactual, CounterfactualOption } from './counterfactual.js';

const CODES_SHOWN = 6;
const quoted = (values: readonly unknown[]): string =>
  values.map((value) => `“${Array.isArray(value) ? value.join('，') : String(value)}”`).join('或');

/** Sentences for an official: what to answer, and what the verdict is then. */
export function describeCounterfactual(
  { verdict, options }: Counterfactual,
  thresholds: readonly number[],
): readonly string[] {
  const say = (option: CounterfactualOption) =>
    option.changes.map((change) => conditionOf(change, thresholds)).join('，且');
  if (verdict === 'flagged') return options.map((option) => `若${say(option)}，则不成立`);
  const verb = verdict === 'undetermined' ? '补充' : '更正';
  const byFields = new Map<string, CounterfactualOption[]>();
  for (const option of options) {
    const key = option.changes.map(({ field }) => labelOf(field)).join('、');
    byFields.set(key, [...(byFields.get(key) ?? []), option]);
  }
  return [...byFields].map(([fields, found]) => {
    const results = found.map((option) => {
      // One question: its name stands before the bracket already.
      const said = option.changes.length > 1 ? say(option) : say(option).slice(fields.length);
      return `${said}的，${option.becomes === 'clear' ? '不成立' : '成立'}`;
    });
    return `${verb}：${fields}（${results.join('；')}）`;
  });
}

const labelOf = (field: FieldId): string => fieldOf(field).label;

/** “月使用次数≥10次/月”, “使用范围填‘覆盖到市’或…”, “最近使用时间不早于2017-01”. */
export function conditionOf({ field, answers, tried }: Change, thresholds: readonly number[]): string {
  const { kind, label, unit = '' } = fieldOf(field);
  const values = answers.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const saysNone = answers.length > values.length;
  if (!values.length) return `${label}明确填“无”`;
  const worded = (() => {
    switch (kind) {
      case 'count':
      case 'percent':
      case 'money':
        return `${label}${range(values as number[], numbersOf(tried), thresholds)}${unit}`;
      case 'date':
        return `${label}${period(values as string[], textsOf(tried))}`;
      case 'choice':
        return `${label}填${codes(values, fieldOf(field).codes)}`;
      case 'choices':
        return listed(label, values as string[][], fieldOf(field).codes);
      case 'text':
      case 'phone':
        return `${label}如实填写`;
    }
  })();
  return saysNone && kind !== 'text' ? `${worded}或填“无”` : worded;
}

/** The shorter of “填A或B” and “不填C”. */
function codes(values: readonly unknown[], all: readonly unknown[]): string {
  const others = all.filter((code) => !values.includes(code));
  if (values.length > CODES_SHOWN && others.length) return `${quoted(others)}以外的选项`;
  return quoted(values);
}

/** “不含X” or “含X” where one code decides; otherwise the codes that work. */
function listed(label: string, values: readonly (readonly string[])[], all: readonly unknown[]): string {
  const absent = all.filter((code) => !values.some((value) => (value as readonly unknown[]).includes(code)));
  const common = all.filter((code) => values.every((value) => (value as readonly unknown[]).includes(code)));
  if (common.length) return `${label}含${quoted([common])}`;
  if (absent.length > 0 && absent.length < all.length / 2) return `${label}不含${quoted(absent)}`;
  const alone = all.filter((code) => values.some((value) => value.length === 1 && value[0] === code));
  return `${label}只填${quoted(alone)}`;
}

const numbersOf = (tried: Change['tried']): readonly number[] =>
  tried.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
const textsOf = (tried: Change['tried']): readonly string[] =>
  tried.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Bounds named by the threshold, or by the rounder of the last failing and the first working number. */
function range(working: readonly number[], tried: readonly number[], thresholds: readonly number[]): string {
  const [least, most] = [Math.min(...working), Math.max(...working)];
  const failing = tried.filter((value) => !working.includes(value));
  const below = Math.max(...failing.filter((value) => value < least));
  const above = Math.min(...failing.filter((value) => value > most));
  if (failing.some((value) => value > least && value < most)) return `＝${working.join('或')}`;
  if (least === most) return `＝${least}`;
  const lower = Number.isFinite(below)
    ? thresholds.includes(below) || decimals(below) < decimals(least)
      ? `＞${below}`
      : `≥${least}`
    : '';
  const upper = Number.isFinite(above)
    ? thresholds.includes(above) || decimals(above) < decimals(most)
      ? `＜${above}`
      : `≤${most}`
    : '';
  if (lower && upper) return `${lower}且${upper}`;
  return lower || upper || '填任何数';
}

function period(working: readonly string[], tried: readonly string[]): string {
  const ordered = [...working].sort();
  const failing = tried.filter((value) => !working.includes(value));
  const [first = '', last = ''] = [ordered[0], ordered.at(-1)];
  const isAfter = failing.some((value) => value > last);
  const isBefore = failing.some((value) => value < first);
  if (failing.some((value) => value > first && value < last)) return `为${ordered.join('或')}`;
  if (isBefore && isAfter) return `在${first}至${last}之间`;
  if (isBefore) return `不早于${first}`;
  return isAfter ? `不晚于${last}` : '填写到月';
}
