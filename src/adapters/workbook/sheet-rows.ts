import type { Cell } from '../../core/intake/sheet.js';
import { LIMITS } from './limits.js';
import { Refused } from './refused.js';
import type { SheetNotes } from './sheet-notes.js';

/** What is left of the limits that hold for a whole workbook. */
export interface Allowance {
  cells: number;
  slots: number;
}

export const fullAllowance = (): Allowance => ({ cells: LIMITS.cells, slots: LIMITS.slots });

const EMPTY: readonly Cell[] = Object.freeze([]);

/** Gathers the cells of a sheet in any order; costs what is stored, not what is claimed. */
export class SheetRows {
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly isUsed: boolean[] = [];
  private usedColumns = 0;
  private usedRows = 0;

  constructor(
    private readonly sheet: string,
    private readonly notes: SheetNotes,
    private readonly allowance: Allowance,
  ) {}

  /** `false` when the place is taken. A blank cell takes its place too. */
  put(row: number, column: number, cell: Cell): boolean {
    let cells = this.rows[row];
    if (!cells) {
      if (cell === null) return true;
      cells = this.rows[row] = [];
      if (++this.usedRows > LIMITS.rows) throw this.tooMany('TOO_MANY_ROWS', LIMITS.rows);
    }
    if (cells[column] !== undefined) return false;
    // A formatted blank behind the last value costs nothing.
    if (cell === null && column >= cells.length) return true;
    if ((this.allowance.slots -= Math.max(0, column + 1 - cells.length)) < 0)
      throw this.tooMany('TOO_MANY_CELLS', LIMITS.cells);
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
    if (cell !== null) this.count(row, column);
    return true;
  }

  private count(row: number, column: number): void {
    if (--this.allowance.cells < 0) throw this.tooMany('TOO_MANY_CELLS', LIMITS.cells);
    if (this.isUsed[column] !== true) {
      this.isUsed[column] = true;
      if (++this.usedColumns > LIMITS.columns) throw this.tooMany('TOO_MANY_COLUMNS', LIMITS.columns);
    }
    if (row >= LIMITS.rows || column >= LIMITS.columns) this.notes.add('SPARSE_TAIL', row, column);
  }

  private tooMany(code: 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS' | 'TOO_MANY_CELLS', limit: number): Refused {
    return new Refused(code, { sheet: this.sheet, limit });
  }

  hasRow(row: number): boolean {
    return this.rows[row] !== undefined;
  }

  hasColumn(first: number, last: number): boolean {
    return this.isUsed.some((_, column) => column >= first && column <= last);
  }

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.isUsed.length;
  }

  /** Dense rows up to the last value. */
  finish(): readonly (readonly Cell[])[] {
    if ((this.allowance.slots -= this.rows.length) < 0) throw this.tooMany('TOO_MANY_ROWS', LIMITS.rows);
    const dense: (readonly Cell[])[] = new Array<readonly Cell[]>(this.rows.length).fill(EMPTY);
    this.rows.forEach((cells, row) => {
      for (let column = 0; column < cells.length; column++) cells[column] ??= null;
      dense[row] = cells as Cell[];
    });
    return dense;
  }
}
