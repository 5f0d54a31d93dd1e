import type { SystemKind } from './lexicon.js';
import type { Themes } from './themes.js';

/** A kind an item may be of. */
export interface KindGuess {
  readonly kind: SystemKind;
  /** 0–1: a name says it plainly, a function text hints at it. */
  readonly confidence: number;
  readonly isNamed: boolean;
  /** Does a function speak of it, or are there too few to expect that? */
  readonly isBorneOut: boolean;
  /** The words that say so, for the explanation. */
  readonly words: readonly string[];
}

/** Guesses kept of an item. */
export const KEPT = 4;
/** A word in front of the head that the functions deal with, and a head that they do not. */
const BACKED = 0.75;
const UNBACKED = 0.6;
/** The share of confidence that functions carry beside a plain name; where the name says nothing they carry all of it. */
const CUE_BESIDE_NAME = 0.45;
/** A guess before name and functions are put together. */
export type Reading = Omit<KindGuess, 'isBorneOut'>;
/** Functions speak clearly of a kind from about two cues on. */
const CLEARLY = 0.6;

/**
 * 危废“无废码”物联平台: the head speaks of no object that the functions deal with, another word of the name does, and
 * no function bears the head out: then the other word says what the system is for.
 */
export function backedByObjects(
  named: readonly Reading[],
  hinted: readonly Reading[],
  themes: Themes,
  dealtWith: readonly string[],
): readonly Reading[] {
  const [head, ...others] = named;
  if (!head || !others.length || !dealtWith.length || hinted.some(({ kind }) => kind === head.kind))
    return named;
  const isBacked = ({ words }: Reading) =>
    themes.read(words.join(' ')).objects.some((object) => dealtWith.includes(object));
  const backed = isBacked(head) ? undefined : others.find(isBacked);
  if (!backed) return named;
  return named.map((guess) =>
    guess === head
      ? { ...guess, confidence: guess.confidence * UNBACKED }
      : guess === backed
        ? { ...guess, confidence: Math.max(guess.confidence, BACKED) }
        : guess,
  );
}

/**
 * Names carry more than functions; a loose name goes on after the words of its kind, or only repeats its department.
 * Functions decide where the name says nothing, and confirm where it does.
 */
export function combine(
  named: readonly Reading[],
  hinted: readonly Reading[],
  { isLoose, clauses }: { readonly isLoose: boolean; readonly clauses: readonly string[] },
): readonly KindGuess[] {
  const top = hinted[0]?.confidence ?? 1;
  const named0 = named[0];
  const isDoubted =
    named0 !== undefined &&
    top >= CLEARLY &&
    !hinted.some(({ kind }) => named.some((one) => one.kind === kind));
  // A name whose kind no function bears out, while they clearly speak of another, is believed less.
  const sure = (named0?.confidence ?? 0) * (isDoubted ? (isLoose ? 0.3 : 0.6) : 1);
  // Written out, not spread: pairs of these are compared by the million, and all have one shape.
  const isBorneOut = (kind: SystemKind) => clauses.length < 2 || hinted.some((hint) => hint.kind === kind);
  const guesses = named.map(({ kind, confidence, isNamed, words }): KindGuess => {
    const support = hinted.find((hint) => hint.kind === kind)?.confidence ?? 0;
    const lifted = confidence + (1 - confidence) * 0.6 * support;
    return {
      kind,
      confidence: isDoubted ? lifted * (isLoose ? 0.6 : 0.85) : lifted,
      isNamed,
      words,
      isBorneOut: isBorneOut(kind),
    };
  });
  for (const hint of hinted.slice(0, KEPT)) {
    if (guesses.some(({ kind }) => kind === hint.kind)) continue;
    const share = 1 - (1 - CUE_BESIDE_NAME) * sure;
    guesses.push({
      kind: hint.kind,
      confidence: hint.confidence * share * (hint.confidence / top),
      isNamed: hint.isNamed,
      words: hint.words,
      isBorneOut: isBorneOut(hint.kind),
    });
  }
  return guesses.sort((a, b) => b.confidence - a.confidence).slice(0, KEPT);
}
