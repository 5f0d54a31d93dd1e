import { Worker } from 'node:worker_threads';
import type { StabilityMeter, StabilityOptions } from '../../app/stability-port.js';
import type { Stability } from '../../core/audit/stability.js';
import type { SurveyedSystem } from '../../core/survey/system.js';

/** What the thread is given. */
export interface StabilityRequest {
  readonly systems: readonly SurveyedSystem[];
  readonly options: StabilityOptions;
  readonly lexiconFolder: string;
}

/** Threads run compiled code: from the sources (in tests) the built file beside them is taken. */
const ENTRY = new URL(
  new URL('./stability-thread.js', import.meta.url).href.replace(/\/src\/adapters\//, '/dist/adapters/'),
);

/** Measures in a thread of its own, so that a server stays responsive meanwhile. */
export class ThreadStability implements StabilityMeter {
  constructor(private readonly lexiconFolder: string) {}

  measure(systems: readonly SurveyedSystem[], options: StabilityOptions): Promise<readonly Stability[]> {
    const request: StabilityRequest = { systems, options, lexiconFolder: this.lexiconFolder };
    return new Promise((resolve, reject) => {
      const worker = new Worker(ENTRY, { workerData: request });
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the stability thread stopped with code ${code}`)));
    });
  }
}
