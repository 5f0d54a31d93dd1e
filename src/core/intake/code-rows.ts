import { type Cell, cellText } from './sheet.js';

const textOf = (cell: Cell): string => cellText(cell).trim();

/** dwmc, xtmc, spbm …: the keys of a web form, printed under its titles. */
export function isKeyRow(filled: readonly Cell[]): boolean {
  if (filled.length < 3) return false;
  const fewest = filled.length * 0.9;
  let others = 0;
  return filled.every(
    (cell) => /^[A-Za-z][A-Za-z0-9_]*$/.test(textOf(cell)) || filled.length - ++others >= fewest,
  );
}

/** 1, 2, 3 …: column numbers under the titles. */
export function isNumberRow(row: readonly Cell[]): boolean {
  // 甲 | 1 | 2 | 3: what is no figure of a report has a letter of its own.
  const filled = row.slice(row.findIndex((cell) => !/^(?:[甲乙丙丁]|[栏列行]次)$/u.test(textOf(cell))));
  let before = Number.NaN;
  return (
    filled.length >= 4 &&
    filled.every((cell, index) => {
      const number = Number(/^[（(]?(\d{1,3})[)）]?$/u.exec(textOf(cell))?.[1] ?? Number.NaN);
      const isNext = index === 0 ? !Number.isNaN(number) : number === before + 1;
      before = number;
      return isNext;
    })
  );
}
