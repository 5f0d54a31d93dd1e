import type { FieldId, SystemRecord } from '../survey/survey.js';
import type { SystemContext } from './rule.js';

/**
 * Ways of answering “there is none” where the survey tells departments to write 无. “/” and “—” are left out:
 * they fill a cell without saying anything.
 */
const NONE = new Set([
  '无',
  '没有',
  '暂无',
  '未备案',
  '无备案',
  '没有备案',
  '未审批',
  '未经审批',
  '无审批',
  '没有审批',
  '未立项',
]);

export const saysNone = (text: string): boolean => NONE.has(text.replaceAll(/[\s（）()。]/gu, ''));

/** A document that a question asks for: there is one, the department says there is none, or it says nothing. */
export type Stated = 'given' | 'none' | 'blank';

export function statedIn(
  field: FieldId,
  values: SystemRecord,
  raw: SystemContext<Record<string, never>>['raw'],
): Stated {
  if (saysNone(raw(field))) return 'none';
  return values[field] === undefined ? 'blank' : 'given';
}
