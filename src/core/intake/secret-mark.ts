import type { Column } from './column.js';
import { squeeze } from './sheet.js';
import type { View } from './view.js';

/** 秘密级, 机密★20年: how a system, or what it holds, is marked under the Law on Guarding State Secrets. */
const MARK = /^(?:秘密|机密|绝密|涉密)(?:级|件|系统|信息系统)?(?:[★☆].{0,6})?$/u;
const LONGEST_MARK = 14;

/**
 * The column of a cell that is nothing but such a mark, under a heading that nobody understands or that asks something
 * else; `null` for none. In doubt a system is not stored. Cost: the length of every cell.
 */
export function secretMark(view: View, columns: readonly Column[], row: number): number | null {
  const marked = columns.find(({ index, match }) => {
    if (match?.field === 'classification') return false;
    const cell = view.cell(row, index);
    return (
      typeof cell === 'string' &&
      cell.length <= LONGEST_MARK &&
      cell.includes('密') &&
      MARK.test(squeeze(cell))
    );
  });
  return marked?.index ?? null;
}
