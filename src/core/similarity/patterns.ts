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
  readonly find: (text: string, context: string) => readonly Match<T>[];
}

function parse<T>(owner: T, written: string): Pattern<T> {
  const [rest = '', department] = written.split('@');
  const [wanted = '', ...without] = rest.split('!');
  const parts = wanted.split('+').filter(Boolean);
  return {
    ...{ owner, written, parts, without, department: department ?? null },
    length: parts.reduce((sum, part) => sum + part.length, 0),
    isPlain: parts.length === 1 && !without.length && department === undefined && !LATIN.test(parts[0] ?? ''),
  };
}

const LATIN = /^[a-z]+$/u;
const isLatin = (char: string | undefined): boolean => char !== undefined && /[a-z]/u.test(char);

/** Latin words stand alone: `oa` is not part of `oauth`. */
function indexOfWord(text: string, word: string): number {
  if (!LATIN.test(word)) return text.indexOf(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLatin(text[at - 1]) && !isLatin(text[at + word.length])) return at;
  return -1;
}

/**
 * All patterns that occur in a text. Patterns are filed under the first two characters of their first part,
 * so that a text is read once: cost is its length times the patterns that share a beginning with it.
 */
export function createPatternTable<T>(
  entries: readonly { readonly owner: T; readonly written: readonly string[] }[],
): PatternTable<T> {
  const byHead = new Map<number, Pattern<T>[]>();
  for (const { owner, written } of entries)
    for (const one of written) {
      const pattern = parse(owner, one);
      const [head = ''] = pattern.parts;
      if (!head) continue;
      const key = headOf(head.charCodeAt(0), head.length > 1 ? head.charCodeAt(1) : 0);
      const filed = byHead.get(key);
      if (filed) filed.push(pattern);
      else byHead.set(key, [pattern]);
    }
  const hasShort = [...byHead.keys()].some((key) => (key & 0xffff) === 0);
  // Most places of a text begin no pattern at all: one look into a small table says so.
  const mayBegin = new Uint8Array(DRAWERS);
  for (const key of byHead.keys()) mayBegin[drawerOf(key)] = 1;
  const find = (text: string, context: string): readonly Match<T>[] => {
    let found: Found<T> | null = null;
    let next = text.length ? text.charCodeAt(0) : 0;
    for (let at = 0; at < text.length; at++) {
      const code = next;
      next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      for (let turn = hasShort ? 0 : 1; turn < (next ? 2 : 1); turn++) {
        const key = headOf(code, turn ? next : 0);
        if (mayBegin[drawerOf(key)] === 0) continue;
        const filed = byHead.get(key);
        if (filed) found = matchesAt(filed, { text, context, at }, found);
      }
    }
    return found ? found.matches : NOTHING;
  };
  return { find };
}

const NOTHING: readonly never[] = [];

interface Found<T> {
  readonly matches: Match<T>[];
  readonly patterns: Pattern<T>[];
}

interface Place {
  readonly text: string;
  readonly context: string;
  readonly at: number;
}

/** Adds what begins here; a pattern that was found further to the left counts once. */
function matchesAt<T>(filed: readonly Pattern<T>[], place: Place, before: Found<T> | null): Found<T> | null {
  let found = before;
  for (const pattern of filed) {
    if (!place.text.startsWith(pattern.parts[0] ?? '', place.at)) continue;
    if (found?.patterns.includes(pattern)) continue;
    const match = pattern.isPlain ? plainMatch(pattern, place.at) : matchOf(place, pattern);
    if (!match) continue;
    found ??= { matches: [], patterns: [] };
    found.matches.push(match);
    found.patterns.push(pattern);
  }
  return found;
}

/** A word that is met for the first time where the text is read from the left stands nowhere before. */
const plainMatch = <T>({ owner, written, length, parts }: Pattern<T>, at: number): Match<T> => ({
  owner,
  written,
  start: at,
  end: at + length,
  length,
  words: parts,
});

const headOf = (first: number, second: number): number => (first << 16) | second;
const DRAWERS = 1 << 17;
const drawerOf = (head: number): number => Math.imul(head, 0x9e3779b1) >>> 15;

function matchOf<T>({ text, context }: Place, pattern: Pattern<T>): Match<T> | null {
  if (pattern.department !== null && !context.includes(pattern.department)) return null;
  if (pattern.without.some((word) => text.includes(word))) return null;
  let start = text.length;
  let end = 0;
  for (const part of pattern.parts) {
    const at = indexOfWord(text, part);
    if (at < 0) return null;
    start = Math.min(start, at);
    end = Math.max(end, at + part.length);
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
