import type { CaseFile } from '../../core/review/review-case.js';
import type { StepRequest } from '../../core/review/review-step.js';

/** A step with one case, as it comes from a page, a command or a row of a workbook. */
export interface StepInput extends Omit<StepRequest, 'by' | 'files'> {
  readonly case: string;
  /** The version the person saw; another one by now, and the step is refused. */
  readonly version?: number | undefined;
  /** Files handed in with the case before. */
  readonly files?: readonly Pick<CaseFile, 'sha256' | 'kind'>[] | undefined;
}
