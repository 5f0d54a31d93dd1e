import { matchPath } from './match-columns.js';
import type { Cell } from './sheet.js';

const LONGEST = 16;

/** 联系电话： is a question whose answer stands elsewhere or is left blank, and never an answer itself. */
export const isOpenLabel = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  cell.length <= LONGEST &&
  /[:：]\s*$/u.test(cell) &&
  matchPath([cell.trim()]) !== null;
