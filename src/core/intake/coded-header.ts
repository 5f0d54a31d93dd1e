import { fieldOf } from '../survey/survey.js';
import { type Body, sampleEnd } from './body.js';
import type { CodesFor } from './codes-in-file.js';
import type { Column, ColumnMatch } from './column.js';
import type { Header } from './find-header.js';
import { codesInHeading } from './heading-codes.js';
import { type Cell, cellText } from './sheet.js';

/** 2, 03, B, ①③, 一、三: nothing but codes. */
const ONLY_CODES =
  /^(?:[（(]?(?:\d{1,3}|[A-Za-z]\d{0,2}|[A-N]{2,4}|[\u2460-\u2487]+|[一二三四五六七八九十]{1,2}|[甲乙丙丁戊己庚辛])[）)]?[\s,，;；、.．/和及+]*)+$/u;
const LONGEST = 16;
/** Answers looked at before a column is taken to hold words. */
const ENOUGH = 4;

export const isOnlyCodes = (cell: Cell): boolean => {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 && cell < 1000;
  return typeof cell === 'string' && cell.length <= LONGEST && ONLY_CODES.test(cell.trim());
};

/** A match of a closed question, with what its codes stand for by a list elsewhere in the file. */
export function withCodes(match: ColumnMatch, heading: string, codesFor: CodesFor): ColumnMatch {
  const codes = codesFor(match.field, heading);
  return codes ? { ...match, codes } : match;
}

/** May a list elsewhere say what the answers to this question are? Its heading lists nothing itself. */
export const mayBeCoded = ({ field, parts, option }: ColumnMatch, heading: string): boolean =>
  fieldOf(field).codes.length > 0 && !parts && option === undefined && !codesInHeading(heading).size;

/** A header with what the codes below its columns stand for, where a list says it that stands elsewhere in the file. */
export function codedHeader(body: Body, codesFor: CodesFor): Header {
  const columns = body.header.columns.map((column) => {
    const { match, heading, path } = column;
    if (!match || !mayBeCoded(match, heading) || !holdsCodes(body, column)) return column;
    return { ...column, match: withCodes(match, path.at(-1) ?? '', codesFor) };
  });
  return columns.some((column, at) => column !== body.header.columns[at])
    ? { ...body.header, columns }
    : body.header;
}

function holdsCodes(body: Body, { index }: Column): boolean {
  let answered = 0;
  for (let row = body.header.bodyStart; row < sampleEnd(body) && answered < ENOUGH; row++) {
    const cell = body.view.cell(row, index);
    if (!cellText(cell).trim()) continue;
    if (isOnlyCodes(cell)) return true;
    answered++;
  }
  return false;
}
