import type { Explanation, WaterfallLine } from './explain.js';

export type Decision = 'duplicate' | 'review' | 'none';

export interface ScoredPair extends Explanation {
  readonly a: string;
  readonly b: string;
  /** 0–1; comparable between inventories. */
  readonly score: number;
  readonly decision: Decision;
  /** Where the score comes from: weights add up to its log-odds. */
  readonly waterfall: readonly WaterfallLine[];
  /** A person decided, and this is what counts. */
  readonly decided?: 'confirmed' | 'rejected';
}
