import { codeKey } from './code-key.js';

/** A list found in a text, and what stands before it. */
interface ListInText {
  readonly title: string;
  readonly codes: ReadonlyMap<string, string>;
}

/** 1表示是, A代表每天. */
const IN_WORDS = /(?<=(?<![\dA-Za-z])[\dA-Za-z]\s*)(?:表示|代表|为)\s*(?=\p{Script=Han})/gu;

/** Codes follow each other in one of these. */
const ALPHABETS: readonly (readonly string[])[] = [
  Array.from({ length: 100 }, (_, number) => String(number)),
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'],
  [...'甲乙丙丁戊己庚辛'],
];
const CIRCLED = /[\u2460-\u2473\u2474-\u2487]/gu;

/** Where a code may stand, and the mark behind it; a Chinese figure is none without one, and before = any word may be one. */
const TOKEN =
  /(?<![\p{Script=Han}A-Za-z\d.])[（(]?(\p{Script=Han}{1,2}|[A-Za-z]{1,4}|\d{1,3})[）)]?\s*(=)\s*(?=[\p{Script=Han}A-Za-z])|(?<![\d.A-Za-z])[（(]?(\d{1,2}|[A-Za-z](?![A-Za-z]))[）)]?\s*([=:：、.．－—→-]{0,2})\s*(?=[\p{Script=Han}A-Za-z])|(?<!\p{Script=Han})([一二三四五六七八九十甲乙丙丁戊己庚辛])[）)]?\s*([:：、.．－—→-]{1,2})\s*(?=[\p{Script=Han}A-Za-z])/gu;
const LONGEST_MEANING = 24;
/** Ends a meaning, and a title begins behind it. */
const STOPS = /[。；;\n|]/u;

interface Token {
  readonly alphabet: number;
  readonly at: number;
  readonly code: string;
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The lists of a text: 使用范围：1=内设机构；2=单位内部。使用频度：A每天 B每周. Their codes follow each other unless their marks tell
 * them, and the marks of one list are the same, so that the numbers of sentences around it are none of them.
 */
export function codesInTurn(typed: string): readonly ListInText[] {
  const text = typed.replace(CIRCLED, ' $& ').normalize('NFKC').replace(IN_WORDS, '=');
  const tokens = tokensIn(text);
  const lists: ListInText[] = [];
  let behind = 0;
  for (let first = 0; first < tokens.length; first++) {
    const run = runFrom(tokens, first, text);
    const last = run.at(-1);
    if (run.length < 2 || !last || (tokens[first]?.start ?? 0) < behind) continue;
    const meanings = run.map((token, at) => meaningOf(text, token, run[at + 1]));
    if (meanings.some((meaning) => !meaning)) continue;
    const codes = new Map(run.map(({ code }, at) => [codeKey(code), meanings[at] ?? '']));
    lists.push({ title: titleBefore(text, behind, tokens[first]?.start ?? 0), codes });
    behind = last.end + (meanings.at(-1) ?? '').length;
    first = tokens.indexOf(last);
  }
  return lists;
}

function tokensIn(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((found) => {
    const code = (found[1] ?? found[3] ?? found[5] ?? '').toUpperCase();
    const plain = codeKey(code);
    const alphabet = ALPHABETS.findIndex((one) => one.includes(plain));
    return {
      alphabet,
      at: ALPHABETS[alphabet]?.indexOf(plain) ?? -1,
      code,
      mark: found[2] ?? found[4] ?? found[6] ?? '',
      start: found.index,
      end: found.index + found[0].length,
    };
  });
}

/** D-每天 W-每周: such a mark says that a code stands before it, whichever comes next. */
const EQUALS = '=';
const TELLS = /^[=－—→-]+$/u;

/** Figures begin with 0 or 1, letters and the others with the first. */
const isFirst = ({ alphabet, at }: Token): boolean => at === 0 || (alphabet === 0 && at === 1);

function runFrom(tokens: readonly Token[], first: number, text: string): readonly Token[] {
  const head = tokens[first];
  if (!head || (!isFirst(head) && !TELLS.test(head.mark))) return [];
  const run = [head];
  for (const token of tokens.slice(first + 1)) {
    const before = run.at(-1) as Token;
    if (token.alphabet !== head.alphabet && head.mark !== EQUALS) continue;
    const isInTurn = TELLS.test(head.mark)
      ? run.every(({ code }) => code !== token.code)
      : token.at === before.at + 1;
    const isNext = isInTurn && token.mark === head.mark;
    if (isNext && isOneMeaning(text.slice(before.end, token.start))) run.push(token);
    else if (isFirst(token) || isNext) break;
  }
  return run;
}

/** Between two codes stands one meaning, and what parts it from the next. */
const isOneMeaning = (between: string): boolean => {
  const meaning = between.replace(/[\s,，;；、/|。]+$/u, '');
  return meaning.length > 0 && meaning.length <= LONGEST_MEANING && !STOPS.test(meaning);
};

function meaningOf(text: string, { end }: Token, next: Token | undefined): string {
  const rest = text.slice(end, next?.start ?? end + LONGEST_MEANING * 2);
  if (next) return rest.replace(/[\s,，;；、/|。]+$/u, '').trim();
  // (自有产权) may follow, and the bracket around the list may close.
  const [meaning = ''] = /^[^\s,，;；、。|)）(（]+(?:[（(][^（）()]*[）)])?/u.exec(rest) ?? [];
  return meaning.length <= LONGEST_MEANING ? meaning : '';
}

function titleBefore(text: string, from: number, to: number): string {
  const before = text.slice(from, to).replace(/[\s:（(,，]+$/u, '');
  const stop = Math.max(...['。', '；', ';', '\n', '|'].map((mark) => before.lastIndexOf(mark)));
  return before
    .slice(stop + 1)
    .replace(/^[\s)）,，、]+/u, '')
    .trim();
}
