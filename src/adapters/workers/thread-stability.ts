import type { StabilityMeter, StabilityOptions } from '../../app/stability-port.js';
import type { Stability } from '../../core/audit/stability.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { runThread } from './run-thread.js';

/** What the thread is given. */
export interface StabilityRequest {
  readonly systems: readonly SurveyedSystem[];
  readonly options: StabilityOptions;
  readonly lexiconFolder: string;
}

/** Measures in a thread of its own, so that a server stays responsive meanwhile. */
export class ThreadStability implements StabilityMeter {
  constructor(private readonly lexiconFolder: string) {}

  measure(systems: readonly SurveyedSystem[], options: StabilityOptions): Promise<readonly Stability[]> {
    const request: StabilityRequest = { systems, options, lexiconFolder: this.lexiconFolder };
    return runThread('stability-thread.js', request);
  }
}
