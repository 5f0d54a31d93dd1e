import { addressOf, type Merge } from '../../core/intake/sheet.js';
import type { FileWarning } from '../../core/intake/opened-file.js';
import { fileWarning } from '../../core/intake/refusals.js';
import { LIMITS } from './limits.js';

interface Extent {
  readonly sheet: string;
  readonly height: number;
  readonly width: number;
}

/** Merges that mean something: not larger than sense, not across each other. Linear in the cells they cover. */
export function checkMerges(
  claimed: readonly Merge[],
  { sheet, height, width }: Extent,
): { merges: Merge[]; warnings: FileWarning[] } {
  const merges: Merge[] = [];
  const warnings: FileWarning[] = [];
  const covered = new Set<number>();
  let overlapping = 0;
  let large: Merge | null = null;
  let budget = LIMITS.mergeArea;
  for (const merge of claimed) {
    const { top, left, bottom, right } = merge;
    const area = (bottom - top + 1) * (right - left + 1);
    // Cells outside of what is used hold nothing to disagree about.
    const [lastRow, lastColumn] = [Math.min(bottom, height - 1), Math.min(right, width - 1)];
    if (area > LIMITS.mergeArea || budget < 0) {
      large ??= merge;
      continue;
    }
    const cells: number[] = [];
    let isFree = true;
    for (let row = top; row <= lastRow && isFree; row++)
      for (let column = left; column <= lastColumn && isFree; column++) {
        const cell = row * 16_384 + column;
        isFree = !covered.has(cell);
        cells.push(cell);
      }
    budget -= cells.length;
    if (isFree) {
      cells.forEach((cell) => covered.add(cell));
      merges.push(merge);
    } else overlapping++;
  }
  if (large) {
    const { top, left, bottom, right } = large;
    const [cell, found] = [addressOf(top, left), `${addressOf(top, left)}:${addressOf(bottom, right)}`];
    warnings.push(fileWarning('MERGE_TOO_LARGE', { sheet, cell, found }));
  }
  if (overlapping) warnings.push(fileWarning('MERGE_OVERLAP', { sheet, count: overlapping }));
  return { merges, warnings };
}
