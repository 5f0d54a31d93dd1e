import type { Lexicon, SystemKind } from './lexicon.js';
import { type Match, type PatternTable, createPatternTable } from './patterns.js';

/** A kind an item may be of. */
export interface KindGuess {
  readonly kind: SystemKind;
  /** 0–1: a name says it plainly, a function text hints at it. */
  readonly confidence: number;
  readonly isNamed: boolean;
  /** The words that say so, for the explanation. */
  readonly words: readonly string[];
}

export interface Recognizer {
  /** Kinds by confidence, the likeliest first. */
  readonly kindsOf: (name: string, clauses: readonly string[], department: string) => readonly KindGuess[];
}

/** What a name says of a kind that is only a modifier in front of the head, or stands behind it. */
const MODIFIER = 0.3;
const SECOND_HEAD = 0.6;
/** Functions only support or hint: the share of confidence they carry beside a plain name, and alone. */
const CUE_BESIDE_NAME = 0.3;
const CUE_ALONE = 0.92;
/** Short words name less surely: two characters may be half of another word. */
const SURENESS: Readonly<Record<number, number>> = { 1: 0.4, 2: 0.8, 3: 0.92 };
/** The head of a Chinese name stands at its end: a later match outweighs one this much longer. */
const HEAD_BONUS = 2.2;
/** Functions speak clearly of a kind from about two cues on. */
const CLEARLY = 0.75;
const KEPT = 4;

type Found = Match<SystemKind>;

export function createRecognizer(lexicon: Lexicon): Recognizer {
  const names = createPatternTable(
    lexicon.kinds.map((owner) => ({ owner, written: [...owner.synonyms, owner.kind] })),
  );
  const cues = createPatternTable(
    lexicon.kinds.map((owner) => ({
      owner,
      written: [...owner.cues, ...owner.synonyms.filter((word) => word.length > 2)],
    })),
  );
  const kindsOf: Recognizer['kindsOf'] = (name, clauses, department) => {
    const named = namedKinds(names, name, department);
    const hinted = hintedKinds(cues, name, clauses, department);
    return combine(named, hinted);
  };
  return { kindsOf };
}

const isRuledOut = (kind: SystemKind, name: string): boolean =>
  (kind.not ?? []).some((word) => name.includes(word));

/** Per kind its weightiest match in the name; matches inside a longer one of another kind are dropped. */
function namedKinds(table: PatternTable<SystemKind>, name: string, department: string): KindGuess[] {
  const weightOf = ({ length, end }: Found) => length + (HEAD_BONUS * end) / Math.max(1, name.length);
  const best = new Map<SystemKind, Found>();
  for (const match of table.find(name, `${department}${name}`)) {
    if (isRuledOut(match.owner, name)) continue;
    const known = best.get(match.owner);
    if (!known || weightOf(match) > weightOf(known)) best.set(match.owner, match);
  }
  const ranked = [...best.values()].sort((a, b) => weightOf(b) - weightOf(a));
  const kept: Found[] = [];
  for (const match of ranked)
    if (!kept.some((other) => match.start >= other.start && match.end <= other.end)) kept.push(match);
  const [head] = kept;
  if (!head) return [];
  return kept.slice(0, KEPT).map((match) => ({
    kind: match.owner,
    isNamed: true,
    words: match.words,
    confidence:
      (SURENESS[match.length] ?? 1) * (match === head ? 1 : match.start >= head.end ? SECOND_HEAD : MODIFIER),
  }));
}

/** Kinds by the number and length of their cues; 1 − ½ⁿ for n cues of ordinary length. */
function hintedKinds(
  table: PatternTable<SystemKind>,
  name: string,
  clauses: readonly string[],
  department: string,
): KindGuess[] {
  const found = new Map<SystemKind, Set<string>>();
  for (const clause of clauses) {
    const matches = table.find(clause, `${department}${clause}`);
    for (const match of matches) {
      const isInside = matches.some(
        (other) =>
          other.length > match.length &&
          match.start >= other.start &&
          match.end <= other.end &&
          other.owner !== match.owner &&
          !isRuledOut(other.owner, name),
      );
      if (isInside || isRuledOut(match.owner, name)) continue;
      const words = found.get(match.owner) ?? new Set();
      if (![...words].some((word) => word.includes(match.words.join('+')))) words.add(match.words.join('+'));
      found.set(match.owner, words);
    }
  }
  return [...found]
    .map(([kind, words]) => {
      const amount = [...words].reduce((sum, word) => sum + (word.length >= 4 ? 1.2 : word.length / 3), 0);
      return { kind, isNamed: false, words: [...words], confidence: 1 - 0.5 ** amount };
    })
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, KEPT);
}

/** Names carry more than functions; functions decide where the name says nothing, and confirm where it does. */
function combine(named: readonly KindGuess[], hinted: readonly KindGuess[]): readonly KindGuess[] {
  const top = hinted[0]?.confidence ?? 1;
  const named0 = named[0];
  const isDoubted =
    named0 !== undefined &&
    top >= CLEARLY &&
    !hinted.some(({ kind }) => named.some((one) => one.kind === kind));
  // A name whose kind no function bears out, while they clearly speak of another, is believed less.
  const sure = (named0?.confidence ?? 0) * (isDoubted ? 0.6 : 1);
  const guesses = named.map((guess) => {
    const support = hinted.find(({ kind }) => kind === guess.kind)?.confidence ?? 0;
    const lifted = guess.confidence + (1 - guess.confidence) * 0.6 * support;
    if (isDoubted) return { ...guess, confidence: lifted * 0.85 };
    return { ...guess, confidence: lifted };
  });
  for (const hint of hinted) {
    if (guesses.some(({ kind }) => kind === hint.kind)) continue;
    const share = CUE_ALONE - (CUE_ALONE - CUE_BESIDE_NAME) * sure;
    guesses.push({ ...hint, confidence: hint.confidence * share * (hint.confidence / top) });
  }
  return guesses.sort((a, b) => b.confidence - a.confidence).slice(0, KEPT);
}
