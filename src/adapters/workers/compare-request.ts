import type { JudgeOptions } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';
import type { Found } from '../../core/audit/judge-system.js';

/**
 * What the comparing process is sent: batches of systems as JSON, their answers beside them, how to judge them, and
 * then the systems about which it is asked, and from which group on its groups are wanted.
 */
export type CompareRequest =
  | { readonly systems: string; readonly answers: readonly string[] }
  | { readonly options: Omit<JudgeOptions, 'onProgress'>; readonly lexiconFolder: string }
  | { readonly about: readonly string[] }
  | { readonly groupsFrom: number };

/**
 * What it sends back: the share done, the systems reported twice, what was found on those asked about, and some groups
 * (none when there are no more): with all their pairs in one message they would take the memory of them several times.
 */
export type CompareAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'compared'; readonly sameSystem: Findings['sameSystem'] }
  | { readonly kind: 'found'; readonly found: readonly (readonly (Found | null)[])[] }
  | { readonly kind: 'groups'; readonly groups: Findings['groups'] }
  | { readonly kind: 'failed'; readonly reason: string };
