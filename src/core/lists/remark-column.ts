import { numberLines } from './describe-verdicts.js';
import type { ColumnOf } from './table.js';

/** 暂缓整合 and 豁免: until when, by whom, why. */
export const remarkColumn = <T>(remarksOf: (row: T) => readonly string[]): ColumnOf<T> => ({
  title: '备注（暂缓、豁免）',
  width: 20,
  cell: (row) => numberLines(remarksOf(row)) || null,
});
