import { LIMITS } from './limits.js';
import { Refused } from './refused.js';
import { scanXml } from './scan-xml.js';
import type { Attributes } from './xml-sink.js';
import { fullAllowance } from './sheet-rows.js';

/** Parts of a spreadsheet that repeat a row or cell: a few bytes can claim millions of values. */
export function checkOds(xml: Buffer, part: string): void {
  scanXml(xml, part, new RepetitionCheck());
}

class RepetitionCheck {
  wantsText = false;
  private readonly allowance = fullAllowance();
  private sheets = 0;
  private sheet = '';
  private rows = 0;
  private rowRepeat = 1;
  private columns = 0;
  private cells = 0;
  private cellRepeat = 1;
  private isFilled = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.openTable(attributes.get('table:name') ?? '');
    else if (name === 'table-row') {
      this.rowRepeat = repeat(attributes, 'table:number-rows-repeated');
      this.columns = 0;
      this.cells = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cellRepeat = repeat(attributes, 'table:number-columns-repeated');
      this.isFilled = attributes.get('office:value-type') !== undefined;
    } else if (name === 'p') this.isFilled = true;
  }

  close(name: string): void {
    if (name === 'table-cell' || name === 'covered-table-cell') {
      this.columns += this.cellRepeat;
      if (!this.isFilled) return;
      this.cells += this.cellRepeat;
      if (this.cells > LIMITS.columns) throw this.tooMany('TOO_MANY_COLUMNS', LIMITS.columns);
    } else if (name === 'table-row' && this.cells) {
      this.rows += this.rowRepeat;
      this.allowance.cells -= this.cells * this.rowRepeat;
      this.allowance.slots -= this.columns * this.rowRepeat;
      if (this.rows > LIMITS.rows) throw this.tooMany('TOO_MANY_ROWS', LIMITS.rows);
      if (this.allowance.cells < 0 || this.allowance.slots < 0)
        throw this.tooMany('TOO_MANY_CELLS', LIMITS.cells);
    }
  }

  text(): void {
    // Values are read later; here only their number counts.
  }

  private openTable(name: string): void {
    this.sheet = name;
    this.rows = 0;
    if (++this.sheets > LIMITS.sheets)
      throw new Refused('TOO_MANY_SHEETS', { count: this.sheets, limit: LIMITS.sheets });
  }

  private tooMany(code: 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS' | 'TOO_MANY_CELLS', limit: number): Refused {
    return new Refused(code, { sheet: this.sheet, limit });
  }
}

const repeat = (attributes: Attributes, name: string): number =>
  Math.max(1, Math.floor(Number(attributes.get(name) ?? 1)) || 1);
