import type { IssuedBy } from './issuer.js';
import type { KindGuess } from './kind-guess.js';
import type { Lexicon, SystemKind } from './lexicon.js';
import { type Parcel, ParcelReader, ParcelWriter } from './parcel.js';
import { type Profile, joinClauses } from './profile.js';

const ISSUERS: readonly IssuedBy[] = ['national', 'provincial', 'unit'];

/** Profiles for another thread: kinds are compared by identity, so they travel as places in the lexicon. */
export function packProfiles(profiles: readonly Profile[], { kinds }: Lexicon): Parcel {
  const places = new Map(kinds.map((kind, place) => [kind, place]));
  const writer = new ParcelWriter();
  for (const profile of profiles) {
    writer.text(profile.id);
    writer.text(profile.department);
    writer.text(profile.name);
    writer.text(profile.core);
    writer.textList(profile.clauses);
    writer.whole(profile.kinds.length);
    for (const { kind, confidence, isNamed, isBorneOut, words } of profile.kinds) {
      writer.whole(places.get(kind) ?? -1);
      writer.float(confidence);
      writer.whole(+isNamed);
      writer.whole(+isBorneOut);
      writer.textList(words);
    }
    writer.whole(profile.kindDrawers);
    writer.whole(profile.subjectDrawers);
    writer.textList(profile.qualifiers);
    writer.textList(profile.ownBusinesses);
    writer.whole(profile.objects.size);
    for (const [set, alternatives] of profile.objects) {
      writer.text(set);
      writer.wholes(alternatives);
    }
    writer.whole(profile.guardDrawers);
    writer.whole(ISSUERS.indexOf(profile.issuedBy));
    writer.whole(+profile.isBrand);
    writer.textList(profile.subjects);
    writer.textList(profile.otherSubjects);
    writer.wholes(profile.ownTokens);
    writer.wholes(profile.theirTokens);
    writer.wholes(profile.functionTokens);
    writer.textList(profile.words);
  }
  return writer.parcel();
}

/** The same profiles under a lexicon read from the same words. */
export function unpackProfiles(parcel: Parcel, { kinds }: Lexicon): readonly Profile[] {
  const reader = new ParcelReader().open(parcel);
  const profiles: Profile[] = [];
  while (!reader.isAtEnd) profiles.push(readProfile(reader, kinds));
  return profiles;
}

function readProfile(reader: ParcelReader, kinds: readonly SystemKind[]): Profile {
  const [id, department, name, core] = [reader.text(), reader.text(), reader.text(), reader.text()];
  const clauses = reader.textList();
  const guesses = readGuesses(reader, kinds);
  const [kindDrawers, subjectDrawers] = [reader.whole(), reader.whole()];
  const [qualifiers, ownBusinesses] = [reader.textList(), reader.textList()];
  const objects = new Map<string, readonly number[]>();
  for (let left = reader.whole(); left > 0; left--) objects.set(reader.text(), Array.from(reader.wholes()));
  const guardDrawers = reader.whole();
  const issuedBy = ISSUERS[reader.whole()] as IssuedBy;
  const isBrand = reader.whole() === 1;
  const [subjects, otherSubjects] = [reader.textList(), reader.textList()];
  const [ownTokens, theirTokens, functionTokens] = [reader.wholes(), reader.wholes(), reader.wholes()];
  const words = reader.textList();
  // In the order in which profiles are made: those of both threads then have one shape.
  return {
    id,
    department,
    name,
    core,
    clauses,
    subjects,
    otherSubjects,
    ownTokens,
    theirTokens,
    functions: joinClauses(clauses),
    kinds: guesses,
    kindDrawers,
    subjectDrawers,
    qualifiers,
    ownBusinesses,
    objects,
    guardDrawers,
    issuedBy,
    isBrand,
    functionTokens,
    words,
  };
}

function readGuesses(reader: ParcelReader, kinds: readonly SystemKind[]): readonly KindGuess[] {
  const guesses: KindGuess[] = [];
  for (let left = reader.whole(); left > 0; left--) {
    const kind = kinds[reader.whole()] as SystemKind;
    const confidence = reader.float();
    const [isNamed, isBorneOut] = [reader.whole() === 1, reader.whole() === 1];
    guesses.push({ kind, confidence, isNamed, isBorneOut, words: reader.textList() });
  }
  return guesses;
}
