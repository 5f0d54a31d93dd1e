import type { FieldId } from '../survey/survey.js';
import { headingWords } from './heading-words.js';
import type { Column, ColumnMatch } from './column.js';
import { plainHeading } from './plain-heading.js';

/** Whose source stands beside which amount. */
export const SOURCES: Partial<Record<FieldId, FieldId>> = {
  constructionCost: 'constructionFunding',
  annualOpsCost: 'opsFunding',
};

/** 来源, 资金来源, 出处: where money comes from, without saying which money. */
function asksForSource(title: string): boolean {
  const words = headingWords(plainHeading(title).words);
  const says = (meanings: ReadonlySet<string>, ...any: string[]): boolean =>
    any.some((meaning) => meanings.has(meaning));
  return (
    words.some(({ meanings }) => says(meanings, 'source', 'fundsource')) &&
    words.every(({ meanings }) => says(meanings, 'source', 'fundsource', 'money', 'filler'))
  );
}

/** The question that a bare 来源 asks behind an amount; `null` where the heading says more, or no amount is meant. */
export const sourceOf = (amount: ColumnMatch | null, title: string): FieldId | null =>
  amount && !amount.parts && asksForSource(title) ? (SOURCES[amount.field] ?? null) : null;

/** 建设费 | 来源 | 运维费 | 来源: each source is that of the amount to its left. */
export function withSources(columns: readonly Column[]): readonly Column[] {
  const isAsked = (field: FieldId): boolean => columns.some(({ match }) => match?.field === field);
  return columns.map((column, at) => {
    const { match, path } = column;
    if (match && (match.field !== 'constructionFunding' || match.parts)) return column;
    const before = columns[at - 1]?.match ?? null;
    const field = sourceOf(before, path.at(-1) ?? '');
    const isOpen = field !== null && field !== match?.field && !isAsked(field);
    // One source for both amounts is that of building.
    const isSecond = columns.some(
      (other, index) =>
        index < at && (other.match?.field === 'constructionFunding' || isSourced(columns, index)),
    );
    if (!isOpen || (field === 'opsFunding' && !isSecond)) return column;
    return { ...column, match: { field, confidence: BESIDE, factor: 1 } };
  });
}

/** Of a heading that its neighbour explains. */
const BESIDE = 0.6;

const isSourced = (columns: readonly Column[], at: number): boolean =>
  sourceOf(columns[at - 1]?.match ?? null, columns[at]?.path.at(-1) ?? '') === 'constructionFunding';
