import { WordTree } from './word-tree.js';

/** A pattern of the lexicon taken apart: `A+B!C@D`. */
interface Pattern<T> {
  readonly owner: T;
  readonly written: string;
  readonly parts: readonly string[];
  readonly without: readonly string[];
  readonly department: string | null;
  readonly length: number;
  /** One word, and nothing asked beside it. */
  readonly isPlain: boolean;
}

/** Where a pattern was found in a text. */
export interface Match<T> {
  readonly owner: T;
  /** The pattern as the lexicon has it. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Characters that agree. */
  readonly length: number;
  readonly words: readonly string[];
}

export interface PatternTable<T> {
  /** A pattern may ask for a word in what stands before the text: the department. */
  readonly find: (text: string, before?: string) => readonly Match<T>[];
}

/** Signs of a pattern that is more than one word. */
export const SIGNS = /[@!+]/u;

function parse<T>(owner: T, written: string): Pattern<T> {
  // Nearly all are one word. Written out, not spread: there are tens of thousands.
  if (!SIGNS.test(written)) {
    const isPlain = written !== '' && !isLatin(written.charCodeAt(0));
    return {
      owner,
      written,
      parts: written ? [written] : NOTHING,
      without: NOTHING,
      department: null,
      length: written.length,
      isPlain,
    };
  }
  const [rest = '', department] = written.split('@');
  const [wanted = '', ...without] = rest.split('!');
  const parts = wanted.split('+').filter(Boolean);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return { owner, written, parts, without, department: department ?? null, length, isPlain: false };
}

const LATIN = /^[a-z]+$/u;
const FIRST_LATIN = 0x61;
const LAST_LATIN = 0x7a;
const isLatin = (code: number): boolean => code >= FIRST_LATIN && code <= LAST_LATIN;

/** Latin words stand alone: `oa` is not part of `oauth`. */
function indexOfWord(text: string, word: string): number {
  const at = text.indexOf(word);
  return at < 0 || !isLatin(word.charCodeAt(0)) || !LATIN.test(word) ? at : indexOfLatin(text, word);
}

function indexOfLatin(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLatin(text.charCodeAt(at - 1)) && !isLatin(text.charCodeAt(at + word.length))) return at;
  return -1;
}

/** All patterns that occur in a text, by place; those that begin at one place in their own order, single characters first. */
export function createPatternTable<T>(
  entries: readonly { readonly owner: T; readonly written: readonly string[] }[],
): PatternTable<T> {
  const patterns = entries
    .flatMap(({ owner, written }) => written.map((one) => parse(owner, one)))
    .filter(({ parts }) => parts.length > 0);
  const tree = new WordTree(patterns.map(({ parts }) => parts[0] ?? ''));
  /** The text in which a pattern was last looked at: found further to the left, or not at all, it is done with. */
  const triedIn = new Uint32Array(patterns.length);
  let texts = 0;
  const find = (text: string, before = ''): readonly Match<T>[] => {
    let matches: Match<T>[] | null = null;
    texts = (texts + 1) >>> 0;
    if (texts === 0) {
      triedIn.fill(0);
      texts = 1;
    }
    for (let at = 0; at < text.length; at++) {
      for (const index of tree.beginningAt(text, at)) {
        if (triedIn[index] === texts) continue;
        triedIn[index] = texts;
        const pattern = patterns[index] as Pattern<T>;
        const match = pattern.isPlain ? plainMatch(pattern, at) : matchOf(text, before, pattern);
        if (match) (matches ??= []).push(match);
      }
    }
    return matches ?? NOTHING;
  };
  return { find };
}

const NOTHING: readonly never[] = [];

/** A word that is met for the first time where the text is read from the left stands nowhere before. */
const plainMatch = <T>({ owner, written, length, parts }: Pattern<T>, at: number): Match<T> => ({
  owner,
  written,
  start: at,
  end: at + length,
  length,
  words: parts,
});

function matchOf<T>(text: string, before: string, pattern: Pattern<T>): Match<T> | null {
  const { department, without } = pattern;
  if (department !== null && !before.includes(department) && !text.includes(department)) return null;
  for (const word of without) if (text.includes(word)) return null;
  let start = text.length;
  let end = 0;
  for (const part of pattern.parts) {
    const at = indexOfWord(text, part);
    if (at < 0) return null;
    if (at < start) start = at;
    if (at + part.length > end) end = at + part.length;
  }
  return {
    owner: pattern.owner,
    written: pattern.written,
    start,
    end,
    length: pattern.length,
    words: pattern.parts,
  };
}
