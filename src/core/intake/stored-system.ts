import { type PackedAnswers, packAnswers, uncarried } from '../survey/packed-answers.js';
import type { SurveyedSystem } from '../survey/system.js';

/** A system as the register stores it. */
export interface StoredSystem extends SurveyedSystem {
  /** The answers as the register keeps them, where they are packed already. */
  readonly packedAnswers?: PackedAnswers;
  readonly ownerUnit: string;
  readonly part: string;
  readonly fingerprint: string;
}

/**
 * Systems waiting to be stored, as text: a line of JSON without their answers, and a line for the answers of each,
 * packed as the register will keep them, so that nobody on the way has to take them apart.
 */
export const waitingText = (systems: readonly StoredSystem[]): string =>
  [JSON.stringify(systems.map(({ answers: _, ...system }) => system)), ...systems.map(packAnswers)].join(
    '\n',
  );

/** The systems again, under the register's name of their unit. */
export function systemsWaiting(text: string, department: string): readonly StoredSystem[] {
  const [systems = '[]', ...answers] = text.split('\n');
  return (JSON.parse(systems) as readonly Omit<StoredSystem, 'answers'>[]).map((system, index) => {
    const packedAnswers = answers[index] ?? '{}';
    return Object.assign(uncarried({ ...system, department, answers: packedAnswers }), { packedAnswers });
  });
}
