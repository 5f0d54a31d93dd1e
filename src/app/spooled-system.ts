import { type CarriedSystem, packAnswers, uncarried } from '../core/survey/packed-answers.js';
import type { StoredSystem } from './ports.js';

/** A system waiting to be stored, its answers packed as the register will keep them. */
export interface SpooledSystem extends CarriedSystem {
  readonly ownerUnit: string;
  readonly part: string;
  readonly fingerprint: string;
}

export const spooled = (system: StoredSystem): SpooledSystem => ({ ...system, answers: packAnswers(system) });

export const unspooled = (system: SpooledSystem): StoredSystem =>
  Object.assign(uncarried(system), { packedAnswers: system.answers });
