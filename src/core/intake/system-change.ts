import type { FieldId, SystemRecord } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { NamedSystem } from './same-name.js';

/** A system as two submissions of its unit are compared by. */
export interface ComparedSystem extends NamedSystem {
  readonly id: string;
  /** Equal fingerprints are equal answers. */
  readonly fingerprint: string;
  readonly values: SystemRecord;
  readonly answers: SurveyedSystem['answers'];
}

/** How a person finds the system again. */
export interface ChangedSystem {
  readonly id: string;
  readonly systemName: string;
}

/**
 * One answer that reads otherwise than before; `''` is no answer. `cell` is the new one's, also where it is blank;
 * without one the sheet does not ask.
 */
export interface AnswerChange {
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
  readonly cell: string | null;
  /** The sheet does not ask, and the earlier answer still counts: see `keepUnasked`. */
  readonly kept?: true;
}

/**
 * What became of a system between two submissions. `settled`: it follows from the sheets themselves.
 * `open`: a person must say so first; until then the earlier systems stay in the register.
 * The first systems listed in `earlier` and `now` are those it is about.
 */
export interface SystemChange {
  readonly kind: 'corrected' | 'added' | 'vanished' | 'renamed' | 'split' | 'merged';
  readonly state: 'settled' | 'open';
  readonly earlier: readonly ChangedSystem[];
  readonly now: readonly ChangedSystem[];
  readonly answers: readonly AnswerChange[];
  /** Why it is taken for that, in sentences for the department. */
  readonly reasons: readonly string[];
}

/** A change found among left-over systems, with the systems themselves. */
export interface FoundChange extends Pick<SystemChange, 'kind' | 'state' | 'answers' | 'reasons'> {
  readonly earlierSystems: readonly ComparedSystem[];
  readonly nowSystems: readonly ComparedSystem[];
}

export type ChangeKind = SystemChange['kind'];

/** What one submission changes. `replaced`: pairs of an earlier system and the new one that stands for it, by position. */
export interface SubmissionComparison {
  readonly changes: readonly SystemChange[];
  readonly unchanged: number;
  /** Positions of (earlier, incoming) systems that are one and the same beyond doubt. */
  readonly replaced: readonly (readonly [number, number])[];
}
