import { matchPath, mayNameSystem } from './match-columns.js';
import type { Sheet } from './sheet.js';

/** Labels stand in the first columns; a card or a transposed sheet longer than this is none. */
const COLUMNS_SEARCHED = 4;
const LONGEST = 2_000;
const LONGEST_LABEL = 24;
/** Labels that two blocks must share, under each other, to be the same form twice. */
const FEWEST_SHARED = 3;

/**
 * Parts of a sheet on which the same labels stand several times under each other in one column, each with the rows
 * of the others blank, so that addresses stay; nothing where they stand once. The lines above the first block hold
 * for all of them.
 */
export function stacked(sheet: Sheet): readonly Sheet[] {
  if (sheet.rows.length > LONGEST) return [];
  const left = firstColumn(sheet);
  for (let column = left; column < left + COLUMNS_SEARCHED; column++) {
    const labels = sheet.rows.map((row) => {
      const cell = row[column];
      return typeof cell === 'string' ? cell.trim() : '';
    });
    const naming = rowsNaming(labels);
    const [first = 0, second = 0] = naming;
    if (naming.length > 1 && shared(labels, first, second) >= FEWEST_SHARED)
      return partsOf(sheet, starts(labels, naming));
  }
  return [];
}

/** A part of a sheet that stands beside another begins further right. */
const firstColumn = ({ rows }: Sheet): number =>
  Math.min(
    ...rows.map((row) => row.findIndex((cell) => cell !== null && cell !== '')).filter((at) => at >= 0),
  );

/** Rows of the label that names the system, where it stands more than once. */
function rowsNaming(labels: readonly string[]): readonly number[] {
  const rows = new Map<string, number[]>();
  for (const [row, label] of labels.entries()) {
    if (!label || label.length > LONGEST_LABEL) continue;
    const known = rows.get(label);
    if (known) known.push(row);
    else rows.set(label, [row]);
  }
  for (const [label, found] of rows)
    if (found.length > 1 && mayNameSystem([label]) && matchPath([label])?.field === 'systemName')
      return found;
  return [];
}

function shared(labels: readonly string[], first: number, second: number): number {
  let count = 0;
  for (let step = -first; first + step < second; step++) {
    const label = labels[first + step];
    if (label && label === labels[second + step] && matchPath([label])) count++;
  }
  return count;
}

/** Where each block begins: as far above its name as the labels agree with those of the first. */
function starts(labels: readonly string[], naming: readonly number[]): readonly number[] {
  const [first = 0, second = 0] = naming;
  let above = 0;
  while (
    above < first &&
    labels[first - above - 1] &&
    labels[first - above - 1] === labels[second - above - 1]
  )
    above++;
  return naming.map((row) => row - above);
}

function partsOf(sheet: Sheet, begins: readonly number[]): readonly Sheet[] {
  const head = begins[0] ?? 0;
  return begins.map((begin, index) => {
    const end = begins[index + 1] ?? sheet.rows.length;
    const isOwn = (row: number): boolean => row < head || (row >= begin && row < end);
    return {
      ...sheet,
      rows: sheet.rows.map((cells, row) => (isOwn(row) ? cells : [])),
      merges: sheet.merges.filter(({ top, bottom }) => isOwn(top) && isOwn(bottom)),
    };
  });
}
