import { fieldOf } from '../survey/survey.js';
import type { CountedField, CountedSystem } from './chart.js';

/** How often each listed value of a closed question was answered; a system may give several. */
export function countAnswers(
  systems: readonly CountedSystem[],
  field: CountedField,
): { readonly counts: ReadonlyMap<string, number>; readonly missing: number } {
  const counts = new Map(fieldOf(field).codes.map((code) => [String(code), 0]));
  let missing = 0;
  for (const { values } of systems) {
    const answer = values[field] as string | readonly string[] | undefined;
    if (answer === undefined) missing++;
    else
      for (const value of typeof answer === 'string' ? [answer] : answer)
        counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { counts, missing };
}
