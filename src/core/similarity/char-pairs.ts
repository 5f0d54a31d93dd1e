import type { NumberLists } from './number-lists.js';
import type { TokenNumbers } from './tokens.js';

/** Beyond so many characters moving each pair to its place costs more than a sort. */
const FEW = 40;

/** The character pairs of texts: a row per text, in it each pair once, ascending. */
export class CharPairs {
  private starts = new Uint32Array(1 << 8);
  private values = new Int32Array(1 << 10);
  private rows = 0;

  /** Number of the row in which the pairs of the text stand. */
  add(text: string): number {
    const begin = this.starts[this.rows] as number;
    this.reserve(begin + text.length);
    this.starts[this.rows + 1] = text.length > FEW ? this.addSorted(text, begin) : this.addEach(text, begin);
    return this.rows++;
  }

  length(row: number): number {
    return (this.starts[row + 1] as number) - (this.starts[row] as number);
  }

  /** How many pairs two rows have in common, by merging them. */
  common(row: number, other: number): number {
    const { starts, values } = this;
    const endI = starts[row + 1] as number;
    const endJ = starts[other + 1] as number;
    let common = 0;
    for (let i = starts[row] as number, j = starts[other] as number; i < endI && j < endJ;) {
      const left = values[i] as number;
      const right = values[j] as number;
      if (left === right) common++;
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return common;
  }

  /** The rows so far, under the numbers of their pairs. */
  numbered(numbers: TokenNumbers): NumberLists {
    const starts = this.starts.slice(0, this.rows + 1);
    const values = new Int32Array(starts[this.rows] as number);
    for (let at = 0; at < values.length; at++) values[at] = numbers.numberOf(this.values[at] as number);
    return { starts, values };
  }

  private addEach(text: string, begin: number): number {
    const { values } = this;
    let end = begin;
    for (let at = 1; at < text.length; at++) {
      const pair = pairAt(text, at);
      let place = end;
      while (place > begin && (values[place - 1] as number) > pair) place--;
      if (place > begin && values[place - 1] === pair) continue;
      for (let i = end++; i > place; i--) values[i] = values[i - 1] as number;
      values[place] = pair;
    }
    return end;
  }

  private addSorted(text: string, begin: number): number {
    const { values } = this;
    const sorted = Int32Array.from({ length: text.length - 1 }, (_, at) => pairAt(text, at + 1)).sort();
    let end = begin;
    for (const pair of sorted) if (end === begin || values[end - 1] !== pair) values[end++] = pair;
    return end;
  }

  private reserve(length: number): void {
    if (this.rows + 2 > this.starts.length) {
      const starts = new Uint32Array(2 * this.starts.length);
      starts.set(this.starts);
      this.starts = starts;
    }
    if (length <= this.values.length) return;
    const values = new Int32Array(2 * length);
    values.set(this.values);
    this.values = values;
  }
}

const pairAt = (text: string, at: number): number => (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);
