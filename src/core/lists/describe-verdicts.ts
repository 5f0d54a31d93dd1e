import type { Evidence, Verdict } from '../audit/finding.js';
import { ruleById, ruleTitle } from '../rules/index.js';
import { type Clause, citeClause, citePassage } from '../survey/citation.js';
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

/** `home`: the document that the reader knows is meant; only clauses of others are told with their title. */
export const describeClauses = (verdicts: readonly Verdict[], home: Home = null): string =>
  numberLines(
    verdicts.map(({ clause }) => (isAtHome(clause, home) ? citePassage(clause) : citeClause(clause))),
  );

/** The document that most clauses of a list come from, where it has one. */
export type Home = Pick<Clause, 'policy' | 'document'> | null;

const isAtHome = ({ policy, document }: Clause, home: Home): boolean =>
  home?.policy === policy && (policy !== 'local' || home.document === document);

/** A row can only be so high before a spreadsheet program cuts it off: the whole text stands in its cell. */
export function abridge(text: string, longest = 60): string {
  const characters = [...text.trim()];
  return characters.length > longest
    ? `${characters.slice(0, longest).join('')}…（全文见来源）`
    : text.trim();
}

/** Answers of other systems that are shown; a verdict that compares many says in its note how many there are. */
const MOST_OTHERS = 2;

/**
 * The answers a verdict rests on: all of the system's own, and some of those it was compared with. Cells of the
 * row's own sheet are named without file and sheet.
 */
export const describeEvidence = (verdicts: readonly Verdict[], source: SourceRow): string =>
  numberLines(
    verdicts.map(({ evidence, note }) => {
      const others = evidence.filter((item) => isOfOther(item, evidence, source));
      const shown = evidence.filter((item) => !others.includes(item) || others.indexOf(item) < MOST_OTHERS);
      const left = evidence.length - shown.length;
      const answers = shown.map((item) => describeAnswer(item, source)).join('；');
      return `${answers}${left ? `；另有${left}处从略` : ''}${note ? `。${note}` : ''}`;
    }),
  );

/**
 * Is an answer that of another system? A verdict names the answers of its own system first, each question once;
 * where the same question comes again, somebody else answers it.
 */
const isOfOther = (item: Evidence, evidence: readonly Evidence[], { file, sheet }: SourceRow): boolean =>
  item.file !== file || item.sheet !== sheet || evidence.find(({ field }) => field === item.field) !== item;

export const describeThresholds = (verdicts: readonly Verdict[]): string =>
  numberLines(verdicts.map((verdict) => thresholdsOf(verdict)));

/** The sources of the thresholds in use, for the notes under a list; each rule once. */
export function thresholdSources(verdicts: Iterable<Verdict>): readonly string[] {
  const sources = new Set<string>();
  for (const verdict of verdicts) {
    const reasons = Object.entries(verdict.thresholds).map(([name, value]) => reasonOf(verdict, name, value));
    if (reasons.length) sources.add(`${ruleTitle(verdict.rule)}：${reasons.join('、')}`);
  }
  return [...sources];
}

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
