import type { FieldId, SystemRecord } from './survey.js';

/** Where a system was read: `row` and `column` are 1-based; transposed sheets have a column and no row. */
export interface SourceRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** A sheet of a file. */
export type SheetPlace = Pick<SourceRow, 'file' | 'sheet'>;

/** Where one answer was read, and its text as typed. */
export interface AnswerSource {
  readonly cell: string | null;
  readonly raw: string;
  /** Where it does not stand on the system's own sheet: an earlier one asked what the latest does not. */
  readonly from?: SheetPlace | undefined;
}

/** The sheet that an answer stands on. */
export const sheetOfAnswer = (
  { source, answers }: Pick<SurveyedSystem, 'source' | 'answers'>,
  field: FieldId,
): SheetPlace => answers[field]?.from ?? source;

/**
 * One system as its department declared it: readable answers, and for every column of the sheet
 * (also the blank ones) the cell it came from. Flat on purpose: what is judged is what was written.
 */
export interface SurveyedSystem {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
  readonly source: SourceRow;
  readonly values: SystemRecord;
  readonly answers: { readonly [F in FieldId]?: AnswerSource };
}
