import type { Column } from './column.js';

/** Of a heading that its neighbour explains. */
const BESIDE = 0.6;

/** 定级 | 备案编号: beside the level it is that of the level, and not of a project. */
export const withLevelNumbers = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column, at) => {
    const { match } = column;
    const isBeside = match?.field === 'filingNumber' && columns[at - 1]?.match?.field === 'mlpsLevel';
    return isBeside
      ? { ...column, match: { ...match, field: 'mlpsFilingNumber', confidence: BESIDE } }
      : column;
  });
