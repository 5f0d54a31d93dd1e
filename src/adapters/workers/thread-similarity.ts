import { availableParallelism } from 'node:os';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { SimilarityControl, SimilarityFinder, SimilarityRequest } from '../../app/similarity-port.js';
import {
  type Item,
  PairUnpacker,
  type ScoredPair,
  type SimilarityResult,
} from '../../core/similarity/index.js';
import { programEntry } from '../../installation.js';
import type { SimilarityAnswer, SimilarityTask } from './similarity-task.js';

/** Fewer items are done before a second thread has read its dictionary. */
const WORTH_TWO = 1_500;

/** Compares in one or two threads of its own, so that whoever asks stays responsive meanwhile. */
export class ThreadSimilarity implements SimilarityFinder {
  /** `threads`: 1 or 2; by itself it takes two where the inventory is large and there is a second processor. */
  constructor(
    private readonly lexiconFolder: string,
    private readonly threads?: 1 | 2,
  ) {}

  find(
    items: readonly Item[],
    request: SimilarityRequest,
    control: SimilarityControl = {},
  ): Promise<SimilarityResult> {
    const { signal } = control;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const shares = this.threads ?? (items.length >= WORTH_TWO && availableParallelism() > 1 ? 2 : 1);
    const { port1, port2 } = new MessageChannel();
    const ports = shares > 1 ? [port1, port2] : [];
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workers = Array.from({ length: shares }, (_, share) => {
      const peer = ports[share] ?? null;
      const task: SimilarityTask = {
        ...{ items, request, share, shares, peer, taken },
        lexiconFolder: this.lexiconFolder,
      };
      return new Worker(programEntry('adapters/workers/similarity-thread.js'), {
        workerData: task,
        transferList: peer ? [peer] : [],
      });
    });
    return collect(workers, control).finally(() => {
      port1.close();
      port2.close();
      return Promise.all(workers.map((worker) => worker.terminate()));
    });
  }
}

/** What the threads answer, put together; rejects when one of them fails, or the signal says so. */
function collect(
  workers: readonly Worker[],
  { onProgress, signal }: SimilarityControl,
): Promise<SimilarityResult> {
  const done = workers.map(() => 0);
  const batches: (readonly ScoredPair[])[] = [];
  let running = workers.length;
  let result: Omit<SimilarityResult, 'pairs'> | null = null;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', stop, { once: true });
    for (const [share, worker] of workers.entries()) {
      const unpacker = new PairUnpacker();
      worker.on('message', (answer: SimilarityAnswer) => {
        if (answer.kind === 'progress') {
          done[share] = answer.done;
          onProgress?.(Math.min(...done));
        } else if (answer.kind === 'pairs') batches[answer.batch] = unpacker.unpack(answer.parcel);
        else {
          result ??= answer.result;
          if (--running || !result) return;
          signal?.removeEventListener('abort', stop);
          // Batches without a wanted pair were not sent: `flat` leaves these out.
          resolve({ ...result, pairs: batches.flat() });
        }
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        if (code) reject(new Error(`the similarity thread stopped with code ${code}`));
      });
    }
  });
}
