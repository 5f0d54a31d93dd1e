import type { DepartmentAlias } from './ports.js';

/** What staging a file depends on beside the file. */
export interface StageOptions {
  /** The sender, when known: overrides what the workbook says, and a mismatch is an error. */
  readonly department?: string | undefined;
  readonly aliases: readonly DepartmentAlias[];
  /** The register's name of a unit, however it is written here. */
  readonly unitName: (name: string) => string;
  readonly fingerprint: (text: string) => string;
}
