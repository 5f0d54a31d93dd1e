import type { ChangeAnswerCode } from '../core/intake/change-answer.js';
import type { SystemChange } from '../core/intake/system-change.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** A standing system with its answers, and what it is recognised by. */
export interface DeclaredSystem extends SurveyedSystem {
  readonly ownerUnit: string;
  readonly part: string;
  readonly fingerprint: string;
}

/** What a person said about a change. `returned`: a later submission declared the system again. */
export interface ChangeAnswer {
  readonly code: ChangeAnswerCode | 'returned';
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** A change as it was stored with the submission that made it. `isOpen`: somebody still has to answer. */
export interface StoredChange extends SystemChange {
  readonly id: number;
  readonly receipt: string;
  readonly round: string;
  readonly department: string;
  readonly isOpen: boolean;
  readonly answer: ChangeAnswer | null;
}

export interface ChangeQuery {
  readonly id?: number | undefined;
  readonly round?: string | undefined;
  readonly department?: string | undefined;
  readonly receipt?: string | undefined;
  readonly isOpen?: boolean | undefined;
}

export interface ChangesReader {
  /** The standing systems of a unit, with their answers. */
  standing(round: string, department: string): Promise<readonly DeclaredSystem[]>;
  /** In the order they were stored. */
  find(query: ChangeQuery): Promise<readonly StoredChange[]>;
}

export interface ChangesWriter extends ChangesReader {
  /** Keeps what a stored submission changed; a question that is open already is not asked twice. */
  save(receipt: string, changes: readonly SystemChange[]): Promise<void>;
  answer(id: number, answer: ChangeAnswer): Promise<void>;
  /** Puts a system with answers of its earlier name joined to it in the place of the standing one, and says so in the change. */
  complete(system: DeclaredSystem, change: StoredChange): Promise<void>;
  /** Takes systems out of the standing ones: others stand for them now. */
  supersede(round: string, department: string, ids: readonly string[]): Promise<void>;
}
