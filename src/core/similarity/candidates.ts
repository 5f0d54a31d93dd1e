import type { ClauseTable } from './clause-table.js';
import { byValue } from './number-lists.js';
import type { SystemKind } from './lexicon.js';
import type { Profile } from './profile.js';
import { type Columns, type Matrix, transpose } from './weigh.js';

/** Two positions in the inventory, the smaller first. */
export type Pair = readonly [number, number];

export interface CandidateOptions {
  /** Lowest cosine of names and functions together at which two items are compared. */
  readonly threshold: number;
  /** Lowest confidence at which an item is compared with all others of a kind. */
  readonly confidence: number;
  /** Every pair is compared, whatever it shares: a few hundred items have few enough. */
  readonly isEvery?: boolean;
  /** Pairs that somebody decided: compared whatever they share. */
  readonly decided?: readonly Pair[];
}

/** Stands for the sum of a partner that is wanted whatever its cosine: no cosine is as large. */
const FILED = 2;

/**
 * Every pair worth scoring, one item at a time: all pairs whose texts reach the cosine (exact: each is summed up
 * whole), all pairs of one kind and all pairs that share a whole clause, which may share no other word. Nothing is
 * sampled, and no more is held than the partners of one item: an inventory of thirty thousand alike has 200
 * million candidates. Cost of an item: the lists of its columns behind it, its blocks, and a look at each later item. Memory: the matrix once
 * more by columns, and four numbers per item.
 */
export class Candidates {
  /** Partners of the item last asked for that come after it, ascending, and the cosine of each. */
  readonly partners: Uint32Array;
  readonly cosines: Float64Array;
  private readonly columns: Columns;
  /** Per column its first entry that may still be behind: items are asked for in ascending order. */
  private readonly next: Int32Array;
  private readonly sums: Float64Array;
  private readonly filedCosines: Float64Array;
  private readonly blocks: readonly (readonly (readonly number[])[])[];

  constructor(
    private readonly themes: Matrix,
    profiles: readonly Profile[],
    clauses: ClauseTable,
    private readonly options: CandidateOptions,
  ) {
    this.columns = transpose(themes);
    this.next = this.columns.lists.slice();
    this.partners = new Uint32Array(themes.rows);
    this.cosines = new Float64Array(themes.rows);
    this.sums = new Float64Array(themes.rows);
    this.filedCosines = new Float64Array(themes.rows);
    this.blocks = blocksOf(profiles, clauses, options);
  }

  /** How many partners the item has; items must be asked for in ascending order. */
  after(item: number): number {
    const { partners, cosines, sums, filedCosines } = this;
    const { isEvery = false, threshold } = this.options;
    const least = isEvery ? 0 : threshold;
    this.addUp(item);
    if (!isEvery) this.file(item);
    let count = 0;
    // Most later items share a column: going through all of them costs less than keeping and sorting a list.
    for (let other = item + 1; other < sums.length; other++) {
      const sum = sums[other] as number;
      if (sum < least) continue;
      partners[count] = other;
      cosines[count++] = sum === FILED ? (filedCosines[other] as number) : sum;
    }
    sums.fill(0, item + 1);
    return count;
  }

  /** The cosine with every later item that shares a column, added up rarest column first. */
  private addUp(item: number): void {
    const { next, sums } = this;
    const { lists, rows, weights } = this.columns;
    for (let i = this.themes.starts[item] as number; i < (this.themes.starts[item + 1] as number); i++) {
      const column = this.themes.tokens[i] as number;
      const weight = this.themes.weights[i] as number;
      const end = lists[column + 1] as number;
      let entry = next[column] as number;
      while (entry < end && (rows[entry] as number) <= item) entry++;
      next[column] = entry;
      for (; entry < end; entry++) {
        const other = rows[entry] as number;
        sums[other] = (sums[other] as number) + weight * (weights[entry] as number);
      }
    }
  }

  /** Marks partners of one kind, one clause or one decision, and keeps their cosines. */
  private file(item: number): void {
    const { sums, filedCosines } = this;
    for (const block of this.blocks[item] ?? [])
      for (let k = block.length - 1; k >= 0 && (block[k] as number) > item; k--) {
        const other = block[k] as number;
        if (sums[other] === FILED) continue;
        filedCosines[other] = sums[other] as number;
        sums[other] = FILED;
      }
  }
}

/** Clauses shared by more items than this are talk (数据查询), not a block: their number grows with its square. */
const LARGEST_CLAUSE_BLOCK = 50;

/** Shorter ones say too little to be a block. */
const SHORTEST_CLAUSE = 4;

/** Per item the blocks it stands in; items of a block ascend. */
function blocksOf(
  profiles: readonly Profile[],
  { lists, texts }: ClauseTable,
  { confidence, decided = [] }: CandidateOptions,
): readonly (readonly (readonly number[])[])[] {
  const byKind = new Map<SystemKind, number[]>();
  for (const [item, { kinds }] of profiles.entries())
    for (const guess of kinds) {
      if (guess.confidence < confidence) continue;
      const list = byKind.get(guess.kind);
      if (list) list.push(item);
      else byKind.set(guess.kind, [item]);
    }
  const blocks: (readonly number[])[][] = profiles.map(() => []);
  const enter = (block: readonly number[]) => {
    if (block.length > 1) for (const item of block) blocks[item]?.push(block);
  };
  for (const block of byKind.values()) enter(block);
  const { starts, values } = byValue(lists, texts.length);
  for (const [clause, text] of texts.entries()) {
    const [begin, end] = [starts[clause] as number, starts[clause + 1] as number];
    if (text.length >= SHORTEST_CLAUSE && end - begin > 1 && end - begin <= LARGEST_CLAUSE_BLOCK)
      enter([...values.subarray(begin, end)]);
  }
  for (const pair of decided) enter(pair);
  return blocks;
}
