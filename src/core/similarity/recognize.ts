import { hintedKinds } from './hinted-kinds.js';
import { KEPT, type KindGuess, type Reading, backedByObjects, combine } from './kind-guess.js';
import type { Lexicon, SystemKind } from './lexicon.js';
import { lentNames } from './lent-names.js';
import { type Match, type PatternTable, createPatternTable } from './patterns.js';
import type { Themes } from './themes.js';
import type { WordCuts } from './word-cuts.js';

/** What an item is recognized by; the cuts are those of the name, and of the clauses joined by one character. */
export interface NamedText {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly department: string;
  /** Objects that the clauses name. */
  readonly dealtWith: readonly string[];
  readonly nameCuts: WordCuts;
  readonly clauseCuts: WordCuts;
}

export interface Recognizer {
  /** Kinds by confidence, the likeliest first. */
  readonly kindsOf: (text: NamedText) => readonly KindGuess[];
}

/** What a name says of a kind that is only a modifier in front of the head, or stands behind it. */
const MODIFIER = 0.3;
const SECOND_HEAD = 0.6;
/** What the other part of a name in two parts says. */
const COORDINATE = 0.7;
/** Short words name less surely: two characters may be half of another word. */
const SURENESS: Readonly<Record<number, number>> = { 1: 0.4, 2: 0.8, 3: 0.92 };
/** The head of a Chinese name stands at its end: a later match outweighs one this much longer. */
const HEAD_BONUS = 2.2;
/** Form words that name a kind count this many characters less, and this share where an object stands beside. */
const FORM_LOSS = 4;
const ABOUT_ELSE = 0.45;

type Found = Match<SystemKind>;

export function createRecognizer(lexicon: Lexicon, themes: Themes): Recognizer {
  const forms = formPatterns(lexicon, themes);
  const lent = lentNames(lexicon);
  const names = createPatternTable(
    lexicon.kinds.map((owner) => ({
      owner,
      written: [...owner.synonyms, owner.kind, ...(lent.get(owner) ?? [])],
    })),
  );
  const cues = createPatternTable(
    lexicon.kinds.map((owner) => ({
      owner,
      written: [
        ...owner.cues,
        ...[...owner.synonyms, ...(lent.get(owner) ?? [])].filter((word) => word.length > 2),
      ],
    })),
  );
  const byName = new Map(lexicon.kinds.map((kind) => [kind.kind, kind]));
  const wholeOf = ({ whole }: SystemKind) => (whole === undefined ? undefined : byName.get(whole));
  const kindsOf: Recognizer['kindsOf'] = (text) => {
    const { name, clauses, department, dealtWith, clauseCuts } = text;
    const named = namedKinds(names, text, { forms, themes });
    const hinted = hintedKinds(cues, {
      clauses,
      department,
      forms,
      wholeOf,
      isRuledOut: (kind) => isRuledOut(kind, name),
      isChance: (match, from) => isChance(match, clauseCuts, from),
    });
    const [head] = named;
    const isLoose =
      head !== undefined && hinted.length > 0 && (hasTail(name, head, themes) || isEcho(head, text, themes));
    return combine(backedByObjects(named, hinted, themes, dealtWith), hinted, { isLoose, clauses });
  };
  return { kindsOf };
}

const isRuledOut = ({ not }: SystemKind, name: string): boolean =>
  not !== undefined && not.some((word) => name.includes(word));

/** 油气 rules 燃气 out, but not where it only is a piece of 液化石油气, by which the name names the kind. */
const isRuledOutBeside = ({ owner, words }: Found, name: string): boolean =>
  isRuledOut(owner, name) && isRuledOut(owner, without(name, words));

const without = (name: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replace(word, ' '), name);

/** Words this short may come about where two others meet. */
const SHORT = 3;
const isChance = ({ start, end, length, words }: Found, cuts: WordCuts, from = 0): boolean =>
  length <= SHORT && words.length === 1 && cuts.straddles(from + start, from + end);

/** Patterns of form words only (在线监管, 交易系统): they name a kind where nothing names an object. */
const formPatterns = ({ kinds }: Lexicon, { isForm }: Themes): ReadonlySet<string> =>
  new Set(kinds.flatMap(({ kind, synonyms, cues }) => [kind, ...synonyms, ...cues]).filter(isForm));

interface Words {
  readonly forms: ReadonlySet<string>;
  readonly themes: Themes;
}

/** Per kind its weightiest match in the name; matches inside a longer one of another kind are dropped. */
function namedKinds(
  table: PatternTable<SystemKind>,
  { name, department, nameCuts }: NamedText,
  { forms, themes }: Words,
): Reading[] {
  const isForm = ({ written }: Found) => forms.has(written);
  const cuts = cutsOf(name);
  const weightOf = (match: Found) =>
    match.length + HEAD_BONUS * placeOf(match.end, cuts) - (isForm(match) ? FORM_LOSS : 0);
  const best = new Map<SystemKind, Found>();
  for (const match of table.find(name, department)) {
    if (isRuledOutBeside(match, name) || isChance(match, nameCuts)) continue;
    const known = best.get(match.owner);
    if (!known || weightOf(match) > weightOf(known)) best.set(match.owner, match);
  }
  const ranked = [...best.values()].sort((a, b) => weightOf(b) - weightOf(a));
  const kept: Found[] = [];
  for (const match of ranked)
    if (!kept.some((other) => match.start >= other.start && match.end <= other.end)) kept.push(match);
  const [head] = kept;
  if (!head) return [];
  // 家政服务信用平台: where form words alone name a kind and an object stands beside them, it is about the object.
  // Not so where the department says what for (信息系统@医院).
  const isAboutElse = isForm(head) && !head.written.includes('@') && unexplained(name, head, themes);
  return kept.slice(0, KEPT).map((match) => ({
    kind: match.owner,
    isNamed: true,
    words: match.words,
    confidence:
      (SURENESS[match.length] ?? 1) *
      (match === head ? 1 : shareBeside(match, head, cuts, isForm(match))) *
      (isAboutElse ? ABOUT_ELSE : 1),
  }));
}

/** Words between the parts of a name of which each has a head of its own (公租房租金收缴及合同管理). */
const AND =
  /(?<=[^参给赠])与(?!会|否)|(?<![普涉波])及(?!时|格)|(?<![共温总饱])和(?!谐|平|解|田|县|睦|美|龙|硕|布|静|政|林)|[、+/＋]|暨|以及/gu;

/** Where the parts of a name end. */
function cutsOf(name: string): readonly number[] {
  const ends = Array.from(name.matchAll(AND), ({ index }) => index).filter((end) => end >= 2);
  return [...ends, name.length];
}

/** How far towards the end of its part a place of a name stands, 0–1. */
function placeOf(end: number, cuts: readonly number[]): number {
  let begin = 0;
  for (const cut of cuts) {
    if (end <= cut) return (end - begin) / Math.max(1, cut - begin);
    begin = cut;
  }
  return 1;
}

function shareBeside(match: Found, head: Found, cuts: readonly number[], isForm: boolean): number {
  if (isForm) return MODIFIER;
  if (cuts.some((cut) => match.end <= cut !== head.end <= cut)) return COORDINATE;
  return match.start >= head.end ? SECOND_HEAD : MODIFIER;
}

const unexplained = (name: string, { words }: Found, themes: Themes): boolean =>
  themes.runs(without(name, words)).length > 0;

/** 统战综合平台 of 统战部: a name that only repeats what the department is for says little. */
const isEcho = ({ words }: Reading, { name, department }: NamedText, themes: Themes): boolean =>
  words.every((word) => word.length < SHORT && department.includes(word)) &&
  themes.runs(without(name, words)).length === 0;

/** Does a name say more after the words that name its kind? The head of a name stands last. */
const hasTail = (name: string, { words }: Reading, themes: Themes): boolean =>
  themes.runs(name.slice(Math.max(...words.map((word) => name.indexOf(word) + word.length)))).length > 0;
