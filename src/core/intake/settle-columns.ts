import type { FieldId } from '../survey/survey.js';
import type { Column, ColumnMatch } from './column.js';

/** 运维费 | 2016年: the year that a column is about; 0 where it names none. */
const yearOf = ({ heading }: Column): number => Number(/(?:19|20)\d\d/u.exec(heading)?.[0] ?? 0);

/** Each question at most once: the surest column wins, then that of the latest year, then the first. */
export function settleColumns(columns: readonly Column[]): readonly Column[] {
  const best = new Map<FieldId, Column>();
  for (const column of columns)
    for (const match of partsOf(column)) {
      const rival = best.get(match.field);
      const surest = rival && partsOf(rival).find(({ field }) => field === match.field);
      const isSurer = (surest?.confidence ?? 0) < match.confidence;
      const isLater = surest?.confidence === match.confidence && rival && yearOf(column) > yearOf(rival);
      if (match.option === undefined && (isSurer || isLater)) best.set(match.field, column);
    }
  const isKept = (column: Column, match: ColumnMatch): boolean =>
    !best.has(match.field) || best.get(match.field) === column;
  return columns.map((column) => {
    const { match } = column;
    if (!match || partsOf(column).every((part) => isKept(column, part))) return column;
    const parts = match.parts?.map((part) => (part && isKept(column, part) ? part : null));
    const first = parts?.find((part) => part !== null);
    return { ...column, match: first && parts ? { ...first, confidence: match.confidence, parts } : null };
  });
}

/** 联系人及电话 names the contact more plainly than 建设单位及联系人. */
const BEHIND = 0.05;

const partsOf = ({ match }: Column): readonly ColumnMatch[] =>
  match?.parts
    ? match.parts.flatMap((part, at) =>
        part ? [{ ...part, confidence: match.confidence - (at ? BEHIND : 0) }] : [],
      )
    : match
      ? [match]
      : [];
