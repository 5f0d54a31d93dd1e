import { ClauseBoard } from './clause-board.js';
import type { ClauseEdge } from './clause-edges.js';
import type { ClauseTable } from './clause-table.js';
import { CosineBound } from './cosine-bound.js';
import { DenseRow } from './dense-row.js';
import { Ledger } from './ledger.js';
import { NameBoard } from './name-board.js';
import { PairKinds } from './pair-kinds.js';
import { PairLimits } from './pair-limits.js';
import type { Profile } from './profile.js';
import type { KindGuess } from './kind-guess.js';
import { type Amounts, AT, createAmounts } from './score.js';
import type { Matrix } from './weigh.js';

/** What a pair is compared by besides the amounts of its evidence, in words: for whoever explains it. */
export interface ComparedWords {
  /** The kind that both are of, and the likeliest kind of each. */
  readonly kind: KindGuess | null;
  readonly kinds: readonly [KindGuess | null, KindGuess | null];
  /** Guard sets whose objects exclude each other. */
  readonly objects: readonly string[];
  /** Words of a part, stage or channel that only one side has. */
  readonly qualifiers: readonly string[];
  /** Clauses that both have, by their places in the lists of both, the likeliest first. */
  readonly clauses: readonly ClauseEdge[];
}

/** Both names say what they are about, and nothing of it agrees: then like functions and words of form say less. */
const NAMED_APART = 0.4;
/** Names below this have nothing in common. */
const UNLIKE_NAMES = 0.1;
/** A product of the province is issued for sure; a provincial unit's own office system is not issued at all. */
const BRAND = 1.3;
/** From this confidence on a kind that every department has is what the pair is about. */
const COMMON = 0.4;
/** More than two words that only one side has say no more than two. */
const MOST_QUALIFIERS = 2;
/** What a business of its own that only one side names counts for, in words beyond the others. */
const OWN_BUSINESS = 4;
/** A kind that both names state has been told apart from its neighbours by the list already. */
const KNOWN_KIND = 0.5;

/** From so many clauses on functions are told, and below this cosine they have no word in common. */
const TOLD = 2;
const STRANGE = 0.02;
/** Neighbouring kinds agree by this share where no function tells so. */
const UNTOLD = 0.4;
/** Functions that do not speak of the kind that the name states set two apart by this much more. */
const UNBORNE = 2;

/** The evidence that is settled by each step after the first. */
export const SETTLED = {
  limits: [AT.objects, AT.qualifier],
  functions: [AT.functions, AT.nearKind, AT.strangeFunctions],
  clauses: [AT.sharedClauses, AT.noSharedClause],
} as const;

export interface ComparedTexts {
  readonly profiles: readonly Profile[];
  readonly functions: Matrix;
  readonly themes: Matrix;
  readonly clauses: ClauseTable;
}

/**
 * One item against many others: what they have in common and what separates them, as amounts of evidence. The first
 * is spread out and marked (`from`), so that each other costs one pass over its own numbers.
 */
export class Comparer {
  /** Of the pair last asked for. */
  readonly amounts: Amounts = createAmounts();
  private readonly ledger: Ledger;
  private readonly kinds: PairKinds;
  private readonly limits: PairLimits;
  private readonly names: NameBoard;
  private readonly clauses: ClauseBoard;
  private readonly functionRow: DenseRow;
  private readonly functionBound: CosineBound;
  private readonly themeRow: DenseRow;
  private a = -1;
  private b = -1;
  /** Of the pair last asked for: the kind that both are of (−1: none), and whether every department may have one. */
  private kind = -1;
  private isCommon = false;
  /** How much is left to the names where no kind says anything. */
  private alone = 0;

  constructor(private readonly texts: ComparedTexts) {
    const { profiles, functions, themes, clauses } = texts;
    this.ledger = new Ledger(profiles);
    this.kinds = new PairKinds(this.ledger, this.amounts);
    this.limits = new PairLimits(this.ledger);
    this.names = new NameBoard(profiles);
    this.clauses = new ClauseBoard(clauses);
    this.functionRow = new DenseRow(functions);
    this.functionBound = new CosineBound(functions);
    this.themeRow = new DenseRow(themes);
  }

  /** Fixes the first item. */
  from(item: number): void {
    if (item === this.a) return;
    this.a = item;
    this.names.from(item);
    this.clauses.from(item);
    this.functionRow.spread(item);
    this.functionBound.from(item);
    this.themeRow.spread(item);
  }

  /**
   * Fills in what costs least: kinds, owners, names and the cosine of the themes, which may be known already. Until
   * the rest is asked for, step by step, functions count as equal, nothing as setting the two apart, and as many
   * clauses as can be as shared: no pair has more evidence for it.
   */
  to(item: number, theme = NaN): void {
    const { amounts, ledger, kinds, a } = this;
    this.b = item;
    kinds.enter(a, item);
    this.kind = kinds.guess < 0 ? -1 : (ledger.kinds[kinds.guess] as number);
    this.isCommon = kinds.same > COMMON && ledger.isCommon[this.kind] === 1;
    this.enterOwners();
    const likelyOther = Math.max(kinds.same, kinds.unlike);
    this.alone = Math.max(0, 1 - 2 * likelyOther);
    const cosine = theme === theme ? theme : this.themeRow.dot(item);
    amounts[AT.sameCore] = ledger.cores[a] === ledger.cores[item] && ledger.hasCore[item] === 1 ? 1 : 0;
    amounts[AT.theme] = cosine;
    amounts[AT.themeAlone] = (1 - likelyOther) * cosine;
    this.enterNames();
    amounts[AT.objects] = 0;
    amounts[AT.qualifier] = 0;
    amounts[AT.functions] = this.functionBound.most(item);
    amounts[AT.strangeFunctions] = 0;
    this.enterShared(Math.min(ledger.clauseCounts[a] as number, ledger.clauseCounts[item] as number));
  }

  compareLimits(): void {
    const { amounts, kinds, limits } = this;
    limits.enter(this.a, this.b, this.kind, this.isCommon);
    amounts[AT.objects] = limits.opposed.length ? 1 : 0;
    amounts[AT.qualifier] =
      Math.min(MOST_QUALIFIERS, limits.unshared.length) *
        (kinds.isNamedByBoth ? 1 - KNOWN_KIND * kinds.same : 1) +
      (limits.isOwnBusiness ? OWN_BUSINESS : 0);
  }

  compareFunctions(): void {
    const { amounts, kinds } = this;
    const cosine = this.functionRow.dot(this.b);
    amounts[AT.functions] = cosine;
    const areTold = this.shorter() >= TOLD;
    if (cosine < STRANGE) amounts[AT.nearKind] = UNTOLD * (amounts[AT.nearKind] as number);
    amounts[AT.strangeFunctions] =
      areTold && cosine < STRANGE ? kinds.same * (1 + UNBORNE * kinds.unborne) : 0;
  }

  /** How many clauses may be shared; to be asked for before they are counted. */
  meetClauses(): void {
    this.enterShared(this.clauses.meet(this.b));
  }

  countShared(): void {
    this.enterShared(this.clauses.shared());
  }

  /** All that is left to be asked for after `to`, but for the shared clauses. */
  compareTexts(): void {
    this.compareLimits();
    this.compareFunctions();
    this.meetClauses();
  }

  /** The pair in words; shared clauses are counted by this as well. */
  words(): ComparedWords {
    const { ledger, kinds, limits, a, b } = this;
    const clauses = this.clauses.match();
    this.enterShared(clauses.length);
    const [left, right] = [this.texts.profiles[a] as Profile, this.texts.profiles[b] as Profile];
    return {
      kind: kinds.guess < 0 ? null : (left.kinds[kinds.guess - (ledger.guesses[a] as number)] ?? null),
      kinds: [left.kinds[0] ?? null, right.kinds[0] ?? null],
      objects: limits.opposed.map((set) => ledger.sets[set] as string),
      qualifiers: limits.unshared.map((word) => ledger.qualifiers[word] as string),
      clauses,
    };
  }

  private enterNames(): void {
    const { amounts, ledger, kinds, names, alone, a, b } = this;
    const likeness = names.likeness(b);
    const apart = names.isApart(b) ? NAMED_APART : 1;
    amounts[AT.name] = likeness * apart;
    amounts[AT.nameAlone] = alone === 0 ? 0 : alone * names.nearness(b, likeness) * apart;
    amounts[AT.themeAlone] = (amounts[AT.themeAlone] as number) * apart;
    amounts[AT.copiedText] =
      !kinds.isNamedByBoth &&
      likeness < UNLIKE_NAMES &&
      ledger.clauseLists[a] === ledger.clauseLists[b] &&
      (ledger.clauseCounts[a] as number) > 0
        ? 1
        : 0;
  }

  private enterOwners(): void {
    const { amounts, ledger, isCommon, a, b } = this;
    const { departments, names, isBrand, isNational, isProvincial } = ledger;
    const isOne = departments[a] === departments[b] && departments[a] !== -1 && names[a] !== names[b];
    amounts[AT.sameDepartment] = isOne ? 1 : 0;
    const national = isNational[a] === 1 || isNational[b] === 1;
    amounts[AT.national] = national ? 1 : 0;
    const brand = isBrand[a] === 1 || isBrand[b] === 1;
    const provincial = !isCommon && (isProvincial[a] === 1 || isProvincial[b] === 1);
    amounts[AT.provincial] = national ? 0 : brand ? BRAND : provincial ? 1 : 0;
  }

  /** How many clauses the side has that has fewer. */
  private shorter(): number {
    const { clauseCounts } = this.ledger;
    return Math.min(clauseCounts[this.a] as number, clauseCounts[this.b] as number);
  }

  /** How many clauses both sides have, each counted once. */
  private enterShared(shared: number): void {
    const shorter = this.shorter();
    this.amounts[AT.sharedClauses] = shorter ? shared / shorter : 0;
    this.amounts[AT.noSharedClause] = shorter >= TOLD && !shared ? 1 : 0;
  }
}
