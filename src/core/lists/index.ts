import { departmentSummary } from './department-summary.js';
import type { List } from './list.js';
import { missingEvidence } from './missing-evidence.js';
import { reportUpward } from './report-upward.js';
import { suspectedDormant } from './suspected-dormant.js';
import { suspectedDuplicate } from './suspected-duplicate.js';

/** Every list, sorted by id. A list that is not here does not exist. */
export const LISTS: readonly List[] = [
  departmentSummary,
  missingEvidence,
  reportUpward,
  suspectedDormant,
  suspectedDuplicate,
];

export const listById = (id: string): List | undefined => LISTS.find((list) => list.id === id);
