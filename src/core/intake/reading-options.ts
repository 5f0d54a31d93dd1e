import type { FormMapping } from './form-mapping.js';

/** What reading a sheet may be told beforehand. */
export interface ReadingOptions {
  /** Mappings that people confirmed. */
  readonly mappings: readonly FormMapping[];
  /** Who sends the file, where known: its own mapping goes first. */
  readonly department: string | null;
}

export const NOTHING_KNOWN: ReadingOptions = { mappings: [], department: null };
