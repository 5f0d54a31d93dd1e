import type { Lexicon, SystemKind } from './lexicon.js';
import type { Profile } from './profile.js';

/** Profiles as plain data for another thread: kinds are compared by identity, so they travel as places in the lexicon. */
export type ProfileParcel = readonly (Omit<Profile, 'kinds'> & {
  readonly kinds: readonly (Omit<Profile['kinds'][number], 'kind'> & { readonly kind: number })[];
})[];

export function packProfiles(profiles: readonly Profile[], { kinds }: Lexicon): ProfileParcel {
  const places = new Map(kinds.map((kind, place) => [kind, place]));
  return profiles.map((profile) => ({
    ...profile,
    kinds: profile.kinds.map((guess) => ({ ...guess, kind: places.get(guess.kind) ?? -1 })),
  }));
}

/** The same profiles under a lexicon read from the same words. */
export const unpackProfiles = (parcel: ProfileParcel, { kinds }: Lexicon): readonly Profile[] =>
  parcel.map((profile) => ({
    ...profile,
    // One shape for all: pairs of these are compared by the million.
    kinds: profile.kinds.map(({ kind, confidence, isNamed, words }) => ({
      ...{ kind: kinds[kind] as SystemKind, confidence, isNamed, words },
    })),
  }));
