import type { AuditorDecision, Item, SimilarityResult, Thresholds } from '../core/similarity/index.js';

export interface SimilarityRequest extends Thresholds {
  /** Only pairs in which one of so many first items takes part. */
  readonly first?: number;
  readonly decisions?: readonly AuditorDecision[];
}

export interface SimilarityControl {
  /** Called with the share done, 0–1. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work; the search rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Finds items that do the same thing, off the main thread. The outcome does not depend on how many threads there are. */
export interface SimilarityFinder {
  find(
    items: readonly Item[],
    request: SimilarityRequest,
    control?: SimilarityControl,
  ): Promise<SimilarityResult>;
}
