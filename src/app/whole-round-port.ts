import type { Actor } from './actor.js';
import type { FaultCode } from './fault.js';
import type { Answered, Asked, WholeRoundRead } from './whole-rounds.js';

export type { Answered, Asked, WholeRoundRead };

/** Does it where it holds up nobody. */
export interface WholeRoundReader {
  read<Read extends WholeRoundRead>(read: Read, asked: Asked<Read>, actor: Actor): Promise<Answered<Read>>;
}

/** What is asked of the process. */
export interface ReadOrder {
  readonly id: number;
  readonly read: WholeRoundRead;
  readonly asked: Asked<WholeRoundRead>;
  readonly actor: Actor;
}

/** What it answers; a fault travels as its code. */
export type ReadOutcome = { readonly id: number } & (
  | { readonly answer: Answered<WholeRoundRead> }
  | { readonly fault: FaultCode; readonly slots: Readonly<Record<string, string>> }
);
