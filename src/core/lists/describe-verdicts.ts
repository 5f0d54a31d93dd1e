import type { Evidence, Verdict } from '../audit/finding.js';
import { ruleById, ruleTitle } from '../rules/index.js';
import { citeClause } from '../survey/citation.js';
import { displayValue, fieldOf } from '../survey/survey.js';
import type { SourceRow } from '../survey/system.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** Lines that belong together across the columns of one row carry one number; a single line needs none. */
export function numberLines(lines: readonly string[]): string {
  if (lines.length < 2) return lines.join('');
  return lines.map((line, index) => `${CIRCLED[index] ?? `(${index + 1})`}${line}`).join('\n');
}

export const describeRules = (verdicts: readonly Verdict[]): string =>
  numberLines(
    verdicts.map(({ rule, verdict }) => ruleTitle(rule) + (verdict === 'conflicting' ? '（存疑）' : '')),
  );

export const describeClauses = (verdicts: readonly Verdict[]): string =>
  numberLines(verdicts.map(({ clause }) => citeClause(clause)));

/** A row can only be so high before a spreadsheet program cuts it off: the whole text stands in its cell. */
export function abridge(text: string, longest = 60): string {
  const characters = [...text.trim()];
  return characters.length > longest
    ? `${characters.slice(0, longest).join('')}…（全文见来源）`
    : text.trim();
}

/** Every answer a verdict rests on; cells of the row's own sheet are named without file and sheet. */
export const describeEvidence = (verdicts: readonly Verdict[], source: SourceRow): string =>
  numberLines(
    verdicts.map(({ evidence, note }) => {
      const answers = evidence.map((item) => describeAnswer(item, source)).join('；');
      return note ? `${answers}。${note}` : answers;
    }),
  );

export const describeThresholds = (verdicts: readonly Verdict[]): string =>
  numberLines(verdicts.map((verdict) => thresholdsOf(verdict)));

/** The sources of the thresholds in use, for the notes under a list; each rule once. */
export const thresholdSources = (verdicts: readonly Verdict[]): readonly string[] => [
  ...new Set(
    verdicts.flatMap((verdict) => {
      const reasons = Object.entries(verdict.thresholds).map(([name, value]) =>
        reasonOf(verdict, name, value),
      );
      return reasons.length ? [`${ruleTitle(verdict.rule)}：${reasons.join('、')}`] : [];
    }),
  ),
];

function reasonOf({ rule }: Verdict, name: string, value: number): string {
  const parameter = ruleById(rule)?.parameters[name];
  if (!parameter) return `${name} ${value}`;
  const { label, unit, source } = parameter;
  const isDefault = value === parameter.default;
  const reason = isDefault
    ? source.replace(/^.*?：/u, '')
    : `本口径另行设定，通用默认为${parameter.default}${unit}`;
  return `${label}${value}${unit}（${reason}）`;
}

function thresholdsOf({ rule, thresholds }: Verdict): string {
  const limits = Object.entries(thresholds).map(([name, value]) => {
    const parameter = ruleById(rule)?.parameters[name];
    return parameter ? `${parameter.label}${value}${parameter.unit}` : `${name} ${value}`;
  });
  return limits.length ? `${limits.join('；')}（本单位设定）` : '无数值阈值';
}

export function describeAnswer(evidence: Evidence, source: SourceRow): string {
  const { label, unit = '' } = fieldOf(evidence.field);
  return `${label}＝${answerText(evidence, unit)}〔${placeOf(evidence, source)}〕`;
}

function answerText({ value, raw, assumed }: Evidence, unit: string): string {
  if (assumed) return `未填，按“${displayValue(value)}”判定`;
  if (value === null || value === undefined) return raw.trim() ? `“${abridge(raw)}”（不能识别）` : '未填';
  const shown = displayValue(value);
  const isAsTyped = Array.isArray(value) || !raw.trim() || plain(raw) === plain(shown);
  return abridge(shown) + unit + (isAsTyped ? '' : `（原填“${abridge(raw)}”）`);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

function placeOf({ file, sheet, cell }: Evidence, source: SourceRow): string {
  const place = cell ?? '表中无此列';
  return file === source.file && sheet === source.sheet ? place : `${file} ${sheet}!${place}`;
}

/** Where the system was read, for the last column of a list. */
export function describeSource({ file, sheet, row, column }: SourceRow): string {
  const line = row === null ? `第${column ?? '？'}列` : `第${row}行`;
  return `${file}\n${sheet} ${line}`;
}
