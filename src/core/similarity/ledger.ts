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
 * byte per item and qualifier.
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
  /** Equal where the words are; a blank department is −1. */
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
  private readonly kindList: readonly SystemKind[];
  private readonly writtenKinds: (string | undefined)[] = [];
  /** 0: not looked up yet, 1: no, 2: yes. */
  private readonly spoken: Uint8Array;
  private readonly written: Uint8Array;

  constructor(private readonly profiles: readonly Profile[]) {
    const all = profiles.flatMap(({ kinds }) => kinds);
    const kinds = createVocabulary<SystemKind>();
    this.kinds = Int32Array.from(all, ({ kind }) => kinds.numberOf(kind));
    this.kindList = [...new Set(all.map(({ kind }) => kind))];
    this.confidences = Float64Array.from(all, ({ confidence }) => confidence);
    this.isNamed = Uint8Array.from(all, ({ isNamed }) => (isNamed ? 1 : 0));
    this.isBorneOut = Uint8Array.from(all, ({ isBorneOut }) => (isBorneOut ? 1 : 0));
    this.guesses = numberLists(profiles.map((profile) => profile.kinds.map(() => 0))).starts;
    this.holdsSubject = Uint8Array.from(
      profiles.flatMap(({ kinds: own, subjects }) =>
        own.map(({ kind }) =>
          subjects.some((word) => this.textOf(kinds.numberOf(kind)).includes(word)) ? 1 : 0,
        ),
      ),
    );
    this.isCommon = Uint8Array.from(this.kindList, ({ isCommon }) => (isCommon === true ? 1 : 0));
    const trades = createVocabulary<string>();
    this.trades = Int32Array.from(this.kindList, ({ field }) =>
      field === undefined ? -1 : trades.numberOf(field),
    );

    this.nearKinds = numberLists(neighboursOf(this.kindList));
    const subjects = createVocabulary<string>();
    this.subjects = numberLists(profiles.map((profile) => profile.subjects.map(subjects.numberOf)));
    this.otherSubjects = numberLists(profiles.map((profile) => profile.otherSubjects.map(subjects.numberOf)));

    const kindObjects = this.kindList.map(objectsOfKind);
    this.sets = namesOf([...kindObjects, ...profiles.map(({ objects }) => objects)]);
    const setPlaces = new Map(this.sets.map((set, place) => [set, place * PER_SET]));
    const numbered = (objects: Profile['objects']): Int32Array =>
      Int32Array.from(
        [...objects].flatMap(([set, alternatives]) =>
          alternatives.map((one) => (setPlaces.get(set) ?? 0) + one),
        ),
      ).sort();
    this.kindGuards = numberLists(kindObjects.map(numbered));
    this.guards = numberLists(profiles.map(({ objects }) => numbered(objects)));

    this.qualifiers = [...new Set(profiles.flatMap((profile) => profile.qualifiers))];
    const own = new Set(profiles.flatMap((profile) => profile.ownBusinesses));
    this.isOwnBusiness = Uint8Array.from(this.qualifiers, (word) => (own.has(word) ? 1 : 0));
    const qualifiers = new Map(this.qualifiers.map((word, place) => [word, place]));
    this.ownQualifiers = numberLists(
      profiles.map((profile) => profile.qualifiers.map((word) => qualifiers.get(word) ?? 0)),
    );
    this.spoken = new Uint8Array(profiles.length * this.qualifiers.length);
    this.written = new Uint8Array(this.kindList.length * this.qualifiers.length);

    this.kindDrawers = Int32Array.from(profiles, ({ kindDrawers }) => kindDrawers);
    this.subjectDrawers = Int32Array.from(profiles, ({ subjectDrawers }) => subjectDrawers);
    this.guardDrawers = Int32Array.from(profiles, ({ guardDrawers }) => guardDrawers);
    this.names = this.number(({ name }) => name);
    this.cores = this.number(({ core }) => core);
    this.hasCore = Uint8Array.from(profiles, ({ core }) => (core.length >= 3 ? 1 : 0));
    this.departments = this.number(({ department }) => department);
    for (let item = 0; item < profiles.length; item++)
      if (!profiles[item]?.department) this.departments[item] = -1;
    this.clauseLists = this.number(({ clauses }) => clauses.join('\n'));
    this.clauseCounts = Int32Array.from(profiles, ({ clauses }) => clauses.length);
    this.isNational = Uint8Array.from(profiles, ({ issuedBy }) => (issuedBy === 'national' ? 1 : 0));
    this.isProvincial = Uint8Array.from(profiles, ({ issuedBy }) => (issuedBy === 'provincial' ? 1 : 0));
    this.isBrand = Uint8Array.from(profiles, ({ isBrand }) => (isBrand ? 1 : 0));
  }

  /** Does name or function text of the item hold the qualifier? */
  speaksOf(item: number, qualifier: number): boolean {
    const place = item * this.qualifiers.length + qualifier;
    if (this.spoken[place] === 0) {
      const word = this.qualifiers[qualifier] as string;
      const { name, functions } = this.profiles[item] as Profile;
      this.spoken[place] = name.includes(word) || functions.includes(word) ? 2 : 1;
    }
    return this.spoken[place] === 2;
  }

  /** Is the kind itself made of the qualifier (监控 in 视频监控)? */
  isWrittenIn(kind: number, qualifier: number): boolean {
    const place = kind * this.qualifiers.length + qualifier;
    if (this.written[place] === 0)
      this.written[place] = this.textOf(kind).includes(this.qualifiers[qualifier] as string) ? 2 : 1;
    return this.written[place] === 2;
  }

  private textOf(kind: number): string {
    return (this.writtenKinds[kind] ??= writtenOf(this.kindList[kind] as SystemKind));
  }

  private number(wordOf: (profile: Profile) => string): Int32Array {
    const words = createVocabulary<string>();
    return Int32Array.from(this.profiles, (profile) => words.numberOf(wordOf(profile)));
  }
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
