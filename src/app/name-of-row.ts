import { type Evidence, cellKey } from '../core/audit/finding.js';
import { type SurveyedSystem, sheetOfAnswer } from '../core/survey/system.js';

type Declared = Pick<SurveyedSystem, 'id' | 'department' | 'systemName' | 'answers' | 'source'>;

/** Tells which other system an evidence cell belongs to, as 某局“某系统”; `null` for the system's own cells. */
export function nameOfRow(
  systems: readonly Declared[],
  { id: own }: Pick<Declared, 'id'>,
): (evidence: Evidence) => string | null {
  const owners = new Map<string, Declared>();
  for (const system of systems)
    for (const field of ['systemName', 'function'] as const) {
      const cell = system.answers[field]?.cell ?? null;
      const { file, sheet } = sheetOfAnswer(system, field);
      if (cell !== null) owners.set(cellKey({ file, sheet, cell }), system);
    }
  return (evidence) => {
    const owner = evidence.cell === null ? undefined : owners.get(cellKey(evidence));
    return owner === undefined || owner.id === own ? null : `${owner.department}“${owner.systemName}”`;
  };
}
