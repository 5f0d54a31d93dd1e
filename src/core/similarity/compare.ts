import { type Profile, objectsOfKind } from './profile.js';
import type { SystemKind } from './lexicon.js';
import type { KindGuess } from './recognize.js';
import { diceOf, matchClauses } from './clauses.js';

/** What two items have in common and what separates them, each 0–1 unless said otherwise. */
export interface Comparison {
  /** Confidence that both are of one kind, and the kind. */
  readonly sameKind: number;
  readonly kind: KindGuess | null;
  /** Both names say so: the strongest evidence there is. */
  readonly isNamedByBoth: boolean;
  /** Confidence that they are of two kinds; half when the kinds are of one trade. */
  readonly otherKind: number;
  /** The kind of one side is known and nothing of it is found in the other. */
  readonly lonelyKind: number;
  readonly kinds: readonly [KindGuess | null, KindGuess | null];
  readonly name: number;
  /** How alike the names are where no kind is known to decide: then they must. */
  readonly nameAlone: number;
  readonly sameCore: number;
  /** Cosine of what both are about: objects and character pairs, words of form left out. */
  readonly theme: number;
  /** The same where no common kind is known: then it must decide. */
  readonly themeAlone: number;
  /** Share of the objects that one name speaks of and the other side too. */
  readonly sameSubject: number;
  /** Both names speak of objects, and of none in common. */
  readonly otherSubject: number;
  readonly functions: number;
  /** Number of clauses that both sides have. */
  readonly shared: number;
  /** Share of the shorter function list that is shared, when both say something. */
  readonly sharedClauses: number;
  readonly noSharedClause: number;
  /** Objects that exclude each other, as words. */
  readonly objects: readonly string[];
  /** Words of a part, stage or channel that only one side has. */
  readonly qualifiers: readonly string[];
  /** Function texts are alike to the letter while the names have nothing in common: copied prose. */
  readonly copiedText: number;
  readonly sameDepartment: number;
  readonly national: number;
  readonly provincial: number;
}

const NONE: readonly string[] = [];

/** Guard set that separates trades: it does not hold for kinds that every trade has (办公, 视频会议). */
const TRADE = '行业';

/** What is found by laying the texts of two items side by side. */
export interface Measured {
  /** Cosines of the functions and of the themes. */
  readonly functions: number;
  readonly theme: number;
  /** Likeness of the names' own words. */
  readonly name: number;
  /** Number of clauses that both sides have, each counted once. */
  readonly shared: number;
  /** Both names say what they are about, and nothing of it agrees. */
  readonly isApart: boolean;
}

/** The measures of one pair on its own; `createMeasurer` has the same for many. */
export const measure = (
  a: Profile,
  b: Profile,
  cosines: Pick<Measured, 'functions' | 'theme'>,
): Measured => ({
  ...cosines,
  name: likeness(a.core, b.core),
  shared: matchClauses(a.clauses, b.clauses).shared.length,
  isApart: areNamedApart(a, b),
});

/** A comparison whose costly measures are filled in when they are known. */
export type OpenComparison = {
  -readonly [K in keyof Comparison]: Comparison[K];
};

/** Enters how many clauses both sides have. */
export function enterShared(comparison: OpenComparison, a: Profile, b: Profile, shared: number): void {
  const shorter = Math.min(a.clauses.length, b.clauses.length);
  comparison.shared = shared;
  comparison.sharedClauses = shorter ? shared / shorter : 0;
  comparison.noSharedClause = shorter >= 2 && !shared ? 1 : 0;
}

export function compare(a: Profile, b: Profile, measured: Measured): OpenComparison {
  const { functions, theme, name } = measured;
  const { sameKind, kind, isNamedByBoth } = agreement(a, b);
  const topA = a.kinds[0] ?? null;
  const topB = b.kinds[0] ?? null;
  const isCommon = kind?.kind.isCommon === true && sameKind > 0.4;
  const unlike = Math.max(0, Math.min(topA?.confidence ?? 0, topB?.confidence ?? 0) - sameKind);
  const isOneTrade = topA?.kind.field !== undefined && topA.kind.field === topB?.kind.field;
  const subjects = subjectsOf(a, b);
  // Both names say what they are about, and nothing of it agrees: then like functions and words of form say less.
  const apart = measured.isApart ? NAMED_APART : 1;
  const likelyOther = Math.max(sameKind, unlike);
  const alone = Math.max(0, 1 - 2 * likelyOther);
  const isNational = a.issuedBy === 'national' || b.issuedBy === 'national';
  const comparison: OpenComparison = {
    sameKind,
    kind,
    isNamedByBoth,
    shared: 0,
    otherKind:
      topA && topB && topA.kind !== topB.kind
        ? unlike * (isOneTrade ? 0.75 : 1) * (1 - HALF * subjects.sameSubject)
        : 0,
    lonelyKind: (topA === null) !== (topB === null) ? ((topA ?? topB)?.confidence ?? 0) : 0,
    kinds: [topA, topB],
    name: name * apart,
    nameAlone: alone === 0 ? 0 : alone * nameLikeness(a, b, name) * apart,
    sameCore: a.core === b.core && a.core.length >= 3 ? 1 : 0,
    theme,
    themeAlone: (1 - likelyOther) * theme * apart,
    sameSubject: subjects.sameSubject,
    otherSubject: subjects.otherSubject === 0 || holdsSubjects(kind, a, b) ? 0 : subjects.otherSubject,
    functions,
    sharedClauses: 0,
    noSharedClause: 0,
    objects: opposed(a, b, kind, isCommon),
    qualifiers: isCommon ? NONE : unshared(a, b, kind),
    copiedText: !isNamedByBoth && name < UNLIKE_NAMES && isCopied(a, b) ? 1 : 0,
    sameDepartment: a.department !== '' && a.department === b.department && a.name !== b.name ? 1 : 0,
    national: isNational ? 1 : 0,
    provincial: isNational ? 0 : fromProvince(a, b, isCommon),
  };
  enterShared(comparison, a, b, measured.shared);
  return comparison;
}

/** A name that speaks of something the other only does (its functions) agrees by half. */
const HALF = 0.5;

type Subjects = Pick<Comparison, 'sameSubject' | 'otherSubject'>;
const NO_SUBJECTS: Subjects = { sameSubject: 0, otherSubject: 0 };
const OTHER_SUBJECTS: Subjects = { sameSubject: 0, otherSubject: 1 };

function subjectsOf(a: Profile, b: Profile): Subjects {
  if (!a.subjects.length && !b.subjects.length) return NO_SUBJECTS;
  const mine = a.subjects.length;
  const theirs = b.subjects.length;
  if ((a.subjectDrawers & b.subjectDrawers) === 0) return mine && theirs ? OTHER_SUBJECTS : NO_SUBJECTS;
  let common = 0;
  for (const subject of a.subjects) if (b.subjects.includes(subject)) common++;
  if (mine && theirs && common) return { sameSubject: common / Math.min(mine, theirs), otherSubject: 0 };
  const crossed =
    a.subjects.some((subject) => b.otherSubjects.includes(subject)) ||
    b.subjects.some((subject) => a.otherSubjects.includes(subject));
  return { sameSubject: crossed ? HALF : 0, otherSubject: mine && theirs && !crossed ? 1 : 0 };
}

const areNamedApart = ({ ownTokens: a }: Profile, { ownTokens: b }: Profile): boolean =>
  a.length > 0 && b.length > 0 && !a.some((token) => b.includes(token));
const NAMED_APART = 0.4;

/** Names below this have nothing in common. */
const UNLIKE_NAMES = 0.1;

const isCopied = (a: Profile, b: Profile): boolean =>
  a.clauses.length > 0 &&
  a.clauses.length === b.clauses.length &&
  a.clauses.every((clause, at) => clause === b.clauses[at]);

/** A product of the province is issued for sure; a provincial unit's own office system is not issued at all. */
function fromProvince(a: Profile, b: Profile, isCommon: boolean): number {
  if (a.isBrand || b.isBrand) return 1.3;
  return !isCommon && (a.issuedBy === 'provincial' || b.issuedBy === 'provincial') ? 1 : 0;
}

type Agreement = Pick<Comparison, 'sameKind' | 'kind' | 'isNamedByBoth'>;
const NO_KIND: Agreement = { sameKind: 0, kind: null, isNamedByBoth: false };

function agreement(a: Profile, b: Profile): Agreement {
  if ((a.kindDrawers & b.kindDrawers) === 0) return NO_KIND;
  let best = NO_KIND;
  for (let i = 0; i < a.kinds.length; i++)
    for (let j = 0; j < b.kinds.length; j++) {
      const left = a.kinds[i] as KindGuess;
      const right = b.kinds[j] as KindGuess;
      if (left.kind !== right.kind) continue;
      const sameKind = Math.min(left.confidence, right.confidence);
      if (sameKind > best.sameKind)
        best = { sameKind, kind: left, isNamedByBoth: left.isNamed && right.isNamed };
    }
  return best;
}

/** Dice coefficient of character bigrams (Dice 1945): names are too short for weights of a small inventory. */
export const likeness = (a: string, b: string): number => (a === b && a ? 1 : diceOf(a, b));

/** A short name inside a long one (视频会议, 乡镇视频会议) is nearly the same name. */
function nameLikeness({ core: a }: Profile, { core: b }: Profile, name: number): number {
  if (name >= INSIDE) return name;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.includes(short) ? INSIDE : name;
}
const INSIDE = 0.8;

/** Does the list itself say that what both names speak of belongs to one kind (供水 and 饮水 in 农村饮水)? */
const holdsSubjects = (guess: KindGuess | null, a: Profile, b: Profile): boolean =>
  guess !== null &&
  a.subjects.some((word) => isPartOfKind(word, guess.kind)) &&
  b.subjects.some((word) => isPartOfKind(word, guess.kind));

/** Guard sets in which both speak of something, and of nothing alike. */
function opposed(a: Profile, b: Profile, guess: KindGuess | null, isCommon: boolean): readonly string[] {
  if ((a.guardDrawers & b.guardDrawers) === 0) return NONE;
  const sets: string[] = [];
  for (const [set, left] of a.objects) {
    const right = b.objects.get(set);
    if (!right || left.some((index) => right.includes(index))) continue;
    if (set === TRADE && isCommon) continue;
    const own = guess ? objectsOfKind(guess.kind).get(set) : undefined;
    if (own && left.some((index) => own.includes(index)) && right.some((index) => own.includes(index)))
      continue;
    sets.push(set);
  }
  return sets;
}

/** All that is written of a kind, in one text. */
const writtenOf = new WeakMap<SystemKind, string>();
function isPartOfKind(word: string, kind: SystemKind): boolean {
  let written = writtenOf.get(kind);
  if (written === undefined) {
    written = [...kind.synonyms, ...kind.cues, kind.kind].join('|');
    writtenOf.set(kind, written);
  }
  return written.includes(word);
}

const speaksOf = (profile: Profile, word: string): boolean =>
  profile.name.includes(word) || profile.functions.includes(word);

/** Qualifiers of one name only, unless the kind itself is made of such words (监控 in 视频监控). */
function unshared(a: Profile, b: Profile, guess: KindGuess | null): readonly string[] {
  if (!a.qualifiers.length && !b.qualifiers.length) return NONE;
  return [
    ...a.qualifiers.filter((word) => !speaksOf(b, word)),
    ...b.qualifiers.filter((word) => !speaksOf(a, word)),
  ].filter((word) => guess === null || !isPartOfKind(word, guess.kind));
}
