import type { Matrix } from './weigh.js';

/** A row of a matrix spread over all columns, to be multiplied with other rows. */
export class DenseRow {
  private readonly dense: Float32Array;
  private row = 0;

  constructor(private readonly matrix: Matrix) {
    this.dense = new Float32Array(matrix.columns);
  }

  spread(row: number): void {
    const { starts, tokens, weights } = this.matrix;
    for (let i = starts[this.row] as number; i < (starts[this.row + 1] as number); i++)
      this.dense[tokens[i] as number] = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
      this.dense[tokens[i] as number] = weights[i] as number;
    this.row = row;
  }

  dot(row: number): number {
    const { starts, tokens, weights } = this.matrix;
    const end = starts[row + 1] as number;
    let sum = 0;
    for (let i = starts[row] as number; i < end; i++)
      sum += (this.dense[tokens[i] as number] as number) * (weights[i] as number);
    return sum;
  }
}
