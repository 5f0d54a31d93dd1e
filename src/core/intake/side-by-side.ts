import { matchPath, mayName, mayNameSystem } from './match-columns.js';
import type { Cell, Sheet } from './sheet.js';

/** Rows looked at: a second table or card beside the first shows near the top. */
const ROWS_SEARCHED = 60;
const WIDEST = 400;
/** Labels that two blocks must share, beside each other, to be the same form twice. */
const FEWEST_SHARED = 3;

type Labels = readonly string[];

/**
 * Parts of a sheet on which the same table or card stands several times side by side, each with the cells of the
 * others blank, so that addresses stay; nothing where it stands once.
 */
export function sideBySide(sheet: Sheet): readonly Sheet[] {
  const rows = sheet.rows.slice(0, ROWS_SEARCHED);
  for (const [at, row] of rows.entries()) {
    const labels = labelsOf(row);
    const naming = twins(labels);
    if (naming.length < 2) continue;
    const [first = 0, second = 0] = naming;
    const shared = Math.max(
      sharedInRow(labels, first, second),
      sharedInColumn(rows.map(labelsOf), { at, first, second }),
    );
    if (shared >= FEWEST_SHARED) return partsOf(sheet, starts(labels, naming));
  }
  return [];
}

const labelsOf = (row: readonly Cell[]): Labels =>
  row.slice(0, WIDEST).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));

/** Columns of a row whose one text names the system. */
function twins(labels: Labels): readonly number[] {
  const named = labels.find(
    (label, at) =>
      mayName(label) &&
      labels.includes(label, at + 1) &&
      mayNameSystem([label]) &&
      matchPath([label])?.field === 'systemName',
  );
  return named === undefined ? [] : labels.flatMap((label, at) => (label === named ? [at] : []));
}

const isShared = (label: string | undefined, other: string | undefined): boolean =>
  label !== undefined && label !== '' && label === other && matchPath([label]) !== null;

function sharedInRow(labels: Labels, first: number, second: number): number {
  let shared = 0;
  for (let step = -first; first + step < second; step++)
    if (isShared(labels[first + step], labels[second + step])) shared++;
  return shared;
}

function sharedInColumn(
  rows: readonly Labels[],
  { at, first, second }: { readonly at: number; readonly first: number; readonly second: number },
): number {
  let shared = 0;
  for (let row = Math.max(0, at - 3); row < rows.length; row++)
    if (isShared(rows[row]?.[first], rows[row]?.[second])) shared++;
  return shared;
}

/** Where each block begins: as far left of its name as the labels agree with those of the first. */
function starts(labels: Labels, naming: readonly number[]): readonly number[] {
  const [first = 0, second = 0] = naming;
  let left = 0;
  while (left < first && labels[first - left - 1] && labels[first - left - 1] === labels[second - left - 1])
    left++;
  return naming.map((column, index) => (index === 0 ? 0 : column - left));
}

function partsOf(sheet: Sheet, begins: readonly number[]): readonly Sheet[] {
  return begins.map((begin, index) => {
    const end = begins[index + 1] ?? Number.POSITIVE_INFINITY;
    return {
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell, column) => (column >= begin && column < end ? cell : null)),
      ),
      merges: sheet.merges.filter(({ left, right }) => left >= begin && right < end),
    };
  });
}
