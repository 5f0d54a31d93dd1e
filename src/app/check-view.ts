import { IMPERSONAL_FIELDS } from '../core/survey/mask-personal.js';
import { type FieldId, fieldOf } from '../core/survey/survey.js';
import { LONGEST_VIEW_NAME } from './longest-view-name.js';
import { SORT_ORDERS } from './sort-orders.js';

const LONGEST_VALUE = 2000;
const PLAIN = /^\P{Cc}+$/u;
/** Contacts are neither searched for nor sorted by without saying so each time: a view cannot. */
const QUESTIONS: ReadonlySet<string> = new Set(IMPERSONAL_FIELDS);
const isQuestion = (id: string): id is FieldId => QUESTIONS.has(id);

/** Why a view cannot be kept, in Chinese; empty when it can. */
export function viewErrors(name: string, query: Readonly<Record<string, unknown>>): readonly string[] {
  const errors = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' && value.length <= LONGEST_VALUE && PLAIN.test(value) && isKnown(key, value)
      ? []
      : [`视图里不能有“${key}”，或者它的值不对`],
  );
  if (!PLAIN.test(name) || name.length > LONGEST_VIEW_NAME)
    errors.unshift(`视图名称应为 1 至 ${LONGEST_VIEW_NAME} 个字`);
  return errors;
}

function isKnown(key: string, value: string): boolean {
  if (key === 'text' || key === 'department') return true;
  if (key === 'columns') return value.split('.').every(isQuestion);
  if (key === 'sort') return isQuestion(value);
  if (key === 'order') return SORT_ORDERS.some((order) => order === value);
  if (!isQuestion(key)) return false;
  const { codes } = fieldOf(key);
  return !codes.length || codes.some((code) => String(code) === value);
}
