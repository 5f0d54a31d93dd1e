/** A pattern of the lexicon taken apart: `A+B!C@D`. */
interface Pattern<T> {
  readonly owner: T;
  readonly written: string;
  readonly parts: readonly string[];
  readonly without: readonly string[];
  readonly department: string | null;
  readonly length: number;
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
  };
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[a-z]/u.test(char);

/** Latin words stand alone: `oa` is not part of `oauth`. */
function indexOfWord(text: string, word: string): number {
  if (!/^[a-z]+$/u.test(word)) return text.indexOf(word);
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
    const found: Match<T>[] = [];
    let seen: Set<Pattern<T>> | null = null;
    const look = (key: number, at: number) => {
      if (mayBegin[drawerOf(key)] === 0) return;
      for (const pattern of byHead.get(key) ?? []) {
        if (!text.startsWith(pattern.parts[0] ?? '', at) || seen?.has(pattern) === true) continue;
        const match = matchOf(text, context, pattern);
        if (!match) continue;
        (seen ??= new Set()).add(pattern);
        found.push(match);
      }
    };
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (hasShort) look(headOf(code, 0), at);
      if (at + 1 < text.length) look(headOf(code, text.charCodeAt(at + 1)), at);
    }
    return found;
  };
  return { find };
}

const headOf = (first: number, second: number): number => (first << 16) | second;
const DRAWERS = 1 << 17;
const drawerOf = (head: number): number => Math.imul(head, 0x9e3779b1) >>> 15;

function matchOf<T>(text: string, context: string, pattern: Pattern<T>): Match<T> | null {
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
