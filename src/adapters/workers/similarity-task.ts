import type { MessagePort } from 'node:worker_threads';
import type { SimilarityRequest } from '../../app/similarity-port.js';
import type { Item, ScoredPair, SimilarityResult } from '../../core/similarity/index.js';

/** What a similarity thread is given: everything, which share of it is its own, and a line to the other thread. */
export interface SimilarityTask {
  readonly items: readonly Item[];
  readonly request: SimilarityRequest;
  readonly lexiconFolder: string;
  readonly share: number;
  readonly shares: number;
  readonly peer: MessagePort | null;
}

/** What it sends back: the share done, explained pairs batch by batch, and the rest at the end. */
export type SimilarityAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'pairs'; readonly pairs: readonly ScoredPair[] }
  | { readonly kind: 'end'; readonly result: Omit<SimilarityResult, 'pairs'> };
