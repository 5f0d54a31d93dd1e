const UNKNOWN = -1;
/** Beyond so many numbers all lists are forgotten and made again when asked for: 16 MB, whatever the density. */
const MOST = 4_000_000;

/** Lists of numbers per row, each made when it is first asked for, in one array that grows. */
export class NumberPool {
  private readonly begins: Int32Array;
  private readonly ends: Int32Array;
  private values = new Int32Array(1 << 10);
  private size = 0;

  /** `fill` pushes the numbers of a row. */
  constructor(
    rows: number,
    private readonly fill: (row: number) => void,
    private readonly most = MOST,
  ) {
    this.begins = new Int32Array(rows).fill(UNKNOWN);
    this.ends = new Int32Array(rows);
  }

  of(row: number): Int32Array {
    if (this.begins[row] === UNKNOWN) {
      if (this.size > this.most) this.forget();
      this.begins[row] = this.size;
      this.fill(row);
      this.ends[row] = this.size;
    }
    return this.values.subarray(this.begins[row], this.ends[row]);
  }

  push(value: number): void {
    if (this.size === this.values.length) {
      const grown = new Int32Array(2 * this.size);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.size++] = value;
  }

  /** Lists handed out before stay as they are: they lie in the array of then. */
  private forget(): void {
    this.begins.fill(UNKNOWN);
    this.values = new Int32Array(1 << 10);
    this.size = 0;
  }
}
