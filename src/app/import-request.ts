import type { SystemChange } from '../core/intake/system-change.js';
import type { Pack } from '../core/packs/pack.js';
import type { CommitPolicy } from './commit-policy.js';
import type { ReportedFile } from '../core/intake/intake-report.js';
import type { SourceFile, Submission } from './ports.js';
import type { RoundChoice, RoundRequest } from './resolve-round.js';

export type { CommitPolicy } from './commit-policy.js';

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
  readonly submission: Omit<Submission, 'version'>;
  /** What became of the unit's earlier systems; nothing for a first submission. */
  readonly changes: readonly SystemChange[];
}

/** What an import amounts to. */
export interface ImportResult {
  readonly round: RoundChoice;
  readonly units: readonly UnitResult[];
  readonly counts: {
    readonly files: number;
    readonly rejectedFiles: number;
    readonly read: number;
    readonly stored: number;
    readonly rejected: number;
    readonly ignored: number;
  };
  readonly rejections: readonly {
    readonly file: string;
    readonly member: string | null;
    readonly message: string;
  }[];
  /** Rows kept out, by the first reason of each: how many, and where the first one stands. */
  readonly refusals: readonly { readonly message: string; readonly rows: number; readonly first: string }[];
  /** The pieces of `intake.json`, file by file, so that it never has to fit into memory. */
  files(): Iterable<ReportedFile>;
  close(): void;
}
