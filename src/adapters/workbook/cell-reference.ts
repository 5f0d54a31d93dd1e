import type { Merge } from '../../core/intake/sheet.js';
import { LAST_COLUMN, LAST_ROW } from './limits.js';

/** 0-based column of letters such as `AB`. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** 0-based row of the digits from `at`; negative when they are none that a sheet has. */
export function rowNumber(reference: string, at: number): number {
  let row = 0;
  if (at >= reference.length || reference.length - at > 7) return -1;
  for (let index = at; index < reference.length; index++) {
    const digit = reference.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  return row > LAST_ROW + 1 ? -1 : row - 1;
}

/** 0-based column of a reference such as `AB12` that stands in row 12; -1 when it is none, or of another row. */
export function columnInRow(reference: string, row: number): number {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const isSound = at > 0 && at <= 3 && column <= LAST_COLUMN + 1 && rowNumber(reference, at) === row;
  return isSound ? column - 1 : -1;
}

/** A range such as `A2:C4`, cut to what a sheet can have; `null` when it is none. */
export function readRange(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const range = {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Math.min(Number(bottom) - 1, LAST_ROW),
    right: Math.min(columnIndex(right), LAST_COLUMN),
  };
  return range.top >= 0 && range.top <= range.bottom && range.left <= range.right ? range : null;
}
