import type { Sheet } from '../core/intake/sheet.js';

/** Where a text was found in the register. */
export interface PersonPlace {
  readonly table: string;
  /** Row number in that table. */
  readonly row: number;
  readonly column: string;
  /** What people call the row: the unit and the system where it has them. */
  readonly title: string;
}

/** Texts of the register in which a person may be named. */
export interface PersonReader {
  /** `like` as SQL's LIKE takes it; the caller looks closer. */
  find(like: string): Promise<readonly (PersonPlace & { readonly text: string })[]>;
  /** Every stored file, an archive once; of it the members that were taken in. */
  files(before?: string): Promise<readonly PersonFile[]>;
}

export interface PersonFile {
  readonly name: string;
  /** Of the kept bytes: the archive's, for members of one. */
  readonly sha256: string;
  readonly isRedacted: boolean;
  readonly members: readonly { readonly sha256: string; readonly member: string | null }[];
}

export interface PersonWriter extends PersonReader {
  replaceText(place: PersonPlace, text: string): Promise<void>;
  /** From now on only the sheets that were kept instead stand for these files. */
  markRedacted(sha256s: readonly string[]): Promise<void>;
  /** Contacts, and texts changed by `expire`, of rounds of an earlier survey date; returns how many systems changed. */
  expireContacts(before: string, expired: string, expire: (text: string) => string): Promise<number>;
}

/** Files without the cells in which a person stood. */
export interface FileEraser {
  pathOf(file: PersonFile): string;
  /** Keeps sheets instead of bytes, in place of those kept before. */
  keepInstead(sheets: readonly Sheet[], sha256: string): Promise<void>;
  /** Removes the original bytes. */
  forget(sha256: string): Promise<void>;
}
