import type { CodesOfFile } from './codes-in-file.js';
import type { FormMapping } from './form-mapping.js';

/** What reading a sheet may be told beforehand. */
export interface ReadingOptions {
  /** Mappings that people confirmed. */
  readonly mappings: readonly FormMapping[];
  /** Who sends the file, where known: its own mapping goes first. */
  readonly department: string | null;
  /** Code lists that stand elsewhere in the file; none are looked for without it. */
  readonly codes?: CodesOfFile;
}

export const NOTHING_KNOWN: ReadingOptions = { mappings: [], department: null };
