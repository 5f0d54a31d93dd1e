import type { Evidence, Verdict } from '../audit/finding.js';
import { describeClauses, describeEvidence, describeThresholds } from '../lists/describe-verdicts.js';
import { chineseDate, chineseDeadline } from '../lists/letterhead.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { Clause } from '../survey/citation.js';
import { citeClause } from '../survey/citation.js';
import type { Block, DocumentTable, Figure, Paragraph, Part, Stated } from './official-document.js';
import { OFFICE_STYLE } from './office-style.js';

/** The vocabulary of documents: whoever writes a numeral says what it is. */

export const body = (...parts: readonly Part[]): Paragraph => ({ kind: 'body', parts });
export const note = (...parts: readonly Part[]): Paragraph => ({ kind: 'note', parts });
export const centred = (...parts: readonly Part[]): Paragraph => ({ kind: 'centred', parts });
/** 附件, at the margin. */
export const flush = (...parts: readonly Part[]): Paragraph => ({ kind: 'flush', parts });
/** 一、…… */
export const heading = (index: number, text: string): Paragraph => ({
  kind: 'heading',
  parts: [`${OFFICE_STYLE.headings[index - 1] ?? ''}、${text}`],
});
/** （一）…… */
export const subheading = (index: number, ...parts: readonly Part[]): Paragraph => ({
  kind: 'subheading',
  parts: [`（${OFFICE_STYLE.headings[index - 1] ?? ''}）`, ...parts],
});

export const date = (value: string): Stated => ({ kind: 'date', text: chineseDate(value), source: value });
/** The same in figures, for narrow cells: it breaks into two lines. */
export const shortDate = (value: string): Stated => ({ kind: 'date', text: value, source: value });
/** By when: a month means its end. */
export const deadline = (value: string): Stated => ({
  kind: 'date',
  text: chineseDeadline(value),
  source: value,
});
/** Words of a survey, of a person, or a name: their numerals are theirs. */
export const quote = (text: string, source: string): Stated => ({ kind: 'quotation', text, source });
export const cite = (clause: Clause): Stated => ({
  kind: 'clause',
  text: citeClause(clause),
  source: `${clause.policy} ${clause.item}`,
});
export const ordinal = (index: number): Stated => ({ kind: 'ordinal', text: String(index), source: '序号' });

/** The name of a system, with its id as the source. */
export const named = ({ id, systemName }: { readonly id: string; readonly systemName: string }): Stated =>
  quote(systemName, id);
export const unit = (name: string): Stated => quote(name, '单位名称');

export const table = (
  columns: DocumentTable['columns'],
  rows: DocumentTable['rows'],
  caption = '',
): DocumentTable => ({ kind: 'table', caption, columns, rows });

/** The same in the smaller type of an annex. */
export const fineTable = (columns: DocumentTable['columns'], rows: DocumentTable['rows']): DocumentTable => ({
  ...table(columns, rows),
  isFine: true,
});

/** 附件 as a letter announces them: numbered where there are several. */
export const announced = (titles: readonly string[]): readonly (readonly Part[])[] =>
  titles.map((title, index) => [
    index ? '　　　' : '附件：',
    ...(titles.length > 1 ? [ordinal(index + 1), '．'] : []),
    title,
  ]);

/** An annex with its head, behind the signature. */
export const annexed = (
  title: string,
  number: number | null,
  ...blocks: readonly Block[]
): readonly Block[] => [
  flush('附件', ...(number === null ? [] : [ordinal(number)])),
  centred(title),
  ...blocks,
];

/** Clauses, evidence cells and thresholds of verdicts, as the lists print them. */
export const clausesOf = (verdicts: readonly Verdict[]): readonly Part[] => [
  {
    kind: 'clause',
    text: describeClauses(verdicts),
    source: verdicts.map(({ clause }) => `${clause.policy} ${clause.item}`).join('；'),
  },
];
export const evidenceShown = (
  verdicts: readonly Verdict[],
  { source }: Pick<SurveyedSystem, 'source'>,
): readonly Part[] => [
  quote(describeEvidence(verdicts, source), cellsOf(verdicts.flatMap(({ evidence }) => evidence))),
];
export const thresholdsShown = (verdicts: readonly Verdict[]): readonly Part[] => [
  {
    kind: 'threshold',
    text: describeThresholds(verdicts),
    source: verdicts.map(({ rule }) => rule).join('；'),
  },
];

const cellsOf = (evidence: readonly Evidence[]): string =>
  evidence.map(({ file, sheet, cell }) => `${file} ${sheet}!${cell ?? '-'}`).join('；');

/** 主送单位： */
export const addressee = (...names: readonly string[]): readonly Part[] => [unit(names.join('、')), '：'];
/** What was counted, without what there is none of: “疑似“僵尸”系统3个；缺据2个”. */
export function counted(items: readonly (readonly [string, Figure])[], none: string): readonly Part[] {
  const found = items.filter(([, { value }]) => value > 0);
  if (!found.length) return [none];
  return found.flatMap(([words, figure], index): readonly Part[] => [`${index ? '；' : ''}${words}`, figure]);
}

/** A clause about a number that is left out where the number is none. */
export const also = (figure: Figure, before: string, after: string): readonly Part[] =>
  figure.value > 0 ? [before, figure, after] : [];

/** 发文机关标志: the issuer, with 文件 for what is not a letter. */
export const issuedBy = (name: string, kind: '文件' | '' = ''): readonly Part[] => [unit(name), kind];

/** To be given by the office. */
export const NO_NUMBER: readonly Part[] = ['＿＿〔＿＿＿＿〕＿＿号'];
/** Under a letter: who, and when. */
export const signedBy = (name: string, on: string): readonly (readonly Part[])[] => [
  [unit(name)],
  [date(on)],
];
