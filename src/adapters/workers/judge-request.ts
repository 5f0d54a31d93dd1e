import type { JudgeOptions, PackedSystem } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';

/** What the judging process is sent: batches of systems as JSON, their answers beside them, how to judge them, and for each batch a call. */
export type JudgeRequest =
  | { readonly systems: string; readonly answers: readonly string[] }
  | 'more'
  | { readonly options: Omit<JudgeOptions, 'onProgress'>; readonly lexiconFolder: string };

/** What it sends back: the share done, what concerns several systems, batches of judged systems, and the end. */
export type JudgeAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'opened'; readonly shared: Pick<Findings, 'groups' | 'sameSystem'> }
  | { readonly kind: 'judged'; readonly systems: readonly PackedSystem[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };
