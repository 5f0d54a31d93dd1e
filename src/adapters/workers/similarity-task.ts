import type { MessagePort } from 'node:worker_threads';
import type { SimilarityRequest } from '../../app/similarity-port.js';
import type { Item, Parcel, SimilarityResult } from '../../core/similarity/index.js';

/** What a similarity thread is given: everything, which share of it is its own, and a line to the other thread. */
export interface SimilarityTask {
  readonly items: readonly Item[];
  readonly request: SimilarityRequest;
  readonly lexiconFolder: string;
  readonly share: number;
  readonly shares: number;
  readonly peer: MessagePort | null;
  /** Shared memory: how many batches of pairs are taken to be explained, by whichever thread has time. */
  readonly taken: Int32Array;
}

/** What it sends back: the share done, explained pairs by number of their batch, and an end; the first one says the rest. */
export type SimilarityAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'pairs'; readonly batch: number; readonly parcel: Parcel }
  | { readonly kind: 'end'; readonly result: Omit<SimilarityResult, 'pairs'> | null };
