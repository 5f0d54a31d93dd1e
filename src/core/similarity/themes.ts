import type { Lexicon } from './lexicon.js';
import { WordTree } from './word-tree.js';
import { type PatternTable, SIGNS, createPatternTable } from './patterns.js';

/** What a text is about once the words of form are gone. */
export interface Themes {
  /** Runs of characters that are neither form, action nor boilerplate. */
  readonly runs: (text: string) => readonly string[];
  /** Objects of the lexicon that a text names, the longest name winning where two overlap, and what is left of it. */
  readonly read: (text: string) => { readonly objects: readonly string[]; readonly rest: string };
  /** Place of an object in the lexicon. */
  readonly indexOf: (object: string) => number;
  /** Does a pattern consist of words of form only, whatever it asks of the department? */
  readonly isForm: (pattern: string) => boolean;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function anyOf(words: readonly string[]): RegExp | null {
  const longest = [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length);
  return longest.length ? new RegExp(longest.map(escaped).join('|'), 'gu') : null;
}

const isBare = (rest: string): boolean => rest.length < 2 && !/[a-z0-9]/u.test(rest);

/** Stretches of two and more Han characters between the words of a tree, the longest of which counts at each place. */
function runsOf(text: string, words: WordTree): readonly string[] {
  const runs: string[] = [];
  let begin = 0;
  for (let at = 0; at <= text.length;) {
    const word = at < text.length ? words.longestAt(text, at) : 0;
    if (word === 0 && isHan(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (at - begin >= 2) runs.push(text.slice(begin, at));
    begin = at += word || 1;
  }
  return runs;
}
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

export function createThemes(lexicon: Lexicon): Themes {
  const { forms = [], actions = [], boilerplate, objects: known = [] } = lexicon;
  const form = anyOf([...forms, ...boilerplate]);
  const formChars = new Set([...forms, ...boilerplate].join(''));
  /** Has one word two characters that no word of form has? Nearly all have. */
  const saysMore = (word: string): boolean => {
    let others = 0;
    for (let at = 0; at < word.length; at++) {
      if (SIGNS.test(word.charAt(at))) return false;
      if (!formChars.has(word.charAt(at)) && ++others >= 2) return true;
    }
    return false;
  };
  const whole = new WordTree([...forms, ...actions, ...boilerplate]);
  const table: PatternTable<string> = createPatternTable(
    known.map(({ object, terms }) => ({ owner: object, written: [object, ...terms] })),
  );
  const indices = new Map(known.map(({ object }, index) => [object, index]));
  const read: Themes['read'] = (text) => {
    const found = table.find(text);
    if (!found.length) return { objects: [], rest: text };
    const kept = found.filter(
      ({ start, end, length }) =>
        !found.some((other) => other.length > length && start >= other.start && end <= other.end),
    );
    const rest = kept.reduce(
      (left, { words }) => words.reduce((one, word) => one.replaceAll(word, ' '), left),
      text,
    );
    return { objects: [...new Set(kept.map(({ owner }) => owner))], rest };
  };
  return {
    read,
    indexOf: (object) => indices.get(object) ?? -1,
    runs: (text) => runsOf(text, whole),
    isForm: (pattern) => {
      if (saysMore(pattern)) return false;
      const [words = ''] = pattern.split('@');
      const parts = (words.split('!')[0] ?? '').split('+');
      return parts.every((part) => isBare(form ? part.replace(form, '') : part));
    },
  };
}
