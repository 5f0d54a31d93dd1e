import type { Comeback } from '../core/review/comebacks.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** Systems closed for good, and those handed in since. Plain data: it goes to another thread. */
export interface ComebackRequest {
  readonly closed: readonly SurveyedSystem[];
  readonly submitted: readonly SurveyedSystem[];
}

/** Finds new submissions that look like closed systems, off the main thread. */
export interface ComebackFinder {
  find(request: ComebackRequest): Promise<readonly Comeback[]>;
}
