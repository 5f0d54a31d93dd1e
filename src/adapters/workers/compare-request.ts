import type { JudgeOptions } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';
import type { Found } from '../../core/audit/judge-system.js';

/**
 * What the comparing process is sent: batches of systems as JSON, their answers beside them, how to judge them, and
 * the systems about which it is then asked.
 */
export type CompareRequest =
  | { readonly systems: string; readonly answers: readonly string[] }
  | { readonly options: Omit<JudgeOptions, 'onProgress'>; readonly lexiconFolder: string }
  | { readonly about: readonly string[] };

/** What it sends back: the share done, what concerns several systems, and what was found on those asked about. */
export type CompareAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'compared'; readonly shared: Pick<Findings, 'groups' | 'sameSystem'> }
  | { readonly kind: 'found'; readonly found: readonly (readonly (Found | null)[])[] }
  | { readonly kind: 'failed'; readonly reason: string };
