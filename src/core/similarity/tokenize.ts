import type { Lexicon, Segment } from './lexicon.js';
import { clausesOf, coreName, plain } from './normalize.js';

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
  readonly clauses: readonly string[];
  /** Character bigrams and words of the own part of the name. */
  readonly nameTokens: readonly string[];
  readonly functionTokens: readonly string[];
  /** Kind of system, and whether its name says so (a cue in the function is weaker). */
  readonly kind: string | null;
  readonly isNamed: boolean;
}

export function bigrams(text: string): readonly string[] {
  const chars = [...text.replace(/\p{P}+/gu, '')];
  if (chars.length < 2) return chars;
  return chars.slice(1).map((char, index) => (chars[index] ?? '') + char);
}

/** Longest synonym in the name wins; otherwise the kind with the longest cue in the function text. */
function kindOf(item: Item, lexicon: Lexicon): { readonly kind: string | null; readonly isNamed: boolean } {
  const name = plain(item.name);
  const functionText = plain(item.functionText);
  let best = { kind: null as string | null, isNamed: false, length: 0 };
  for (const { kind, synonyms, cues } of lexicon.kinds) {
    for (const synonym of synonyms) {
      const length = synonym.length + 100;
      if (length > best.length && name.includes(synonym)) best = { kind, isNamed: true, length };
    }
    for (const cue of cues) {
      if (cue.length > best.length && functionText.includes(cue))
        best = { kind, isNamed: false, length: cue.length };
    }
  }
  return best;
}

export function profileOf(item: Item, lexicon: Lexicon, segment: Segment): Profile {
  const name = coreName(item.name, lexicon.boilerplate);
  const clauses = clausesOf(item.functionText);
  const words = clauses.flatMap((clause) => segment(clause)).filter((word) => word.length >= 2);
  return {
    id: item.id,
    clauses,
    nameTokens: [...bigrams(name), ...segment(name).filter((word) => word.length > 2)],
    functionTokens: [...clauses.flatMap(bigrams), ...words.filter((word) => word.length > 2)],
    ...kindOf(item, lexicon),
  };
}
