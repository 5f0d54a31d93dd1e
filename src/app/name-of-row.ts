import type { Evidence } from '../core/audit/finding.js';
import type { SurveyedSystem } from '../core/survey/system.js';

type Declared = Pick<SurveyedSystem, 'id' | 'department' | 'systemName' | 'answers' | 'source'>;

const keyOf = (file: string, sheet: string, cell: string): string => [file, sheet, cell].join('\u0000');

/** Tells which other system an evidence cell belongs to, as 某局“某系统”; `null` for the system's own cells. */
export function nameOfRow(
  systems: readonly Declared[],
  { id: own }: Pick<Declared, 'id'>,
): (evidence: Evidence) => string | null {
  const owners = new Map<string, Declared>();
  for (const system of systems)
    for (const { cell } of [system.answers.systemName, system.answers.function].flatMap(
      (answer) => answer ?? [],
    ))
      if (cell !== null) owners.set(keyOf(system.source.file, system.source.sheet, cell), system);
  return ({ file, sheet, cell }) => {
    const owner = cell === null ? undefined : owners.get(keyOf(file, sheet, cell));
    return owner === undefined || owner.id === own ? null : `${owner.department}“${owner.systemName}”`;
  };
}
