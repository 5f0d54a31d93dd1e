import { COMMON_WORDS, KEYBOARD_RUNS, SYLLABLES } from './common-words.js';

/** What is put for a letter. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Decimal logarithms of how many tries a piece takes: the sizes of the lists it would be taken from. */
const WORD = Math.log10(COMMON_WORDS.size);
const SYLLABLE = Math.log10(400);
const DISGUISED = Math.log10(3);
const KEYBOARD_RUN = 2.2;
const COUNTING_RUN = 1.7;
const YEAR = Math.log10(90);
const DAY = Math.log10(366);
const TELEPHONE = 6;
const DIGIT = 1;
const LETTER = Math.log10(26);
const MARK = 1;
const HAN = Math.log10(2_000);
/** Capitals elsewhere than at the start of a piece, or all over. */
const CAPITALS = Math.log10(4);

/** Longer ones are no easier for what follows. */
const LONGEST = 40;
const LONGEST_PIECE = 16;
const LONGEST_PART = 8;

interface Piece {
  readonly length: number;
  readonly cost: number;
}

/**
 * About how many tries a guesser needs who puts common pieces together, as a decimal logarithm: the cheapest way to
 * cut the password into words (also disguised: p@ssw0rd), syllables of pinyin, runs, repetitions, years, dates,
 * telephone numbers, and single characters. After the idea of zxcvbn (Wheeler 2016), with words of our own. A few
 * milliseconds for any length.
 */
export function guessWork(password: string): number {
  const given = [...password.normalize('NFKC')].slice(0, LONGEST);
  const plain = given.map((char) => char.toLowerCase());
  return cheapest(given, (start) => [...piecesAt(plain, start), ...repeatsAt(given, plain, start)]);
}

/** The cheapest pieces, one after the other, that make up the whole. */
function cheapest(given: readonly string[], piecesFrom: (start: number) => readonly Piece[]): number {
  const costs = [0];
  for (let start = 0; start < given.length; start++)
    for (const { length, cost } of piecesFrom(start)) {
      const total = (costs[start] ?? 0) + cost + capitalsOf(given.slice(start, start + length));
      if (total < (costs[start + length] ?? Number.POSITIVE_INFINITY)) costs[start + length] = total;
    }
  return costs[given.length] ?? 0;
}

function piecesAt(plain: readonly string[], start: number): readonly Piece[] {
  const pieces: Piece[] = [{ length: 1, cost: single(plain[start] ?? '') }];
  let text = '';
  let undisguised = '';
  for (let end = start; end < Math.min(plain.length, start + LONGEST_PIECE); end++) {
    text += plain[end] ?? '';
    undisguised += DISGUISES[plain[end] ?? ''] ?? plain[end] ?? '';
    const length = end - start + 1;
    const cost = Math.min(costOf(text), disguisedCost(undisguised) + DISGUISED);
    if (Number.isFinite(cost)) pieces.push({ length, cost });
  }
  return pieces;
}

function wordCost(text: string): number {
  if (SYLLABLES.has(text)) return SYLLABLE;
  return COMMON_WORDS.has(text) ? WORD : Number.POSITIVE_INFINITY;
}

/** A row of the keyboard is known in disguise too (qw3rty), a short stretch of it by chance. */
const disguisedCost = (text: string): number =>
  text.length >= 5 && KEYBOARD_STRETCHES.has(text) ? KEYBOARD_RUN : wordCost(text);

function costOf(text: string): number {
  const costs = [wordCost(text)];
  if (text.length >= 3 && KEYBOARD_STRETCHES.has(text)) costs.push(KEYBOARD_RUN);
  if (text.length >= 3 && isCounting(text)) costs.push(COUNTING_RUN);
  if (/^(?:19[5-9]|20[0-3])\d$/u.test(text)) costs.push(YEAR);
  if (/^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(text)) costs.push(DAY);
  if (/^(?:(?:19|20)?\d\d)[-./]?(?:0?[1-9]|1[0-2])[-./]?(?:0?[1-9]|[12]\d|3[01])$/u.test(text))
    costs.push(YEAR + DAY);
  if (/^1[3-9]\d{9}$/u.test(text)) costs.push(TELEPHONE);
  return Math.min(...costs);
}

function single(char: string): number {
  if (/^\d$/u.test(char)) return DIGIT;
  if (/^[a-z]$/u.test(char)) return LETTER;
  return /^\p{L}$/u.test(char) ? HAN : MARK;
}

const capitalsOf = (chars: readonly string[]): number => {
  const capitals = chars.map((char) => char !== char.toLowerCase());
  const isUsual =
    capitals.every((isCapital, index) => isCapital === (index === 0)) || capitals.every(Boolean);
  return !capitals.some(Boolean) || isUsual ? 0 : CAPITALS;
};

/** Every stretch of a run, in either direction. */
const KEYBOARD_STRETCHES = new Set(
  KEYBOARD_RUNS.flatMap((run) => [run, [...run].reverse().join('')]).flatMap((run) =>
    [...run].flatMap((_, start) =>
      Array.from({ length: LONGEST_PIECE - 2 }, (__, more) => run.slice(start, start + 3 + more)),
    ),
  ),
);

/** abc, 987: each character the one after, or before. */
function isCounting(text: string): boolean {
  const step = text.charCodeAt(1) - text.charCodeAt(0);
  if (Math.abs(step) !== 1) return false;
  return [...text].every((char, index) => char.charCodeAt(0) === text.charCodeAt(0) + index * step);
}

/** aaaa, 1212, abcabc: a part repeated at least once more costs what one of them costs; the last may be cut off. */
function repeatsAt(given: readonly string[], plain: readonly string[], start: number): readonly Piece[] {
  const repeats: Piece[] = [];
  for (let size = 1; size <= LONGEST_PART && start + 2 * size <= plain.length; size++) {
    let length = size;
    while (start + length < plain.length && plain[start + length] === plain[start + length - size]) length++;
    if (length < 2 * size) continue;
    const part = plain.slice(start, start + size);
    const once = cheapest(given.slice(start, start + size), (place) => piecesAt(part, place));
    for (let times = 2; times * size <= length; times++)
      repeats.push({ length: times * size, cost: once + Math.log10(times) });
    if (length % size) repeats.push({ length, cost: once + Math.log10(length / size) });
  }
  return repeats;
}
