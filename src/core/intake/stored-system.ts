import { type CarriedSystem, carried, listWritten } from '../survey/carried-system.js';
import { packGiven } from '../survey/packed-answers.js';
import type { SystemRecord } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { SurveyRow } from './survey-row.js';

/** What the register keeps of a system beside its answers. */
interface Keeping {
  readonly ownerUnit: string;
  readonly part: string;
  readonly fingerprint: string;
}

/** A system as it was read, to be stored. */
export interface StoredSystem extends SurveyedSystem, Keeping {}

/** The same, packed as the register will keep it, so that nobody on the way has to take it apart. */
export interface WaitingSystem extends CarriedSystem, Keeping {}

export const waitingSystem = (system: StoredSystem): WaitingSystem => carried(system);

/** A system as its row was read; nothing is made of the row before it is asked for. */
export interface ReadSystem extends Omit<StoredSystem, 'values' | 'answers'> {
  readonly of: SurveyRow;
}

export const storedSystem = ({ of, ...system }: ReadSystem): StoredSystem => ({
  ...system,
  values: of.values as SystemRecord,
  answers: of.answers,
});

/**
 * Systems waiting to be stored, as text: a line of JSON without their answers, and a line for the packed answers of
 * each.
 */
export function waitingText(systems: readonly ReadSystem[]): string {
  const heads = systems.map(({ id, systemName, source, ownerUnit, part, fingerprint, of }) => {
    const head = JSON.stringify({ id, systemName, source, ownerUnit, part, fingerprint });
    return `${head.slice(0, -1)},"values":${listWritten(of.written)}}`;
  });
  return [`[${heads.join(',')}]`, ...systems.map(({ of }) => packGiven(of.given))].join('\n');
}

/** The systems again, of the lines of their text, under the register's name of their unit. */
export function systemsWaiting(lines: readonly string[], department: string): readonly WaitingSystem[] {
  const [systems = '[]', ...answers] = lines;
  return (JSON.parse(systems) as readonly Omit<WaitingSystem, 'answers' | 'department'>[]).map(
    (system, index) => ({ ...system, department, answers: answers[index] ?? '{}' }),
  );
}
