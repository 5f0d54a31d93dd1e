import type { ComparisonRequest, ExplainedPair, PairExplainer } from '../../app/comparison-port.js';
import { runThread } from './run-thread.js';

/** What the thread is given. */
export interface ExplainRequest extends ComparisonRequest {
  readonly lexiconFolder: string;
}

/** Compares in a thread of its own, so that a server stays responsive meanwhile. */
export class ThreadPairExplainer implements PairExplainer {
  constructor(private readonly lexiconFolder: string) {}

  explain(request: ComparisonRequest): Promise<readonly ExplainedPair[]> {
    const full: ExplainRequest = { ...request, lexiconFolder: this.lexiconFolder };
    return runThread('pair-thread.js', full);
  }
}
