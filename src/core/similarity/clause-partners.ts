import { type PreparedClause, needed, prepareClause, sharedScore } from './clauses.js';

/** A clause that says the same as another, by its number, and how alike they are. */
export interface ClausePartner {
  readonly clause: number;
  readonly score: number;
}

/**
 * The distinct clauses of an inventory, and of each those that say the same, itself among them. Found once for each
 * clause that is asked about, by counting the character pairs that others have in common with it: as many as being
 * alike takes, or it is not looked at. Cost of a clause: the lists of its pairs.
 */
export class ClausePartners {
  private readonly prepared: PreparedClause[] = [];
  private readonly numbers = new Map<string, number>();
  /** Clauses that hold a character pair, ascending. */
  private readonly holders = new Map<number, number[]>();
  private readonly found: (readonly ClausePartner[] | undefined)[] = [];
  private counts = new Uint16Array(0);

  /** Number of a clause; equal clauses have one. */
  numberOf(clause: string): number {
    const known = this.numbers.get(clause);
    if (known !== undefined) return known;
    const number = this.prepared.length;
    const prepared = prepareClause(clause);
    this.numbers.set(clause, number);
    this.prepared.push(prepared);
    for (const pair of prepared.pairs) {
      const list = this.holders.get(pair);
      if (list) list.push(number);
      else this.holders.set(pair, [number]);
    }
    return number;
  }

  textOf(clause: number): string {
    return this.prepared[clause]?.clause ?? '';
  }

  /** All clauses must have their numbers before the first is asked about. */
  of(clause: number): readonly ClausePartner[] {
    return (this.found[clause] ??= this.find(clause));
  }

  private find(clause: number): readonly ClausePartner[] {
    const own = this.prepared[clause];
    if (!own) return [];
    if (this.counts.length < this.prepared.length) this.counts = new Uint16Array(this.prepared.length);
    const { counts } = this;
    const touched: number[] = [];
    for (const pair of own.pairs)
      for (const other of this.holders.get(pair) ?? []) {
        const before = counts[other] as number;
        if (before === 0) touched.push(other);
        counts[other] = before + 1;
      }
    const partners: ClausePartner[] = own.pairs.length ? [] : [{ clause, score: 1 }];
    for (const other of touched) {
      const common = counts[other] as number;
      counts[other] = 0;
      const their = this.prepared[other] as PreparedClause;
      if (common < needed(Math.min(own.pairs.length, their.pairs.length))) continue;
      const score = sharedScore(own, their, common);
      if (score > 0) partners.push({ clause: other, score });
    }
    return partners;
  }
}
