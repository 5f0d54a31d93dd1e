import type { FieldId } from '../survey/survey.js';
import type { Said } from './states-asked.js';

/** How sure a heading is to mean a question: 1 official label, 0.9 seen alias, 0.8 trimmed, 0.6 own words. */
export interface ColumnMatch {
  readonly field: FieldId;
  readonly confidence: number;
  /** What turns a bare amount in this column into 万元, and a bare count into ones. */
  readonly factor: number;
  /** The heading asks the contrary: 是 means 否. */
  readonly isOpposite?: true;
  /** The heading asks whether one listed answer holds: what 是 and 否 say of it. */
  readonly said?: Said;
  /** The heading asks several questions in one (联系人及电话), this among them; `null`: one that is none of ours. */
  readonly parts?: readonly (ColumnMatch | null)[];
  /** The heading does not say it; what stands below it does. */
  readonly isByAnswers?: true;
  /** What codes below it stand for, by a list that stands elsewhere in the file. */
  readonly codes?: ReadonlyMap<string, string>;
  /** The column is one listed value of the question, to be ticked. */
  readonly option?: string;
}

/** One column of a table: its titles from the top down, and the question it answers, if any. */
export interface Column {
  readonly index: number;
  readonly path: readonly string[];
  /** The titles joined, as people cite them. */
  readonly heading: string;
  readonly match: ColumnMatch | null;
}
