import { Worker } from 'node:worker_threads';
import type { Judge, JudgeOptions } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import type { JudgeMessage, JudgeRequest } from './judge-request.js';

/** Threads run compiled code: from the sources (in tests) the built file beside them is taken. */
const ENTRY = new URL(
  new URL('./judge-thread.js', import.meta.url).href.replace(/\/src\/adapters\//, '/dist/adapters/'),
);

/** Judges in a thread of its own, so that a server stays responsive while a city is judged. */
export class ThreadJudge implements Judge {
  constructor(private readonly lexiconFolder: string) {}

  judge(
    systems: readonly SurveyedSystem[],
    { onProgress, ...options }: JudgeOptions,
    signal?: AbortSignal,
  ): Promise<Findings> {
    const request: JudgeRequest = { systems, options, lexiconFolder: this.lexiconFolder };
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = new Worker(ENTRY, { workerData: request });
      worker.on('message', (message: JudgeMessage) => {
        if ('done' in message) onProgress?.(message.done);
        else resolve(message.findings);
      });
      const stop = () => {
        reject(signal?.reason as Error);
        void worker.terminate();
      };
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('error', reject);
      worker.on('exit', () => signal?.removeEventListener('abort', stop));
      worker.on('exit', (code) => reject(new Error(`the judging thread stopped with code ${code}`)));
    });
  }
}
