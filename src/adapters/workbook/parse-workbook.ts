import * as zlib from 'node:zlib';
import { createRequire } from 'node:module';
import type * as XLSX from '@e965/xlsx';
import type { FileWarning, OpenedFile } from '../../core/intake/opened-file.js';
import { fileWarning } from '../../core/intake/refusals.js';
import type { Cell, Sheet } from '../../core/intake/sheet.js';
import { errorCell, numberCell, textCell } from './cell-value.js';
import { checkMerges } from './check-merges.js';
import { decodeCodePage } from './code-pages.js';
import { shownByCode } from './number-format.js';
import { isOwnHidden } from './read-xlsx.js';
import { Refused } from './refused.js';
import { SheetNotes } from './sheet-notes.js';
import { type Allowance, fullAllowance, SheetRows } from './sheet-rows.js';

let inflations = 0;

/**
 * The library has an inflate of its own, which damaged input keeps busy for ever. It takes a native one only if
 * that has `bytesRead`, which Node 23 dropped; else it says nothing but a line on the console and uses its own.
 */
class NativeInflate extends zlib.InflateRaw {
  constructor() {
    super();
    inflations++;
  }

  override get bytesRead(): number {
    return this.bytesWritten;
  }
}

/** Its typings leave the container library untyped. */
interface ZlibTaker {
  readonly utils: { use_zlib(library: { InflateRaw: typeof NativeInflate }): void };
}

let loaded: typeof XLSX | null = null;

/** The library, loaded for the first old workbook: loading takes longer than reading a dozen files, and most see none. */
function library(): typeof XLSX {
  if (loaded) return loaded;
  loaded = createRequire(import.meta.url)('@e965/xlsx') as typeof XLSX;
  (loaded.CFB as ZlibTaker).utils.use_zlib({ ...zlib, InflateRaw: NativeInflate });
  loaded.set_cptable({ utils: { decode: decodeCodePage } });
  return loaded;
}

/** How often the native inflate was asked for: a test proves with it that the library took it. */
export const nativeInflations = (): number => inflations;

interface LibraryCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly z?: unknown;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Reads .xls, .et and .ods that passed the gate. Office Open XML has a reader of its own: `readXlsx`. */
export function parseWorkbook(bytes: Buffer): OpenedFile {
  const book = readBook(bytes);
  if (!book.SheetNames.length) throw new Refused('NO_SHEETS');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const allowance = fullAllowance();
  const sheets: Sheet[] = [];
  const warnings: FileWarning[] = [];
  book.SheetNames.forEach((name, index) => {
    if (sheets.some((sheet) => sheet.name === name)) throw new Refused('DUPLICATE_SHEET', { sheet: name });
    const hidden = Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
    const found = toSheet(book.Sheets[name] ?? {}, { name, hidden, is1904, allowance });
    sheets.push(found.sheet);
    if (isOwnHidden(name)) return;
    if (hidden) warnings.push(fileWarning('HIDDEN_SHEET', { sheet: name }));
    warnings.push(...found.warnings);
  });
  return { status: 'ok', sheets, warnings };
}

function readBook(bytes: Buffer): XLSX.WorkBook {
  try {
    return library().read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellStyles: false,
    });
  } catch (error) {
    const isEncrypted = error instanceof Error && /password|encrypt/iu.test(error.message);
    throw new Refused(isEncrypted ? 'ENCRYPTED' : 'FILE_DAMAGED');
  }
}

interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly is1904: boolean;
  readonly allowance: Allowance;
}

function toSheet(
  source: XLSX.WorkSheet,
  { name, hidden, is1904, allowance }: SheetFacts,
): { sheet: Sheet; warnings: FileWarning[] } {
  const notes = new SheetNotes();
  const rows = new SheetRows(name, notes, allowance);
  const stored = (source['!data'] ?? []) as readonly (readonly (LibraryCell | undefined)[] | undefined)[];
  stored.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell) rows.put(row, column, toCell(cell, is1904, { sheet: name, row, column, notes }));
    }),
  );
  const claimed = (source['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const { merges, warnings } = checkMerges(claimed, { sheet: name, height: rows.height, width: rows.width });
  warnings.push(...notes.warnings(name));
  return { sheet: { name, hidden, rows: rows.finish(), merges }, warnings };
}

function toCell(
  { t, v, z }: LibraryCell,
  is1904: boolean,
  place: { sheet: string; row: number; column: number; notes: SheetNotes },
): Cell {
  if (v === undefined || v === null) return null;
  if (t === 'e') return errorCell(ERRORS[Number(v)] ?? '#N/A', place);
  if (typeof v === 'boolean') return v;
  if (typeof v === 'number') {
    if (Number.isFinite(v))
      return numberCell(v, typeof z === 'string' ? shownByCode(z) : 'number', is1904, place);
    place.notes.add('BAD_NUMBER', place.row, place.column);
    return null;
  }
  return typeof v === 'string' ? textCell(v, place) : null;
}
