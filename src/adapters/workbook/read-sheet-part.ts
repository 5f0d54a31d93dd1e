import type { FileWarning } from '../../core/intake/opened-file.js';
import { fileWarning, someOf } from '../../core/intake/refusals.js';
import { addressOf, columnLetters, type Cell, type Merge, type Sheet } from '../../core/intake/sheet.js';
import { errorCell, isoDateCell, isPlainText, numberCell, textCell } from './cell-value.js';
import { columnIndex, columnInRow, readRange, rowNumber } from './cell-reference.js';
import { checkMerges } from './check-merges.js';
import { LAST_COLUMN, LAST_ROW } from './limits.js';
import type { Shown } from './number-format.js';
import { PlainCell } from './plain-cell.js';
import { inDigits, numberIn } from './number-in-text.js';
import { unescapeText } from './read-strings.js';
import { isOn } from './read-styles.js';
import { Refused } from './refused.js';
import { scanXml } from './scan-xml.js';
import { SheetNotes } from './sheet-notes.js';
import { type Allowance, SheetRows } from './sheet-rows.js';
import { type StruckOut, isStruck } from './struck-out.js';
import type { Attributes, XmlSink } from './xml-sink.js';

/** What the cells of a sheet refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  /** By their numbers: those that are known to be plain text. */
  readonly plainStrings: Uint8Array;
  /** `null`: the part is missing, numbers stay numbers. */
  readonly styles: readonly Shown[] | null;
  readonly struck: StruckOut;
  readonly is1904: boolean;
  readonly allowance: Allowance;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  readonly xml: Buffer;
  /** Relationship ids of links that lead neither to the web nor to a mail address. */
  readonly badLinks: ReadonlySet<string>;
}

export interface SheetResult {
  readonly sheet: Sheet;
  readonly warnings: readonly FileWarning[];
}

const ROOTS = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'macrosheet']);

/** Reads a worksheet part: what is checked is what is read, in one pass. */
export function readSheetPart(source: SheetPart, workbook: Workbook): SheetResult {
  const reader = new SheetReader(source, workbook);
  scanXml(source.xml, source.part, reader);
  return reader.finish();
}

class SheetReader implements XmlSink {
  wantsText = false;
  private readonly notes = new SheetNotes();
  private readonly rows: SheetRows;
  private readonly claimed: Merge[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: [number, number][] = [];
  private depth = 0;
  private isInData = false;
  private cellsOpen = 0;
  private readonly plain = new PlainCell();
  private isHiddenRow = false;
  private row = -1;
  private column = -1;
  private type = 'n';
  private style: string | undefined;
  private content = '';
  private phonetic = 0;
  private hasValue = false;
  private hasFormula = false;
  private isRunStruck = false;

  constructor(
    private readonly source: SheetPart,
    private readonly workbook: Workbook,
  ) {
    this.rows = new SheetRows(source.name, this.notes, workbook.allowance);
  }

  readAhead(markup: string, start: number): number {
    if (!this.isInData || this.cellsOpen > 0 || this.row < 0) return start;
    const { plain, row } = this;
    let at = start;
    for (;;) {
      const end = plain.read(markup, at, row);
      const cell = end < 0 ? undefined : plain.hasValue ? this.plainValue() : null;
      if (cell === undefined || !this.rows.put(row, plain.column, cell)) return at;
      this.column = plain.column;
      at = end;
    }
  }

  /** `undefined` where something is to be said of the value. */
  private plainValue(): Cell | undefined {
    const { styles, struck, strings, plainStrings, is1904 } = this.workbook;
    const { value, style, isShared, column } = this.plain;
    if (isStruck(struck, style, isShared ? value : -1)) return undefined;
    if (isShared) {
      const text = strings[value];
      if (text === undefined || (!plainStrings[value] && !isPlainText(text))) return undefined;
      plainStrings[value] = 1;
      return text;
    }
    const shown = styles && style >= 0 ? styles[style] : 'number';
    if (shown === 'number') return value;
    return (
      shown &&
      numberCell(value, shown, is1904, {
        sheet: this.source.name,
        row: this.row,
        column,
        notes: this.notes,
      })
    );
  }

  open(name: string, attributes: Attributes): void {
    if (this.depth++ === 0 && !ROOTS.has(name))
      throw new Refused('XML_MALFORMED', { part: this.source.part, offset: 1 });
    if (!this.isInData) this.openOutside(name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.wantsText = this.hasValue = true;
    else if (name === 't') this.wantsText = this.phonetic === 0 && this.type === 'inlineStr';
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.phonetic++;
    else if (name === 'strike') this.isRunStruck ||= isOn(attributes);
  }

  close(name: string): void {
    this.depth--;
    if (!this.isInData) return;
    if (name === 'v' || name === 't') this.wantsText = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'sheetData') this.isInData = false;
  }

  text(content: string): void {
    this.content += content;
  }

  private openOutside(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.isInData = true;
    else if (name === 'mergeCell') this.merge(attributes.get('ref') ?? '');
    else if (name === 'col' && isTrue(attributes.get('hidden'))) {
      const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))];
      this.hiddenColumns.push([min - 1, Math.min(max - 1, LAST_COLUMN)]);
    } else if (name === 'hyperlink') this.link(attributes);
  }

  private openRow(attributes: Attributes): void {
    const claimed = attributes.get('r');
    this.row = claimed === undefined ? this.row + 1 : rowNumber(claimed, 0);
    if (!(this.row >= 0 && this.row <= LAST_ROW)) throw this.badReference(claimed ?? '');
    this.column = -1;
    this.isHiddenRow = isTrue(attributes.get('hidden'));
  }

  private closeRow(): void {
    if (this.isHiddenRow && this.rows.hasRow(this.row)) this.hiddenRows.push(this.row + 1);
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes.get('r');
    if (reference === undefined) this.column++;
    else this.column = columnInRow(reference, this.row);
    if (this.column < 0 || this.column > LAST_COLUMN || this.row < 0)
      throw this.badReference(reference ?? '');
    this.type = attributes.get('t') ?? 'n';
    this.style = attributes.get('s');
    this.content = '';
    this.cellsOpen++;
    this.hasValue = this.hasFormula = this.isRunStruck = false;
  }

  private badReference = (found: string): Refused =>
    new Refused('BAD_CELL_REF', { sheet: this.source.name, found: found.slice(0, 40) });

  private closeCell(): void {
    const { row, column, notes } = this;
    this.cellsOpen--;
    if (this.hasFormula) {
      notes.add('FORMULA', row, column);
      if (!this.hasValue && this.type !== 'inlineStr') notes.add('FORMULA_NO_VALUE', row, column);
    }
    const cell = this.value();
    const isOut = this.isRunStruck || isStruck(this.workbook.struck, Number(this.style), this.stringNumber());
    if (isOut && cell !== null) notes.add('STRUCK_OUT', row, column);
    if (!this.rows.put(row, column, cell))
      throw new Refused('DUPLICATE_CELL', { sheet: this.source.name, cell: addressOf(row, column) });
  }

  private value(): Cell {
    const { type, content, row, column, notes } = this;
    const place = { sheet: this.source.name, row, column, notes };
    if (type === 'inlineStr' || type === 'str') return textCell(unescapeText(content), place);
    if (content === '') return null;
    if (type === 's') return textCell(this.sharedString(), place);
    if (type === 'b' && /^(?:0|1|true|false)$/.test(content)) return content === '1' || content === 'true';
    if (type === 'e') return errorCell(content, place);
    if (type === 'd' && /^\d{4}-\d\d-\d\d/.test(content)) {
      const shown = this.shown();
      return isoDateCell(content, shown === 'number' ? 'day' : shown);
    }
    const number = type === 'n' ? numberIn(content) : NaN;
    if (Number.isFinite(number)) return numberCell(number, this.shown(), this.workbook.is1904, place);
    notes.add('BAD_NUMBER', row, column);
    return textCell(content, place);
  }

  private shown(): Shown {
    const { styles } = this.workbook;
    if (this.style === undefined || !styles) return 'number';
    const index = inDigits(this.style);
    const shown = styles[index < 0 ? Number(this.style) : index];
    if (shown === undefined && this.style !== '0') this.notes.add('BAD_STYLE', this.row, this.column);
    return shown ?? 'number';
  }

  /** Which shared string the cell shows; −1 for none. */
  private stringNumber(): number {
    if (this.type !== 's') return -1;
    const known = inDigits(this.content);
    return known < 0 && /^\s*\d+\s*$/.test(this.content) ? Number(this.content) : known;
  }

  private sharedString(): string {
    const text = this.workbook.strings[this.stringNumber()];
    if (text !== undefined) return text;
    const cell = addressOf(this.row, this.column);
    throw new Refused('BAD_SHARED_STRING', { sheet: this.source.name, cell });
  }

  private merge(reference: string): void {
    const range = readRange(reference);
    if (range) this.claimed.push(range);
  }

  private link(attributes: Attributes): void {
    const [, id] = [...attributes].find(([name]) => name.endsWith(':id')) ?? [];
    if (id === undefined || !this.source.badLinks.has(id)) return;
    const match = /^([A-Z]{1,3})(\d{1,7})/.exec(attributes.get('ref') ?? '');
    if (match) this.notes.add('HYPERLINK', Number(match[2]) - 1, columnIndex(match[1] ?? ''));
  }

  finish(): SheetResult {
    const { name, hidden } = this.source;
    const { rows, hiddenRows } = this;
    const { merges, warnings } = checkMerges(this.claimed, {
      sheet: name,
      height: rows.height,
      width: rows.width,
    });
    warnings.push(...this.notes.warnings(name));
    if (hiddenRows.length) {
      const listed = someOf(hiddenRows.map(String));
      warnings.push(fileWarning('HIDDEN_ROWS', { sheet: name, count: hiddenRows.length, rows: listed }));
    }
    const columns = this.hiddenColumns.filter(([first, last]) => rows.hasColumn(first, last));
    if (columns.length) {
      const letters = columns.map(([first, last]) =>
        first === last ? columnLetters(first) : `${columnLetters(first)}:${columnLetters(last)}`,
      );
      warnings.push(fileWarning('HIDDEN_COLUMNS', { sheet: name, columns: someOf(letters) }));
    }
    return { sheet: { name, hidden, rows: rows.finish(), merges }, warnings };
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
