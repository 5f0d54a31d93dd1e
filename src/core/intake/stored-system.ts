import { type CarriedSystem, carried } from '../survey/carried-system.js';
import type { SurveyedSystem } from '../survey/system.js';

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

/**
 * Systems waiting to be stored, as text: a line of JSON without their answers, and a line for the packed answers of
 * each.
 */
export function waitingText(systems: readonly StoredSystem[]): string {
  const waiting = systems.map(waitingSystem);
  const heads = waiting.map(({ answers: _, department: __, ...system }) => system);
  return [JSON.stringify(heads), ...waiting.map(({ answers }) => answers)].join('\n');
}

/** The systems again, under the register's name of their unit. */
export function systemsWaiting(text: string, department: string): readonly WaitingSystem[] {
  const [systems = '[]', ...answers] = text.split('\n');
  return (JSON.parse(systems) as readonly Omit<WaitingSystem, 'answers' | 'department'>[]).map(
    (system, index) => ({ ...system, department, answers: answers[index] ?? '{}' }),
  );
}
