import type { ComebackFinder, ComebackRequest } from '../../app/comeback-port.js';
import type { Comeback } from '../../core/review/comebacks.js';
import { runThread } from './run-thread.js';

/** What the thread is given. */
export interface ComebackTask extends ComebackRequest {
  readonly lexiconFolder: string;
}

/** Compares in a thread of its own, so that a server stays responsive meanwhile. */
export class ThreadComebacks implements ComebackFinder {
  constructor(private readonly lexiconFolder: string) {}

  async find(request: ComebackRequest): Promise<readonly Comeback[]> {
    // Nothing was closed: no thread has to read the lexicon to say that nothing came back.
    if (!request.closed.length || !request.submitted.length) return [];
    const task: ComebackTask = { ...request, lexiconFolder: this.lexiconFolder };
    return runThread('comeback-thread.js', task);
  }
}
