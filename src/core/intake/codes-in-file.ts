import type { Field } from '../survey/field.js';
import { FIELD_IDS, type FieldId, fieldOf } from '../survey/survey.js';
import { type CodeList, codeListsOn, plainTitle } from './code-lists-on.js';
import { matchPath } from './match-columns.js';
import { plainHeading } from './plain-heading.js';
import { readListed } from './read-choices.js';
import type { Cell, Sheet } from './sheet.js';

type Codes = ReadonlyMap<string, string>;

/** The code lists that stand elsewhere in a file; `null` where no list is meant beyond doubt. */
export interface CodesOfFile {
  /** What the codes of a column stand for. */
  of(field: FieldId, heading: string): Codes | null;
  /** Of a heading that nobody understands: the one question that the list of its title answers. */
  asked(heading: string): { readonly field: FieldId; readonly codes: Codes } | null;
  /** May a list say what a word stands for (留=留用)? Asked before the lists are read, which costs far more. */
  readonly mayHoldWords: boolean;
}

/** Two listed values at least, and of all meanings so many. */
const FEWEST = 2;
const MOST_READ = 0.5;
/** 凡是否类问题：1=是 2=否: for whatever asks so. */
const ANY_YES_OR_NO = /是否(?:类|型|题|项|栏|性|判断|问题|选项)|^是[\/、或]?否$/u;

/** The code lists of a file, looked for when the first column of codes is met. */
export function codesInFile(sheets: readonly Sheet[]): CodesOfFile {
  let found: readonly CodeList[] | null = null;
  let mayHoldWords: boolean | null = null;
  const lists = (): readonly CodeList[] => (found ??= codeListsOn(sheets));
  return {
    of: (field, heading) => codesAmong(lists(), field, heading),
    asked: (heading) => questionAmong(lists(), heading),
    get mayHoldWords() {
      return (mayHoldWords ??= sheets.some(({ rows }) => rows.some((row) => row.some(tellsWords))));
    },
  };
}

/** Only = parts a word from what it stands for. */
const tellsWords = (cell: Cell): boolean => typeof cell === 'string' && /[=＝﹦]/u.test(cell);

function questionAmong(lists: readonly CodeList[], heading: string): ReturnType<CodesOfFile['asked']> {
  const [title] = plainTitle(plainHeading(heading).words);
  const codes = onlyOne(lists.filter(({ titles }) => title !== undefined && titles.includes(title)));
  if (!codes) return null;
  const [field, ...others] = FIELD_IDS.filter((id) => readableIn(fieldOf(id), codes) === 1);
  return field && !others.length ? { field, codes } : null;
}

function codesAmong(lists: readonly CodeList[], id: FieldId, heading: string): Codes | null {
  const field = fieldOf(id);
  const fitting = lists.filter(({ codes }) => readableIn(field, codes) >= MOST_READ);
  const { words } = plainHeading(heading);
  const titled = fitting.filter(({ titles }) => titles.some((title) => plainHeading(title).words === words));
  if (titled.length) return onlyOne(titled);
  const asking = fitting.filter((list) => questionOf(list) === id);
  if (asking.length) return onlyOne(asking);
  const alike = fitting.filter((list) => {
    const other = questionOf(list);
    return other !== null && isAnsweredAlike(field, fieldOf(other));
  });
  if (alike.length) return onlyOne(alike);
  const untitled = fitting.filter(
    (list) => questionOf(list) === null && readableIn(field, list.codes) === 1 && isMeant(list, id),
  );
  return untitled.length ? onlyOne(untitled) : null;
}

/** Sources of money are the same list for building and for running, and nothing else is: yes and no mean many things. */
const isAnsweredAlike = (a: Field, b: Field): boolean =>
  a.codes.length > FEWEST + 1 && a.codes.join() === b.codes.join();

/** A list under a title that is not understood, or under none; of yes and no, and of secrecy, only one for all of them. */
function isMeant({ titles }: CodeList, id: FieldId): boolean {
  const isAboutAny = titles.some((title) => ANY_YES_OR_NO.test(title));
  const isYesNo = fieldOf(id).codes.length <= FEWEST + 1;
  return isYesNo ? isAboutAny : !isAboutAny;
}

/** Lists of one question say the same; where they differ nobody knows which is meant. */
function onlyOne(lists: readonly CodeList[]): Codes | null {
  const [first, ...others] = lists.map(({ codes }) => codes);
  const differs = others.some((codes) =>
    [...codes].some(([code, meaning]) => first?.has(code) && first.get(code) !== meaning),
  );
  return first && !differs ? first : null;
}

/** The share of meanings that are listed values of a question; 0 where fewer than two are. */
function readableIn(field: Field, codes: Codes): number {
  const read = [...codes.values()]
    .map((meaning) => readListed(field, meaning))
    .filter((code) => code !== null);
  return new Set(read).size < FEWEST ? 0 : read.length / codes.size;
}

/** The closed question that the likeliest understood title asks, of those that the meanings answer. */
function questionOf({ titles, codes }: CodeList): FieldId | null {
  for (const title of titles) {
    const found = matchPath([title])?.field;
    if (found && fieldOf(found).codes.length && readableIn(fieldOf(found), codes) >= MOST_READ) return found;
  }
  return null;
}
