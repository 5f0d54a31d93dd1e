import type { Column } from './column.js';
import type { OtherRow } from './read-table.js';
import type { SheetContext } from './sheet-context.js';
import type { SurveyRow } from './survey-row.js';

/** What one sheet holds. `extraColumns` answer no question and are kept with the submission. */
export interface SheetReading {
  readonly sheet: string;
  readonly orientation: 'rows' | 'columns' | 'card';
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly rows: readonly SurveyRow[];
  readonly notRows: readonly OtherRow[];
  readonly extraColumns: readonly string[];
  readonly context: SheetContext;
  /** Shape of the form, by which a confirmed mapping is remembered. */
  readonly form: string;
}
