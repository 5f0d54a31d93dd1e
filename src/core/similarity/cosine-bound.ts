import { type Columns, type Matrix, transpose } from './weigh.js';

/** Columns of no more rows than this share of all are rare. */
const RARE = 0.02;
/** Sums of single-precision weights may come out above the cosine they stand for by a hair, or below. */
const HAIR = 1e-6;

/**
 * What the cosine of one row with many others can be at most, told before it is multiplied out: what they have in
 * common in rare columns, added up for all others at once, and the lengths of what is left of both (Cauchy & Schwarz,
 * as in the L2 bound of Anastasiu & Karypis 2014). Cost of a row: the lists of its rare columns.
 */
export class CosineBound {
  private readonly columns: Columns;
  /** Columns stand rarest first: those below this are rare. */
  private readonly rare: number;
  /** Per row the length of what stands in no rare column. */
  private readonly rests: Float32Array;
  private readonly sums: Float32Array;
  private row = -1;

  constructor(private readonly matrix: Matrix) {
    this.columns = transpose(matrix);
    this.rare = firstBeyond(this.columns.lists, RARE * matrix.rows);
    this.rests = restsOf(matrix, this.rare);
    this.sums = new Float32Array(matrix.rows);
  }

  from(row: number): void {
    this.sums.fill(0);
    this.row = row;
    const { starts, tokens, weights } = this.matrix;
    const { lists, rows, weights: values } = this.columns;
    const { sums, rare } = this;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const column = tokens[i] as number;
      if (column >= rare) return;
      const weight = weights[i] as number;
      const end = lists[column + 1] as number;
      for (let k = lists[column] as number; k < end; k++)
        sums[rows[k] as number] = (sums[rows[k] as number] as number) + weight * (values[k] as number);
    }
  }

  most(other: number): number {
    const { sums, rests } = this;
    return (sums[other] as number) + (rests[this.row] as number) * (rests[other] as number) + HAIR;
  }
}

/** Columns ascend with the length of their lists: the first that is longer. */
function firstBeyond(lists: Int32Array, most: number): number {
  let column = 0;
  while (column + 1 < lists.length && (lists[column + 1] as number) - (lists[column] as number) <= most)
    column++;
  return column;
}

function restsOf({ rows, starts, tokens, weights }: Matrix, rare: number): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => {
    let squares = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
      if ((tokens[i] as number) >= rare) squares += (weights[i] as number) ** 2;
    return Math.sqrt(squares);
  });
}
