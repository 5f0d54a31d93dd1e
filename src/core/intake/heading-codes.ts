import { codeKey } from './code-key.js';
import { type Cell, cellText } from './sheet.js';

/**
 * A code and its meaning as a heading lists them: (01已建/02在建/03拟建), （1.政务内网 2.政务外网）, （A.一级 B.二级）,
 * （①政务外网 ②互联网）, （0=否 1=是）. A letter is a code only with a mark behind it: APP建设 lists nothing.
 */
const LISTED =
  /(?<![\d.A-Za-z])(?:0?(\d{1,2})[.、:：=\-—]?|([A-Za-z])[.、:：=\-—])((?:(?!(?<![A-Za-z])[A-Za-z][.、:：=\-—])[^\d\s/,，;；、.:：=()（）\-—]){2,12}|[是否有无])/gu;
const SEPARATORS = /[\s,，;；、/+＋&和及]+/u;
/** ②③ are two codes also where nothing stands between them. */
const CIRCLED = /[\u2460-\u2473]/gu;

const apart = (text: string): string => text.replace(CIRCLED, ' $& ').normalize('NFKC').toUpperCase();

const known = new Map<string, ReadonlyMap<string, string>>();
const MOST_REMEMBERED = 500;

/** 阶段：1已建 2在建 3拟建 */
const BEHIND_COLON = /[:：\n]\s*(?=(?:0?1|0|[Aa甲①])[.、:：=\-—]?\p{Script=Han})(?!.*[（(])(.+)$/u;

/** A heading with the code list behind its colon in brackets, where most headings have it. */
export const bracketedCodes = (heading: string): string =>
  heading.replace(BEHIND_COLON, (behind, list: string) => {
    const plain = list.replace(CIRCLED, ' $& ').normalize('NFKC');
    return [...plain.matchAll(LISTED)].length >= 2 || lettersInTurn(plain).size ? `（${plain}）` : behind;
  });

/** The code list that stands in a heading, by code without leading zeros; empty where there is none. */
export function codesInHeading(heading: string): ReadonlyMap<string, string> {
  const found = known.get(heading);
  if (found) return found;
  const [, list = ''] =
    /[（(\[【]([^（()）]*[\dA-Za-z][^（()）]*)[)）\]】]/u.exec(bracketedCodes(heading).normalize('NFKC')) ??
    [];
  const codes = new Map(
    [...list.matchAll(LISTED)].map(([, figure, letter = '', label = '']) => [
      figure ?? letter.toUpperCase(),
      label,
    ]),
  );
  const usable = codes.size >= 2 ? codes : lettersInTurn(list);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(heading, usable);
  return usable;
}

const ALPHABETS = ['ABCDEFGH', '甲乙丙丁戊己庚辛'].map((letters) => ({
  letters,
  one: new RegExp(`(?<![A-Za-z])([${letters}])[=.、]?([^${letters}\\s/,，;；、()（）]{2,12})`, 'gu'),
}));

/** A自建 B国家配发 C省级配发, 甲每天 乙每周: letters that follow each other need no mark behind them. */
function lettersInTurn(list: string): ReadonlyMap<string, string> {
  for (const { letters, one } of ALPHABETS) {
    const found = [...list.toUpperCase().matchAll(one)];
    const isInTurn = found.every(([, letter = ''], at) => letters[at] === letter);
    if (found.length >= 2 && isInTurn)
      return new Map(found.map(([, letter = '', label = '']) => [letter, label]));
  }
  return new Map();
}

/** A cell that holds codes of a list, written out; any other cell as it is. */
export function spellCodes(codes: ReadonlyMap<string, string>, cell: Cell): Cell {
  if (!codes.size || (typeof cell !== 'string' && typeof cell !== 'number')) return cell;
  const parts = apart(cellText(cell)).trim().split(SEPARATORS).filter(Boolean);
  const meant = parts.flatMap((part) => codes.get(codeKey(part)) ?? writtenTogether(codes, part));
  return parts.length && meant.every((label) => label !== undefined) ? meant.join('、') : cell;
}

/** 甲丙, ab: codes of one character stand beside each other; 23 may be one number. */
function writtenTogether(codes: ReadonlyMap<string, string>, part: string): readonly (string | undefined)[] {
  if (part.length > MOST_TOGETHER || /\d/u.test(part)) return [undefined];
  return [...part].map((character) => codes.get(codeKey(character)));
}
const MOST_TOGETHER = 6;
