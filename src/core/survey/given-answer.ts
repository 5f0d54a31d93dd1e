import type { FieldId } from './survey.js';
import type { SheetPlace } from './system.js';

/** What stands in the cell of one question, and what it says; `null` where that cannot be read. */
export interface GivenAnswer {
  readonly field: FieldId;
  readonly cell: string | null;
  readonly raw: string;
  readonly value: unknown;
  /** See `AnswerSource`. */
  readonly from?: SheetPlace | undefined;
}
