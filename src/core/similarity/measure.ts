import { ALIKE, type PreparedClause, prepareClause, sharedScore } from './clauses.js';
import type { Profile } from './profile.js';
import type { Measured } from './compare.js';
import { DenseRow } from './dense-row.js';
import { countDocuments } from './tokens.js';
import type { Counts, Matrix } from './weigh.js';

/** Clauses of one item beyond these are left to a slower way: their numbers no longer fit one word of bits. */
const MOST_CLAUSES = 31;
/** Cosines of single-precision rows may come out above 1 by a hair. */
const MOST_COSINE = 1 + 1e-6;

/** Everything about a pair that comes from laying texts side by side, written for one pair after another. */
export interface Measurer extends Measured {
  /** Fixes the first item; the measures of `to` are then between it and the other. */
  readonly from: (item: number) => void;
  /**
   * Measures what costs least. Until the rest is asked for, functions count as equal and as many clauses as can be
   * as shared: no pair scores more. The cosine of the themes may be known already.
   */
  readonly to: (item: number, theme?: number) => void;
  readonly compareFunctions: () => void;
  readonly countShared: () => void;
}

interface Texts {
  readonly profiles: readonly Profile[];
  readonly functions: Matrix;
  readonly themes: Matrix;
}

/**
 * One item against many. Its rows are spread out densely and its character pairs marked with the clauses they
 * stand in, so that each other item costs one pass over its own columns and character pairs: no sets are merged
 * and nothing is allocated. The measures are those of `cosine`, `diceOf` and `matchClauses`, to the last bit.
 */
export function createMeasurer({ profiles, functions, themes }: Texts): Measurer {
  return new BoardMeasurer(profiles, functions, themes);
}

class BoardMeasurer implements Measurer {
  functions = 0;
  theme = 0;
  name = 0;
  shared = 0;
  isApart = false;
  private item = 0;
  private readonly functionRow: DenseRow;
  private readonly themeRow: DenseRow;
  private readonly clauses: readonly (readonly PreparedClause[])[];
  private readonly clausePairs: PairNumbers;
  private readonly cores: PairNumbers;
  /** Per character pair the clauses of the first item that hold it, as bits. */
  private readonly marks: Int32Array;
  private readonly coreMarks: Uint8Array;
  private readonly owns: Counts;
  private readonly ownMarks: Uint8Array;
  private readonly counts = new Int32Array(MOST_CLAUSES);
  private at = 0;
  /** Character pairs of the shortest clause of the first item. */
  private shortest = Infinity;

  constructor(
    private readonly profiles: readonly Profile[],
    functions: Matrix,
    themes: Matrix,
  ) {
    this.functionRow = new DenseRow(functions);
    this.themeRow = new DenseRow(themes);
    this.clauses = profiles.map((profile) => profile.clauses.map(prepareClause));
    this.clausePairs = new PairNumbers(this.clauses.map((list) => list.map(({ pairs }) => pairs)));
    this.cores = new PairNumbers(profiles.map(({ core }) => [prepareClause(core).pairs]));
    this.marks = new Int32Array(this.clausePairs.size);
    this.coreMarks = new Uint8Array(this.cores.size);
    this.owns = countDocuments(profiles.map(({ ownTokens }) => ({ tokens: [ownTokens] })));
    this.ownMarks = new Uint8Array(this.owns.vocabulary);
  }

  from(item: number): void {
    this.unmark(this.at);
    this.at = item;
    this.functionRow.spread(item);
    this.themeRow.spread(item);
    const { starts, numbers, texts } = this.clausePairs;
    this.shortest = Infinity;
    for (let text = texts[item] as number, c = 0; text < (texts[item + 1] as number); text++, c++) {
      if (c >= MOST_CLAUSES) break;
      this.shortest = Math.min(this.shortest, (starts[text + 1] as number) - (starts[text] as number));
      for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
        const pair = numbers[i] as number;
        this.marks[pair] = (this.marks[pair] as number) | (1 << c);
      }
    }
    const core = this.cores;
    for (let i = core.starts[item] as number; i < (core.starts[item + 1] as number); i++)
      this.coreMarks[core.numbers[i] as number] = 1;
    this.markOwn(item, 1);
  }

  private markOwn(item: number, mark: 0 | 1): void {
    const { starts, tokens } = this.owns;
    for (let i = starts[item] as number; i < (starts[item + 1] as number); i++)
      this.ownMarks[tokens[i] as number] = mark;
  }

  private unmark(item: number): void {
    const { starts, numbers, texts } = this.clausePairs;
    const end = starts[texts[item + 1] as number] as number;
    for (let i = starts[texts[item] as number] as number; i < end; i++) this.marks[numbers[i] as number] = 0;
    const core = this.cores;
    for (let i = core.starts[item] as number; i < (core.starts[item + 1] as number); i++)
      this.coreMarks[core.numbers[i] as number] = 0;
    this.markOwn(item, 0);
  }

  to(item: number, theme = NaN): void {
    this.functions = MOST_COSINE;
    this.theme = theme === theme ? theme : this.themeRow.dot(item);
    this.name = this.nameWith(item);
    this.isApart = this.isApartFrom(item);
    this.item = item;
    this.shared = Math.min(this.clauses[this.at]?.length ?? 0, this.clauses[item]?.length ?? 0);
  }

  compareFunctions(): void {
    this.functions = this.functionRow.dot(this.item);
  }

  countShared(): void {
    this.shared = this.sharedWith(this.item);
  }

  private nameWith(item: number): number {
    const [mine, theirs] = [this.profiles[this.at]?.core, this.profiles[item]?.core];
    if (mine === theirs && mine) return 1;
    const { starts, numbers } = this.cores;
    const begin = starts[item] as number;
    const end = starts[item + 1] as number;
    const length = (starts[this.at + 1] as number) - (starts[this.at] as number);
    if (begin === end || !length) return 0;
    let common = 0;
    for (let i = begin; i < end; i++) common += this.coreMarks[numbers[i] as number] as number;
    const least = Math.min(length, end - begin);
    return (2 * (common / Math.max(1, least)) * least) / (length + end - begin);
  }

  private isApartFrom(item: number): boolean {
    const { starts, tokens } = this.owns;
    const begin = starts[item] as number;
    const end = starts[item + 1] as number;
    if (begin === end || starts[this.at] === starts[this.at + 1]) return false;
    for (let i = begin; i < end; i++) if (this.ownMarks[tokens[i] as number] === 1) return false;
    return true;
  }

  private sharedWith(item: number): number {
    const mine = this.clauses[this.at] as readonly PreparedClause[];
    const theirs = this.clauses[item] as readonly PreparedClause[];
    if (mine.length > MOST_CLAUSES) return sharedCount(mine, theirs);
    const { starts, numbers, texts } = this.clausePairs;
    const { counts, marks } = this;
    let edges: Edge[] | null = null;
    const first = texts[item] as number;
    const own = texts[this.at] as number;
    const shortest = this.shortest;
    for (let text = first; text < (texts[item + 1] as number); text++) {
      const begin = starts[text] as number;
      const end = starts[text + 1] as number;
      // Most clauses have too little in common with all of the other side together.
      let hits = 0;
      for (let i = begin; i < end; i++) if (marks[numbers[i] as number] !== 0) hits++;
      if (hits === 0 || hits < ALIKE * Math.min(shortest, end - begin)) continue;
      let seen = 0;
      for (let i = begin; i < end; i++) {
        let bits = marks[numbers[i] as number] as number;
        seen |= bits;
        for (; bits; bits &= bits - 1) {
          const c = 31 - Math.clz32(bits & -bits);
          counts[c] = (counts[c] as number) + 1;
        }
      }
      for (; seen; seen &= seen - 1) {
        const c = 31 - Math.clz32(seen & -seen);
        const common = counts[c] as number;
        counts[c] = 0;
        const length = (starts[own + c + 1] as number) - (starts[own + c] as number);
        if (common / Math.min(length, end - begin) < ALIKE) continue;
        const score = sharedScore(mine[c] as PreparedClause, theirs[text - first] as PreparedClause, common);
        if (score > 0) (edges ??= []).push({ i: c, j: text - first, score });
      }
    }
    return edges === null ? 0 : edges.length === 1 ? 1 : takeEach(edges);
  }
}

interface Edge {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** How many pairs of clauses are taken when the likeliest go first and each clause goes once. */
function takeEach(edges: Edge[]): number {
  edges.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const left = new Set<number>();
  const right = new Set<number>();
  for (const { i, j } of edges) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
  }
  return left.size;
}

function sharedCount(mine: readonly PreparedClause[], theirs: readonly PreparedClause[]): number {
  const edges = mine.flatMap((one, i) =>
    theirs.flatMap((other, j) => {
      const score = sharedScore(one, other);
      return score > 0 ? [{ i, j, score }] : [];
    }),
  );
  return takeEach(edges);
}

/** Character pairs as small numbers, the texts of an item one after another. */
class PairNumbers {
  /** Texts of item n: `texts[n]` … `texts[n + 1]`; pairs of text t: `starts[t]` … `starts[t + 1]`. */
  readonly texts: Uint32Array;
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly size: number;

  constructor(items: readonly (readonly Int32Array[])[]) {
    const texts = items.flat();
    this.texts = new Uint32Array(items.length + 1);
    for (const [item, list] of items.entries())
      this.texts[item + 1] = (this.texts[item] as number) + list.length;
    this.starts = new Uint32Array(texts.length + 1);
    for (const [text, pairs] of texts.entries())
      this.starts[text + 1] = (this.starts[text] as number) + pairs.length;
    this.numbers = new Uint32Array(this.starts[texts.length] as number);
    const known = new Map<number, number>();
    let end = 0;
    for (const pairs of texts)
      for (const pair of pairs) {
        let number = known.get(pair);
        if (number === undefined) known.set(pair, (number = known.size));
        this.numbers[end++] = number;
      }
    this.size = known.size;
  }
}
