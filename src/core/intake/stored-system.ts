import { type CarriedSystem, type PackedAnswers, packAnswers, uncarried } from '../survey/packed-answers.js';
import type { SurveyedSystem } from '../survey/system.js';

/** A system as the register stores it. */
export interface StoredSystem extends SurveyedSystem {
  /** The answers as the register keeps them, where they are packed already. */
  readonly packedAnswers?: PackedAnswers;
  readonly ownerUnit: string;
  readonly part: string;
  readonly fingerprint: string;
}

/** A system waiting to be stored, its answers packed as the register will keep them. */
export interface WaitingSystem
  extends CarriedSystem, Pick<StoredSystem, 'ownerUnit' | 'part' | 'fingerprint'> {}

export const waiting = (system: StoredSystem): WaitingSystem => ({ ...system, answers: packAnswers(system) });

/** The system again, under the register's name of its unit. */
export const awaited = (system: WaitingSystem, department: string): StoredSystem =>
  Object.assign(uncarried({ ...system, department }), { packedAnswers: system.answers });
