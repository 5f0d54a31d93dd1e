import { type FieldId, fieldOf } from '../survey/survey.js';
import type { Column, ColumnMatch } from './column.js';

/** 运维费 | 2016年: the year that a column is about; 0 where it names none. */
const yearOf = ({ heading }: Column): number => Number(/(?:19|20)\d\d/u.exec(heading)?.[0] ?? 0);

/** 2024年运维费预算, 申请运维经费: what is asked for and not what is spent. */
const isPlanned = ({ heading }: Column): boolean => /预算|概算|估算|申请|申报|计划|预计/u.test(heading);

/** Of two equally sure columns: what is spent before what is planned, then the latest year. */
const isNearer = (field: FieldId, column: Column, rival: Column): boolean =>
  fieldOf(field).kind === 'money' && isPlanned(column) !== isPlanned(rival)
    ? isPlanned(rival)
    : yearOf(column) > yearOf(rival);

/**
 * Each question at most once: the surest column wins, then what is spent before what is planned, then the latest year,
 * then the first.
 */
export function settleColumns(columns: readonly Column[]): readonly Column[] {
  const best = new Map<FieldId, Column>();
  for (const column of columns)
    for (const match of partsOf(column)) {
      const rival = best.get(match.field);
      const surest = rival && partsOf(rival).find(({ field }) => field === match.field);
      const isSurer = (surest?.confidence ?? 0) < match.confidence;
      const isLater =
        surest?.confidence === match.confidence && rival && isNearer(match.field, column, rival);
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
