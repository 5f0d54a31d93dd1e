import type { DepartmentAlias } from './department-name.js';
import type { FormMapping } from './form-mapping.js';

/** What staging a file depends on beside the file: plain data, which can be sent to another process. */
export interface StageRequest {
  /** Mappings that people confirmed, for forms that are not ours. */
  readonly mappings: readonly FormMapping[];
  /** The sender, when known: overrides what the workbook says, and a mismatch is an error. */
  readonly department?: string | undefined;
  readonly aliases: readonly DepartmentAlias[];
}

export interface StageOptions extends StageRequest {
  /** SHA-256 in hexadecimal digits. */
  readonly fingerprint: (text: string) => string;
}
