import type { Pack } from '../core/packs/pack.js';
import type { NewSubmission, SourceFile, Submission } from './ports.js';
import type { RoundRequest } from './resolve-round.js';

export type CommitPolicy = 'good-rows' | 'all';

export interface ImportRequest extends RoundRequest {
  readonly sources: readonly SourceFile[];
  readonly department?: string | undefined;
  readonly commit: CommitPolicy;
  readonly replacesAll: boolean;
  readonly isDryRun: boolean;
  readonly pack: Pack;
}

/** What one unit's files amount to. `status`: stored now, same bytes as before, refused as a whole, preview. */
export interface UnitResult {
  readonly department: string;
  readonly status: 'stored' | 'unchanged' | 'refused' | 'preview';
  readonly submission: Submission | NewSubmission;
}
