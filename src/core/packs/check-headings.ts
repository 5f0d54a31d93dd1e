import { FIELD_IDS, type FieldId, fieldOf } from '../survey/survey.js';
import type { JsonPath } from './locate-json.js';
import type { Pack } from './pack.js';

/** The words by which intake knows a question: any other heading would be an unknown column when the file comes back. */
export const knownHeadings = (id: FieldId): readonly string[] => [fieldOf(id).label, ...fieldOf(id).aliases];

const isFieldId = (id: string): id is FieldId => (FIELD_IDS as readonly string[]).includes(id);

/** Checks a pack's own words for questions; every message names its place. */
export function checkHeadings(
  value: unknown,
  report: (path: JsonPath, message: string) => void,
): Pack['headings'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(['headings'], '“headings”应当是“问题编号: 栏目名称”的对照');
    return {};
  }
  for (const [id, heading] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (!isFieldId(id)) report(['headings', id], `没有问题“${id}”`);
    else if (!knownHeadings(id).some((known) => known === heading))
      report(['headings', id], `“${id}”的栏目名称只能是：${knownHeadings(id).join('、')}`);
  }
  return value;
}
