import { type Ledger, PER_SET } from './ledger.js';

/** Guard set that separates trades: it does not hold for kinds that every trade has (办公, 视频会议). */
const TRADE = '行业';

/** What sets two items of one kind apart: objects that exclude each other, and words of a part, stage or channel. */
export class PairLimits {
  /** Guard sets in which both speak of something, and of nothing alike, by number. */
  readonly opposed: number[] = [];
  /** Qualifiers of one name only, by number. */
  readonly unshared: number[] = [];
  /** Is one of these a business of its own? */
  isOwnBusiness = false;
  private readonly trade: number;

  constructor(private readonly ledger: Ledger) {
    this.trade = ledger.sets.indexOf(TRADE);
  }

  /** Compares two items of a kind (−1: of none) that every department may have one of, or not. */
  enter(a: number, b: number, kind: number, isCommon: boolean): void {
    const { guardDrawers } = this.ledger;
    this.opposed.length = 0;
    this.unshared.length = 0;
    this.isOwnBusiness = false;
    if (((guardDrawers[a] as number) & (guardDrawers[b] as number)) !== 0)
      this.collectOpposed(a, b, kind, isCommon);
    if (isCommon) return;
    this.collectUnshared(a, b, kind);
    this.collectUnshared(b, a, kind);
  }

  private collectOpposed(a: number, b: number, kind: number, isCommon: boolean): void {
    const { starts, values } = this.ledger.guards;
    const endA = starts[a + 1] as number;
    const endB = starts[b + 1] as number;
    let i = starts[a] as number;
    let j = starts[b] as number;
    while (i < endA && j < endB) {
      const set = setOf(values[i] as number);
      const other = setOf(values[j] as number);
      const nextI = set <= other ? this.endOfSet(i, endA) : i;
      const nextJ = other <= set ? this.endOfSet(j, endB) : j;
      if (
        set === other &&
        !(isCommon && set === this.trade) &&
        !this.agree(i, nextI, j, nextJ) &&
        !(this.isNamedFor(kind, i, nextI) && this.isNamedFor(kind, j, nextJ))
      )
        this.opposed.push(set);
      i = nextI;
      j = nextJ;
    }
  }

  /** Unless the kind itself is made of such words (监控 in 视频监控). */
  private collectUnshared(item: number, other: number, kind: number): void {
    const { starts, values } = this.ledger.ownQualifiers;
    for (let at = starts[item] as number; at < (starts[item + 1] as number); at++) {
      const word = values[at] as number;
      if (this.ledger.speaksOf(other, word)) continue;
      if (kind >= 0 && this.ledger.isWrittenIn(kind, word)) continue;
      this.unshared.push(word);
      if (this.ledger.isOwnBusiness[word] === 1) this.isOwnBusiness = true;
    }
  }

  /** Where the alternatives of the set end that begin at a place. */
  private endOfSet(from: number, end: number): number {
    const { values } = this.ledger.guards;
    const set = setOf(values[from] as number);
    let at = from + 1;
    while (at < end && setOf(values[at] as number) === set) at++;
    return at;
  }

  private agree(from: number, to: number, begin: number, end: number): boolean {
    const { values } = this.ledger.guards;
    for (let i = from; i < to; i++)
      for (let j = begin; j < end; j++) if (values[i] === values[j]) return true;
    return false;
  }

  /** Does the list itself name one of the alternatives for the kind? */
  private isNamedFor(kind: number, from: number, to: number): boolean {
    if (kind < 0) return false;
    const { guards, kindGuards } = this.ledger;
    const end = kindGuards.starts[kind + 1] as number;
    for (let i = from; i < to; i++)
      for (let k = kindGuards.starts[kind] as number; k < end; k++)
        if (guards.values[i] === kindGuards.values[k]) return true;
    return false;
  }
}

const setOf = (alternative: number): number => (alternative / PER_SET) | 0;
