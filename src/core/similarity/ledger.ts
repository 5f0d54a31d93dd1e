import { HeldWords } from './held-words.js';
import type { SystemKind } from './lexicon.js';
import { type NumberLists, numberLists } from './number-lists.js';
import { type Profile, objectsOfKind } from './profile.js';
import { createVocabulary } from './weigh.js';

/** Alternatives of one guard set are numbered from this multiple of the set's number. */
export const PER_SET = 1024;

/** All that is written of a kind, in one text. */
const writtenOf = ({ synonyms, cues, kind }: SystemKind): string => [...synonyms, ...cues, kind].join('|');

/**
 * Profiles as numbers: whatever pairs are compared by, so that a comparison reads typed arrays and allocates
 * nothing. Equal words have equal numbers. Cost: linear in the profiles. Memory: some fifty numbers per item, and a
 * bit per item and qualifier.
 */
export class Ledger {
  /** Guesses of item n: `guesses[n]` … `guesses[n + 1]`, the likeliest first; what follows is per guess. */
  readonly guesses: Uint32Array;
  readonly kinds: Int32Array;
  readonly confidences: Float64Array;
  readonly isNamed: Uint8Array;
  readonly isBorneOut: Uint8Array;
  /** Does the list itself say that what the item's name speaks of belongs to the kind (供水 in 农村饮水)? */
  readonly holdsSubject: Uint8Array;
  /** Per kind: whether every department may have one, its trade (−1: none), and the objects named for it. */
  readonly isCommon: Uint8Array;
  readonly trades: Int32Array;
  /** Per kind those that an auditor may take for the same. */
  readonly nearKinds: NumberLists;
  readonly kindGuards: NumberLists;
  readonly subjects: NumberLists;
  readonly otherSubjects: NumberLists;
  /** Alternatives of guard sets, ascending; sets are numbered in the order of their names. */
  readonly guards: NumberLists;
  readonly sets: readonly string[];
  readonly ownQualifiers: NumberLists;
  readonly qualifiers: readonly string[];
  /** Per qualifier: is it a business of its own about whatever a kind deals with? */
  readonly isOwnBusiness: Uint8Array;
  readonly kindDrawers: Int32Array;
  readonly subjectDrawers: Int32Array;
  readonly guardDrawers: Int32Array;
  /** Equal where the words are; blank ones are −1. */
  readonly names: Int32Array;
  readonly cores: Int32Array;
  /** Is the core long enough to be a name? */
  readonly hasCore: Uint8Array;
  readonly departments: Int32Array;
  readonly clauseLists: Int32Array;
  readonly clauseCounts: Int32Array;
  readonly isNational: Uint8Array;
  readonly isProvincial: Uint8Array;
  readonly isBrand: Uint8Array;
  /** Qualifiers that name or function text of an item hold, and those that are written of a kind (监控 in 视频监控). */
  private readonly spoken: HeldWords;
  private readonly written: HeldWords;

  constructor(profiles: readonly Profile[]) {
    const all = profiles.flatMap(({ kinds }) => kinds);
    const kinds = createVocabulary<SystemKind>();
    const guess = columnsOf(all);
    this.kinds = guess.each(({ kind }) => kinds.numberOf(kind));
    const kindList = kinds.all();
    const written = kindList.map(writtenOf);
    this.confidences = Float64Array.from(all, ({ confidence }) => confidence);
    this.isNamed = guess.are(({ isNamed }) => isNamed);
    this.isBorneOut = guess.are(({ isBorneOut }) => isBorneOut);
    this.guesses = numberLists(profiles.map((profile) => profile.kinds.map(() => 0))).starts;
    this.holdsSubject = Uint8Array.from(
      profiles.flatMap(({ kinds: own, subjects }) =>
        own.map(({ kind }) =>
          subjects.some((word) => written[kinds.numberOf(kind)]?.includes(word)) ? 1 : 0,
        ),
      ),
    );
    this.isCommon = Uint8Array.from(kindList, ({ isCommon }) => (isCommon === true ? 1 : 0));
    const trades = createVocabulary<string>();
    this.trades = Int32Array.from(kindList, ({ field }) =>
      field === undefined ? -1 : trades.numberOf(field),
    );

    this.nearKinds = numberLists(neighboursOf(kindList));
    const subjects = createVocabulary<string>();
    this.subjects = numberLists(profiles.map((profile) => profile.subjects.map(subjects.numberOf)));
    this.otherSubjects = numberLists(profiles.map((profile) => profile.otherSubjects.map(subjects.numberOf)));

    const kindObjects = kindList.map(objectsOfKind);
    this.sets = namesOf([...kindObjects, ...profiles.map(({ objects }) => objects)]);
    const numbered = guardNumbers(this.sets);
    this.kindGuards = numberLists(kindObjects.map(numbered));
    this.guards = numberLists(profiles.map(({ objects }) => numbered(objects)));

    const qualifiers = createVocabulary<string>();
    this.ownQualifiers = numberLists(profiles.map((profile) => profile.qualifiers.map(qualifiers.numberOf)));
    this.qualifiers = qualifiers.all();
    const own = new Set(profiles.flatMap((profile) => profile.ownBusinesses));
    this.isOwnBusiness = Uint8Array.from(this.qualifiers, (word) => (own.has(word) ? 1 : 0));
    this.spoken = new HeldWords(
      this.qualifiers,
      profiles.map(({ name, functions }) => [name, functions]),
    );
    this.written = new HeldWords(
      this.qualifiers,
      written.map((text) => [text]),
    );

    const { each, are, number } = columnsOf(profiles);
    this.kindDrawers = each(({ kindDrawers }) => kindDrawers);
    this.subjectDrawers = each(({ subjectDrawers }) => subjectDrawers);
    this.guardDrawers = each(({ guardDrawers }) => guardDrawers);
    this.names = number(({ name }) => name);
    this.cores = number(({ core }) => core);
    this.hasCore = are(({ core }) => core.length >= 3);
    this.departments = number(({ department }) => department);
    this.clauseLists = number(({ functions }) => functions);
    this.clauseCounts = each(({ clauses }) => clauses.length);
    this.isNational = are(({ issuedBy }) => issuedBy === 'national');
    this.isProvincial = are(({ issuedBy }) => issuedBy === 'provincial');
    this.isBrand = are(({ isBrand }) => isBrand);
  }

  /** Does name or function text of the item hold the qualifier? */
  speaksOf(item: number, qualifier: number): boolean {
    return this.spoken.has(item, qualifier);
  }

  /** Is the kind itself made of the qualifier? */
  isWrittenIn(kind: number, qualifier: number): boolean {
    return this.written.has(kind, qualifier);
  }
}

/** Makes typed arrays with an entry per row: numbers, answers, and numbers of words (blank: −1). */
function columnsOf<T>(rows: readonly T[]) {
  const each = (numberOf: (row: T) => number): Int32Array => {
    const numbers = new Int32Array(rows.length);
    for (let row = 0; row < rows.length; row++) numbers[row] = numberOf(rows[row] as T);
    return numbers;
  };
  const are = (is: (row: T) => boolean): Uint8Array => Uint8Array.from(each((row) => +is(row)));
  const number = (wordOf: (row: T) => string): Int32Array => {
    const words = createVocabulary<string>();
    return each((row) => {
      const word = wordOf(row);
      return word ? words.numberOf(word) : -1;
    });
  };
  return { each, are, number };
}

/** Alternatives of guard sets by number, ascending. */
function guardNumbers(sets: readonly string[]): (objects: Profile['objects']) => Int32Array {
  const places = new Map(sets.map((set, place) => [set, place * PER_SET]));
  return (objects) =>
    Int32Array.from(
      [...objects].flatMap(([set, alternatives]) => alternatives.map((one) => (places.get(set) ?? 0) + one)),
    ).sort();
}

/** Per kind the places of those that either of the two calls near. */
function neighboursOf(kinds: readonly SystemKind[]): readonly (readonly number[])[] {
  const places = new Map(kinds.map(({ kind }, place) => [kind, place]));
  const near = kinds.map((): number[] => []);
  for (const [place, { near: names = [] }] of kinds.entries())
    for (const other of names.flatMap((name) => places.get(name) ?? [])) {
      near[place]?.push(other);
      near[other]?.push(place);
    }
  return near;
}

/** The guard sets that any of these speaks of, in order. */
const namesOf = (named: readonly Profile['objects'][]): readonly string[] =>
  [...new Set(named.flatMap((objects) => [...objects.keys()]))].sort();
