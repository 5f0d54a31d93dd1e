import type { OpenForm } from './open-columns.js';
import type { FileWarning } from './opened-file.js';
import type { Problem } from './problem.js';
import type { FieldId } from '../survey/survey.js';

/** `intake.json`: what was read of each file, cell by cell. Field names are fixed by contract. */
export interface ReportedCell {
  readonly cell: string;
  readonly raw: string;
  readonly value: unknown;
}

export interface ReportedIssue extends Problem {
  /** The other cell of a contradiction. */
  readonly with?: string;
}

export interface ReportedRow {
  readonly row: number | null;
  readonly col: string | null;
  department: string;
  accept: boolean;
  cells: Partial<Record<FieldId, ReportedCell>>;
  readonly implied: Readonly<Record<string, unknown>>;
  issues: ReportedIssue[];
}

export interface ReportedSheet {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly orientation: 'rows' | 'columns' | 'card';
  readonly rows: ReportedRow[];
  readonly notRows: readonly { readonly row: number; readonly why: string }[];
  readonly unmapped: readonly string[];
  /** Shape of the form, for a mapping file. */
  readonly form: string;
}

export interface IntakeCounts {
  readonly read: number;
  readonly stored: number;
  readonly rejected: number;
  readonly ignored: number;
}

export interface ReportedFile {
  readonly file: string;
  readonly member: string | null;
  readonly sha256: string;
  status: 'ok' | 'rejected';
  code: string | null;
  message: string | null;
  readonly warnings: readonly FileWarning[];
  department: string | null;
  receipts: string[];
  readonly sheets: readonly ReportedSheet[];
  counts: IntakeCounts;
  /** Forms with headings that nobody has confirmed. */
  openForms: readonly OpenForm[];
}

/** Accounts for every row: read = stored + rejected + ignored. */
export function countRows(sheets: readonly ReportedSheet[]): IntakeCounts {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const stored = rows.filter(({ accept }) => accept).length;
  const ignored = sheets.reduce((sum, { notRows }) => sum + notRows.length, 0);
  return { read: rows.length + ignored, stored, rejected: rows.length - stored, ignored };
}
