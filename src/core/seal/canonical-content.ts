import { FIELD_IDS, type FieldId, displayValue, headingOf } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';

/** What is sealed of a system: its readable answers. Places, fonts and wording as typed are not content. */
type Sealed = Pick<SurveyedSystem, 'systemName' | 'values'>;

/**
 * The content of a submission as one text that does not depend on file, order or program: one line a system,
 * answered questions in the order of their keys, lines sorted. Saving a workbook again in another program changes
 * none of it; changing one answer does.
 */
export const canonicalContent = (systems: readonly Sealed[]): string =>
  systems.map(canonicalLine).toSorted(byCode).join('\n');

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function canonicalLine({ values }: Sealed): string {
  const answered = FIELD_IDS.toSorted().flatMap((id) => {
    const value = values[id];
    return value === undefined ? [] : [[id, normal(value)] as const];
  });
  return JSON.stringify(answered);
}

/** A choice of several means the same in any order. */
const normal = (value: unknown): unknown =>
  Array.isArray(value)
    ? (value as readonly string[]).toSorted(byCode)
    : typeof value === 'string'
      ? value.normalize('NFC').trim()
      : value;

/** An answer that is not as it was sealed. */
export interface Deviation {
  readonly systemName: string;
  /** `null`: the system as a whole is missing or new. */
  readonly field: FieldId | null;
  readonly sealed: string;
  readonly found: string;
}

/** What differs between the sealed content and what was read, system by system, by name. */
export function deviations(sealed: readonly Sealed[], found: readonly Sealed[]): readonly Deviation[] {
  const rest = new Map<string, Sealed[]>();
  for (const system of found) rest.set(system.systemName, [...(rest.get(system.systemName) ?? []), system]);
  const different = sealed.flatMap((system): readonly Deviation[] => {
    const candidates = rest.get(system.systemName) ?? [];
    const [match] = candidates.toSorted((a, b) => differing(system, a).length - differing(system, b).length);
    if (!match) return [{ systemName: system.systemName, field: null, sealed: '有', found: '没有这个系统' }];
    candidates.splice(candidates.indexOf(match), 1);
    return differing(system, match).map((field) => ({
      systemName: system.systemName,
      field,
      sealed: displayValue(system.values[field]) || '未填',
      found: displayValue(match.values[field]) || '未填',
    }));
  });
  const added = [...rest.values()].flat().map(({ systemName }) => ({
    ...{ systemName, field: null },
    ...{ sealed: '没有这个系统', found: '有' },
  }));
  return [...different, ...added];
}

const differing = (a: Sealed, b: Sealed): readonly FieldId[] =>
  FIELD_IDS.filter((id) => JSON.stringify(normal(a.values[id])) !== JSON.stringify(normal(b.values[id])));

/** “系统”的“问题”：盖章时为……，现为…… */
export const describeDeviation = ({ systemName, field, sealed, found }: Deviation): string =>
  field === null
    ? `“${systemName}”：确认时${sealed}，现${found}`
    : `“${systemName}”的“${headingOf(field)}”：确认时为“${sealed}”，现为“${found}”`;
