import type { Sheet } from './sheet.js';

/** Something about a file that a person should know although it was read. */
export interface FileWarning {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** What the hidden identity sheet of our own template says; a hint, never trusted over the sender. */
export interface TemplateIdentity {
  readonly surveyVersion: string;
  readonly pack: string;
  readonly round: string;
  readonly asOf: string;
  readonly department: string;
}

/** A file, or one member of a zip, as plain sheets — or the reason why not. */
export type OpenedFile =
  | { readonly status: 'ok'; readonly sheets: readonly Sheet[]; readonly warnings: readonly FileWarning[] }
  | {
      readonly status: 'rejected';
      readonly code: string;
      readonly message: string;
      readonly warnings: readonly FileWarning[];
    };

/** One file, or one member of a zip, and the bytes it consists of. */
export interface FileOrigin {
  readonly file: string;
  readonly member: string | null;
  /** Of these bytes: the member's own, for a member of a zip. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The same, opened. */
export interface FileReading extends FileOrigin {
  readonly opened: OpenedFile;
}

/** Name of the sheet that carries the identity of our own template, as label | value rows. */
export const IDENTITY_SHEET = '_qingcha';
