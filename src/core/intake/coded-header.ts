import { fieldOf } from '../survey/survey.js';
import { type Body, sampleEnd } from './body.js';
import { byItsAnswers } from './answers-alone.js';
import type { CodesOfFile } from './codes-in-file.js';
import type { Column, ColumnMatch } from './column.js';
import type { Header } from './find-header.js';
import { codesInHeading } from './heading-codes.js';
import { readListed } from './read-choices.js';
import { type Cell, cellText } from './sheet.js';

/** 2, 03, B, ①③, 一、三, Ⅱ: nothing but codes. */
const CODE =
  /^[（(]?(?:\d{1,3}|[A-Za-z]\d{0,2}|[A-Za-z]{2,4}|[\u2460-\u2487]+|[\u2160-\u216b]+|[一二三四五六七八九十]{1,2}|[甲乙丙丁戊己庚辛]{1,6})[）)]?$/u;
const BETWEEN = /[\s,，;；、.．/+＋&和及]+/u;
const LONGEST = 16;
/** A word so short that no list knows may be a code of this form: 留, 合. */
const SHORTEST_WORD = 2;
/** Answers looked at before a column is taken to hold words. */
const ENOUGH = 4;

export const isOnlyCodes = (cell: Cell): boolean => {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 && cell < 1000;
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  const parts = cell.split(BETWEEN).filter(Boolean);
  return parts.length > 0 && parts.every((part) => CODE.test(part));
};

/** A match of a closed question, with what its codes stand for by a list elsewhere in the file. */
export function withCodes(match: ColumnMatch, heading: string, file: CodesOfFile): ColumnMatch {
  const codes = file.of(match.field, heading);
  return codes ? { ...match, codes } : match;
}

/** May a list elsewhere say what the answers to this question are? Its heading lists nothing itself. */
export const mayBeCoded = ({ field, parts, option }: ColumnMatch, heading: string): boolean =>
  fieldOf(field).codes.length > 0 && !parts && option === undefined && !codesInHeading(heading).size;

/**
 * A header with what the codes below its columns stand for, where a list says it that stands elsewhere in the file. A
 * heading that only says codes (处置代号) asks what its list answers.
 */
export function codedHeader(body: Body, file: CodesOfFile): Header {
  const { columns } = body.header;
  const asked = new Set(columns.map(({ match }) => match?.field));
  const coded = columns.map((column) => {
    const { match, heading, path } = column;
    const leaf = path.at(-1) ?? '';
    if (match)
      return mayBeCoded(match, heading) && holdsCodes(body, column, file)
        ? { ...column, match: withCodes(match, leaf, file) }
        : column;
    const found = SAYS_CODES.test(leaf) ? file.asked(leaf) : null;
    if (!found || asked.has(found.field)) return column;
    asked.add(found.field);
    return { ...column, match: { ...byItsAnswers(found.field), codes: found.codes } };
  });
  return coded.some((column, at) => column !== columns[at])
    ? { ...body.header, columns: coded }
    : body.header;
}

const SAYS_CODES = /代[号码]|编码/u;

function holdsCodes(body: Body, { index, match }: Column, file: CodesOfFile): boolean {
  let answered = 0;
  for (let row = body.header.bodyStart; row < sampleEnd(body) && answered < ENOUGH; row++) {
    const cell = body.view.cell(row, index);
    const text = cellText(cell).trim();
    if (!text) continue;
    if (isOnlyCodes(cell)) return true;
    const isUnknown =
      match && text.length <= SHORTEST_WORD && readListed(fieldOf(match.field), text) === null;
    if (isUnknown && file.mayHoldWords) return true;
    answered++;
  }
  return false;
}
