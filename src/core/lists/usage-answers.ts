import { type FieldId, displayValue, headingOf } from '../survey/survey.js';
import type { DormantRow } from './dormant-columns.js';
import type { ColumnOf } from './table.js';

/** What shows that people work with a system, beside the evidence that its resources are idle. */
const SHOWN: readonly (readonly [FieldId, number])[] = [
  ['useScope', 9],
  ['useFrequency', 7],
  ['monthlyUses', 9],
  ['monthlyUsers', 9],
  ['lastUsed', 9],
];

export const USAGE_ANSWERS: readonly ColumnOf<DormantRow>[] = SHOWN.map(([field, width]) => ({
  title: headingOf(field),
  width,
  align: 'center',
  cell: ({ values }) => displayValue(values[field]) || '未填',
}));
