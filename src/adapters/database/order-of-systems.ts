import type { SystemSort } from '../../app/ports.js';
import { isNumeric } from '../../core/survey/field.js';
import { type FieldId, fieldOf } from '../../core/survey/survey.js';
import { PLAIN_ORDER } from './conditions.js';
import { REGISTER_ORDER } from './system-batches.js';

const INSTEAD: Partial<Record<FieldId, string>> = { departmentName: 'd."name"' };

/** Sorted by a question's answers, blanks last either way; equal ones, and all when unsorted, in register order. */
export function orderOf(sort: SystemSort | undefined): string {
  if (!sort) return REGISTER_ORDER;
  const { by, isDescending } = sort;
  const column = INSTEAD[by] ?? `s."${by}"`;
  const compared = isNumeric(fieldOf(by).kind) ? column : `${column} ${PLAIN_ORDER}`;
  const wanted = `${compared} ${isDescending ? 'DESC' : 'ASC'} NULLS LAST`;
  return REGISTER_ORDER.replace('ORDER BY', `ORDER BY ${wanted},`);
}
