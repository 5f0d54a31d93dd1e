import type { Ledger } from './ledger.js';
import { haveCommon, holds } from './number-lists.js';
import { type Amounts, AT } from './score.js';

/** Two kinds of one trade are confused more easily: they set a pair apart by this share. */
const ONE_TRADE = 0.75;
/** So much do two kinds that the list calls neighbours. */
const NEAR = 0.25;
/** A name that speaks of something the other only does (its functions) agrees by half. */
const HALF = 0.5;
/** Guesses that are half sure say less than half: single cues of two clauses are no evidence by themselves. */
const SURE = 1.5;

/** What the kinds of two items and the objects in their names say, entered among the amounts of a pair. */
export class PairKinds {
  /** The guess of the first item that both agree on, by its place among all guesses; −1: none. */
  guess = -1;
  /** How surely they are of one kind, and of two: before anything eases it. */
  same = 0;
  unlike = 0;
  isNamedByBoth = false;
  /** How many of the two have functions none of which speaks of the kind both are of. */
  unborne = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly amounts: Amounts,
  ) {}

  enter(a: number, b: number): void {
    this.agree(a, b);
    this.amounts[AT.sameKind] = this.same ** SURE;
    this.amounts[AT.namedByBoth] = this.isNamedByBoth ? this.same : 0;
    this.enterSubjects(a, b);
    this.enterOthers(a, b);
  }

  private agree(a: number, b: number): void {
    const { guesses, kinds, confidences, isNamed, isBorneOut, kindDrawers } = this.ledger;
    this.guess = -1;
    this.same = 0;
    this.isNamedByBoth = false;
    this.unborne = 0;
    if (((kindDrawers[a] as number) & (kindDrawers[b] as number)) === 0) return;
    const begin = guesses[b] as number;
    const end = guesses[b + 1] as number;
    for (let i = guesses[a] as number; i < (guesses[a + 1] as number); i++)
      for (let j = begin; j < end; j++) {
        if (kinds[i] !== kinds[j]) continue;
        const confidence = Math.min(confidences[i] as number, confidences[j] as number);
        if (confidence <= this.same) continue;
        this.same = confidence;
        this.guess = i;
        this.isNamedByBoth = isNamed[i] === 1 && isNamed[j] === 1;
        this.unborne = 2 - (isBorneOut[i] as number) - (isBorneOut[j] as number);
      }
  }

  private enterOthers(a: number, b: number): void {
    const { ledger, amounts } = this;
    const { guesses, kinds, confidences, trades } = ledger;
    const i = guesses[a] as number;
    const j = guesses[b] as number;
    const hasA = i < (guesses[a + 1] as number);
    const hasB = j < (guesses[b + 1] as number);
    this.unlike = 0;
    amounts[AT.otherKind] = 0;
    amounts[AT.lonelyKind] = 0;
    amounts[AT.nearKind] = 0;
    if (hasA && hasB) {
      const least = Math.min(confidences[i] as number, confidences[j] as number);
      this.unlike = Math.max(0, least - this.same);
      const mine = kinds[i] as number;
      const its = kinds[j] as number;
      if (mine === its) return;
      const isNear = holds(ledger.nearKinds, mine, its);
      amounts[AT.nearKind] = isNear ? this.unlike : 0;
      const share = isNear ? NEAR : trades[mine] !== -1 && trades[mine] === trades[its] ? ONE_TRADE : 1;
      amounts[AT.otherKind] = this.unlike * share * (1 - HALF * (amounts[AT.sameSubject] as number));
    } else if (hasA) amounts[AT.lonelyKind] = confidences[i] as number;
    else if (hasB) amounts[AT.lonelyKind] = confidences[j] as number;
  }

  private enterSubjects(a: number, b: number): void {
    const { ledger, amounts } = this;
    const { starts, values } = ledger.subjects;
    const mine = (starts[a + 1] as number) - (starts[a] as number);
    const theirs = (starts[b + 1] as number) - (starts[b] as number);
    amounts[AT.sameSubject] = 0;
    amounts[AT.otherSubject] = 0;
    if (mine + theirs === 0) return;
    if (((ledger.subjectDrawers[a] as number) & (ledger.subjectDrawers[b] as number)) !== 0) {
      let common = 0;
      for (let i = starts[a] as number; i < (starts[a + 1] as number); i++)
        for (let j = starts[b] as number; j < (starts[b + 1] as number); j++)
          if (values[i] === values[j]) common++;
      if (common) amounts[AT.sameSubject] = common / Math.min(mine, theirs);
      else if (
        haveCommon(ledger.subjects, a, ledger.otherSubjects, b) ||
        haveCommon(ledger.subjects, b, ledger.otherSubjects, a)
      )
        amounts[AT.sameSubject] = HALF;
    }
    if (mine && theirs && amounts[AT.sameSubject] === 0 && !this.holdsBoth(b)) amounts[AT.otherSubject] = 1;
  }

  /** Does the list itself say that what both names speak of belongs to their kind? */
  private holdsBoth(b: number): boolean {
    const { guesses, kinds, holdsSubject } = this.ledger;
    if (this.guess < 0 || holdsSubject[this.guess] === 0) return false;
    for (let j = guesses[b] as number; j < (guesses[b + 1] as number); j++)
      if (kinds[j] === kinds[this.guess]) return holdsSubject[j] === 1;
    return false;
  }
}
