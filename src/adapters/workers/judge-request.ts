import type { JudgeOptions } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';

/** What the judging process is sent: batches of systems as JSON, how to judge them, and for each batch a call. */
export type JudgeRequest =
  | { readonly systems: string }
  | 'more'
  | { readonly options: Omit<JudgeOptions, 'onProgress'>; readonly lexiconFolder: string };

/** What it sends back: the share done, what concerns several systems, batches of judged systems, and the end. */
export type JudgeAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'opened'; readonly shared: Pick<Findings, 'groups' | 'sameSystem'> }
  | { readonly kind: 'judged'; readonly systems: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };
