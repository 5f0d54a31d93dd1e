import type { Pair } from './candidates.js';

/** A scored pair by position; `decided` comes from a person and is kept whatever the scores say. */
export interface Edge {
  readonly pair: Pair;
  readonly score: number;
  readonly isDuplicate: boolean;
  readonly decided?: 'confirmed' | 'rejected';
}

/** What is said of an edge, as bits. */
const JOINING = 1;
const CONFIRMED = 2;
const REJECTED = 4;

/** Edges as numbers, in the order in which they came: 17 bytes each. */
export class EdgeColumns {
  left = new Int32Array(1 << 12);
  right = new Int32Array(1 << 12);
  private scores = new Float64Array(1 << 12);
  private flags = new Uint8Array(1 << 12);
  length = 0;
  /** Positions are below this. */
  items = 0;

  constructor(edges: Iterable<Edge>) {
    for (const edge of edges) this.push(edge);
  }

  /** May two clusters grow together along it? */
  joins(edge: number): boolean {
    return ((this.flags[edge] as number) & JOINING) !== 0;
  }

  isConfirmed(edge: number): boolean {
    return ((this.flags[edge] as number) & CONFIRMED) !== 0;
  }

  isRejected(edge: number): boolean {
    return ((this.flags[edge] as number) & REJECTED) !== 0;
  }

  /** The score, or what a person said of it. */
  weight(edge: number): number {
    return this.isConfirmed(edge) ? 1 : this.isRejected(edge) ? 0 : (this.scores[edge] as number);
  }

  /** Those that join, the confirmed first, then the likeliest, of equals the earlier pair. */
  joining(): Uint32Array {
    const { left, right, scores } = this;
    let count = 0;
    const found = new Uint32Array(this.length);
    for (let edge = 0; edge < this.length; edge++) if (this.joins(edge)) found[count++] = edge;
    const rank = (edge: number) => (this.isConfirmed(edge) ? 2 : (scores[edge] as number));
    return found
      .slice(0, count)
      .sort(
        (x, y) =>
          rank(y) - rank(x) ||
          (left[x] as number) - (left[y] as number) ||
          (right[x] as number) - (right[y] as number),
      );
  }

  private push({ pair: [a, b], score, isDuplicate, decided }: Edge): void {
    if (this.length === this.left.length) this.grow();
    this.left[this.length] = a;
    this.right[this.length] = b;
    this.scores[this.length] = score;
    this.flags[this.length++] =
      (decided === 'confirmed' || isDuplicate ? JOINING : 0) |
      (decided === 'confirmed' ? CONFIRMED : decided === 'rejected' ? REJECTED : 0);
    this.items = Math.max(this.items, a + 1, b + 1);
  }

  private grow(): void {
    const room = 2 * this.length;
    const { left, right, scores, flags } = this;
    (this.left = new Int32Array(room)).set(left);
    (this.right = new Int32Array(room)).set(right);
    (this.scores = new Float64Array(room)).set(scores);
    (this.flags = new Uint8Array(room)).set(flags);
  }
}
