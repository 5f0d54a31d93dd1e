/** Rows of bits. */
export class BitRows {
  private readonly width: number;
  private readonly words: Int32Array;

  constructor(
    readonly rows: number,
    private readonly columns: number,
  ) {
    this.width = (columns + 31) >>> 5;
    this.words = new Int32Array(rows * this.width);
  }

  set(row: number, column: number): void {
    const place = row * this.width + (column >>> 5);
    this.words[place] = (this.words[place] as number) | (1 << (column & 31));
  }

  has(row: number, column: number): boolean {
    return (((this.words[row * this.width + (column >>> 5)] as number) >>> (column & 31)) & 1) !== 0;
  }

  /** Equal for rows of equal bits; 0 where none is set. */
  keyOf(row: number): number | string {
    if (this.width === 1) return this.words[row] as number;
    const words = this.words.subarray(row * this.width, (row + 1) * this.width);
    return words.some((word) => word !== 0) ? words.join() : 0;
  }

  /** The columns that are set in a row, ascending. */
  columnsOf(row: number): readonly number[] {
    const columns: number[] = [];
    for (let column = 0; column < this.columns; column++) if (this.has(row, column)) columns.push(column);
    return columns;
  }
}
