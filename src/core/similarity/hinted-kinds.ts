import type { Reading } from './kind-guess.js';
import type { SystemKind } from './lexicon.js';
import type { Match, PatternTable } from './patterns.js';

/** What a cue of form words counts for. */
const FORM_CUE = 0.4;
/** What a clause that speaks of a part says for the whole. */
const OF_PART = 0.8;

interface Hinting {
  readonly clauses: readonly string[];
  readonly department: string;
  /** Cues that consist of words of form. */
  readonly forms: ReadonlySet<string>;
  readonly wholeOf: (part: SystemKind) => SystemKind | undefined;
  readonly isRuledOut: (kind: SystemKind) => boolean;
  /** Is a match a short word that came about where two others meet, in clauses that begin so far behind? */
  readonly isChance: (match: Match<SystemKind>, from: number) => boolean;
}

/** The cues of a kind that the clauses hold, each with its share, and the clauses that hold any. */
interface Hints {
  readonly words: Map<string, number>;
  readonly clauses: Set<number>;
}

/** Kinds by the number and length of their cues; 1 − ½ⁿ for n cues of ordinary length. */
export function hintedKinds(table: PatternTable<SystemKind>, hinting: Hinting): Reading[] {
  const found = cuesFound(table, hinting);
  const amounts = new Map(
    [...found].map(([kind, hints]) => [kind, amountOf(hints, hinting.clauses.length)] as const),
  );
  for (const [whole, parts] of wholesOf(found, hinting)) {
    const own = found.get(whole) ?? { words: new Map<string, number>(), clauses: new Set<number>() };
    for (const part of parts)
      for (const word of found.get(part)?.words.keys() ?? []) own.words.set(word, OF_PART);
    found.set(whole, own);
    const ofParts = parts.reduce((sum, part) => sum + OF_PART * (amounts.get(part) ?? 0), 0);
    amounts.set(whole, (amounts.get(whole) ?? 0) + ofParts);
  }
  return [...found]
    .map(([kind, { words }]) => ({
      ...{ kind, isNamed: false, words: [...words.keys()] },
      confidence: 1 - 0.5 ** (amounts.get(kind) ?? 0),
    }))
    .sort((a, b) => b.confidence - a.confidence);
}

function cuesFound(
  table: PatternTable<SystemKind>,
  { clauses, department, forms, isRuledOut, isChance }: Hinting,
): Map<SystemKind, Hints> {
  const found = new Map<SystemKind, Hints>();
  let begin = 0;
  for (let place = 0; place < clauses.length; place++) {
    const clause = clauses[place] as string;
    const from = begin;
    const matches = table.find(clause, department).filter((match) => !isChance(match, from));
    begin += clause.length + 1;
    for (const match of matches) {
      const isInside = matches.some(
        (other) =>
          other.length > match.length &&
          match.start >= other.start &&
          match.end <= other.end &&
          other.owner !== match.owner &&
          !isRuledOut(other.owner),
      );
      if (isInside || isRuledOut(match.owner)) continue;
      const hints = found.get(match.owner) ?? {
        words: new Map<string, number>(),
        clauses: new Set<number>(),
      };
      const written = match.words.join('+');
      if (![...hints.words.keys()].some((word) => word.includes(written)))
        hints.words.set(written, forms.has(match.written) ? FORM_CUE : 1);
      hints.clauses.add(place);
      found.set(match.owner, hints);
    }
  }
  return found;
}

/** It takes this share of the clauses to speak of a whole: a word here and there is no list of its parts. */
const MOST_OF = 0.4;
/** Short cues that most clauses hold are no chance: each further clause adds this share. */
const FURTHER = 0.5;
/** What a cue says by its number of characters: two are a word (派车, 河长), one may be half of any. */
const SAYS: Readonly<Record<number, number>> = { 1: 0.33, 2: 0.9, 3: 1.1 };
const LONG_SAYS = 1.3;

const amountOf = ({ words, clauses }: Hints, all: number): number =>
  [...words].reduce((sum, [word, share]) => sum + share * (SAYS[word.length] ?? LONG_SAYS), 0) *
  (1 + (FURTHER * (clauses.size - 1) * clauses.size) / all);

/** Wholes of which several clauses speak of several parts (请假、用印、订会议室): a system of them all is the whole. */
function wholesOf(
  found: ReadonlyMap<SystemKind, Hints>,
  { clauses: own, wholeOf, isRuledOut }: Hinting,
): ReadonlyMap<SystemKind, readonly SystemKind[]> {
  const parts = new Map<SystemKind, SystemKind[]>();
  for (const kind of found.keys()) {
    const whole = wholeOf(kind);
    if (!whole || isRuledOut(whole)) continue;
    const known = parts.get(whole);
    if (known) known.push(kind);
    else parts.set(whole, [kind]);
  }
  for (const [whole, list] of parts) {
    const all = found.has(whole) ? [...list, whole] : list;
    const clauses = new Set(all.flatMap((kind) => [...(found.get(kind)?.clauses ?? [])]));
    if (all.length < 2 || clauses.size < 2 || clauses.size < MOST_OF * own.length) parts.delete(whole);
  }
  return parts;
}
