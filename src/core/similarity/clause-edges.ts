/** A clause of the one side that says the same as one of the other, by place. */
export interface ClauseEdge {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Edges between the clauses of two items, the likeliest first, of equal ones the earlier; few, and one list for all pairs. */
export class ClauseEdges {
  private readonly left: number[] = [];
  private readonly right: number[] = [];
  private readonly scores: number[] = [];
  private size = 0;
  /** Clauses of either side that a better edge uses. */
  private readonly isLeftUsed: boolean[] = [];
  private readonly isRightUsed: boolean[] = [];

  clear(): void {
    this.size = 0;
  }

  add(i: number, j: number, score: number): void {
    const { left, right, scores } = this;
    let place = this.size++;
    while (place > 0 && this.isBehind(place - 1, i, j, score)) {
      left[place] = left[place - 1] as number;
      right[place] = right[place - 1] as number;
      scores[place] = scores[place - 1] as number;
      place--;
    }
    left[place] = i;
    right[place] = j;
    scores[place] = score;
  }

  /** How many there are when each clause is used once, the likeliest edges first. */
  count(): number {
    let count = 0;
    this.use(() => count++);
    return count;
  }

  /** These edges. */
  taken(): readonly ClauseEdge[] {
    const taken: ClauseEdge[] = [];
    this.use((at) =>
      taken.push({
        ...{ i: this.left[at] as number, j: this.right[at] as number },
        score: this.scores[at] as number,
      }),
    );
    return taken;
  }

  private use(take: (at: number) => void): void {
    const { left, right, isLeftUsed, isRightUsed, size } = this;
    for (let at = 0; at < size; at++) {
      isLeftUsed[left[at] as number] = false;
      isRightUsed[right[at] as number] = false;
    }
    for (let at = 0; at < size; at++) {
      const [i, j] = [left[at] as number, right[at] as number];
      if (isLeftUsed[i] || isRightUsed[j]) continue;
      isLeftUsed[i] = true;
      isRightUsed[j] = true;
      take(at);
    }
  }

  private isBehind(at: number, i: number, j: number, score: number): boolean {
    const own = this.scores[at] as number;
    if (own !== score) return own < score;
    const mine = this.left[at] as number;
    return mine === i ? (this.right[at] as number) > j : mine > i;
  }
}
