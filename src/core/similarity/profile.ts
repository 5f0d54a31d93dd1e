import { type IssuedBy, issuerOf } from './issuer.js';
import type { Lexicon, Segment, SystemKind } from './lexicon.js';
import { type Normalizer, createNormalizer } from './normalize.js';
import { type PatternTable, createPatternTable } from './patterns.js';
import { type Themes, createThemes } from './themes.js';
import { type Document, TokenList } from './tokens.js';
import { WordCuts } from './word-cuts.js';
import type { KindGuess } from './kind-guess.js';
import { type Recognizer, createRecognizer } from './recognize.js';

/** One entry of an inventory, as the library sees it. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly functionText: string;
}

/** What is compared of an item. */
export interface Profile {
  readonly id: string;
  readonly department: string;
  /** Name without place, and what of it is its own. */
  readonly name: string;
  readonly core: string;
  readonly clauses: readonly string[];
  /** All clauses in one text, to look words up in. */
  readonly functions: string;
  readonly kinds: readonly KindGuess[];
  /** Which of 32 drawers the kinds fall into, and the subjects of name and functions: none in common, nothing is. */
  readonly kindDrawers: number;
  readonly subjectDrawers: number;
  readonly qualifiers: readonly string[];
  /** Those of the qualifiers that are a business of their own. */
  readonly ownBusinesses: readonly string[];
  /** Per guard set the alternatives that the name (else the function) speaks of. */
  readonly objects: ReadonlyMap<string, readonly number[]>;
  readonly guardDrawers: number;
  readonly issuedBy: IssuedBy;
  /** Named like a product of the province (粤政易). */
  readonly isBrand: boolean;
  /** Objects that the name speaks of, else those of the functions, under the name that stands for all names. */
  readonly subjects: readonly string[];
  readonly otherSubjects: readonly string[];
  /** What the name is about, and what the functions are: objects, and character pairs without words of form. */
  readonly ownTokens: Int32Array;
  readonly theirTokens: Int32Array;
  /** Character pairs of the clauses that say something, and longer words of the segmenter. */
  readonly functionTokens: Int32Array;
  readonly words: readonly string[];
}

/** All clauses in one text, kept apart by what no word holds. */
export const joinClauses = (clauses: readonly string[]): string => clauses.join('、');

/** An object of a guard set, by its place among the alternatives. */
interface GuardTerm {
  readonly set: string;
  readonly index: number;
  readonly only: readonly string[];
}

const guardTable = ({ guards = [] }: Lexicon): PatternTable<GuardTerm> =>
  createPatternTable(
    guards.flatMap(({ set, alternatives, only = [] }) =>
      alternatives.map((written, index) => ({
        owner: { set, index, only },
        written,
      })),
    ),
  );

/** Of each kind the objects that the list itself names for it, by guard set: they do not set two of the kind apart. */
const kindObjects = new WeakMap<SystemKind, ReadonlyMap<string, readonly number[]>>();
const NO_OBJECTS: ReadonlyMap<string, readonly number[]> = new Map();
export const objectsOfKind = (kind: SystemKind): ReadonlyMap<string, readonly number[]> =>
  kindObjects.get(kind) ?? NO_OBJECTS;

interface Knowledge {
  /** One look tells that a name holds none of these words; most hold none. */
  readonly anyQualifier: RegExp;
  readonly provinces: readonly string[];
  readonly brands: readonly string[];
  readonly guards: PatternTable<GuardTerm>;
  readonly lexicon: Lexicon;
  readonly normalizer: Normalizer;
  readonly recognizer: Recognizer;
  readonly themes: Themes;
}

const anyOf = (words: readonly string[]): RegExp =>
  words.length
    ? new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'u')
    : /(?!)/u;

const compiled = new WeakMap<Lexicon, Knowledge>();

/** A lexicon is compiled once, however often it is used. */
function knowledgeOf(lexicon: Lexicon): Knowledge {
  let knowledge = compiled.get(lexicon);
  if (!knowledge) {
    const themes = createThemes(lexicon);
    const guards = guardTable(lexicon);
    for (const kind of lexicon.kinds)
      kindObjects.set(kind, objectsOf([kind.kind, ...kind.synonyms].join('|'), '', guards));
    knowledge = {
      ...{ lexicon, themes, guards },
      anyQualifier: anyOf(lexicon.qualifiers ?? []),
      provinces: (lexicon.places ?? []).filter(({ level }) => level === 'province').map(({ place }) => place),
      brands: (lexicon.issuers ?? [])
        .filter(({ level, where }) => level === 'provincial' && where === 'name')
        .map(({ word }) => word),
      normalizer: createNormalizer(lexicon),
      recognizer: createRecognizer(lexicon, themes),
    };
    compiled.set(lexicon, knowledge);
  }
  return knowledge;
}

/** Profiles of items already seen: several rules ask for the same ones. */
const known = new WeakMap<Item, { readonly lexicon: Lexicon; readonly profile: Profile }>();

export function profileOf(item: Item, lexicon: Lexicon, segment: Segment): Profile {
  const earlier = known.get(item);
  if (earlier?.lexicon === lexicon) return earlier.profile;
  const profile = makeProfile(item, lexicon, segment);
  known.set(item, { lexicon, profile });
  return profile;
}

function makeProfile(item: Item, lexicon: Lexicon, segment: Segment): Profile {
  const knowledge = knowledgeOf(lexicon);
  const { normalizer, recognizer, themes } = knowledge;
  const department = normalizer.text(item.department);
  const whole = normalizer.text(item.name);
  const name = normalizer.withoutPurchase(
    normalizer.withoutOwner(normalizer.withoutPlace(whole, department)),
  );
  const clauses = normalizer.clauses(item.functionText, department);
  const core = normalizer.core(name);
  const functions = joinClauses(clauses);
  const cut = segment(functions);
  const words = cut.filter((word) => word.length > 2);
  const qualifiers = qualifiersOf(name, knowledge);
  const { objects: subjects, rest } = themes.read(name);
  const { objects: otherSubjects, rest: others } = themes.read(functions);
  const kinds = recognizer.kindsOf({
    ...{ name, clauses, department, dealtWith: otherSubjects },
    nameCuts: new WordCuts(name, segment),
    clauseCuts: new WordCuts(functions, segment, cut),
  });
  const objects = objectsOf(name, functions, knowledge.guards);
  // Written out, not spread: all profiles then have one shape, and reading them is many times faster.
  return {
    id: item.id,
    department,
    name,
    core,
    clauses,
    subjects,
    otherSubjects,
    ownTokens: themeTokens(rest, subjects, themes),
    theirTokens: themeTokens(others, otherSubjects, themes),
    functions,
    kinds,
    kindDrawers: drawersOf(kinds.map(({ kind }) => kind.kind)),
    subjectDrawers: drawersOf([...subjects, ...otherSubjects]),
    qualifiers,
    ownBusinesses: qualifiers.filter((word) => lexicon.ownBusinesses?.includes(word)),
    objects,
    guardDrawers: drawersOf([...objects.keys()]),
    issuedBy: issuerOf(whole, department, knowledge),
    isBrand: knowledge.brands.some((word) => whole.includes(word)),
    functionTokens: clauses.reduce((list, clause) => list.addPairs(clause), collected).take(),
    words,
  };
}

/** Words of a part or stage in a name; those inside a longer one are left to it. */
function qualifiersOf(name: string, { anyQualifier, lexicon }: Knowledge): readonly string[] {
  if (!anyQualifier.test(name)) return [];
  const found = (lexicon.qualifiers ?? []).filter((word) => name.includes(word));
  return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
}

/** One bit of 32 for each word. */
function drawersOf(words: readonly string[]): number {
  let drawers = 0;
  for (const word of words) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash, 31) + word.charCodeAt(at);
    drawers |= 1 << (Math.imul(hash, 0x9e3779b1) >>> 27);
  }
  return drawers;
}

/** Empty between two uses: one list serves all profiles. */
const collected = new TokenList();

/**
 * The runs of a text that are about something, and the objects that it names: these stand for the character pairs
 * that they are written with, whichever of their names that was.
 */
function themeTokens(rest: string, objects: readonly string[], themes: Themes): Int32Array {
  for (const run of themes.runs(rest)) collected.addPairs(run);
  const places = objects.map(themes.indexOf);
  for (let pair = 0; pair < OBJECT_PAIRS; pair++) collected.addObjects(places);
  return collected.take();
}
const OBJECT_PAIRS = 2;

/** What name (counted twice) and functions are about. */
export const themesOf = ({ ownTokens, theirTokens }: Profile): Document => ({
  tokens: [ownTokens, ownTokens, theirTokens],
});

export const functionsOf = ({ functionTokens, words }: Profile): Document => ({
  tokens: [functionTokens],
  words,
});

/**
 * Of each guard set the alternatives that the name speaks of, else those of the functions; a set that holds for some
 * names only (行业 for 监管) is read of these and of no functions.
 */
function objectsOf(
  name: string,
  functions: string,
  guards: PatternTable<GuardTerm>,
): ReadonlyMap<string, readonly number[]> {
  const objects = new Map<string, readonly number[]>();
  for (const text of [name, functions]) {
    const matches = guards.find(text);
    if (!matches.length) continue;
    const found = new Map<string, Set<number>>();
    for (const { owner } of matches) {
      if (owner.only.length && !(text === name && owner.only.some((word) => name.includes(word)))) continue;
      const alternatives = found.get(owner.set) ?? new Set();
      found.set(owner.set, alternatives.add(owner.index));
    }
    for (const [set, alternatives] of found)
      if (!objects.has(set))
        objects.set(
          set,
          [...alternatives].sort((a, b) => a - b),
        );
  }
  return objects.size < 2 ? objects : new Map([...objects].sort(([a], [b]) => (a < b ? -1 : 1)));
}
