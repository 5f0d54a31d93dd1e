import { describeChange } from '../core/intake/describe-change.js';
import type { SystemChange } from '../core/intake/system-change.js';
import type { UnitResult } from './import-request.js';

/** A unit of `intake.json`: what its files did, and what became of the systems it declared before. */
export interface ReportedUnit {
  readonly department: string;
  readonly status: UnitResult['status'];
  /** `null` unless the register holds the submission. */
  readonly receipt: string | null;
  readonly changes: readonly (SystemChange & { readonly sentence: string })[];
}

export const reportedUnit = ({ department, status, submission, changes }: UnitResult): ReportedUnit => ({
  department,
  status,
  receipt: status === 'stored' || status === 'unchanged' ? submission.receipt : null,
  changes: changes.map((change) => ({ ...change, sentence: describeChange(change) })),
});
