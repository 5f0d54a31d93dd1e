import type { FieldId } from '../survey/survey.js';
import type { Column } from './column.js';
import type { OtherRow } from './read-table.js';
import type { SheetContext } from './sheet-context.js';
import type { SurveyRow } from './survey-row.js';

/** One table of a sheet: its headings, and where its rows stand (from 0, `end` not among them; columns, if transposed). */
export interface HeadedTable {
  readonly columns: readonly Column[];
  readonly start: number;
  readonly end: number;
}

/** What one sheet holds. `extraColumns` answer no question and are kept with the submission. */
export interface SheetReading {
  readonly sheet: string;
  readonly orientation: 'rows' | 'columns' | 'card';
  readonly headerRows: readonly number[];
  /** Of the first table. */
  readonly columns: readonly Column[];
  /** On cards, which have no columns: what turns a bare amount of a question into 万元. */
  readonly factors?: Readonly<Partial<Record<FieldId, number>>>;
  /** Every table that was read; none of cards. */
  readonly tables: readonly HeadedTable[];
  readonly rows: readonly SurveyRow[];
  readonly notRows: readonly OtherRow[];
  readonly extraColumns: readonly string[];
  readonly context: SheetContext;
  /** Shape of the form, by which a confirmed mapping is remembered. */
  readonly form: string;
}
