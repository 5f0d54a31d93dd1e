import { matchPath, mayName, mayNameSystem } from './match-columns.js';
import { type Cell, type Sheet, cellText } from './sheet.js';

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
    const all = rows.map(labelsOf);
    const shared = Math.max(sharedInRow(labels, first, second), sharedInColumn(all, { at, first, second }));
    if (shared >= FEWEST_SHARED) return partsOf(sheet, starts(all, at, naming));
  }
  for (const [at, row] of rows.entries()) {
    const gap = gapIn(sheet, row, at);
    if (gap !== null) return partsOf(withTitlesInAll(sheet, at, gap + 1), [0, gap + 1]);
  }
  return [];
}

const labelsOf = (row: readonly Cell[]): Labels =>
  row.slice(0, WIDEST).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));

/** 序号 or the name of the system: how a table begins. */
const opensTable = (labels: Labels): boolean =>
  /^(?:序号?|编号)$/u.test(labels.find(Boolean) ?? '') ||
  labels.some((label) => mayNameSystem([label]) && matchPath([label])?.field === 'systemName');

const questionsIn = (labels: Labels): number => labels.filter((label) => label && matchPath([label])).length;

/** A blank column between two different tables, each with headings of its own; `null` where there is none. */
function gapIn(sheet: Sheet, row: readonly Cell[], at: number): number | null {
  for (let gap = FEWEST_SHARED; gap < Math.min(row.length, WIDEST) - FEWEST_SHARED; gap++) {
    // Most rows have no such column: then no text of theirs is looked at.
    if ((row[gap] ?? '') !== '' || !isBlankBelow(sheet, at, gap)) continue;
    const labels = labelsOf(row);
    const [left, right] = [labels.slice(0, gap), labels.slice(gap + 1)];
    // Rows of answers do not begin like a table, and to look for questions in them takes long.
    if (
      opensTable(left) &&
      opensTable(right) &&
      Math.min(questionsIn(left), questionsIn(right)) >= FEWEST_SHARED
    )
      return gap;
  }
  return null;
}

const isBlankBelow = ({ rows, merges }: Sheet, at: number, column: number): boolean =>
  rows.slice(at).every((row) => cellText(row[column]).trim() === '') &&
  !merges.some(({ bottom, left, right }) => bottom >= at && left <= column && right >= column);

const MOST_IN_TITLE = 3;

/** The titles above hold for both tables. */
function withTitlesInAll(sheet: Sheet, at: number, second: number): Sheet {
  const rows = sheet.rows.map((row, index) => {
    const texts = row.filter((cell) => cellText(cell).trim());
    if (index >= at || texts.length > MOST_IN_TITLE || row.slice(second).some((cell) => cellText(cell)))
      return row;
    const filled = Array.from({ length: second + texts.length }, (_, column) => row[column] ?? null);
    return [...filled.slice(0, second), ...texts];
  });
  return { ...sheet, rows };
}

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

/** Rows in which two columns must say the same to be the same column of two blocks. */
const FEWEST_ALIKE = 2;

/**
 * Where each block begins: as far left of its name as the labels agree with those of the first, in its own row, or in
 * several rows where the answers between them differ.
 */
function starts(rows: readonly Labels[], at: number, naming: readonly number[]): readonly number[] {
  const [first = 0, second = 0] = naming;
  const labels = rows[at] ?? [];
  let left = 0;
  while (left < first && labels[first - left - 1] && labels[first - left - 1] === labels[second - left - 1])
    left++;
  for (let further = Math.min(first, second - first - 1); further > left; further--) {
    const alike = rows.filter(
      (row) => row[first - further] && row[first - further] === row[second - further],
    );
    if (alike.length >= FEWEST_ALIKE) left = further;
  }
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
