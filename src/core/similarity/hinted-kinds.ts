import type { Reading } from './kind-guess.js';
import type { SystemKind } from './lexicon.js';
import type { Match, PatternTable } from './patterns.js';

/** What a cue of form words counts for. */
const FORM_CUE = 0.4;
/** A kind of which fewer of the clauses speak is mentioned by the way: it is believed in proportion. */
const ENOUGH = 0.25;
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
  if (!found.size) return [];
  const amounts = new Map<SystemKind, number>();
  for (const [kind, hints] of found) amounts.set(kind, amountOf(hints, hinting.clauses.length));
  for (const [whole, parts] of wholesOf(found, hinting)) {
    const own = found.get(whole) ?? { words: new Map<string, number>(), clauses: new Set<number>() };
    for (const part of parts) {
      const { words = [], clauses = [] } = found.get(part) ?? {};
      for (const [word] of words) own.words.set(word, OF_PART);
      for (const clause of clauses) own.clauses.add(clause);
    }
    found.set(whole, own);
    const ofParts = parts.reduce((sum, part) => sum + OF_PART * (amounts.get(part) ?? 0), 0);
    amounts.set(whole, (amounts.get(whole) ?? 0) + ofParts);
  }
  const hinted: Reading[] = [];
  for (const [kind, { words, clauses }] of found) {
    const share = Math.min(1, clauses.size / (ENOUGH * hinting.clauses.length));
    hinted.push({
      kind,
      isNamed: false,
      words: [...words.keys()],
      confidence: 1 - 0.5 ** (share * (amounts.get(kind) ?? 0)),
    });
  }
  return hinted.sort((a, b) => b.confidence - a.confidence);
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
    begin += clause.length + 1;
    const all = table.find(clause, department);
    // Most clauses speak of no kind.
    if (!all.length) continue;
    const matches = all.filter((match) => !isChance(match, from));
    for (const match of matches) {
      if (matches.length > 1 && isInside(match, matches, isRuledOut)) continue;
      if (isRuledOut(match.owner)) continue;
      let hints = found.get(match.owner);
      if (!hints) found.set(match.owner, (hints = { words: new Map(), clauses: new Set() }));
      const written = match.words.length === 1 ? (match.words[0] as string) : match.words.join('+');
      if (!isWrittenIn(written, hints.words))
        hints.words.set(written, forms.has(match.written) ? FORM_CUE : 1);
      hints.clauses.add(place);
    }
  }
  return found;
}

/** Is a match a piece of a longer one of another kind, which may be? */
function isInside(
  { owner, start, end, length }: Match<SystemKind>,
  matches: readonly Match<SystemKind>[],
  isRuledOut: Hinting['isRuledOut'],
): boolean {
  for (const other of matches)
    if (
      other.length > length &&
      start >= other.start &&
      end <= other.end &&
      other.owner !== owner &&
      !isRuledOut(other.owner)
    )
      return true;
  return false;
}

function isWrittenIn(written: string, words: ReadonlyMap<string, number>): boolean {
  for (const word of words.keys()) if (word.includes(written)) return true;
  return false;
}

/** It takes this share of the clauses to speak of a whole: a word here and there is no list of its parts. */
const MOST_OF = 0.4;
/** Short cues that most clauses hold are no chance: each further clause adds this share. */
const FURTHER = 0.5;
/** What a cue says by its number of characters: two are a word (派车, 河长), one may be half of any. */
const SAYS: Readonly<Record<number, number>> = { 1: 0.33, 2: 0.9, 3: 1.1 };
const LONG_SAYS = 1.3;

function amountOf({ words, clauses }: Hints, all: number): number {
  let sum = 0;
  for (const [word, share] of words) sum += share * (SAYS[word.length] ?? LONG_SAYS);
  return sum * (1 + (FURTHER * (clauses.size - 1) * clauses.size) / all);
}

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
