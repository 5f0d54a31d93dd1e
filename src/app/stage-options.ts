import type { FormMapping } from '../core/intake/form-mapping.js';
import type { DepartmentAlias } from './ports.js';

/** What staging a file depends on beside the file. */
export interface StageOptions {
  /** Mappings that people confirmed, for forms that are not ours. */
  readonly mappings: readonly FormMapping[];
  /** The sender, when known: overrides what the workbook says, and a mismatch is an error. */
  readonly department?: string | undefined;
  readonly aliases: readonly DepartmentAlias[];
  /** The register's name of a unit, however it is written here. */
  readonly unitName: (name: string) => string;
  readonly fingerprint: (text: string) => string;
}
